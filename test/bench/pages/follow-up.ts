import { deterministicId } from '#libs/platform/ids.js';
import type { Omrade, UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { FORSTA_KRITERIER, SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { KOMMUNER, LAN, REGION } from './one-life.js';
import { planId, PLANS } from './plan.js';

/** Of which agreement, and of which year. */
export interface FollowUp {
  readonly agreement: string;
  readonly year: number;
  /** Ids of the cases that its brister trace to. */
  readonly cases: readonly string[];
}

const AV = REGION;
/** Of the kommuner that are asked, so many answer; the next corrects what it wrote. */
const ANSWERED = 12;
const AREAS = ['samordning', 'tillganglighet', 'kvalitet', 'forebyggande'] as const satisfies readonly Omrade[];
const SOURCE = 'Bench';

export const followUpId = ({ agreement, year }: Pick<FollowUp, 'agreement' | 'year'>): string =>
  deterministicId('bench-uppfoljning', agreement, String(year));
export const bristId = (followUp: Pick<FollowUp, 'agreement' | 'year'>, omrade: Omrade): string =>
  deterministicId('bench-brist', followUpId(followUp), omrade);

/** From the survey to the plans and the decision: as much as the source's own follow-up of 15 kommuner holds. */
export const followUp = (of: FollowUp): readonly UppfoljningEvent[] => [
  ...opened(of),
  ...KOMMUNER.slice(0, ANSWERED).flatMap(answered),
  ...corrected,
  ...FORSTA_KRITERIER.kriterier.flatMap(({ id }) => assessed(id)),
  ...KOMMUNER.map((huvudman, nr) => inhabitants(of, huvudman, nr)),
  ...AREAS.map((omrade, nr) => brist(of, omrade, nr)),
  {
    type: 'SynpunktTillford',
    data: {
      ...{ av: AV, synpunktId: deterministicId('bench-synpunkt', followUpId(of)), fran: 'brukarrad' },
      ...{ namn: 'Länets brukarråd', text: 'Den som skrivs ut vill veta vem som kommer.', kalla: SOURCE },
      datum: `${of.year}-11-03`,
    },
  },
  { type: 'RevisionsbeslutFattat', data: { av: AV, andring: 'ingen-andring', skal: 'Den håller.' } },
  ...PLANS.map((huvudman): UppfoljningEvent => ({
    type: 'PlanKopplad',
    data: { handlingsplan: planId(of, huvudman), niva: huvudman === null ? 'lan' : 'lokal', huvudman },
  })),
];

const opened = ({ agreement, year }: FollowUp): readonly UppfoljningEvent[] => {
  const svarSenast = `${year + 1}-02-28`;
  return [
    {
      type: 'UppfoljningOppnad',
      data: {
        ...{ av: AV, lan: LAN, overenskommelse: agreement, ar: year, rubrik: `Uppföljning ${year}`, svarSenast },
        ...{ omfattning: 'Samordning, tillgänglighet och kvalitet.', parter: [REGION, ...KOMMUNER] },
        ...{ tillfragade: KOMMUNER, formular: { id: SEX_FRAGOR.id, version: SEX_FRAGOR.version } },
        kriterielista: { id: FORSTA_KRITERIER.id, version: FORSTA_KRITERIER.version },
      },
    },
    { type: 'EnkatUtskickad', data: { av: AV, till: KOMMUNER, svarSenast } },
  ];
};

const answered = (huvudman: string): readonly UppfoljningEvent[] => [
  {
    type: 'EnkatBesvarad',
    data: {
      ...{ huvudman, kalla: 'sida', kallnamn: null },
      svar: SEX_FRAGOR.fragor.map(({ id }) => ({ fraga: id, text: 'Vårdplaneringen på distans fungerar bra.' })),
    },
  },
  { type: 'PraxisAngiven', data: { av: AV, huvudman, praxis: 'vid-behov', citat: null, kalla: null } },
];

const corrected: readonly UppfoljningEvent[] = KOMMUNER.slice(0, 1).map((huvudman) => ({
  type: 'EnkatsvarRattat',
  data: {
    ...{ av: AV, rattelseId: deterministicId('bench-rattelse'), huvudman, fraga: null, galler: KOMMUNER.slice(1, 2) },
    ...{ tillFraga: null, text: null, skal: 'Svaret beskriver en annan.' },
  },
}));

const assessed = (kriterium: string): readonly UppfoljningEvent[] =>
  (['organisation', 'brukare'] as const).map((perspektiv) => ({
    type: 'KriteriumBedomt',
    data: { av: AV, kriterium, perspektiv, bedomning: 'delvis', motivering: 'Rutiner saknas.', kalla: SOURCE },
  }));

const inhabitants = ({ year }: FollowUp, huvudman: string, nr: number): UppfoljningEvent => ({
  type: 'IndikatorAngiven',
  data: {
    ...{ av: AV, indikator: 'folkmangd', huvudman, period: String(year), varde: String(6_000 + nr * 1_000) },
    ...{ enhet: 'invånare', kalla: SOURCE },
  },
});

const brist = (of: FollowUp, omrade: Omrade, nr: number): UppfoljningEvent => ({
  type: 'BristFastslagen',
  data: {
    ...{ av: AV, bristId: bristId(of, omrade), omrade, rubrik: `Brist i ${omrade}`, beskrivning: 'Så är det.' },
    ...{ avvikelser: of.cases.filter((_, case_) => case_ % AREAS.length === nr), kalla: SOURCE },
  },
});
