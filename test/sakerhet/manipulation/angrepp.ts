import { forstaLank, handelsehash, type Lankad } from '#libs/event-store/index.js';
import { heltal, valj, type Slump } from '../../support/slump.js';
import { KOLUMNER, type Rad } from './rader.js';

/** What somebody who owns the machine does to the rows. */
type Angrepp = (rader: readonly Rad[], slump: Slump) => readonly Rad[];

const TEXTER = ['stream', 'id', 'type', 'data', 'meta'] as const;
const TECKEN = [...'abåz09"{}[]:,-. \\', 'é', '😀'];

const bytt = (rader: readonly Rad[], index: number, nytt: Partial<Rad>): readonly Rad[] =>
  rader.map((rad, nr) => (nr === index ? { ...rad, ...nytt } : rad));
const nagon = (rader: readonly Rad[], slump: Slump): number => heltal(slump, 0, rader.length - 1);
const radI = (rader: readonly Rad[], index: number): Rad => {
  const rad = rader[index];
  if (rad === undefined) throw new Error('no such row');
  return rad;
};
const strommen = (rader: readonly Rad[], slump: Slump): readonly Rad[] => {
  const { stream } = valj(slump, rader);
  return rader.filter((rad) => rad.stream === stream);
};
/** Gaps closed, as a careful attacker does. */
const tatnat = (rader: readonly Rad[]): readonly Rad[] => {
  const antal = new Map<string, number>();
  return rader.map((rad, index) => {
    const revision = antal.get(rad.stream) ?? 0;
    antal.set(rad.stream, revision + 1);
    return { ...rad, position: index + 1, revision };
  });
};
const kanskeTatnat = (rader: readonly Rad[], slump: Slump): readonly Rad[] => (slump() < 0.5 ? tatnat(rader) : rader);

const ettTecken: Angrepp = (rader, slump) => {
  const index = nagon(rader, slump);
  const kolumn = valj(slump, TEXTER);
  // Whole characters: PostgreSQL takes no half ones, and no NUL.
  const text = [...radI(rader, index)[kolumn]];
  const vid = heltal(slump, 0, text.length - 1);
  const [infogat, bort] = valj(slump, [
    [valj(slump, TECKEN), 1],
    [valj(slump, TECKEN), 0],
    ['', 1],
  ] as const);
  return bytt(rader, index, { [kolumn]: [...text.slice(0, vid), infogat, ...text.slice(vid + bort)].join('') });
};

const ettFalt: Angrepp = (rader, slump) => {
  const index = nagon(rader, slump);
  const kolumn = valj(slump, ['data', 'meta'] as const);
  const varde: unknown = JSON.parse(radI(rader, index)[kolumn]);
  const falt = typeof varde === 'object' && varde !== null && !Array.isArray(varde) ? { ...varde } : { forr: varde };
  const nytt = valj(slump, [
    () => ({ ...falt, tillagt: 1 }),
    () => Object.fromEntries(Object.entries(falt).slice(1)),
    () => Object.fromEntries(Object.entries(falt).map(([nyckel, en], nr) => [nyckel, nr === 0 ? 'bytt' : en])),
    () => null,
  ])();
  return bytt(rader, index, { [kolumn]: JSON.stringify(nytt) });
};

const tal: Angrepp = (rader, slump) => {
  const index = nagon(rader, slump);
  const kolumn = valj(slump, ['position', 'revision'] as const);
  const varden = [-1, 0, 1_000_000, radI(rader, index)[kolumn] + 1, radI(rader, index)[kolumn] - 1];
  return bytt(rader, index, { [kolumn]: valj(slump, varden) });
};

/** All, or some, columns of two events change places. */
const tvaByter: Angrepp = (rader, slump) => {
  const [a, b] = [nagon(rader, slump), nagon(rader, slump)];
  const kolumner = valj(slump, [
    KOLUMNER.slice(1),
    ['position'],
    ['data'],
    ['meta'],
    ['id'],
    ['stream', 'revision'],
  ] as const);
  const av = (rad: Rad) => Object.fromEntries(kolumner.map((kolumn) => [kolumn, rad[kolumn]]));
  return bytt(bytt(rader, a, av(radI(rader, b))), b, av(radI(rader, a)));
};

