import { arenaStream, type ArenaEvent } from '#libs/arena/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/index.js';
import { handlingsplanStream, type HandlingsplanEvent } from '#libs/handlingsplan/index.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { frys, lasRapport } from '#libs/read-models/index.js';
import { rekommendationStream, type RekommendationEvent } from '#libs/rekommendation/index.js';
import { tvistStream } from '#libs/tvist/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/index.js';
import type { Testfragor } from './testfragor.js';

/** Dalarna on 10 February 2026: one of each that a start page tells of, and beside it one that it must not count. */
const id = (namn: string): string => deterministicId('laget', namn);
export const UPPFOLJNING = id('uppfoljning-2025');
const FORRA = id('uppfoljning-2024');
export const FRYST = id('frysning');
export const GRUPP = id('grupp');
export const MOTE = id('mote');
export const PLAN_HEM = id('plan-hem');

const oppnad = (ar: number): UppfoljningEvent => ({
  type: 'UppfoljningOppnad',
  data: {
    ...{ av: '20', lan: '20', overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar, omfattning: 'Året' },
    ...{ rubrik: 'Uppföljning', parter: ['20', '2062', '2029'], tillfragade: ['2062', '2029'] },
    ...{ formular: { id: 'samverkan-sex-fragor', version: '1' }, svarSenast: `${ar + 1}-02-28` },
    kriterielista: { id: 'gemensamma-kriterier', version: '2' },
  },
});
const utskickad: UppfoljningEvent = {
  type: 'EnkatUtskickad',
  data: { av: '20', till: ['2062', '2029'], svarSenast: '2026-02-28' },
};
const svarat: UppfoljningEvent = {
  type: 'EnkatBesvarad',
  data: { huvudman: '2029', svar: [{ fraga: 'ovrigt', text: 'Ja' }], kalla: 'sida', kallnamn: null },
};
const slutford: UppfoljningEvent = { type: 'UppfoljningSlutford', data: { av: '20' } };

const ARENDEN = [id('arende-a'), id('arende-b')] as const;
const anmalt = (arende: string): ArenaEvent => ({
  type: 'ArendeAnmalt',
  data: {
    ...{ arende, slag: 'fraga', rubrik: 'Vem bokar resan?', faktaunderlag: null, forslag: null, anmaltAv: '20' },
    amne: { overenskommelse: null, avsnitt: null },
  },
});
const arenan: readonly ArenaEvent[] = [
  {
    type: 'ArenaOppnad',
    data: {
      ...{ lan: '20', modell: 'dalarna', lansfilId: null, namn: 'Lokal grupp', niva: null, nivaslag: 'lokal' },
      ...{ huvudman: ['20', '2062'], uppdrag: null, motesrytm: null, sammankallande: null, alterneringAr: null },
      ...{ beredsAv: null, staendePunkter: [], av: '20' },
    },
  },
  ...ARENDEN.map(anmalt),
  { type: 'MoteKallat', data: { av: '20', moteId: MOTE, tid: '2026-03-10T09:00:00Z', plats: null } },
  {
    type: 'DagordningFaststalld',
    data: { av: '20', moteId: MOTE, punkter: [{ slag: 'arende', rubrik: 'Resan', arende: ARENDEN[0] }] },
  },
];

const rekommendation: RekommendationEvent = {
  type: 'RekommendationExpedierad',
  data: {
    ...{ slag: 'rekommendation', arena: { id: GRUPP, namn: 'Lokal grupp', lan: '20' }, av: '20' },
    ...{ rubrik: 'Den som bokar betalar', text: 'Så här.', aktiviteter: [], arenden: [ARENDEN[1]] },
    ...{ mottagare: [{ huvudman: '2062', verksamhet: null, senast: '2026-04-01' }], beslutsfunktion: null },
  },
};

const plan = (verksamhet: string, klartSenast: string): readonly HandlingsplanEvent[] => [
  {
    type: 'PlanUpprattad',
    data: {
      ...{ av: '20', lan: '20', niva: 'lokal', slag: 'handlingsplan', huvudman: '2062', uppfoljning: null },
      ...{ foregangare: null, ar: 2026, rubrik: `Plan ${verksamhet}`, parter: ['20', '2062'], godkannandeAv: null },
      godkannare: [{ huvudman: '2062', verksamhet }],
    },
  },
  {
    type: 'AtgardTillagd',
    data: {
      ...{ atgardId: id(`atgard-${verksamhet}`), mal: 'Mål', atgard: 'Åtgärd', ansvarigHuvudman: '2062' },
      ...{ ansvarigFunktion: 'Chef', klartSenast, direktiv: null, brister: [], avvikelser: [], utanBrist: 'Stående' },
      ...{ av: '20', overford: null },
    },
  },
  { type: 'GodkannandeBegart', data: { av: '20', atgarder: [] } },
];

const parkerad: readonly ForsandelseEvent[] = [
  {
    type: 'ForsandelseKoad',
    data: {
      ...{ arende: tvistStream(id('tvist')), mottagare: '2029', meddelandetyp: 'tvist.avgjord', revision: 1 },
      ...{ handelseId: id('avgjord'), tid: '2026-01-21T09:00:00.000Z', oppet: {}, skyddat: {}, grundId: null },
    },
  },
  { type: 'ForsandelseParkerad', data: { forsok: 12, felkod: 'HTTP_503' } },
];

/** Writes the scene to an empty log. */
export const skrivLaget = async (dorr: Testfragor): Promise<void> => {
  const { store } = dorr;
  await skriv(store, uppfoljningStream(UPPFOLJNING), [oppnad(2025), utskickad, svarat]);
  await skriv(store, uppfoljningStream(FORRA), [oppnad(2024)]);
  await skriv(store, arenaStream(GRUPP), arenan);
  await skriv(store, rekommendationStream(id('rekommendation')), [rekommendation]);
  await skriv(store, handlingsplanStream(PLAN_HEM), plan('hem', '2026-02-01'));
  await skriv(store, handlingsplanStream(id('plan-ifo')), plan('ifo', '2026-12-01'));
  await skriv(store, forsandelseStream(id('parkerad')), parkerad);
  await dorr.ikapp();
  await skriv(store, uppfoljningStream(FORRA), [await frysning(dorr), slutford]);
  await dorr.ikapp();
};

const frysning = async ({ store, db, register }: Testfragor): Promise<UppfoljningEvent> => {
  const rapport = await lasRapport({ store, db, register }, { id: FORRA, dag: '2026-01-20', till: null });
  if (rapport === null) throw new Error('no report to freeze');
  const tid = '2026-01-20T09:00:00.000Z';
  return { type: 'UppfoljningFryst', data: { av: '20', frysningId: FRYST, position: 1, tid, ...frys(rapport) } };
};

/** Events of one stream, after those that it has. */
export const skriv = async (store: EventStore, stream: string, events: readonly DomainEvent[]): Promise<void> => {
  const meta = { v: 1, tid: '2026-01-15T09:00:00.000Z', aktor: { klient: 'prov', huvudman: '20' }, kommando: stream };
  await store.append(
    stream,
    'any',
    events.map((event, nr) => ({ ...event, id: deterministicId(stream, event.type, String(nr)), meta })),
  );
};
