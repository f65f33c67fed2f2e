import { arenaStream, type ArenaEvent } from '#libs/arena/index.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/index.js';
import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';
import { mandatStream, type MandatEvent } from '#libs/mandat/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { rekommendationStream, type RekommendationEvent } from '#libs/rekommendation/index.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/index.js';

/**
 * Västernorrland on 10 February 2026: a fråga of the region and Sundsvall that is lifted step by step to a local group
 * (where Härnösand sits too), a tvist of the two that is settled, a recommendation, and two mandates.
 */
export const FRAGA = deterministicId('samverkan', 'fraga');
export const TVIST = deterministicId('samverkan', 'tvist');
export const GRUPP = deterministicId('samverkan', 'grupp');
export const ANNAN_GRUPP = deterministicId('samverkan', 'annan-grupp');
export const REKOMMENDATION = deterministicId('samverkan', 'rekommendation');
export const MANDAT_22 = deterministicId('samverkan', 'mandat-22');
export const MANDAT_2281 = deterministicId('samverkan', 'mandat-2281');

type Handelse<Event extends DomainEvent> = readonly [dag: string, event: Event];

const region: Foretradare = { huvudman: '22', mandatId: MANDAT_22, funktion: 'Verksamhetschef' };
const sundsvall: Foretradare = { huvudman: '2281', mandatId: MANDAT_2281, funktion: 'Avdelningschef' };
const underlag = { rubrik: 'Vem tar abstinensen?', faktaunderlag: 'Fyra fall under hösten.', forslag: 'Regionen.' };
const amne = { overenskommelse: 'vasternorrland-missbruk-beroende', avsnitt: 'Abstinensbehandling' };

const start = (huvudman: string) => ({ huvudman, niva: 'linje', svarSenast: '2026-01-19' });
const lyft = (av: Foretradare): EskaleringEvent => ({
  type: 'LyftILinjen',
  data: { av, fran: 'linje', till: 'ledningsniva', underlag, svarSenast: null },
});
const fraga: readonly Handelse<EskaleringEvent>[] = [
  [
    '2026-01-05',
    {
      type: 'EskaleringPaborjad',
      data: {
        ...{ arende: { slag: 'fraga', id: FRAGA }, lan: '22', modell: 'vasternorrland', underlag, amne, av: region },
        parter: [start('22'), start('2281')],
      },
    },
  ],
  ['2026-01-12', lyft(region)],
  ['2026-01-13', lyft(sundsvall)],
  [
    '2026-01-20',
    {
      type: 'LyftTillSamverkan',
      data: {
        ...{ av: region, fran: 'ledningsniva', till: 'lokal-samverkansgrupp', arena: GRUPP, underlag },
        ...{ svarSenast: '2026-02-03', funktion: null, regel: null, utanMotsvarighet: [] },
      },
    },
  ],
];

const losning = {
  losningId: deterministicId('samverkan', 'losning'),
  ansvariga: ['22', '2281'],
  fordelning: [
    { huvudman: '22', beloppKr: '60.00' },
    { huvudman: '2281', beloppKr: '40.50' },
  ],
  text: 'Kostnaden delas.',
};
const tvist: readonly Handelse<TvistEvent>[] = [
  [
    '2026-01-10',
    {
      type: 'TvistOppnad',
      data: {
        ...{ av: sundsvall, parter: ['2281', '22'], fraga: 'kostnadsansvar', beloppKr: '100.50' },
        ...{ rubrik: 'Vem betalar behandlingen?', beskrivning: 'Parterna är oense.', avvikelse: null },
        overenskommelse: { id: 'vasternorrland-missbruk-beroende', avsnitt: 'Abstinensbehandling' },
        svarsfrister: [{ huvudman: '22', senast: '2026-01-23' }],
      },
    },
  ],
  [
    '2026-01-15',
    {
      type: 'StallningTagen',
      data: {
        ...{ av: region, installning: 'delat-ansvar', motivering: 'Båda har del i insatsen.' },
        hanvisningar: [{ typ: 'lag', till: 'HSL 12 kap. 1 §', avsnitt: null }],
      },
    },
  ],
  ['2026-01-16', { type: 'InterimsansvarTaget', data: { av: region, fran: '2026-01-16', omfattning: 'Behandlingen' } }],
  ['2026-01-17', { type: 'PrincipFragaBedomd', data: { av: sundsvall, principiell: false, skal: 'Ett enskilt fall' } }],
  ['2026-01-20', { type: 'LosningForeslagen', data: { av: region, losning } }],
  ['2026-01-21', { type: 'LosningGodkand', data: { av: sundsvall, losningId: losning.losningId } }],
  ['2026-01-21', { type: 'TvistAvgjord', data: { form: 'forlikning', losning, beslut: null } }],
  ['2026-01-22', { type: 'BeslutKvitterat', data: { huvudman: '22', arendenummer: 'T-22' } }],
];

