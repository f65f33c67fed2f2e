import { avvisare, type Avvisning } from '#libs/kernel/index.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  MANDAT_FINNS_EJ: { kind: 'saknas', text: 'Mandatet finns inte.' },
  MANDAT_FINNS: { kind: 'tillstand', text: 'Det finns redan ett annat mandat med samma id.' },
  MANDAT_UPPHORT: {
    kind: 'tillstand',
    text: 'Mandatet gäller inte längre och kan inte ändras. Registrera ett nytt.',
  },
  OGILTIG_GILTIGHET: {
    kind: 'innehall',
    text: 'Mandatets sista dag kan inte ligga före dess första dag eller ändras till en dag som har passerat.',
  },
  BEHORIGHET_SAKNAS: { kind: 'innehall', text: 'Ange minst en behörighet för mandatet.' },
  DATUM_I_FRAMTIDEN: { kind: 'innehall', text: 'Introduktionens datum kan inte ligga i framtiden.' },
  TEXT_SAKNAS: { kind: 'innehall', text: 'Texten får inte vara tom. Fyll i: {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Ett mandat gäller en funktion och får inte nämna en enskild. Ta bort personnumret ur: {uppgift}.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
