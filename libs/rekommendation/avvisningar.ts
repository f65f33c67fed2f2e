import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import { AKTIVITETER_MAX, ARENDEN_MAX, MOTTAGARE_MAX } from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  REKOMMENDATION_FINNS_EJ: { kind: 'saknas', text: 'Rekommendationen finns inte.' },
  REKOMMENDATION_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan en rekommendation med samma id.' },
  REKOMMENDATION_ATERKALLAD: { kind: 'tillstand', text: 'Rekommendationen är återkallad av arenan.' },
  ARENA_FINNS_EJ: { kind: 'saknas', text: 'Arenan finns inte.' },
  EJ_SAMMANKALLANDE: {
    kind: 'behorighet',
    text: 'Bara arenans sammankallande eller länets koordinator kan göra detta. Sammankallande är nu: {uppgift}.',
  },
  MOTTAGARE_SAKNAS: { kind: 'innehall', text: 'Rekommendationen behöver minst en mottagare.' },
  MOTTAGARE_UPPREPAS: { kind: 'innehall', text: 'Varje mottagare anges en gång. Upprepade: {uppgift}.' },
  MOTTAGARE_UTANFOR_ARENAN: {
    kind: 'innehall',
    text: 'Mottagare kan bara vara arenans huvudmän. Utanför arenan: {uppgift}.',
  },
  FOR_MANGA_MOTTAGARE: { kind: 'innehall', text: `En rekommendation kan ha högst ${MOTTAGARE_MAX} mottagare.` },
  ARENDE_EJ_I_ARENAN: { kind: 'innehall', text: 'Arenan har inte ärendet: {uppgift}.' },
  ARENDE_EJ_BERETT: { kind: 'tillstand', text: 'Ärendet behöver beredas innan arenan rekommenderar: {uppgift}.' },
  FOR_MANGA_ARENDEN: { kind: 'innehall', text: `En rekommendation kan ha högst ${ARENDEN_MAX} ärenden.` },
  AKTIVITET_SAKNAS: { kind: 'innehall', text: 'En aktivitetsplan behöver minst en aktivitet.' },
  AKTIVITET_EJ_TILLATEN: {
    kind: 'innehall',
    text: 'En rekommendation har inga aktiviteter. Gör en aktivitetsplan i stället.',
  },
  FOR_MANGA_AKTIVITETER: { kind: 'innehall', text: `En aktivitetsplan kan ha högst ${AKTIVITETER_MAX} aktiviteter.` },
  TEXT_SAKNAS: { kind: 'innehall', text: 'Det saknas text i {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Texten i {uppgift} ser ut att innehålla ett personnummer. I samverkan nämns inga enskilda personer. Ta bort det.',
  },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },

  MANDAT_SAKNAS: { kind: 'behorighet', text: 'Ange ett registrerat mandat för er huvudman.' },
  MANDAT_GALLER_EJ: {
    kind: 'behorighet',
    text: 'Mandatet gäller inte nu. Det har inte börjat, är slut eller återkallat.',
  },
  MANDAT_RACKER_EJ: { kind: 'behorighet', text: 'Mandatet räcker inte för beslutet. Det saknar: {uppgift}.' },
  FEL_BESLUTSFUNKTION: { kind: 'behorighet', text: 'Enligt modellen beslutas detta av: {uppgift}.' },
  VERKSAMHET_EJ_MOTTAGARE: {
    kind: 'innehall',
    text: 'Hos er beslutar inte den verksamheten. Beslut väntas av: {uppgift}.',
  },
  DATUM_I_FRAMTIDEN: { kind: 'innehall', text: 'Beslutets datum kan inte ligga i framtiden.' },
  DATUM_FORE_EXPEDIERING: {
    kind: 'innehall',
    text: 'Beslutets datum kan inte vara tidigare än dagen då rekommendationen expedierades, {uppgift}.',
  },
  MOTIVERING_SAKNAS: { kind: 'innehall', text: 'Avslag och bordläggning behöver en motivering.' },
  BESLUT_FINNS: { kind: 'tillstand', text: 'Beslut är redan fattat. Blev det fel, gör en rättelse.' },
  BESLUT_FINNS_EJ: { kind: 'tillstand', text: 'Det finns inget beslut att rätta.' },
  ALLA_HAR_BESLUTAT: {
    kind: 'tillstand',
    text: 'Alla mottagare har beslutat. Rekommendationen kan inte återkallas.',
  },
  REDAN_MOTTAGEN_MED_ANNAT_NUMMER: {
    kind: 'tillstand',
    text: 'Ni har redan tagit emot rekommendationen med ett annat ärendenummer.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
