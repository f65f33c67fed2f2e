import type { Sats } from '#libs/platform/sql/index.js';
import { skrivRader, somText, taBortRader, type Rad, type Tabell } from './tabell.js';

/** Counters: the key columns name the cell, the others are counts. A cell that falls to nothing is removed. */
export interface Summor<Lage> {
  readonly tabell: Tabell;
  /** What one group adds: rows of the table, at most one a key. */
  readonly bidrag: (lage: Lage) => readonly Rad[];
}

/** Old contributions are subtracted and new ones added, in one statement. */
export const summasatser = <Lage>(
  { tabell, bidrag }: Summor<Lage>,
  grupper: readonly { readonly fore: Lage | undefined; readonly nu: Lage | undefined }[],
): readonly Sats[] => {
  const antal = Object.keys(tabell.kolumner).filter((kolumn) => !tabell.nyckel.includes(kolumn));
  const andringar = new Map<string, Record<string, Rad[string]>>();
  const lagg = (rad: Rad, tecken: 1 | -1): void => {
    const id = JSON.stringify(tabell.nyckel.map((kolumn) => rad[kolumn]));
    const cell = andringar.get(id) ?? tomCell(tabell, rad, antal);
    for (const kolumn of antal) cell[kolumn] = Number(cell[kolumn]) + tecken * Number(rad[kolumn]);
    andringar.set(id, cell);
  };
  for (const { fore, nu } of grupper) {
    (fore === undefined ? [] : bidrag(fore)).forEach((rad) => lagg(rad, -1));
    (nu === undefined ? [] : bidrag(nu)).forEach((rad) => lagg(rad, 1));
  }
  const rader = [...andringar.values()].filter((cell) => antal.some((kolumn) => cell[kolumn] !== 0));
  if (rader.length === 0) return [];
  return [
    ...skrivRader(
      tabell,
      rader.map((rad) => somText(tabell, rad)),
      oka(tabell, antal),
    ),
    ...rensa(tabell, antal, rader),
  ];
};

const tomCell = (tabell: Tabell, rad: Rad, antal: readonly string[]): Record<string, Rad[string]> => ({
  ...Object.fromEntries(tabell.nyckel.map((kolumn) => [kolumn, rad[kolumn] ?? null])),
  ...Object.fromEntries(antal.map((kolumn) => [kolumn, 0])),
});

const oka = (tabell: Tabell, antal: readonly string[]): string =>
  `ON CONFLICT (${tabell.nyckel.join(', ')}) DO UPDATE SET ` +
  antal.map((kolumn) => `${kolumn} = ${tabell.namn}.${kolumn} + excluded.${kolumn}`).join(', ');

/** A cell emptied by this batch would not stand there had all been folded at once. */
const rensa = (tabell: Tabell, antal: readonly string[], rader: readonly Rad[]): readonly Sats[] => {
  const minskade = rader.filter((rad) => antal.some((kolumn) => Number(rad[kolumn]) < 0));
  return taBortRader(
    tabell,
    minskade.map((rad) => somText(tabell, rad)),
    antal.map((kolumn) => `t.${kolumn} = 0`),
  );
};
