import { Rejected, type Avvisning } from '#libs/kernel/index.js';
import { PARTER_MAX } from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  ESKALERING_FINNS_EJ: { kind: 'saknas', text: 'Eskaleringen finns inte.' },
  ESKALERING_FINNS_REDAN: { kind: 'tillstand', text: 'Ärendet är redan eskalerat.' },
  ESKALERING_AVSLUTAD: { kind: 'tillstand', text: 'Eskaleringen är avslutad och kan inte ändras.' },
  ENBART_PABORJANDE: {
    kind: 'behorighet',
    text: 'Bara den huvudman som började eskaleringen kan avsluta eller återkalla den.',
  },
  ANNAN_MODELL: { kind: 'tillstand', text: 'Ärendet följer redan samverkansmodellen {modell} och kan inte byta.' },

  MANDAT_SAKNAS: { kind: 'behorighet', text: 'Det finns inget sådant mandat hos er. Registrera mandatet först.' },
  MANDAT_GALLER_EJ: { kind: 'behorighet', text: 'Mandatet gäller inte nu.' },
  MANDAT_RACKER_EJ: { kind: 'behorighet', text: 'Mandatet räcker inte. Det behöver innehålla: {behorighet}.' },

  TEXT_SAKNAS: { kind: 'innehall', text: 'Fyll i {falt}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Det står ett personnummer i {falt}. Texten delas med alla parter och får inte peka ut någon. Ta bort det.',
  },
  UNDERLAG_SAKNAS: { kind: 'innehall', text: 'Lyftet till {niva} behöver {falt}, så att alla har samma underlag.' },

  LINJE_SAKNAS: { kind: 'innehall', text: 'Samverkansmodellen {modell} har ingen linje för huvudman {huvudman}.' },
  STARTNIVA_EJ_LAGST: {
    kind: 'innehall',
    text: 'En eskalering börjar på den lägsta nivån i varje huvudmans egen linje. Det gör den inte för {huvudman}.',
  },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En eskalering kan ha högst ${PARTER_MAX} parter.` },

  NIVAN_FINNS_EJ: { kind: 'innehall', text: 'Det finns ingen sådan nivå i samverkansmodellen {modell}.' },
  STAR_REDAN_DAR: { kind: 'tillstand', text: 'Ärendet står redan på {niva}.' },
  EJ_UPPAT: {
    kind: 'tillstand',
    text: 'Ett ärende lyfts bara uppåt, och {niva} ligger inte högre än där det står. Återsänd det i stället.',
  },
  NIVAN_SAKNAS_I_LINJEN: {
    kind: 'tillstand',
    text: 'Er linje har inte {niva}. Utse den funktion som företräder er där, när de andra har nått dit.',
  },
  EJ_NASTA_I_LINJEN: { kind: 'tillstand', text: 'I den egna linjen lyfts ett steg i taget. Nästa nivå är {nasta}.' },

  LYFTVAG_EJ_ANGIVEN: {
    kind: 'tillstand',
    text: 'Vem som får lyfta ett ärende till {niva} är inte angivet i {kalla} (regel: ”{regel}”). Den som kan lyfta: {lyfter}.',
  },
  LYFT_EJ_TILLATET: {
    kind: 'tillstand',
    text: 'Ärendet får inte lyftas härifrån till {niva} enligt {kalla} (regel: ”{regel}”). Den som kan lyfta: {lyfter}.',
  },
  LYFTFUNKTION_SAKNAS: {
    kind: 'behorighet',
    text: 'Ert mandat är inte för den funktion som lyfter till {niva} enligt {kalla} (regel: ”{regel}”). Den som kan lyfta: {lyfter}.',
  },
  NIVAERNA_MOTSVARAR_EJ: {
    kind: 'tillstand',
    text: 'De som möts ska ha motsvarande mandat. Lyftet går från {fran}, och dit har inte alla parter nått: {huvudman}. De behöver först lyfta dit i sin linje, eller utse den som företräder dem där.',
  },

  NIVAN_FINNS_I_LINJEN: {
    kind: 'tillstand',
    text: 'Er linje har {niva} med en egen funktion. Lyft ärendet dit i linjen i stället för att utse en företrädare.',
  },
  MANDATET_REPRESENTERAR_EJ: { kind: 'behorighet', text: 'Mandatet säger inte att det företräder er på {niva}.' },
  EGEN_LINJE_FORST: { kind: 'tillstand', text: 'Lyft ärendet i den egna linjen till {nasta} först.' },
  INGEN_MOTSVARIGHET: { kind: 'tillstand', text: 'Ingen annan part har nått till {niva} ännu.' },

  EJ_I_SAMVERKAN: { kind: 'tillstand', text: 'Ärendet är inte i samverkan.' },
  ATERSANDNING_EJ_MOJLIG: {
    kind: 'tillstand',
    text: 'Ett ärende återsänds till en lägre nivå där det har stått. Det går inte till {niva}.',
  },

  REDAN_MOTTAGEN_MED_ANNAT_NUMMER: {
    kind: 'tillstand',
    text: 'Ni har redan tagit emot ärendet med ett annat ärendenummer.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: what fills the braces of its text, by name. */
export const avvisning = (kod: Avvisningskod, uppgifter: Readonly<Record<string, string>> = {}): Rejected => {
  const { text, kind } = AVVISNINGAR[kod];
  const ifylld = text.replaceAll(/\{(\w+)\}/gu, (_plats, namn: string) => uppgifter[namn] ?? EJ_ANGIVET);
  return new Rejected(kod, ifylld, kind);
};

/** As the sources' silence is shown everywhere. */
export const EJ_ANGIVET = 'ej angivet';
