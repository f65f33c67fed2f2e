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
}

export type Koradvy = Korad &
  Pick<
    Koarende,
    'status' | 'kategori' | 'allvarlighetsgrad' | 'sannolikhet' | 'kalla_huvudman' | 'kalla_arendenummer' | 'bero_barn'
  > &
  Pick<Koarende, 'rubrik' | 'grunder' | 'rapporterande'> & {
    /** Nobody of the case has answered with an återkoppling. */
    readonly ingen_aterkoppling: boolean;
  };

/** The most urgent first: by the day to answer by (none is last), then by riskvärde, then who has waited longest. */
export const lasMinKo = async (db: Vydatabas, fraga: Kofraga): Promise<Sida<Koradvy>> => {
  const urval = vyerI(db)
    .selectFrom('min_ko')
    .where('min_ko.huvudman', '=', fraga.huvudman)
    .where((eb) =>
      fraga.nastaSteg === undefined ? eb('att_gora', '=', eb.lit(true)) : eb('nasta_steg', '=', fraga.nastaSteg),
    )
    .$if(fraga.krets !== null, (valda) => valda.where(inomKrets(fraga)));
  const rader = await vyerI(db)
    .selectFrom(
      urval
        .selectAll('min_ko')
        .orderBy('ordning')
        .orderBy('riskvarde', 'desc')
        .orderBy('rapporterad')
        .orderBy('id')
        .limit(fraga.limit)
        .offset(fraga.offset)
        .as('k'),
    )
    .innerJoin('min_ko_arende as a', 'a.id', 'k.id')
    .selectAll('k')
    .select(['a.status', 'a.kategori', 'a.allvarlighetsgrad', 'a.sannolikhet', 'a.kalla_huvudman'])
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
    .orderBy('k.ordning')
    .orderBy('k.riskvarde', 'desc')
    .orderBy('k.rapporterad')
    .orderBy('k.id')
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
