import { inflateSync } from 'node:zlib';

/** A run of letters as it stands on a page, in points from its left and lower edge. */
export interface Textbit {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bredd: number;
}

interface Typsnitt {
  readonly tecken: ReadonlyMap<number, string>;
  readonly bredder: ReadonlyMap<number, number>;
}

const HELT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const STROM = /stream\r?\n([\s\S]*)\r?\nendstream/;
const DRAG = new RegExp(
  [
    String.raw`1 0 0 -1 (?<x>\S+) (?<y>\S+) cm`,
    String.raw`\/(?<typ>f\d+) (?<storlek>\S+) Tf`,
    String.raw`\/ActualText (?:<FEFF(?<hex>[0-9A-F]+)>|\((?<text>(?:\\[\s\S]|[^\\()])*)\))`,
    String.raw`1 0 0 -1 (?<flytt>\S+) \S+ Tm`,
    String.raw`\[(?<flera>(?:\((?:\\[\s\S]|[^\\()])*\)|[^()\]])*)\] TJ`,
    String.raw`(?<en>\((?:\\[\s\S]|[^\\()])*\)) Tj`,
  ].join('|'),
  'g',
);
const STYCKE = /\(((?:\\[\s\S]|[^\\()])*)\)|(-?[\d.]+)/g;
const FLYKT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What stands on each page, and where: of the PDF that we make ourselves, for specs. */
export const pdfSidor = (pdf: Uint8Array): readonly (readonly Textbit[])[] => {
  const filen = Buffer.from(pdf).toString('latin1');
  const objekt = new Map([...filen.matchAll(HELT)].map(([, nr, kropp = '']) => [Number(nr), kropp]));
  const sidor = [...objekt.values()].filter((kropp) => /\/Type \/Page\n/.test(kropp));
  return sidor.map((sida) => bitarna(strom(objekt, pekar(sida, 'Contents')), typsnitten(objekt, sida)));
};

/** All the letters of a page, as they come; a word that is broken over lines is whole. */
export const sidtext = (sida: readonly Textbit[]): string =>
  sida
    .map((bit, nr) => (fortsatter(sida[nr - 1], bit) ? bit.text : ` ${bit.text}`))
    .join('')
    .replace(/\u00ad\s*/gu, '')
    .replace(/\s+/gu, ' ');

const fortsatter = (fore: Textbit | undefined, { x, y }: Textbit): boolean =>
  fore !== undefined && fore.y === y && Math.abs(fore.x + fore.bredd - x) < 0.5;

const pekar = (kropp: string, namn: string): number =>
  Number(new RegExp(`/${namn} \\[?(\\d+) 0 R`).exec(kropp)?.[1] ?? Number.NaN);

const strom = (objekt: ReadonlyMap<number, string>, nr: number): string => {
  const kropp = objekt.get(nr) ?? '';
  const [, inne = ''] = STROM.exec(kropp) ?? [];
  return kropp.includes('/FlateDecode') ? inflateSync(Buffer.from(inne, 'latin1')).toString('latin1') : inne;
};

const typsnitten = (objekt: ReadonlyMap<number, string>, sida: string): ReadonlyMap<string, Typsnitt> =>
  new Map(
    [...sida.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, namn = '', nr]) => {
      const typ = objekt.get(Number(nr)) ?? '';
      const tecken = strom(objekt, pekar(typ, 'ToUnicode'));
      return [
        namn,
        { tecken: teckentabell(tecken), bredder: breddtabell(objekt.get(pekar(typ, 'DescendantFonts')) ?? '') },
      ];
    }),
  );

const teckentabell = (cmap: string): ReadonlyMap<number, string> =>
  new Map(
    [...cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)].map(([, kod = '', hex = '']) => [
      Number.parseInt(kod, 16),
      utf16(hex),
    ]),
  );

const breddtabell = (typ: string): ReadonlyMap<number, number> => {
  const [, lista = ''] = /\/W \[([^\]]*)\]/.exec(typ) ?? [];
  const bredder = new Map<number, number>();
  for (const [, fran, till, bredd] of lista.matchAll(/(\d+) (\d+) ([\d.]+)/g)) {
    for (let kod = Number(fran); kod <= Number(till); kod += 1) bredder.set(kod, Number(bredd));
  }
  return bredder;
};

interface Penna {
  readonly x: number;
  readonly y: number;
  readonly flytt: number;
  readonly typ: string;
  readonly storlek: number;
  /** What the letters stand for, where their signs do not say. */
  readonly egentligen: string;
}
type Funnet = Readonly<Record<string, string | undefined>>;

/** What each operator does to the pen. */
const SATTER: Readonly<Record<string, (funnet: Funnet) => Partial<Penna>>> = {
  x: ({ x, y }) => ({ x: Number(x), y: Number(y) }),
  typ: ({ typ = '', storlek }) => ({ typ, storlek: Number(storlek) }),
  hex: ({ hex = '' }) => ({ egentligen: utf16(hex) }),
  text: ({ text = '' }) => ({ egentligen: text }),
  flytt: ({ flytt }) => ({ flytt: Number(flytt) }),
};

const bitarna = (innehall: string, typsnitt: ReadonlyMap<string, Typsnitt>): readonly Textbit[] => {
  const bitar: Textbit[] = [];
  let penna: Penna = { x: 0, y: 0, flytt: 0, typ: '', storlek: 0, egentligen: '' };
  for (const { groups = {} } of innehall.matchAll(DRAG)) {
    const [namn] = Object.keys(SATTER).filter((ett) => groups[ett] !== undefined);
    penna = { ...penna, ...SATTER[namn ?? '']?.(groups) };
    const skrivet = groups['flera'] ?? groups['en'];
    if (skrivet === undefined) continue;
    bitar.push(skriven(penna, skrivet, typsnitt));
    penna = { ...penna, egentligen: '' };
  }
  return bitar;
};

const skriven = (penna: Penna, delar: string, typsnitt: ReadonlyMap<string, Typsnitt>): Textbit => {
  const { x, y, flytt, typ, storlek, egentligen } = penna;
  const { text, bredd } = uttydd(delar, typsnitt.get(typ) ?? OKANT, storlek);
  return { text: egentligen || text, bredd, x: x + flytt, y };
};

const OKANT: Typsnitt = { tecken: new Map(), bredder: new Map() };

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const uttydd = (delar: string, typ: Typsnitt, storlek: number): Pick<Textbit, 'bredd' | 'text'> => {
  let [text, bredd] = ['', 0];
  for (const [, tecken, flytt] of delar.matchAll(STYCKE)) {
    bredd -= Number(flytt ?? 0);
    for (const kod of koderna(tecken ?? '')) {
      text += typ.tecken.get(kod) ?? '';
      bredd += typ.bredder.get(kod) ?? 0;
    }
  }
  return { text, bredd: (bredd * storlek) / 1_000 };
};

const koderna = (strang: string): readonly number[] => {
  const rena = strang.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_hel, oktal?: string, ett = '') =>
    oktal === undefined ? (FLYKT[ett] ?? ett) : String.fromCharCode(Number.parseInt(oktal, 8)),
  );
  const byte = Buffer.from(rena, 'latin1');
  return Array.from({ length: byte.length / 2 }, (_, nr) => byte.readUInt16BE(nr * 2));
};