const grupp = (namn: string): ArenaEvent => ({
  type: 'ArenaOppnad',
  data: {
    ...{ lan: '22', modell: 'vasternorrland', lansfilId: null, namn, niva: 'lokal-samverkansgrupp', av: '22' },
    ...{ nivaslag: 'lokal', huvudman: ['22', '2280', '2281'], uppdrag: null, motesrytm: null, sammankallande: null },
    ...{ alterneringAr: null, beredsAv: null, staendePunkter: [] },
  },
});
const anmalt: ArenaEvent = {
  type: 'ArendeAnmalt',
  data: { arende: FRAGA, slag: 'fraga', ...underlag, amne, anmaltAv: '22' },
};
const mote: ArenaEvent = {
  type: 'MoteKallat',
  data: { av: '22', moteId: deterministicId('samverkan', 'mote'), tid: '2026-01-25T09:00:00Z', plats: null },
};
const rekommendation: RekommendationEvent = {
  type: 'RekommendationExpedierad',
  data: {
    ...{ slag: 'rekommendation', arena: { id: GRUPP, namn: 'Lokal grupp', lan: '22' }, av: '22' },
    ...{ rubrik: 'Ansvar för abstinens', text: 'Regionen ansvarar.', aktiviteter: [], arenden: [FRAGA] },
    ...{ mottagare: [{ huvudman: '2281', verksamhet: null, senast: '2026-02-01' }], beslutsfunktion: null },
  },
};

const mandat = ({ huvudman, funktion }: Foretradare): MandatEvent => ({
  type: 'MandatRegistrerat',
  data: {
    ...{ huvudman, verksamhet: null, funktion, uppdrag: 'Företräder i samverkan', behorigheter: ['delta', 'lyfta'] },
    ...{ niva: 'ledningsniva', representerar: null, arena: GRUPP, ersattareFor: null },
    ...{ giltigFran: '2026-01-01', giltigTill: null },
  },
});
const aterkallat: MandatEvent = { type: 'MandatAterkallat', data: { huvudman: '2281', skal: 'Ny organisation' } };

const forsandelse: ForsandelseEvent = {
  type: 'ForsandelseKoad',
  data: {
    ...{ arende: tvistStream(TVIST), mottagare: '2281', meddelandetyp: 'tvist.avgjord', revision: 6, grundId: null },
    ...{ handelseId: deterministicId(TVIST, 'avgjord'), tid: '2026-01-21T09:00:00.000Z', oppet: {}, skyddat: {} },
  },
};

/** Writes the scene to an empty log. */
export const skrivSamverkan = async (store: EventStore): Promise<void> => {
  await skriv(store, mandatStream(MANDAT_22), [['2026-01-02', mandat(region)]]);
  await skriv(store, mandatStream(MANDAT_2281), [
    ['2026-01-02', mandat(sundsvall)],
    ['2026-02-01', aterkallat],
  ]);
  await skriv(store, arenaStream(GRUPP), [
    ['2026-01-03', grupp('Lokal grupp')],
    ['2026-01-20', anmalt],
    ['2026-01-20', mote],
  ]);
  await skriv(store, arenaStream(ANNAN_GRUPP), [
    ['2026-01-03', grupp('Annan grupp')],
    ['2026-01-21', anmalt],
  ]);
  await skriv(store, eskaleringStream(FRAGA), fraga);
  await skriv(store, tvistStream(TVIST), tvist);
  const ny = forsandelseStream(deterministicId(TVIST, 'forsandelse'));
  await skriv(store, ny, [['2026-01-21', forsandelse]]);
  await skriv(store, rekommendationStream(REKOMMENDATION), [['2026-01-26', rekommendation]]);
};

const skriv = async (store: EventStore, stream: string, handelser: readonly Handelse<DomainEvent>[]): Promise<void> => {
  const nya = handelser.map(([dag, event], nr) => ({
    ...event,
    id: deterministicId(stream, String(nr)),
    meta: { v: 1, tid: `${dag}T09:00:00.000Z`, aktor: { klient: 'prov', huvudman: '22' }, kommando: stream },
  }));
  await store.append(stream, 'any', nya);
};

/** A second fråga, of the same two, that has not left the line. */
export const LINJEFRAGA = deterministicId('samverkan', 'linjefraga');

/** Writes it after the scene, for what would upset its counts. */
export const skrivLinjefraga = (store: EventStore): Promise<void> =>
  skriv(store, eskaleringStream(LINJEFRAGA), fraga.slice(0, 2));
