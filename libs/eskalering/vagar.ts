import { EJ_ANGIVET } from './avvisningar.js';
import {
  bindandeVagar,
  finnNiva,
  namnAv,
  nastaILinjen,
  samverkansvagar,
  utanforNivan,
  vagarFor,
  type Lage,
} from './klattring.js';
import type { Arendeslag, Lyftkrav, Lyftvag, Stege, Stegniva } from './stege.js';

/** One lift that the ladder allows from where the matter stands, in one huvudman's hand. */
export interface Lyftmojlighet {
  readonly huvudman: string;
  /** To a samverkansnivå; else in the own line. */
  readonly tillSamverkan: boolean;
  /** Line level or samverkansnivå that it goes from; null = from any. */
  readonly fran: string | null;
  readonly till: string;
  /** Null = ej angivet: whoever at the huvudman has a mandate to lift. */
  readonly funktion: string | null;
  readonly med: readonly Lyftkrav[];
  readonly villkor: string | null;
  /** Huvudmän that have not reached the matching level (B7). */
  readonly vantarPa: readonly string[];
}

/** Every lift that the ladder allows now: each party's own line first, then samverkan. */
export const mojligaLyft = (lage: Lage): readonly Lyftmojlighet[] => {
  const parter = [...lage.eskalering.parter.keys()];
  return [
    ...parter.flatMap((huvudman) => iLinjen(lage, huvudman)),
    ...parter.flatMap((huvudman) => tillSamverkan(lage, huvudman)),
  ];
};

const iLinjen = (lage: Lage, huvudman: string): readonly Lyftmojlighet[] => {
  const fran = lage.eskalering.parter.get(huvudman)?.niva;
  const till = fran === undefined ? undefined : nastaILinjen(lage.stege, huvudman, fran);
  if (fran === undefined || till === undefined || till.lyftsAv?.length === 0) return [];
  const bindande = bindandeVagar(lage, fran, till);
  const vagar = bindande.length > 0 ? bindande : [ORDINARIE_LINJE];
  return vagar.map(({ funktion, med, villkor }) => ({
    huvudman,
    tillSamverkan: false,
    fran,
    till: till.id,
    funktion,
    med,
    villkor,
    vantarPa: [],
  }));
};

/** Where the source says nothing of the step: any mandate to lift, with nothing asked for. */
const ORDINARIE_LINJE: Lyftvag = { franNiva: null, funktion: null, med: [], galler: [], villkor: null };

/** B4: whatever the source asks for, a lift to samverkan carries both. */
const UNDERLAG_B4: readonly Lyftkrav[] = ['faktaunderlag', 'forslag'];

const tillSamverkan = (lage: Lage, huvudman: string): readonly Lyftmojlighet[] =>
  hogreSamverkan(lage).flatMap((till) =>
    samverkansvagar(lage, huvudman, till).map((vag) => ({
      huvudman,
      tillSamverkan: true,
      fran: vag.franNiva,
      till: till.id,
      funktion: vag.funktion,
      med: UNDERLAG_B4,
      villkor: vag.villkor,
      vantarPa: utanforNivan(lage, huvudman, vag),
    })),
  );

const hogreSamverkan = ({ stege, eskalering }: Lage): readonly Stegniva[] => {
  const star = eskalering.samverkan === null ? undefined : finnNiva(stege, eskalering.samverkan.niva);
  return stege.nivaer.filter(({ slag, ordning }) => slag !== 'linje' && ordning > (star?.ordning ?? -Infinity));
};

const SLAGEN = {
  avvikelse: 'avvikelser',
  tvist: 'tvister',
  'principiell-tvist': 'principiella tvister',
  fraga: 'frågor',
} as const satisfies Readonly<Record<Arendeslag, string>>;

/** Who the source says may lift to a level, in words; wherever the matter stands. */
export const vemSomKanLyfta = (stege: Stege, niva: Stegniva, slag: Arendeslag): string => {
  const vagar = vagarFor(niva, slag).map((vag) => iOrd(stege, vag));
  if (vagar.length > 0) return [...new Set(vagar)].join('; ');
  return niva.lyftsAv === null ? EJ_ANGIVET : `ingen när det gäller ${SLAGEN[slag]}`;
};

const iOrd = (stege: Stege, { funktion, franNiva }: Lyftvag): string => {
  const vem = funktion ?? 'den som har mandat att lyfta';
  return franNiva === null ? `${vem}, från vilken nivå som helst` : `${vem} på ${namnAv(stege, franNiva)}`;
};

/** What a refused lift must say (B3): the level, the source and its rule, and who could lift. */
export const regelUppgifter = (
  { stege, slag }: Pick<Lage, 'stege' | 'slag'>,
  niva: Stegniva,
): Readonly<Record<string, string>> => ({
  niva: niva.namn,
  kalla: niva.kalla ?? EJ_ANGIVET,
  regel: niva.lyftregel ?? vagarFor(niva, slag).find(({ villkor }) => villkor !== null)?.villkor ?? EJ_ANGIVET,
  lyfter: vemSomKanLyfta(stege, niva, slag),
});
