import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';
import type { Steg } from './samverkan.js';

const av = { huvudman: '20', mandatId: 'm-20', funktion: 'Chef' };
const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: null, forslag: null };
const losning = { losningId: 'l-1', ansvariga: ['20'], fordelning: [], text: 'Regionen bär det.' };

const eskalering = (id: string): readonly EskaleringEvent[] => [
  {
    type: 'EskaleringPaborjad',
    data: {
      ...{ arende: { slag: 'avvikelse', id }, lan: '20', modell: 'prov', av, underlag },
      parter: ['20', '2062'].map((huvudman) => ({ huvudman, niva: 'enhet', svarSenast: null })),
      amne: { overenskommelse: null, avsnitt: null },
    },
  },
  {
    type: 'LyftTillSamverkan',
    data: {
      ...{ av, fran: 'enhet', till: 'lokal', arena: null, underlag, svarSenast: '2026-02-20' },
      ...{ funktion: null, regel: null, utanMotsvarighet: [] },
    },
  },
  { type: 'ArendeAtersant', data: { av, fran: 'lokal', till: null, svar: 'Åter', svarSenast: null } },
  { type: 'EskaleringAvslutad', data: { huvudman: '20', utfall: 'lost', niva: null, svar: null } },
];

const tvist = (avvikelse: string, aterkallas: boolean): readonly TvistEvent[] => [
  {
    type: 'TvistOppnad',
    data: {
      ...{ av, parter: ['20', '2062'], fraga: 'kostnadsansvar', beloppKr: null, rubrik: 'Vem betalar?' },
      ...{ beskrivning: 'Hjälpmedlet.', avvikelse, overenskommelse: null, svarsfrister: [] },
    },
  },
  aterkallas
    ? { type: 'TvistAterkallad', data: { huvudman: '20', skal: 'fel' } }
    : { type: 'TvistAvgjord', data: { form: 'forlikning', losning, beslut: null } },
];

/** Escalations of these cases, and tvister on them; some may come before their case, as no true log has it. */
export const slumpOmArenden = (slump: () => number, arenden: readonly string[]): Steg[][] =>
  arenden.flatMap((id) => [
    del(slump, eskaleringStream(id), eskalering(id)),
    del(slump, tvistStream(deterministicId('tvist-om', id)), tvist(id, slump() < 0.3)),
  ]);

const del = (slump: () => number, stream: string, alla: readonly Steg['event'][]): Steg[] =>
  alla.slice(0, Math.floor(slump() * (alla.length + 1))).map((event) => ({ stream, event, av: '20' }));
