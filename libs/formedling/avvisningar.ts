import { avvisare, type Avvisning } from '#libs/kernel/index.js';

/** Every no of a försändelse, in one place. The codes are permanent. */
export const AVVISNINGAR = {
  /** Also for anyone but the recipient: what is not yours does not exist. */
  FORSANDELSE_SAKNAS: { kind: 'saknas', text: 'Försändelsen finns inte.' },
  FORSANDELSE_STOPPAD: {
    kind: 'tillstand',
    text: 'Försändelsen är stoppad: mottagaren är inte involverad eller ärendet är makulerat.',
  },
  SKYDDAT_UTAN_GRUND: {
    kind: 'innehall',
    text: 'Identitet och fritext får bara lämnas ut på en registrerad grund.',
  },
  ARENDENUMMER_OGILTIGT: {
    kind: 'innehall',
    text: 'Ärendenumret ska vara 1–64 tecken på en rad och får inte börja eller sluta med blanksteg.',
  },
  KVITTERAD_MED_ANNAT_NUMMER: {
    kind: 'tillstand',
    text: 'Försändelsen är redan kvitterad med ett annat ärendenummer.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

export const avvisning = avvisare(AVVISNINGAR);
