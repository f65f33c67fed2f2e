import { deterministicId } from '#libs/platform/ids.js';
import { uppfoljningStream, type UppfoljningEvent, type UppfoljningOppnad } from '#libs/uppfoljning/events.js';
import type { Steg } from './samverkan.js';

/** A follow-up's beginning. */
export const uppfoljningOppnad = (andrat: Partial<UppfoljningOppnad['data']> = {}): UppfoljningOppnad => ({
  type: 'UppfoljningOppnad',
  data: {
    ...{ av: '20', lan: '20', overenskommelse: 'o-1', ar: 2022, rubrik: 'Uppföljning', omfattning: 'Allt' },
    ...{ parter: ['20', '2062', '2080'], tillfragade: ['2062', '2080'], formular: { id: 'f', version: '1' } },
    kriterielista: { id: 'gemensamma-kriterier', version: '2' },
    svarSenast: '2023-02-28',
    ...andrat,
  },
});

const historia = (slump: () => number): readonly UppfoljningEvent[] => {
  const av = '20';
  const svar = (text: string | null) => [{ fraga: 'a', text }];
  const alla: readonly UppfoljningEvent[] = [
    { type: 'EnkatUtskickad', data: { av, till: ['2062', '2080'], svarSenast: '2023-03-10' } },
    {
      type: 'EnkatPaminnd',
      data: { till: ['2062', '2080'], senast: '2023-03-10', nastaSenast: '2023-03-20' },
    },
    { type: 'EnkatBesvarad', data: { huvudman: '2062', svar: svar('Nej'), kalla: 'sida', kallnamn: null } },
    { type: 'EnkatBesvarad', data: { huvudman: '2062', svar: svar('Ja'), kalla: 'system', kallnamn: null } },
    { type: 'EnkatBesvarad', data: { huvudman: '2080', svar: svar(null), kalla: 'import', kallnamn: 'fil' } },
    {
      type: 'EnkatsvarRattat',
      data: {
        ...{ av, rattelseId: 'r', huvudman: '2062', fraga: null, galler: ['2080'], tillFraga: null, text: null },
        skal: 'Gäller annan',
      },
    },
    { type: 'PraxisAngiven', data: { av, huvudman: '2062', praxis: 'vid-behov', citat: null, kalla: null } },
    {
      type: 'KriteriumBedomt',
      data: {
        ...{ av, kriterium: 'samordning-1', perspektiv: 'brukare', bedomning: 'delvis', motivering: 'Saknas' },
        kalla: null,
      },
    },
    {
      type: 'IndikatorAngiven',
      data: { av, indikator: 'i', huvudman: null, period: '2022', varde: '1.5', enhet: 'dagar', kalla: 'Fil' },
    },
    {
      type: 'SynpunktTillford',
      data: {
        ...{ av, synpunktId: 's', fran: 'brukarrad', namn: 'Rådet', text: 'Dyrt', datum: '2022-11-03' },
        kalla: 'Protokoll',
      },
    },
    {
      type: 'BristFastslagen',
      data: {
        ...{ av, bristId: 'b', omrade: 'kvalitet', rubrik: 'Resor', beskrivning: 'Intyg', avvikelser: [] },
        kalla: null,
      },
    },
    { type: 'BristStruken', data: { av, bristId: 'b', skal: 'Löst' } },
    { type: 'RevisionsbeslutFattat', data: { av, andring: 'revideras', skal: 'Gammal' } },
    { type: 'PlanKopplad', data: { handlingsplan: 'p-1', niva: 'lokal', huvudman: '2062' } },
    { type: 'PlanKopplad', data: { handlingsplan: 'p-2', niva: 'lan', huvudman: null } },
    {
      type: 'UppfoljningFryst',
      data: { av, frysningId: 'f', position: 1, tid: '2023-04-01T08:00:00Z', rapport: '{}', sha256: '0' },
    },
    { type: 'UppfoljningSlutford', data: { av } },
    { type: 'UppfoljningAteroppnad', data: { av, skal: 'Sent svar' } },
  ];
  return [uppfoljningOppnad(), ...alla.filter(() => slump() < 0.7)];
};

/** Streams of follow-ups, each in an order that could have been. @param nyckel tells these from others */
export const slumpuppfoljningar = (slump: () => number, nyckel: string, antal: number): Steg[][] =>
  Array.from({ length: antal }, (_, nr) => {
    const stream = uppfoljningStream(deterministicId('slumpuppf', nyckel, String(nr)));
    return historia(slump).map((event) => ({ stream, event, av: '20' }));
  });
