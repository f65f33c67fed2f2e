import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { NastaStegTvist, Tviststatus } from '#libs/tvist/kodverk.js';
import type { KandTvist } from '#libs/tvist/tvist.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import { tillstandAv } from '../tillstand.js';
import { ALDERSGRUPPER, oppnadMellan, type Aldersgrupp } from './alder.js';
import type { Tvistpart, Tvistrad } from './table.js';

export interface Tvistfraga extends Sidval {
  /** Only tvister that it is a party to are ever looked at (I4). */
  readonly huvudman: string;
  readonly status?: Tviststatus | undefined;
  /** True: only those neither closed nor withdrawn. */
  readonly pagar?: true | undefined;
  /** True: without those that were withdrawn, which count nowhere. */
  readonly utanAterkallade?: true | undefined;
  /** `YYYY`, in Sweden. */
  readonly oppnadAr?: string | undefined;
  readonly fraga?: Tvistrad['fraga'] | undefined;
  readonly principiell?: boolean | undefined;
  readonly nastaSteg?: NastaStegTvist | undefined;
  readonly alder?: { readonly grupp: Aldersgrupp; readonly idag: string } | undefined;
}

/** A tvist with its parties, in the order they were named. */
export type Tvistpost = Omit<Tvistrad, 'tillstand'> & {
  readonly tvist: KandTvist;
  readonly delar: readonly Tvistpart[];
};

/** The oldest first. */
export const listaTvister = async (db: Vydatabas, fraga: Tvistfraga): Promise<Sida<Tvistpost>> => {
  const urval = valj(db, fraga);
  const sida = await urval
    .select('id')
    .orderBy('oppnad_dag')
    .orderBy('id')
    .limit(fraga.limit)
    .offset(fraga.offset)
    .execute();
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const poster = await hamta(
    db,
    sida.map(({ id }) => id),
  );
  return somSida(poster, Number(antal));
};

const LIKA = { status: 'status', fraga: 'fraga', principiell: 'principiell', nastaSteg: 'nasta_steg' } as const;

const valj = (db: Vydatabas, fraga: Tvistfraga) => {
  let urval = vyerI(db).selectFrom('tvistlage_part').where('huvudman', '=', fraga.huvudman);
  if (fraga.pagar === true) urval = urval.where((eb) => eb('pagar', '=', eb.lit(true)));
  if (fraga.utanAterkallade === true) urval = urval.where('status', '<>', 'aterkallad');
  for (const [namn, kolumn] of Object.entries(LIKA) as [keyof typeof LIKA, (typeof LIKA)[keyof typeof LIKA]][]) {
    const varde = fraga[namn];
    if (varde !== undefined) urval = urval.where(kolumn, '=', varde);
  }
  for (const { fran, till } of oppnadeMellan(fraga)) {
    urval = urval.where('oppnad_dag', '<=', till);
    if (fran !== null) urval = urval.where('oppnad_dag', '>=', fran);
  }
  return urval;
};

const oppnadeMellan = ({ alder, oppnadAr: ar }: Pick<Tvistfraga, 'alder' | 'oppnadAr'>) => [
  ...(alder === undefined ? [] : [oppnadMellan(alder.grupp, alder.idag)]),
  ...(ar === undefined ? [] : [{ fran: `${ar}-01-01`, till: `${ar}-12-31` }]),
];

const hamta = async (db: Vydatabas, id: readonly string[]): Promise<readonly Tvistpost[]> => {
  if (id.length === 0) return [];
  const rader = await vyerI(db).selectFrom('tvistlage').selectAll().where('id', 'in', id).execute();
  const delar = await vyerI(db).selectFrom('tvistlage_part').selectAll().where('id', 'in', id).execute();
  const perId = new Map(rader.map((rad) => [rad.id, rad]));
  return id.flatMap((ett) => {
    const rad = perId.get(ett);
    return rad === undefined ? [] : post(rad, delar);
  });
};

const post = ({ tillstand, ...rad }: Tvistrad, delar: readonly Tvistpart[]): Tvistpost => ({
  ...rad,
  tvist: tillstandAv<KandTvist>(tillstand),
  delar: rad.parter.flatMap((kod) => delar.filter((del) => del.id === rad.id && del.huvudman === kod)),
});

/** How many of a huvudman's tvister under way are of each age; each counted no further than `ANTAL_MAX`. */
export const antalPerAlder = async (
  db: Vydatabas,
  huvudman: string,
  idag: string,
): Promise<Readonly<Record<Aldersgrupp, number>>> => {
  const antal = async (grupp: Aldersgrupp): Promise<number> => {
    const urval = valj(db, { huvudman, pagar: true, alder: { grupp, idag }, limit: 1, offset: 0 });
    return Number((await rakna(db, urval.select('id').limit(ANTAL_MAX))).antal);
  };
  const grupper = Object.keys(ALDERSGRUPPER) as Aldersgrupp[];
  const par = await Promise.all(grupper.map(async (grupp) => [grupp, await antal(grupp)] as const));
  return Object.fromEntries(par) as Record<Aldersgrupp, number>;
};
