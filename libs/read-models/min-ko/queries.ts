import type { NastaSteg } from '#libs/avvikelse/nasta-steg.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { sql } from 'kysely';
import { sokta, type Krets } from '../kretsar.js';
import { ANTAL_MAX, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Koarende, Korad } from './table.js';

export interface Kofraga extends Sidval {
  readonly huvudman: string;
  /** Of the huvudman's cases; null: all of them. */
  readonly krets: Krets | null;
  /** Undefined: everything the huvudman itself has to do. */
  readonly nastaSteg?: NastaSteg | undefined;
  readonly kategori?: string | undefined;
  readonly status?: 'oppen' | 'avslutad' | undefined;
  readonly gemensam?: boolean | undefined;
  /** Only answers owed whose day passed before this one. RFC 3339 date in Sweden. */
  readonly forsenadeDen?: string | undefined;
  /** Undefined: the most urgent first. */
  readonly sortering?: Kosortering | undefined;
}

export type Kosortering = 'svar-senast' | '-riskvarde' | 'rapporterad';

export type Koradvy = Korad &
  Pick<Koarende, 'allvarlighetsgrad' | 'sannolikhet' | 'kalla_huvudman' | 'kalla_arendenummer' | 'bero_barn'> &
  Pick<Koarende, 'rubrik' | 'grunder' | 'rapporterande'> & {
    /** Nobody of the case has answered with an återkoppling. */
    readonly ingen_aterkoppling: boolean;
  };

type Korning = readonly (readonly [kolumn: 'ordning' | 'riskvarde' | 'rapporterad' | 'id', riktning: 'asc' | 'desc'])[];

/** Each is read from an index of its own; by default by the day to answer by (none is last). */
const ORDNINGAR: Readonly<Record<Kosortering, Korning>> = {
  'svar-senast': [
    ['ordning', 'asc'],
    ['riskvarde', 'desc'],
    ['rapporterad', 'asc'],
    ['id', 'asc'],
  ],
  '-riskvarde': [
    ['riskvarde', 'desc'],
    ['ordning', 'asc'],
    ['rapporterad', 'asc'],
    ['id', 'asc'],
  ],
  rapporterad: [
    ['rapporterad', 'asc'],
    ['id', 'asc'],
  ],
};

/** The most urgent first: by the day to answer by (none is last), then by riskvärde, then who has waited longest. */
export const lasMinKo = async (db: Vydatabas, fraga: Kofraga): Promise<Sida<Koradvy>> => {
  const urval = urvalAv(db, fraga);
  const ordning = ORDNINGAR[fraga.sortering ?? 'svar-senast'];
  const sida = ordning.reduce(
    (valda, [kolumn, riktning]) => valda.orderBy(kolumn, riktning),
    urval.selectAll('min_ko').limit(fraga.limit).offset(fraga.offset),
  );
  const rader = await vyerI(db)
    .selectFrom(sida.as('k'))
    .innerJoin('min_ko_arende as a', 'a.id', 'k.id')
    .selectAll('k')
    .select(['a.allvarlighetsgrad', 'a.sannolikhet', 'a.kalla_huvudman'])
    .select(['a.kalla_arendenummer', 'a.bero_barn', 'a.rubrik', 'a.grunder', 'a.rapporterande'])
    .select(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('min_ko as b').select('b.id').whereRef('b.id', '=', 'k.id').where('b.svar', '=', 'aterkoppling'),
        ),
      )
        .$castTo<boolean>()
        .as('ingen_aterkoppling'),
    )
    .$call((valda) => ordning.reduce((en, [kolumn, riktning]) => en.orderBy(`k.${kolumn}`, riktning), valda))
    .execute();
  const { antal } = await vyerI(db)
    .selectFrom(
      urval
        .select('min_ko.id')
        .limit(ANTAL_MAX + 1)
        .as('traffar'),
    )
    .select(({ fn }) => fn.countAll<string>().as('antal'))
    .executeTakeFirstOrThrow();
  return somSida(rader, Number(antal));
};

const urvalAv = (db: Vydatabas, fraga: Kofraga) => {
  const { kategori, status, gemensam, forsenadeDen } = fraga;
  // In a closed case there is nothing else to do; said so, that it is found in the index of the step.
  const nastaSteg = fraga.nastaSteg ?? (status === 'avslutad' ? 'folj-upp-atgarder' : undefined);
  let urval = vyerI(db).selectFrom('min_ko').where('min_ko.huvudman', '=', fraga.huvudman);
  urval = urval.where((eb) =>
    nastaSteg === undefined ? eb('att_gora', '=', eb.lit(true)) : eb('nasta_steg', '=', nastaSteg),
  );
  if (kategori !== undefined) urval = urval.where('min_ko.kategori', '=', kategori);
  if (gemensam !== undefined) urval = urval.where('min_ko.gemensam', '=', gemensam);
  if (status !== undefined) urval = urval.where('min_ko.status', '=', status);
  // Of those that owe an answer `ordning` is its day, and all of them have something to do.
  if (forsenadeDen !== undefined) urval = urval.where('ordning', '<', forsenadeDen);
  return fraga.krets === null ? urval : urval.where(inomKrets(fraga));
};

const inomKrets = ({ huvudman, krets }: Kofraga) =>
  sql<boolean>`kretsar && ${krets === null ? [] : sokta(huvudman, krets)}::text[]`;

/** Answers owed whose day has passed. @param idag RFC 3339 date in Sweden; counted no further than `ANTAL_MAX` */
export const antalForsenade = async (db: Vydatabas, huvudman: string, idag: string): Promise<number> => {
  const { antal } = await vyerI(db)
    .selectFrom((eb) =>
      eb
        .selectFrom('min_ko')
        .select('id')
        .where('huvudman', '=', huvudman)
        .where('svar_vantas', '=', eb.lit(true))
        .where('svar_senast', '<', idag)
        .limit(ANTAL_MAX)
        .as('traffar'),
    )
    .select(({ fn }) => fn.countAll<string>().as('antal'))
    .executeTakeFirstOrThrow();
  return Number(antal);
};
