import type { Cell, Vydatabas } from '#libs/platform/sql/index.js';
import type { Vy } from '#libs/read-models/index.js';

type Tabell = Vy['tabeller'][number];
type Rad = Readonly<Record<string, Cell>>;
export type Las = Vydatabas['las'];

export interface Radskillnad {
  readonly tabell: string;
  /** The row's key, as `20, avvikelse-…`. */
  readonly nyckel: string;
  readonly hur: 'saknas' | 'är för mycket' | 'har annat innehåll';
}

export interface Jamforelse {
  readonly rader: number;
  readonly skillnader: readonly Radskillnad[];
  readonly antalSkillnader: number;
}

const SIDA = 2_000;
const SKILLNADER_MAX = 100;

/** Two copies of a table, walked side by side in the order of the key: a page of each at a time. */
export const jamforTabell = async (har: Las, ska: Las, tabell: Tabell): Promise<Jamforelse> => {
  const skillnader: Radskillnad[] = [];
  let [rader, antalSkillnader] = [0, 0];
  for await (const { nyckel, hur } of parvis(radstrom(har, tabell), radstrom(ska, tabell), tabell)) {
    rader += 1;
    if (hur === null) continue;
    antalSkillnader += 1;
    if (skillnader.length < SKILLNADER_MAX) skillnader.push({ tabell: tabell.namn, nyckel: nyckel.join(', '), hur });
  }
  return { rader, skillnader, antalSkillnader };
};

async function* radstrom(las: Las, tabell: Tabell): AsyncGenerator<Rad, void, void> {
  const kolumner = [...Object.keys(tabell.kolumner), ...Object.keys(tabell.extra ?? {})].join(', ');
  const nyckel = tabell.nyckel.join(', ');
  const platser = tabell.nyckel.map((_, nr) => `$${nr + 1}`).join(', ');
  let efter: readonly Cell[] = [];
  for (let fler = true; fler;) {
    const villkor = efter.length === 0 ? '' : `WHERE (${nyckel}) > (${platser})`;
    const sida: readonly Rad[] = await las<Rad>(
      `SELECT ${kolumner} FROM ${tabell.namn} ${villkor} ORDER BY ${nyckel} LIMIT ${SIDA}`,
      efter,
    );
    yield* sida;
    const sist = sida.at(-1);
    fler = sida.length === SIDA && sist !== undefined;
    if (sist !== undefined) efter = nyckelI(sist, tabell);
  }
}

interface Par {
  readonly nyckel: readonly Cell[];
  /** Null: the same. */
  readonly hur: Radskillnad['hur'] | null;
}

type Strom = AsyncGenerator<Rad, void, void>;

async function* parvis(har: Strom, ska: Strom, tabell: Tabell): AsyncGenerator<Par> {
  let [min, ratt] = [await nasta(har), await nasta(ska)];
  while (min !== null || ratt !== null) {
    const ordning = jamforRader(min, ratt, tabell);
    yield par(ordning <= 0 ? min : ratt, { tabell, hur: HUR[Math.sign(ordning)] ?? innehall(min, ratt) });
    if (ordning <= 0) min = await nasta(har);
    if (ordning >= 0) ratt = await nasta(ska);
  }
}

const HUR: Readonly<Record<number, Radskillnad['hur']>> = { [-1]: 'är för mycket', 1: 'saknas' };

const par = (rad: Rad | null, { tabell, hur }: { readonly tabell: Tabell; readonly hur: Par['hur'] }): Par => ({
  nyckel: rad === null ? [] : nyckelI(rad, tabell),
  hur,
});

const nasta = async (strom: Strom): Promise<Rad | null> => {
  const { value, done } = await strom.next();
  return done === true ? null : value;
};

const innehall = (har: Rad | null, ska: Rad | null): Par['hur'] =>
  JSON.stringify(har) === JSON.stringify(ska) ? null : 'har annat innehåll';

const nyckelI = (rad: Rad, { nyckel }: Tabell): readonly Cell[] => nyckel.map((kolumn) => rad[kolumn] ?? null);

/** Negative: only the first has it. The order of the database: bytes, numbers. */
const jamforRader = (a: Rad | null, b: Rad | null, tabell: Tabell): number => {
  if (a === null || b === null) return a === null ? 1 : -1;
  const [ena, andra] = [nyckelI(a, tabell), nyckelI(b, tabell)];
  for (const [nr, cell] of ena.entries()) {
    const ordning = jamforCeller(cell, andra[nr] ?? null);
    if (ordning !== 0) return ordning;
  }
  return 0;
};

const jamforCeller = (a: Cell, b: Cell): number =>
  typeof a === 'string' || typeof b === 'string'
    ? Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
    : Number(a) - Number(b);
