import { passar, type Variabel } from './konfiguration-form.js';

/** Who signs for the log, and how often. */
export interface Notarieinstallning {
  /** File of the signing key; empty: `notarie.pem` in the data folder, and no notary with `distributed`. */
  readonly nyckelFil: string;
  /** Name of the log in every checkpoint. */
  readonly namn: string;
  /** A checkpoint at the latest so long after something new. */
  readonly sekunder: number;
}

export const NOTARIEVARIABLER: readonly Variabel[] = [
  {
    namn: 'AVVIKELSENAV_NOTARIE_NYCKEL_FIL',
    standard: '',
    beskrivning:
      "File of the notary's signing key (Ed25519, PKCS8 PEM, mode 0600); empty: `notarie.pem` in the data folder, made at the first start. With `distributed` only processor has it, and without it nothing is signed",
    brist: passar(/^.{0,4096}$/s, 'är för lång'),
  },
  {
    namn: 'AVVIKELSENAV_NOTARIE_NAMN',
    standard: 'avvikelsenav',
    beskrivning: 'Name of the log in every checkpoint, as `nav.region.se/logg`; never changed once something is signed',
    brist: passar(/^[A-Za-z0-9][A-Za-z0-9./_-]{0,99}$/, 'ska vara 1–100 tecken, a–z, 0–9, punkt, snedstreck, - och _'),
  },
  {
    namn: 'AVVIKELSENAV_NOTARIE_SEKUNDER',
    standard: '10',
    beskrivning: 'A checkpoint is signed at the latest so many seconds after something new',
    brist: passar(/^[1-9]\d{0,3}$/, 'ska vara ett heltal 1–9999'),
  },
];

export const tolkadNotarie = (varde: (namn: string) => string): Notarieinstallning => ({
  nyckelFil: varde('AVVIKELSENAV_NOTARIE_NYCKEL_FIL'),
  namn: varde('AVVIKELSENAV_NOTARIE_NAMN'),
  sekunder: Number(varde('AVVIKELSENAV_NOTARIE_SEKUNDER')),
});
