import { sql, type RawBuilder } from 'kysely';
import { bakomkoder, type Bakom, type Bakomkod } from '../arendestatistik/bakom.js';
import { manaderMellan } from './manader.js';
import { sokta, type Krets } from '../kretsar.js';
import type { Arendestatus } from './table.js';

/** Each given one must hold. */
export interface Avvikelsefilter {
  readonly status?: Arendestatus | undefined;
  readonly kategori?: string | undefined;
  readonly bristtyp?: string | undefined;
  readonly malgrupp?: string | undefined;
  readonly handelsetyp?: string | undefined;
  readonly roll?: 'rapporterande' | 'berord' | undefined;
  readonly gemensam?: boolean | undefined;
  readonly beroBarn?: boolean | undefined;
  /** Null: none is named. */
  readonly overenskommelse?: string | null | undefined;
  readonly arendenummer?: string | undefined;
  readonly riskvardeMinst?: number | undefined;
  /** `YYYY-MM`, inclusive, of the event. */
  readonly manadFran?: string | undefined;
  readonly manadTill?: string | undefined;
  /** False: without those that were a mistake, as the numbers count. */
  readonly makulerade?: boolean | undefined;
  /** What the numbers count and the case itself does not hold. */
  readonly bakom?: Bakom | undefined;
  /** These alone. */
  readonly id?: readonly string[] | undefined;
}

/** Whose cases, and which of them. */
export interface Avvikelseval {
  /** Only cases this huvudman is involved in are ever looked at (I4). */
  readonly huvudman: string;
  /** Of the huvudman's cases; null: all of them. */
  readonly krets: Krets | null;
  readonly filter: Avvikelsefilter;
}

type Villkor = RawBuilder<boolean>;

/** The table whose index is walked, and what is asked of each row of it. */
export interface Urval {
  readonly tabell: 'avvikelselista_del' | 'arendestatistik_bakom';
  readonly villkor: Villkor;
  /** The index is walked once for each of these; null: once. */
  readonly manader: readonly string[] | null;
}

/**
 * A case that stands behind a number is sought among those, never all cases asked whether they do: of a million, a few.
 * What its row there does not tell is asked of the case by its key.
 */
export const urvalet = ({ huvudman, krets, filter }: Avvikelseval): Urval => {
  const [kod, ...ovriga] = bakomkoder(filter.bakom ?? {});
  const egna = sql<boolean>`huvudman = ${huvudman}`;
  const arendets = [...(krets === null ? [] : [iKretsen(huvudman, krets)]), ...lika(filter), ...ovrigt(filter)];
  if (kod === undefined) {
    const manader = manaderMellan(filter.manadFran, filter.manadTill);
    const tid = manader === null ? iManaderna(filter) : [];
    const makulerad = filter.makulerade === false ? [sql<boolean>`status <> 'makulerad'`] : [];
    const villkor = [egna, ...delade(filter), ...tid, ...makulerad, ...arendets];
    return { tabell: 'avvikelselista_del', villkor: alla(villkor), manader };
  }
  const bakom = [harKod(kod), ...ovriga.map((en) => finns('arendestatistik_bakom', [egna, harKod(en)]))];
  const arendet = arendets.length === 0 ? [] : [finns('avvikelselista_del', [egna, ...arendets])];
  return {
    tabell: 'arendestatistik_bakom',
    villkor: alla([egna, ...bakom, ...delade(filter), ...iManaderna(filter), ...arendet]),
    manader: null,
  };
};

const alla = (villkor: readonly Villkor[]): Villkor => sql<boolean>`${sql.join(villkor, sql` AND `)}`;

const harKod = ({ kod, pagar }: Bakomkod): Villkor =>
  alla([sql`kod = ${kod}`, ...(pagar ? [sql<boolean>`pagar`] : [])]);

/** A row of the same case; `v` is the one that is walked. */
const finns = (tabell: Urval['tabell'], villkor: readonly Villkor[]): Villkor =>
  sql`EXISTS (SELECT FROM ${sql.table(tabell)} t WHERE t.id = v.id AND ${alla(villkor)})`;

const iKretsen = (huvudman: string, krets: Krets): Villkor => sql`kretsar && ${sokta(huvudman, krets)}::text[]`;

/** What both tables hold. */
const delade = ({ gemensam, riskvardeMinst, id }: Avvikelsefilter): readonly Villkor[] => [
  ...(gemensam === undefined ? [] : [sql<boolean>`gemensam = ${gemensam}`]),
  ...(riskvardeMinst === undefined ? [] : [sql<boolean>`riskvarde >= ${riskvardeMinst}`]),
  ...(id === undefined ? [] : [sql<boolean>`id = ANY (${id}::text[])`]),
];

const iManaderna = ({ manadFran, manadTill }: Avvikelsefilter): readonly Villkor[] => [
  ...(manadFran === undefined ? [] : [sql<boolean>`manad >= ${manadFran}`]),
  ...(manadTill === undefined ? [] : [sql<boolean>`manad <= ${manadTill}`]),
];

const LIKA = {
  status: 'status',
  kategori: 'kategori',
  handelsetyp: 'handelsetyp',
  roll: 'roll',
  beroBarn: 'bero_barn',
  arendenummer: 'kalla_arendenummer',
} as const;

const lika = (filter: Avvikelsefilter): readonly Villkor[] =>
  (Object.keys(LIKA) as (keyof typeof LIKA)[]).flatMap((namn) =>
    filter[namn] === undefined ? [] : [sql<boolean>`${sql.ref(LIKA[namn])} = ${filter[namn]}`],
  );

/** What is not a plain equality. */
const ovrigt = ({ bristtyp, malgrupp, overenskommelse }: Avvikelsefilter): readonly Villkor[] => [
  ...(bristtyp === undefined ? [] : [sql<boolean>`${bristtyp} = ANY (bristtyper)`]),
  ...(malgrupp === undefined ? [] : [sql<boolean>`${malgrupp} = ANY (malgrupper)`]),
  ...(overenskommelse === undefined ? [] : [sql<boolean>`overenskommelse ${arLika(overenskommelse)}`]),
];

const arLika = (varde: string | null) => (varde === null ? sql`IS NULL` : sql`= ${varde}`);
