import { INTE_ETT_VARDE, type Cell } from './lasare.js';

/** Values at `a/b`: arrays on the way, and at the end, give one each. */
export const valjAllaUrJson = (fran: string): ((varde: unknown) => readonly Cell[]) => {
  const nycklar = fran.split('/');
  return (varde) => {
    let varden: readonly unknown[] = [varde];
    for (const nyckel of nycklar) varden = varden.flatMap((en) => utbredd(medlem(en, nyckel)));
    return varden.map(somCell);
  };
};

/** The same where one value is expected. */
export const valjUrJson = (fran: string): ((varde: unknown) => Cell) => {
  const alla = valjAllaUrJson(fran);
  return (varde) => {
    const varden = alla(varde);
    return varden.length > 1 ? INTE_ETT_VARDE : varden[0];
  };
};

/** Own members only. */
export const medlem = (varde: unknown, nyckel: string): unknown =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde)
    ? Object.getOwnPropertyDescriptor(varde, nyckel)?.value
    : undefined;

const utbredd = (varde: unknown): readonly unknown[] => {
  if (varde === undefined) return [];
  return Array.isArray(varde) ? varde : [varde];
};

const somCell = (varde: unknown): Cell => {
  if (typeof varde === 'string' || typeof varde === 'number' || typeof varde === 'boolean' || varde === null)
    return varde;
  return INTE_ETT_VARDE;
};
