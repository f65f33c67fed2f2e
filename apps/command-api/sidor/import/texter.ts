import type { Tvasprak } from '#libs/sidor/index.js';

export const T = {
  rubrik: ['Import', 'Import'],
  provad: ['Filen är prövad. Inget är sparat.', 'The file has been tried. Nothing is saved.'],
  inlast: ['Filen är inläst.', 'The file has been read in.'],
  ingenFil: ['Ingen fil var vald, eller så är den tom.', 'No file was chosen, or it is empty.'],
  ingenMappning: ['Välj vilken mappning filen ska läsas med.', 'Choose the mapping to read the file with.'],
  resultat: ['Resultat', 'Result'],
  lasta: ['Rader i filen', 'Rows in the file'],
  nya: ['Nya avvikelser', 'New incidents'],
  kompletterade: ['Kompletterade', 'Amended'],
  dubbletter: ['Fanns redan', 'Already there'],
  avvisade: ['Kan inte läsas in', 'Cannot be read in'],
  rader: ['Rad för rad', 'Row by row'],
  radnummer: ['Rad i filen', 'Row in the file'],
  arendenummer: ['Ärendenummer', 'Case number'],
  utfall: ['Utfall', 'Outcome'],
  vad: ['Vad som ska rättas', 'What to correct'],
  tomt: ['Filen har inga rader.', 'The file has no rows.'],
  fler: [
    'Här visas de första raderna, de som inte kan läsas in först. Hämta alla fel som fil med valet nedan.',
    'The first rows are shown, those that cannot be read in first. Fetch all faults as a file with the choice below.',
  ],
  nasta: [
    'Stämmer det? Välj samma fil igen och ”Läs in filen”. Filen sparas aldrig hos oss.',
    'Is it right? Choose the same file again and “Read the file in”. We never keep the file.',
  ],
} satisfies Readonly<Record<string, Tvasprak>>;

export const UTFALLSORD: Readonly<Record<string, Tvasprak>> = {
  skapad: ['Ny', 'New'],
  kompletterad: ['Kompletterad', 'Amended'],
  dubblett: ['Fanns redan', 'Already there'],
  avvisad: ['Kan inte läsas in', 'Cannot be read in'],
};
