import { medLosenord } from './konfiguration-databas.js';
import { passar, type Variabel } from './konfiguration-form.js';

/** Where the access log is kept, and how much reading is much. */
export interface Atkomstinstallning {
  /** Where the log is kept; empty: beside the rest (never with `embedded`). May hold credentials: never logged. */
  readonly databaseUrl: string;
  /** Cases that one person may see in an hour and in a day before it is looked at. */
  readonly perTimme: number;
  readonly perDygn: number;
}

const antal = passar(/^[1-9]\d{0,5}$/, 'ska vara ett heltal 1–999999');

export const ATKOMSTVARIABLER: readonly Variabel[] = [
  {
    namn: 'AVVIKELSENAV_ATKOMST_DATABASE_URL',
    standard: '',
    beskrivning:
      'PostgreSQL connection string of the access log (schema `atkomst`); empty: `DATABASE_URL`. With `embedded` the log is `atkomst.sqlite` in the data folder',
    brist: passar(/^(?:$|postgres(?:ql)?:\/\/.+)/, 'ska börja med postgres://'),
  },
  {
    namn: 'AVVIKELSENAV_ATKOMST_PER_TIMME',
    standard: '200',
    beskrivning: 'Cases that one person may see in an hour before the review of the access log picks it out',
    brist: antal,
  },
  {
    namn: 'AVVIKELSENAV_ATKOMST_PER_DYGN',
    standard: '1000',
    beskrivning: 'The same in a day',
    brist: antal,
  },
];

export const tolkadAtkomst = (varde: (namn: string) => string): Atkomstinstallning => ({
  databaseUrl: medLosenord(
    varde('AVVIKELSENAV_ATKOMST_DATABASE_URL') || varde('DATABASE_URL'),
    varde('DATABASE_LOSENORD_FIL'),
  ),
  perTimme: Number(varde('AVVIKELSENAV_ATKOMST_PER_TIMME')),
  perDygn: Number(varde('AVVIKELSENAV_ATKOMST_PER_DYGN')),
});
