import type { Mandatfakta } from '#libs/kernel/index.js';
import type {
  AndraAtgard,
  GodkannPlan,
  LaggTillAtgard,
  MottaOverforing,
  OverforPlan,
  Planaktor,
  SattAtgardsstatus,
  UpprattaPlan,
} from '../commands.js';
import type { AtgardTillagd, Atgardsstatus, HandlingsplanEvent, Planatgard, PlanUpprattad } from '../events.js';
import { ATGARDER_MAX } from '../granser.js';

/** A plan to test with: the aktivitetsplan of a county's styrgrupp, approved by each verksamhetschef (V5). */
export const REGION = '17';
export const KARLSTAD = '1780';
export const KIL = '1715';
/** Of no part in it. */
export const LEKSAND = '2029';
export const ID = '8d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d00';
export const NASTA = '8d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d01';
export const SENAST = '2026-05-31';
/** A made-up number with a right check digit; nobody's. */
export const PERSONNUMMER = '19121212-1212';

export const som = (huvudman: string, koordinator = false): Planaktor => ({ huvudman, koordinator });

const uppgifter: PlanUpprattad['data'] = {
  av: REGION,
  lan: '17',
  niva: 'lan',
  slag: 'aktivitetsplan',
  huvudman: null,
  uppfoljning: null,
  foregangare: null,
  ar: 2026,
  rubrik: 'Aktivitetsplan 2026',
  parter: [REGION, KARLSTAD, KIL],
  godkannare: [
    { huvudman: REGION, verksamhet: 'buh' },
    { huvudman: REGION, verksamhet: 'vh' },
    { huvudman: KARLSTAD, verksamhet: null },
  ],
  godkannandeAv: { funktion: 'Verksamhetschef', niva: 'verksamhetschef' },
};

export const uppratta = (andrat: Partial<UpprattaPlan['data']> = {}): UpprattaPlan => {
  const { av: _av, huvudman: _huvudman, foregangare: _foregangare, ...plan } = uppgifter;
  return { type: 'UpprattaPlan', data: { ...plan, ...som(REGION), kommun: null, ...andrat } };
};
export const upprattad = (andrat: Partial<PlanUpprattad['data']> = {}): HandlingsplanEvent => ({
  type: 'PlanUpprattad',
  data: { ...uppgifter, ...andrat },
});
export const LOKAL: Partial<PlanUpprattad['data']> = {
  niva: 'lokal',
  slag: 'handlingsplan',
  huvudman: KIL,
  parter: [REGION, KIL],
  godkannare: [{ huvudman: KIL, verksamhet: null }],
  godkannandeAv: null,
};

export const atgard = (atgardId: string, andrat: Partial<Planatgard> = {}): Planatgard => ({
  atgardId,
  mal: 'Ingen övergång utan plan',
  atgard: 'Gemensam rutin för övergången från BUH till VH',
  ansvarigHuvudman: KARLSTAD,
  ansvarigFunktion: 'Verksamhetsutvecklare',
  klartSenast: SENAST,
  direktiv: 'Ta fram en rutin till hösten.',
  brister: ['b1'],
  avvikelser: [],
  utanBrist: null,
  ...andrat,
});
export const laggTill = (atgardId: string, andrat: Partial<LaggTillAtgard['data']> = {}): LaggTillAtgard => ({
  type: 'LaggTillAtgard',
  data: { ...atgard(atgardId), ...som(REGION), ...andrat },
});
export const andra = (atgardId: string, andrat: Partial<AndraAtgard['data']> = {}): AndraAtgard => ({
  type: 'AndraAtgard',
  data: { ...atgard(atgardId), ...som(REGION), skal: 'Tiden räckte inte.', ...andrat },
});
export const tillagd = (atgardId: string, andrat: Partial<AtgardTillagd['data']> = {}): HandlingsplanEvent => ({
  type: 'AtgardTillagd',
  data: { ...atgard(atgardId), av: REGION, overford: null, ...andrat },
});
export const andrad = (atgardId: string, andrat: Partial<Planatgard> = {}): HandlingsplanEvent => ({
  type: 'AtgardAndrad',
  data: { ...atgard(atgardId, andrat), av: REGION, skal: 'Tiden räckte inte.' },
});

