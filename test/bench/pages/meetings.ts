import type { ArenaEvent } from '#libs/arena/events.js';
import { arenaStream } from '#libs/arena/events.js';
import type { MandatEvent } from '#libs/mandat/events.js';
import { mandatStream } from '#libs/mandat/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import { rekommendationStream, type RekommendationEvent } from '#libs/rekommendation/events.js';
import { dayAfter } from './calendar.js';
import { ARENA, KOMMUNER, LAN, REGION, representing, steps, type Step } from './one-life.js';

/** Four a year for three years, and one that is called. */
const MEETINGS = 13;
const MEETING_DAYS = 90;
const FIRST = Date.UTC(2023, 1, 6, 9);
const ALL = [REGION, ...KOMMUNER];
/** Of those that are asked, so many have decided; the rest have a day to do it by. */
const DECIDED = 14;

export const meetingId = (nr: number): string => deterministicId('bench-mote', String(nr));
export const recommendationId = (nr: number): string => deterministicId('bench-rekommendation', String(nr));
const matterId = (nr: number): string => deterministicId('bench-fraga', String(nr));
const momentOf = (nr: number): Date => new Date(FIRST + nr * MEETING_DAYS * 86_400_000);

/** Who may act at the arena and at home, its meetings, what they recommended, and what the huvudmän decided. */
export const meetings = (): readonly (readonly Step[])[] => {
  const held = Array.from({ length: MEETINGS - 1 }, (_, nr) => nr);
  return [
    ...ALL.map((huvudman) =>
      steps(mandatStream(deterministicId('bench-mandat', huvudman)), huvudman, mandate(huvudman)),
    ),
    // After the event that opens it.
    arenaSteps([...held.flatMap(meeting), called(MEETINGS - 1)]),
    ...held.map((nr) => steps(rekommendationStream(recommendationId(nr)), REGION, recommendation(nr))),
  ];
};

const arenaSteps = (events: readonly ArenaEvent[]): readonly Step[] =>
  steps(arenaStream(ARENA), REGION, events).map((step) => ({ ...step, revision: step.revision + 1 }));

const mandate = (huvudman: string): readonly MandatEvent[] => [
  {
    type: 'MandatRegistrerat',
    data: {
      ...{ huvudman, verksamhet: null, funktion: 'Verksamhetschef', uppdrag: 'Företräda', niva: 'verksamhetsniva' },
      ...{ behorigheter: ['delta', 'lyfta', 'besluta'], representerar: null, arena: ARENA, ersattareFor: null },
      ...{ giltigFran: '2023-01-01', giltigTill: null },
    },
  },
];

const called = (nr: number): ArenaEvent => ({
  type: 'MoteKallat',
  data: { av: REGION, moteId: meetingId(nr), tid: momentOf(nr).toISOString(), plats: null },
});

const meeting = (nr: number): readonly ArenaEvent[] => {
  const [moteId, arende, av] = [meetingId(nr), matterId(nr), REGION];
  const rubrik = `Fråga ${nr + 1}`;
  return [
    {
      type: 'ArendeAnmalt',
      data: {
        ...{ arende, slag: 'fraga', rubrik, faktaunderlag: 'Fakta', forslag: 'Förslag', anmaltAv: REGION },
        amne: { overenskommelse: null, avsnitt: null },
      },
    },
    called(nr),
    {
      type: 'DagordningFaststalld',
      data: {
        ...{ av, moteId },
        punkter: [
          { slag: 'staende', rubrik: 'Laget runt', arende: null },
          { slag: 'arende', rubrik, arende },
        ],
      },
    },
    { type: 'NarvaroNoterad', data: { av, moteId, narvarande: ALL.slice(0, DECIDED).map(representing) } },
    { type: 'ArendeBehandlat', data: { av, moteId, arende, utfall: 'rekommenderas', anteckning: null } },
    { type: 'ProtokollLankat', data: { av, moteId, lank: `https://example.org/${nr}` } },
    { type: 'RekommendationLamnad', data: { rekommendation: recommendationId(nr), rubrik, arenden: [arende] } },
  ];
};

const recommendation = (nr: number): readonly RekommendationEvent[] => {
  const sent = momentOf(nr);
  return [
    {
      type: 'RekommendationExpedierad',
      data: {
        ...{ slag: 'rekommendation', arena: { id: ARENA, namn: 'Lokal grupp', lan: LAN }, av: REGION },
        ...{ rubrik: `Fråga ${nr + 1}`, text: 'Vi rekommenderar en gemensam rutin.', aktiviteter: [] },
        ...{ arenden: [matterId(nr)], beslutsfunktion: null },
        mottagare: ALL.map((huvudman) => ({ huvudman, verksamhet: null, senast: dayAfter(sent, 60) })),
      },
    },
    ...ALL.slice(0, DECIDED).map((huvudman, place): RekommendationEvent => ({
      type: 'BeslutFattat',
      data: {
        ...{ huvudman, verksamhet: null, av: representing(huvudman), utfall: place % 5 === 4 ? 'avslag' : 'bifall' },
        ...{ instans: 'Nämnden', datum: dayAfter(sent, 30), dnr: `D-${nr}-${place}`, motivering: null },
      },
    })),
  ];
};
