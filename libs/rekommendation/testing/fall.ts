import type { Mandatfakta } from '#libs/kernel/index.js';
import type { Arenafakta, ExpedieraRekommendation, FattaBeslut, PaminnOmBeslut, RattaBeslut } from '../commands.js';
import type { Aktivitet, BeslutFattat, RekommendationEvent, RekommendationExpedierad } from '../events.js';

/** A recommendation to test with: of a länssamverkansgrupp, to a region and two kommuner. */
export const REGION = '24';
export const UMEA = '2480';
export const SKELLEFTEA = '2482';
/** Of the arena, but not asked. */
export const NORSJO = '2417';
/** Of no arena here. */
export const LEKSAND = '2029';
export const ID = '8d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d00';
const LSG = '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d00';
export const IDAG = '2026-04-20';
export const SENAST = '2026-05-31';
/** A made-up number with a right check digit; nobody's. */
export const PERSONNUMMER = '19121212-1212';

export const mottagare = (huvudman: string, verksamhet: string | null = null, senast = SENAST) => ({
  huvudman,
  verksamhet,
  senast,
});
const uppgifter: Omit<RekommendationExpedierad['data'], 'av'> = {
  slag: 'rekommendation',
  arena: { id: LSG, namn: 'Länssamverkansgruppen', lan: '24' },
  rubrik: 'En rutin för kallelse',
  text: 'Länssamverkansgruppen rekommenderar en gemensam rutin.',
  aktiviteter: [],
  arenden: ['a'],
  mottagare: [mottagare(REGION), mottagare(UMEA), mottagare(SKELLEFTEA)],
  beslutsfunktion: null,
};
export const AKTIVITET: Aktivitet = {
  rubrik: 'Övergång barn–vuxen',
  direktiv: 'Ta fram en gemensam rutin till hösten.',
  ansvarigFunktion: 'Verksamhetsutvecklare',
  arenden: ['a'],
};
/** V5: asked of each verksamhet, and decided by its verksamhetschef. */
export const PLAN: Partial<RekommendationExpedierad['data']> = {
  slag: 'aktivitetsplan',
  aktiviteter: [AKTIVITET],
  mottagare: [mottagare(REGION, 'buh'), mottagare(REGION, 'vh'), mottagare(UMEA, 'lss')],
  beslutsfunktion: 'Verksamhetschef',
};

export const arenafakta = (andrat: Partial<Arenafakta> = {}): Arenafakta => ({
  id: LSG,
  sammankallande: REGION,
  huvudman: [REGION, UMEA, SKELLEFTEA, NORSJO],
  arenden: ['a', 'b'],
  beredda: ['a'],
  ...andrat,
});
export const expediera = (andrat: Partial<ExpedieraRekommendation['data']> = {}): ExpedieraRekommendation => ({
  type: 'ExpedieraRekommendation',
  data: { ...uppgifter, huvudman: REGION, koordinator: false, arenafakta: arenafakta(), ...andrat },
});
export const expedierad = (andrat: Partial<RekommendationExpedierad['data']> = {}): RekommendationEvent => ({
  type: 'RekommendationExpedierad',
  data: { ...uppgifter, av: REGION, ...andrat },
});

export const mandat = (huvudman: string, andrat: Partial<Mandatfakta> = {}): Mandatfakta => ({
  huvudman,
  mandatId: `m-${huvudman}`,
  funktion: 'Förvaltningschef',
  verksamhet: null,
  behorigheter: ['delta', 'besluta'],
  niva: null,
  representerar: null,
  arena: null,
  galler: true,
  ...andrat,
});
const beslutsuppgifter = (huvudman: string) => ({
  huvudman,
  verksamhet: null,
  utfall: 'bifall' as const,
  instans: 'Socialnämnden',
  datum: '2026-04-15',
  dnr: 'SN 2026-17',
  motivering: null,
});
export const fatta = (huvudman: string, andrat: Partial<FattaBeslut['data']> = {}): FattaBeslut => ({
  type: 'FattaBeslut',
  data: { ...beslutsuppgifter(huvudman), mandat: mandat(huvudman), idag: IDAG, ...andrat },
});
export const fattat = (huvudman: string, andrat: Partial<BeslutFattat['data']> = {}): RekommendationEvent => ({
  type: 'BeslutFattat',
  data: {
    ...beslutsuppgifter(huvudman),
    av: { huvudman, mandatId: `m-${huvudman}`, funktion: 'Förvaltningschef' },
    ...andrat,
  },
});
export const AVSLAG = { utfall: 'avslag', motivering: 'Ryms inte i budget.' } as const;
export const BORDLAGD = { utfall: 'bordlagd', motivering: 'Väntar på budget.' } as const;
export const ratta = (huvudman: string, andrat: Partial<RattaBeslut['data']> = {}): RattaBeslut => ({
  type: 'RattaBeslut',
  data: { ...fatta(huvudman).data, skal: 'Fel utfall registrerat.', ...andrat },
});
export const alla = (bifall: number, avslag: number): RekommendationEvent => ({
  type: 'AllaHarBeslutat',
  data: { bifall, avslag },
});
export const aterkallad: RekommendationEvent = {
  type: 'RekommendationAterkallad',
  data: { av: REGION, skal: 'Arbetet görs på annat håll.' },
};
export const paminn = (huvudman: string, andrat: Partial<PaminnOmBeslut['data']> = {}): PaminnOmBeslut => ({
  type: 'PaminnOmBeslut',
  data: { huvudman, verksamhet: null, senast: SENAST, nastaSenast: '2026-06-14', idag: '2026-06-01', ...andrat },
});