const tvaStrommarByter: Angrepp = (rader, slump) => {
  const [a, b] = [valj(slump, rader).stream, valj(slump, rader).stream];
  return rader.map((rad) => ({ ...rad, stream: rad.stream === a ? b : rad.stream === b ? a : rad.stream }));
};

const bort =
  (vilka: (strom: readonly Rad[], slump: Slump) => readonly (Rad | undefined)[]): Angrepp =>
  (rader, slump) => {
    const borta = new Set(vilka(strommen(rader, slump), slump));
    return kanskeTatnat(
      rader.filter((rad) => !borta.has(rad)),
      slump,
    );
  };

const svansenBort: Angrepp = (rader, slump) => rader.slice(0, heltal(slump, 0, rader.length - 1));

const infogad: Angrepp = (rader, slump) => {
  const index = nagon(rader, slump);
  const mall = valj(slump, rader);
  const ny = { ...mall, id: valj(slump, [mall.id, '0'.repeat(8) + mall.id.slice(8)]) };
  return tatnat([...rader.slice(0, index), ny, ...rader.slice(index)]);
};

const ANGREPP: Readonly<Record<string, Angrepp>> = {
  ettTecken,
  ettFalt,
  tal,
  tvaByter,
  tvaStrommarByter,
  forstaBort: bort((strom) => strom.slice(0, 1)),
  nagonBort: bort((strom, slump) => [valj(slump, strom)]),
  sistaBort: bort((strom) => strom.slice(-1)),
  stromBort: bort((strom) => strom),
  svansenBort,
  infogad,
};

/** Links made anew, so that each stream looks whole. */
const omlankad = (rader: readonly Rad[]): readonly Rad[] => {
  const sist = new Map<string, Lankad>();
  return [...rader]
    .sort((a, b) => a.position - b.position)
    .map((rad) => {
      const meta = objekt(rad.meta);
      if (meta === null) return rad;
      const fore = sist.get(rad.stream);
      const foregaende = fore === undefined ? forstaLank(rad.stream) : handelsehash(fore);
      const ny = { ...rad, meta: JSON.stringify({ ...meta, foregaende }) };
      const data = last(ny.data);
      if (data !== undefined) sist.set(rad.stream, { ...ny, data, meta: JSON.parse(ny.meta) });
      return ny;
    });
};

const last = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const objekt = (text: string): object | null => {
  const varde = last(text);
  return typeof varde === 'object' && varde !== null ? varde : null;
};

/** What the log says, whatever spaces stand in its JSON: an edit that leaves it the same is none. */
const innehall = (rader: readonly Rad[]): string =>
  JSON.stringify(
    [...rader]
      .sort((a, b) => a.position - b.position)
      .map(({ data, meta, ...rad }) => [
        ...Object.values(rad),
        last(data) ?? `oläsbar ${data}`,
        last(meta) ?? `oläsbar ${meta}`,
      ]),
  );

export interface Angripet {
  readonly namn: string;
  readonly rader: readonly Rad[];
  readonly huvud: number;
}

const FORSOK_MAX = 100;

/** A random attack that changes what the log says. */
export const angrip = (hela: readonly Rad[], slump: Slump): Angripet => {
  const fore = innehall(hela);
  for (let forsok = 0; forsok < FORSOK_MAX; forsok += 1) {
    const namn = valj(slump, Object.keys(ANGREPP));
    const medLankar = slump() < 0.4;
    const rader = (medLankar ? omlankad : (en: readonly Rad[]) => en)((ANGREPP[namn] ?? ettTecken)(hela, slump));
    const unika = new Set(rader.map(({ position }) => position)).size === rader.length;
    const huvud = slump() < 0.5 ? hela.length : Math.max(0, ...rader.map(({ position }) => position));
    if (unika && innehall(rader) !== fore) return { namn: `${namn}${medLankar ? ', omlänkad' : ''}`, rader, huvud };
  }
  throw new Error('no attack changed anything');
};
