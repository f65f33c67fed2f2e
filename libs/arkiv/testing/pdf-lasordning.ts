/** What is marked on a page, as the tree of tags reads it: its page, its number there, and the tag that it stands in. */
export interface Last {
  readonly sida: number;
  readonly nummer: number;
  readonly tagg: string;
}

const HELT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const BARN = /<<[^>]*\/MCID (?<inne>\d+)[^>]*>>|(?<barn>\d+) 0 R|(?<nummer>\d+)/g;
const STRUKTUR = /\/Type \/Struct(?:Elem|TreeRoot)\b/;

/** All that a reader by ear meets, in its order: of the PDF that we make ourselves, for specs. */
export const lasordning = (pdf: Uint8Array): readonly Last[] => {
  const filen = Buffer.from(pdf).toString('latin1');
  const objekt = new Map([...filen.matchAll(HELT)].map(([, nr, kropp = '']) => [Number(nr), kropp]));
  const [rot] = [...objekt].find(([, kropp]) => kropp.includes('/Type /StructTreeRoot')) ?? [];
  return rot === undefined ? [] : under(objekt, rot);
};

const under = (objekt: ReadonlyMap<number, string>, nr: number): readonly Last[] => {
  const kropp = objekt.get(nr) ?? '';
  if (!STRUKTUR.test(kropp)) return [];
  const [, tagg = ''] = /\/S \/(\w+)/.exec(kropp) ?? [];
  const [, inne = ''] = /\/K \[([\s\S]*?)\]/.exec(kropp) ?? [];
  const sida = sidan(kropp) ?? Number.NaN;
  return [...inne.matchAll(BARN)].flatMap(({ 0: hela, groups = {} }) => {
    if (groups['barn'] !== undefined) return under(objekt, Number(groups['barn']));
    return [{ sida: sidan(hela) ?? sida, nummer: Number(groups['inne'] ?? groups['nummer']), tagg }];
  });
};

const sidan = (kropp: string): number | null => {
  const [, nr] = /\/Pg (\d+) 0 R/.exec(kropp) ?? [];
  return nr === undefined ? null : Number(nr);
};
