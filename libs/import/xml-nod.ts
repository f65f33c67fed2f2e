import { INTE_ETT_VARDE, type Cell } from './lasare.js';

/** An element. Outside the records only `attribut` and `foralder` are filled. Names are local, without prefix. */
export interface Nod {
  readonly foralder: Nod | undefined;
  readonly attribut: ReadonlyMap<string, readonly string[]>;
  readonly barn: Map<string, Nod[]>;
  text: string;
}

/** `a/b`, `a/@x`, `@x`, `.` (the element's own text), `../@x` (attribute of what stands around). */
export const valjAllaUrNod = (fran: string): ((nod: Nod) => readonly Cell[]) => {
  const steg = fran.split('/').map(somSteg);
  return (nod) => {
    let noder: readonly Nod[] = [nod];
    for (const tag of steg.slice(0, -1)) noder = noder.flatMap((en) => tag.noder(en));
    const sista = steg.at(-1);
    return sista === undefined ? [] : noder.flatMap((en) => sista.varden(en));
  };
};

/** The same where one value is expected. */
export const valjUrNod = (fran: string): ((nod: Nod) => Cell) => {
  const alla = valjAllaUrNod(fran);
  return (nod) => {
    const varden = alla(nod);
    return varden.length > 1 ? INTE_ETT_VARDE : varden[0];
  };
};

interface Steg {
  readonly noder: (nod: Nod) => readonly Nod[];
  readonly varden: (nod: Nod) => readonly Cell[];
}

const somSteg = (namn: string): Steg => {
  if (namn.startsWith('@')) return { noder: () => [], varden: ({ attribut }) => attribut.get(namn.slice(1)) ?? [] };
  const noder = stegTill(namn);
  return { noder, varden: (nod) => noder(nod).map(textAv) };
};

const stegTill = (namn: string): Steg['noder'] => {
  if (namn === '.') return (nod) => [nod];
  if (namn === '..') return ({ foralder }) => (foralder === undefined ? [] : [foralder]);
  return ({ barn }) => barn.get(namn) ?? [];
};

const textAv = ({ barn, text }: Nod): Cell => (barn.size > 0 && text.trim() === '' ? INTE_ETT_VARDE : text);
