import { handlingsplanStream, type HandlingsplanEvent, type PlanUpprattad } from '#libs/handlingsplan/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Steg } from './samverkan.js';

const foretradare = (huvudman: string) => ({ huvudman, mandatId: `m-${huvudman}`, funktion: 'Chef' });

/** A plan's beginning. */
export const planUpprattad = (andrat: Partial<PlanUpprattad['data']> = {}): PlanUpprattad => ({
  type: 'PlanUpprattad',
  data: {
    ...{ av: '20', lan: '20', niva: 'lan', slag: 'handlingsplan', huvudman: null, uppfoljning: null },
    ...{ foregangare: null, ar: 2026, rubrik: 'Handlingsplan', parter: ['20', '2062', '2080'], godkannandeAv: null },
    godkannare: ['20', '2062'].map((huvudman) => ({ huvudman, verksamhet: null })),
    ...andrat,
  },
});
export const planatgard = (atgardId: string, klartSenast = '2026-03-01') => ({
  ...{ atgardId, mal: 'Mål', atgard: 'Åtgärd', ansvarigHuvudman: '2062', ansvarigFunktion: 'Chef', klartSenast },
  ...{ direktiv: null, brister: ['b'], avvikelser: [], utanBrist: null },
});

const historia = (slump: () => number): readonly HandlingsplanEvent[] => {
  const av = '20';
  const godkand = (huvudman: string): HandlingsplanEvent => ({
    type: 'PlanGodkand',
    data: { huvudman, verksamhet: null, av: foretradare(huvudman), atgarder: ['a1'] },
  });
  const satt = (status: 'pagar' | 'klar'): HandlingsplanEvent => ({
    type: 'AtgardStatusSatt',
    data: { av: '2062', atgardId: 'a1', status, rapport: 'Rapport' },
  });
  const alla: readonly HandlingsplanEvent[] = [
    { type: 'AtgardTillagd', data: { ...planatgard('a1'), av, overford: null } },
    { type: 'GodkannandeBegart', data: { av, atgarder: ['a1'] } },
    godkand('20'),
    { type: 'AtgardTillagd', data: { ...planatgard('a2', '2026-05-01'), av, overford: null } },
    { type: 'AtgardAndrad', data: { ...planatgard('a1', '2026-04-01'), av, skal: 'Senare' } },
    godkand('20'),
    {
      type: 'PlanAvslagen',
      data: { huvudman: '2062', verksamhet: null, av: foretradare('2062'), skal: 'Nej' },
    },
    godkand('2062'),
    { type: 'AtgardPaminnd', data: { atgardId: 'a1', senast: '2026-04-01', nastaSenast: '2026-04-08' } },
    satt('pagar'),
    satt('klar'),
    { type: 'EffektUtvarderad', data: { av, atgardId: 'a1', effekt: 'delvis', beskrivning: 'Något' } },
    {
      type: 'PlanOverford',
      data: {
        ...{ av, till: 'nasta', ar: 2027, rubrik: 'Nästa', uppfoljning: null },
        atgarder: [{ fran: 'a2', till: 'n1' }],
      },
    },
    { type: 'PlanAvslutad', data: { av, arsrapport: null } },
  ];
  return [planUpprattad(), ...alla.filter(() => slump() < 0.8)];
};

/** Streams of plans, each in an order that could have been. @param nyckel tells these from others */
export const slumpplaner = (slump: () => number, nyckel: string, antal: number): Steg[][] =>
  Array.from({ length: antal }, (_, nr) => {
    const stream = handlingsplanStream(deterministicId('slumpplan', nyckel, String(nr)));
    return historia(slump).map((event) => ({ stream, event, av: '20' }));
  });
