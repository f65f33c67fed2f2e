import type { Radcell, Radsats } from '#libs/platform/sql/radlager/index.js';

const RADER_MAX = 128;

/** Rows as few statements of few lengths (powers of two), so that prepared statements are met again. */
export const flerradigt = (
  { fore, efter = '' }: { readonly fore: string; readonly efter?: string },
  rader: readonly (readonly Radcell[])[],
): readonly Radsats[] => {
  const satser: Radsats[] = [];
  let fran = 0;
  while (fran < rader.length) {
    const antal = Math.min(RADER_MAX, 2 ** Math.floor(Math.log2(rader.length - fran)));
    const del = rader.slice(fran, fran + antal);
    satser.push({ sql: `${fore} ${platser(del)} ${efter}`, parametrar: del.flat() });
    fran += antal;
  }
  return satser;
};

const platser = (rader: readonly (readonly Radcell[])[]): string => {
  let nr = 0;
  return rader.map((rad) => `(${rad.map(() => `$${(nr += 1)}`).join(', ')})`).join(', ');
};
