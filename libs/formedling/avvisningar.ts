import { Rejected } from '#libs/kernel/index.js';

/** Every no of a försändelse, worded once. Codes are permanent. */
export const AVVISNINGAR = {
  /** Also for anyone but the recipient: what is not yours does not exist. */
  FORSANDELSE_SAKNAS: () => new Rejected('FORSANDELSE_SAKNAS', 'Det finns ingen sådan försändelse.', 'saknas'),
  FORSANDELSE_STOPPAD: () =>
    new Rejected(
      'FORSANDELSE_STOPPAD',
      'Försändelsen är stoppad: mottagaren är inte längre involverad eller så är ärendet makulerat.',
      'tillstand',
    ),
  SKYDDAT_UTAN_GRUND: () =>
    new Rejected('SKYDDAT_UTAN_GRUND', 'Identitet och fritext får bara lämnas ut på en registrerad grund.'),
  ARENDENUMMER_OGILTIGT: () =>
    new Rejected(
      'ARENDENUMMER_OGILTIGT',
      'Ärendenumret ska vara 1–64 tecken på en rad och får inte börja eller sluta med blanksteg.',
    ),
  KVITTERAD_MED_ANNAT_NUMMER: () =>
    new Rejected(
      'KVITTERAD_MED_ANNAT_NUMMER',
      'Försändelsen är redan kvitterad med ett annat ärendenummer.',
      'tillstand',
    ),
} as const;