export const rapportera = (
  atgardId: string,
  status: Atgardsstatus,
  andrat: Partial<SattAtgardsstatus['data']> = {},
): SattAtgardsstatus => ({
  type: 'SattAtgardsstatus',
  data: { huvudman: KARLSTAD, atgardId, status, rapport: 'Så här gick det.', ...andrat },
});
export const rapporterad = (atgardId: string, status: Atgardsstatus): HandlingsplanEvent => ({
  type: 'AtgardStatusSatt',
  data: { av: KARLSTAD, atgardId, status, rapport: 'Så här gick det.' },
});
export const begart = (...atgarder: readonly string[]): HandlingsplanEvent => ({
  type: 'GodkannandeBegart',
  data: { av: REGION, atgarder },
});

export const mandat = (huvudman: string, andrat: Partial<Mandatfakta> = {}): Mandatfakta => ({
  huvudman,
  mandatId: `m-${huvudman}`,
  funktion: 'Verksamhetschef',
  verksamhet: null,
  behorigheter: ['delta', 'besluta'],
  niva: null,
  representerar: null,
  arena: null,
  galler: true,
  ...andrat,
});
export const godkann = (
  huvudman: string,
  verksamhet: string | null = null,
  andrat: Partial<Mandatfakta> = {},
): GodkannPlan => ({
  type: 'GodkannPlan',
  data: { huvudman, verksamhet, mandat: mandat(huvudman, andrat) },
});
export const godkand = (
  huvudman: string,
  verksamhet: string | null,
  atgarder: readonly string[] = ['a1'],
): HandlingsplanEvent => ({
  type: 'PlanGodkand',
  data: { huvudman, verksamhet, atgarder, av: { huvudman, mandatId: `m-${huvudman}`, funktion: 'Verksamhetschef' } },
});
/** Each one named. */
export const ALLA_GODKANDA: readonly HandlingsplanEvent[] = [
  godkand(REGION, 'buh'),
  godkand(REGION, 'vh'),
  godkand(KARLSTAD, null),
];
/** A plan with one item, sent for approval. */
export const BEGARD: readonly HandlingsplanEvent[] = [upprattad(), tillagd('a1'), begart('a1')];

export const IDN = Array.from({ length: ATGARDER_MAX }, (_, nr) => `ny-${nr}`);
export const overfor = (andrat: Partial<OverforPlan['data']> = {}): OverforPlan => ({
  type: 'OverforPlan',
  data: {
    ...som(REGION),
    till: NASTA,
    ar: 2027,
    rubrik: 'Aktivitetsplan 2027',
    uppfoljning: null,
    atgardIdn: IDN,
    ...andrat,
  },
});
export const overford = (...fran: readonly string[]): HandlingsplanEvent => ({
  type: 'PlanOverford',
  data: {
    ...{ av: REGION, till: NASTA, ar: 2027, rubrik: 'Aktivitetsplan 2027', uppfoljning: null },
    atgarder: fran.map((en, nr) => ({ fran: en, till: `ny-${nr}` })),
  },
});
export const motta = (...atgardIdn: readonly string[]): MottaOverforing => {
  const { av: _av, ...plan } = uppgifter;
  return {
    type: 'MottaOverforing',
    data: {
      huvudman: REGION,
      plan: { ...plan, ar: 2027, rubrik: 'Aktivitetsplan 2027', foregangare: ID },
      atgarder: atgardIdn.map((id, nr) => ({
        ...atgard(`ny-${nr}`),
        overford: { plan: ID, atgard: id, status: 'pagar' },
      })),
    },
  };
};
