import type { Fel } from '#libs/platform/index.js';
import { FilFel, filFel } from './fil-fel.js';
import type { Granser } from './granser.js';
import { jamforbar } from './jamfor.js';
import type { Mappning } from './mappning.js';
import { visaKod } from './visa-kod.js';

/** Names of the columns that the mapping reads, as it spells them. */
export const kolumnerSomBehovs = (mappning: Mappning): readonly string[] => [
  ...new Set(Object.values(mappning.falt).flatMap(({ fran }) => (fran === undefined ? [] : [fran]))),
];

/**
 * Column names → their index. Throws FilFel with every fault of the header at once:
 * KOLUMN_SAKNAS, DUBBEL_KOLUMN, FOR_MANGA_KOLUMNER.
 */
export const lasRubrik = (
  rubrik: readonly string[],
  mappning: Mappning,
  granser: Granser,
): ReadonlyMap<string, number> => {
  if (rubrik.length > granser.kolumner)
    throw filFel('FOR_MANGA_KOLUMNER', `Filen har fler än ${granser.kolumner} kolumner.`);
  const index = new Map<string, number>();
  const fel: Fel[] = [];
  rubrik.forEach((namn, i) => {
    const nyckel = jamforbar(namn);
    if (nyckel === '') return;
    if (index.has(nyckel)) fel.push(rubrikfel('DUBBEL_KOLUMN', `Kolumnen ${visaKod(namn)} finns två gånger.`));
    index.set(nyckel, i);
  });
  for (const kolumn of kolumnerSomBehovs(mappning)) {
    if (!index.has(jamforbar(kolumn)))
      fel.push(rubrikfel('KOLUMN_SAKNAS', `Kolumnen ”${kolumn}” saknas i filens rubrikrad.`));
  }
  if (fel.length > 0) throw new FilFel(fel);
  return index;
};

const rubrikfel = (kod: string, meddelande: string): Fel => ({ kod, pekare: '', meddelande });
