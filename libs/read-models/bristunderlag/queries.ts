import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { arDold } from '../arendestatistik/celler.js';
import type { Krets } from '../kretsar.js';
import { arendenBakom } from './arenden.js';
import { lasBristtal } from './avvikelsetal.js';
import { raknaEgna } from './egna.js';
import { BRISTKODER, BRISTOMRADEN, type Bristomrade, type Kodad } from './omraden.js';
import { lasTaget } from './taget.js';

export interface Bristfraga {
  /** Two digits. */
  readonly lan: string;
  /** Uuid; null: all cases of the län, whatever agreement. */
  readonly overenskommelse: string | null;
  readonly ar: string;
  /** Whose cases may be told of by id (avvikelse.lasa); absent: none. */
  readonly lasare?: {
    readonly huvudman: string;
    readonly krets: Krets | null;
    /** The one proposal (`<slag>.<kod>`) whose cases are told, null: none; the others are counted. Absent: those of all. */
    readonly bara?: string | null;
    /** Of how many own cases all proposals are counted in one question; absent: `EGNA_RADER_MAX`. */
    readonly raknasMax?: number;
  };
  readonly aggregat?: boolean;
  /** The follow-up that the brister are proposed to; absent: none, and no proposal is told to be taken. */
  readonly uppfoljning?: Pick<KandUppfoljning, 'overenskommelse' | 'parter' | 'brister'>;
}

/** A kind of brist that the year's cases tell of, proposed to be established. */
export interface Bristforslag {
  readonly omrade: Bristomrade;
  readonly slag: 'kategori' | 'bristtyp';
  readonly kod: string;
  /** Label of the code, in Swedish. */
  readonly rubrik: string;
  /** Why the code belongs to the area. */
  readonly skal: string;
  readonly antal: Smatal;
  /** Cases that the reader may read, the latest first, at most `BRISTARENDEN_MAX`; null: may read none. */
  readonly arenden: readonly string[] | null;
  /** How many the reader may read, counted no further than one more than `ANTAL_MAX`; null: may read none. */
  readonly egna: number | null;
  /** There may be more of them: they were counted no further. */
  readonly egnaMinst?: true;
  /** Title of the standing brist of the follow-up that all its cases are in. */
  readonly tagetAv?: string;
}

export interface Bristunderlag {
  readonly ar: string;
  /** All cases behind. */
  readonly antal: Smatal;
  /** Cases of each area, each once. */
  readonly omraden: readonly { readonly omrade: Bristomrade; readonly antal: Smatal }[];
  /** Most cases first within each area. */
  readonly forslag: readonly Bristforslag[];
  readonly dolda: boolean;
}

/** Kinds of brist in the year's cases, each with its area and how many cases tell of it (N7, N8). */
export const lasBristforslag = async (db: Vydatabas, fraga: Bristfraga): Promise<Bristunderlag> => {
  const { ar, aggregat = false } = fraga;
  const visa = await lasBristtal(db, fraga);
  const koder = [...BRISTKODER].map(([namn, kodad]) => ({ ...kodad, antal: visa(namn) }));
  const [egna, taget] = [await egnaBakom(db, fraga), await tagetAv(db, fraga)];
  const forslag = await Promise.all(
    koder
      .filter(({ antal }) => antal !== 0)
      .sort(flestForst)
      .map(async (brist) => ({ ...brist, ...(await egna(brist)), ...(await taget(brist)) })),
  );
  const omraden = BRISTOMRADEN.map((omrade) => ({
    omrade,
    // Of its kinds it is the union, and often their sum: where one is hidden it would tell it.
    antal: aggregat && koder.some((en) => en.omrade === omrade && arDold(en.antal)) ? 'dolt' : visa(`omrade:${omrade}`),
  }));
  const antal = visa(null);
  return { ar, antal, omraden, forslag, dolda: [antal, ...koder.map((en) => en.antal)].some(arDold) };
};

type Egna = Pick<Bristforslag, 'arenden' | 'egna' | 'egnaMinst'>;

const egnaBakom = async (
  db: Vydatabas,
  { lasare, overenskommelse, ar }: Bristfraga,
): Promise<(brist: Kodad) => Egna | Promise<Egna>> => {
  if (lasare === undefined) return () => ({ arenden: null, egna: null });
  const vilka = { ...lasare, overenskommelse, ar };
  const { bara } = lasare;
  // What is told is recorded as read: of a proposal that is not chosen, how many alone.
  const hamta = async (brist: Kodad): Promise<Egna> => {
    const { antal, arenden } = await arendenBakom(db, { ...vilka, brist });
    return { arenden: bara === undefined || arVald(brist, bara) ? arenden : null, egna: antal };
  };
  // A part of the huvudman's own is few, and found by an index of its own.
  if (bara === undefined || lasare.krets !== null) return hamta;
  const { koder, minst } = await raknaEgna(db, vilka, lasare.raknasMax);
  return (brist) => {
    const antal = koder.get(`${brist.slag}:${brist.kod}`) ?? 0;
    if (arVald(brist, bara) || (minst && antal === 0)) return hamta(brist);
    return { arenden: null, egna: antal, ...(minst && { egnaMinst: true as const }) };
  };
};

const arVald = ({ slag, kod }: Kodad, bara: string | null): boolean => bara === `${slag}.${kod}`;

/** What a hidden number counts is not asked for: that it is taken could tell it. */
const tagetAv = async (
  db: Vydatabas,
  { uppfoljning, ar }: Bristfraga,
): Promise<(brist: Kodad & { readonly antal: Smatal }) => Promise<Pick<Bristforslag, 'tagetAv'>>> => {
  if (uppfoljning === undefined || uppfoljning.brister.length === 0) return () => Promise.resolve({});
  const taget = await lasTaget(db, { ...uppfoljning, ar });
  return async ({ antal, ...brist }) => {
    const rubrik = antal === 'dolt' ? undefined : (await taget(brist))?.rubrik;
    return rubrik === undefined ? {} : { tagetAv: rubrik };
  };
};

const flestForst = (en: Kodad & { readonly antal: Smatal }, annan: Kodad & { readonly antal: Smatal }): number =>
  BRISTOMRADEN.indexOf(en.omrade) - BRISTOMRADEN.indexOf(annan.omrade) ||
  vikt(annan.antal) - vikt(en.antal) ||
  (en.rubrik < annan.rubrik ? -1 : 1);
/** What is hidden tells not even by its place among the others. */
const vikt = (antal: Smatal): number => (typeof antal === 'number' ? antal : 0);
