import type { Mandatfakta } from '#libs/kernel/index.js';
import type { AnmalArende, ArenaCommand, BehandlaArende, OppnaArena } from '../commands.js';
import type { ArenaEvent, ArenaOppnad, ArendeAnmalt } from '../events.js';

/** An arena to test with: a länssamverkansgrupp of a region and two kommuner, with an arena that prepares for it. */
export const REGION = '24';
export const UMEA = '2480';
export const SKELLEFTEA = '2482';
/** Of no arena here. */
export const LEKSAND = '2029';
export const LSG = '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d00';
export const BEREDNINGSGRUPPEN = '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d09';
export const IDAG = '2026-03-01';
/** A made-up number with a right check digit; nobody's. */
export const PERSONNUMMER = '19121212-1212';

export const av = (huvudman: string, andrat: { koordinator?: boolean; idag?: string } = {}) => ({
  huvudman,
  koordinator: false,
  idag: IDAG,
  ...andrat,
});
export const KOORDINATOR = av(REGION, { koordinator: true });

const uppgifter = {
  lan: '24',
  modell: 'vasterbotten-forslag',
  lansfilId: 'lsg',
  namn: 'Länssamverkansgruppen',
  niva: 'lsg',
  nivaslag: 'regional',
  uppdrag: null,
  motesrytm: 'Fyra gånger per år',
  sammankallande: null,
  alterneringAr: 2,
  beredsAv: BEREDNINGSGRUPPEN,
  staendePunkter: ['Information om våra verksamheter'],
} as const;

export const oppna = (andrat: Partial<OppnaArena['data']> = {}): OppnaArena => ({
  type: 'OppnaArena',
  data: { ...av(REGION), ...uppgifter, deltagande: [REGION, UMEA, SKELLEFTEA], ...andrat },
});
export const oppnad = (andrat: Partial<ArenaOppnad['data']> = {}): ArenaEvent => ({
  type: 'ArenaOppnad',
  data: { ...uppgifter, huvudman: [REGION, UMEA, SKELLEFTEA], av: REGION, ...andrat },
});
export const utsedd = (huvudman: string, fran = '2026-01-01', till: string | null = null): ArenaEvent => ({
  type: 'SammankallandeUtsedd',
  data: { av: REGION, huvudman, fran, till },
});
const arende = (id: string, rubrik: string): ArendeAnmalt['data'] => ({
  arende: id,
  slag: 'fraga',
  rubrik,
  faktaunderlag: 'Fyra planeringar drog ut på tiden.',
  forslag: 'En gemensam rutin.',
  amne: { overenskommelse: null, avsnitt: null },
  anmaltAv: UMEA,
});
export const anmal = (id: string, rubrik = `Fråga ${id}`): AnmalArende => ({
  type: 'AnmalArende',
  data: arende(id, rubrik),
});
export const anmalt = (id: string, rubrik = `Fråga ${id}`): ArenaEvent => ({
  type: 'ArendeAnmalt',
  data: arende(id, rubrik),
});
export const lamnat = (id: string): ArenaEvent => ({ type: 'ArendeLamnat', data: { arende: id, skal: 'lyft-vidare' } });
export const berett = (id: string): ArenaEvent => ({
  type: 'ArendeBerett',
  data: {
    av: { huvudman: UMEA, mandatId: 'm1', funktion: 'Utvecklare' },
    arende: id,
    beredning: 'Rutinerna skiljer sig.',
    forslag: 'En rutin för länet.',
  },
});
export const kallat = (moteId: string, tid = '2026-03-10T08:00:00Z'): ArenaEvent => ({
  type: 'MoteKallat',
  data: { av: REGION, moteId, tid, plats: null },
});
export const installt = (moteId: string): ArenaEvent => ({
  type: 'MoteInstallt',
  data: { av: REGION, moteId, skal: 'Krock.' },
});
export const behandlat = (id: string, utfall: BehandlaArende['data']['utfall'], moteId = 'mote'): ArenaEvent => ({
  type: 'ArendeBehandlat',
  data: { av: REGION, moteId, arende: id, utfall, anteckning: null },
});
export const narvaro = (moteId: string, ...huvudman: readonly string[]): ArenaEvent => ({
  type: 'NarvaroNoterad',
  data: {
    av: REGION,
    moteId,
    narvarande: huvudman.map((kod) => ({ huvudman: kod, mandatId: `m-${kod}`, funktion: 'Ledamot' })),
  },
});
export const lamnad = (rekommendation: string, ...arenden: readonly string[]): ArenaEvent => ({
  type: 'RekommendationLamnad',
  data: { rekommendation, rubrik: 'En rutin', arenden },
});

export const mandat = (huvudman: string, andrat: Partial<Mandatfakta> = {}): Mandatfakta => ({
  huvudman,
  mandatId: `m-${huvudman}`,
  funktion: 'Ledamot',
  verksamhet: null,
  behorigheter: ['delta'],
  niva: null,
  representerar: null,
  arena: LSG,
  galler: true,
  ...andrat,
});

/** An open arena without and with a convenor (the region). */
export const OPPEN = [oppnad()];
export const LEDD = [oppnad(), utsedd(REGION)];

/** One command of every kind that the arena's leadership has. */
export const ledningskommandon = (handling: ReturnType<typeof av>): readonly ArenaCommand[] => [
  { type: 'UtseSammankallande', data: { ...handling, sammankallande: UMEA, fran: '2026-04-01', till: null } },
  { type: 'RelateraArenden', data: { ...handling, arende: 'a', till: 'annat', typ: 'dubblett' } },
  { type: 'KallaMote', data: { ...handling, moteId: 'nytt', tid: '2026-05-01T08:00:00Z', plats: null } },
  { type: 'StallInMote', data: { ...handling, moteId: 'mote', skal: 'Krock.' } },
  {
    type: 'FaststallDagordning',
    data: { ...handling, moteId: 'mote', punkter: [{ slag: 'ovrigt', rubrik: 'Övriga frågor', arende: null }] },
  },
  { type: 'NoteraNarvaro', data: { ...handling, arena: LSG, moteId: 'mote', mandat: [mandat(UMEA)] } },
  { type: 'LankaProtokoll', data: { ...handling, moteId: 'mote', lank: 'https://example.se/protokoll' } },
  {
    type: 'BehandlaArende',
    data: { ...handling, moteId: 'mote', arende: 'a', utfall: 'bordlagt', anteckning: null },
  },
];
