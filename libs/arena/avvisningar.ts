import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import {
  ARENDEN_MAX,
  BEHANDLINGAR_MAX,
  HUVUDMAN_MAX,
  KOMMANDE_MOTEN_MAX,
  NARVARANDE_MAX,
  PUNKTER_MAX,
  RELATIONER_MAX,
  STAENDE_PUNKTER_MAX,
  TUR_AR_FRAM_MAX,
  TURER_MAX,
} from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  ARENA_FINNS_EJ: { kind: 'saknas', text: 'Arenan finns inte.' },
  ARENA_FINNS_REDAN: { kind: 'tillstand', text: 'Arenan finns redan, med andra uppgifter.' },
  EJ_ARENANS_HUVUDMAN: {
    kind: 'behorighet',
    text: 'En arena öppnas av en av dess huvudmän eller av länets koordinator.',
  },
  EJ_SAMMANKALLANDE: {
    kind: 'behorighet',
    text: 'Bara arenans sammankallande eller länets koordinator kan göra detta. Sammankallande är nu: {uppgift}.',
  },
  HUVUDMAN_SAKNAS: { kind: 'innehall', text: 'En arena behöver minst en huvudman.' },
  HUVUDMAN_UPPREPAS: { kind: 'innehall', text: 'Varje huvudman anges en gång. Upprepade: {uppgift}.' },
  FOR_MANGA_HUVUDMAN: { kind: 'innehall', text: `En arena kan ha högst ${HUVUDMAN_MAX} huvudmän.` },
  FOR_MANGA_STAENDE_PUNKTER: {
    kind: 'innehall',
    text: `En arena kan ha högst ${STAENDE_PUNKTER_MAX} stående punkter.`,
  },
  SAMMANKALLANDE_EJ_I_ARENAN: { kind: 'innehall', text: 'Sammankallande ska vara en av arenans huvudmän: {uppgift}.' },
  TUR_OVERLAPPAR: {
    kind: 'tillstand',
    text: 'En ny tur ska börja efter den som senast började, {uppgift}.',
  },
  TUR_FOR_LANGT_FRAM: {
    kind: 'innehall',
    text: `En tur som sammankallande kan börja högst ${TUR_AR_FRAM_MAX} år fram i tiden. Kontrollera året i fran.`,
  },
  TUR_SLUTAR_FORE_START: { kind: 'innehall', text: 'Turen som sammankallande kan inte sluta innan den börjar.' },
  FOR_MANGA_TURER: { kind: 'tillstand', text: `En arena kan ha högst ${TURER_MAX} turer som sammankallande.` },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },
  TEXT_SAKNAS: { kind: 'innehall', text: 'Det saknas text i {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Texten i {uppgift} ser ut att innehålla ett personnummer. I samverkan nämns inga enskilda personer. Ta bort det.',
  },

  ARENDE_FINNS_EJ: { kind: 'saknas', text: 'Ärendet finns inte hos arenan: {uppgift}.' },
  FOR_MANGA_ARENDEN: { kind: 'tillstand', text: `En arena kan ha högst ${ARENDEN_MAX} ärenden samtidigt.` },
  MANDAT_SAKNAS: { kind: 'behorighet', text: 'Ange ett registrerat mandat för er huvudman.' },
  MANDAT_GALLER_EJ: {
    kind: 'behorighet',
    text: 'Mandatet gäller inte nu. Det har inte börjat, är slut eller återkallat.',
  },
  MANDAT_RACKER_EJ: {
    kind: 'behorighet',
    text: 'Ärendet bereds av den som har mandat i den beredande arenan, eller i arenan själv när ingen bereder åt den.',
  },
  ARENDE_EJ_BERETT: {
    kind: 'tillstand',
    text: 'Ärendet behöver beredas av den beredande arenan innan arenan kan rekommendera.',
  },
  RELATION_TILL_SIG_SJALV: { kind: 'innehall', text: 'Ett ärende kan inte relateras till sig självt.' },
  FOR_MANGA_RELATIONER: { kind: 'tillstand', text: `Ett ärende kan ha högst ${RELATIONER_MAX} relationer.` },
  REKOMMENDATION_OKAND: { kind: 'saknas', text: 'Rekommendationen är inte expedierad av arenan.' },

  MOTE_FINNS_EJ: { kind: 'saknas', text: 'Mötet finns inte.' },
  MOTE_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan ett möte med samma id.' },
  OGILTIG_MOTESTID: { kind: 'innehall', text: 'Ange mötets tid i UTC, till exempel 2026-05-04T11:00:00Z.' },
  MOTE_I_DATID: { kind: 'innehall', text: 'Mötet kan inte kallas till en dag som har varit.' },
  FOR_MANGA_MOTEN: { kind: 'tillstand', text: `En arena kan ha högst ${KOMMANDE_MOTEN_MAX} kommande möten.` },
  MOTE_INSTALLT: { kind: 'tillstand', text: 'Mötet är inställt.' },
  MOTE_HAR_HALLITS: {
    kind: 'tillstand',
    text: 'Mötet har hållits: närvaro är noterad eller ärenden är behandlade. Det kan inte ställas in.',
  },
  DAGORDNING_TOM: { kind: 'innehall', text: 'Dagordningen behöver minst en punkt.' },
  OGILTIG_PUNKT: {
    kind: 'innehall',
    text: 'En ärendepunkt anger sitt ärende, andra punkter gör det inte. Rätta punkt {uppgift}.',
  },
  FOR_MANGA_PUNKTER: { kind: 'innehall', text: `En dagordning kan ha högst ${PUNKTER_MAX} punkter.` },
  NARVARO_SAKNAS: { kind: 'innehall', text: 'Ange minst en närvarande.' },
  NARVARO_FORE_MOTET: { kind: 'tillstand', text: 'Närvaro noteras tidigast på mötets dag, {uppgift}.' },
  NARVARO_UTAN_MANDAT: {
    kind: 'innehall',
    text: 'Den som är närvarande behöver ett mandat som gäller i arenan. Det saknas för: {uppgift}.',
  },
  FOR_MANGA_NARVARANDE: { kind: 'innehall', text: `Ett möte kan ha högst ${NARVARANDE_MAX} närvarande.` },
  OGILTIG_LANK: {
    kind: 'innehall',
    text: 'Länken ska börja med https:// och får inte innehålla användarnamn eller lösenord.',
  },
  FOR_MANGA_BEHANDLINGAR: { kind: 'tillstand', text: `Ett möte kan ha högst ${BEHANDLINGAR_MAX} behandlingar.` },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
