import {
  avvikelseStream,
  type AvvikelseEvent,
  type AvvikelseRapporterad,
  type Innehall,
} from '#libs/avvikelse/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';

/** Two cases of the region that concern Mora: A without a ground, B with one for free text; and a försändelse of A. */
export const A = deterministicId('prov', 'a');
export const B = deterministicId('prov', 'b');
export const F = deterministicId('prov', 'f');

const skriv = async (
  store: EventStore,
  { stream, av }: { readonly stream: string; readonly av: string },
  events: readonly (AvvikelseEvent | ForsandelseEvent)[],
): Promise<void> => {
  const meta = (nr: number) => ({
    v: 1,
    tid: `2026-01-15T08:00:0${nr}.000Z`,
    aktor: { klient: 'prov', huvudman: av },
    kommando: deterministicId(stream, av),
  });
  const nya = events.map((event, nr) => ({ ...event, id: deterministicId(stream, String(nr)), meta: meta(nr) }));
  await store.append(stream, 'any', nya);
};

const innehall = (): Innehall => {
  return {
    rubrik: inslaget('=Sjukresan; bokades inte'),
    beskrivning: inslaget('Resan bokades inte i tid.'),
    person: inslaget('19121212-1212'),
    enhet: 'Avdelning 65',
    rapportorFunktion: null,
    handelsetyp: 'avvikelse',
    kategori: 'transport',
    bristtyper: ['sjukresa'],
    handelsetid: '2026-01-14',
    upptackt: null,
    allvarlighetsgrad: 3,
    sannolikhet: 2,
    lagrum: [],
    malgrupper: [],
    godVard: [],
    sipDelar: [],
    beroBarn: true,
    skyddadePersonuppgifter: false,
    overenskommelse: null,
    kostnadKr: null,
  };
};

const rapport = (id: string): AvvikelseRapporterad => ({
  type: 'AvvikelseRapporterad',
  data: {
    kalla: { huvudman: '20', system: 'prov', arendenummer: id.slice(0, 8), version: 1 },
    rapporterande: { huvudman: '20', verksamhet: null },
    berorda: [{ huvudman: '2062', verksamhet: null }],
    svarsfrister: [{ huvudman: '2062', senast: '2026-02-04' }],
    innehall: innehall(),
    fingeravtryck: 'x',
  },
});

const grund: AvvikelseEvent = {
  type: 'GrundRegistrerad',
  data: {
    ...{ huvudman: '20', grundId: deterministicId('g'), grund: 'SAMTYCKE', omfattning: ['fritext'] },
    ...{ mottagare: ['2062'], gallerTillOchMed: null, hanvisning: null },
    ...{ givet: null, givetAv: null, beslutsfunktion: null, texter: null },
  },
};

const koad: ForsandelseEvent = {
  type: 'ForsandelseKoad',
  data: {
    ...{ arende: avvikelseStream(A), mottagare: '2062', meddelandetyp: 'avvikelse.rapporterad', handelseId: A },
    ...{ revision: 0, tid: '2026-01-15T08:00:00.000Z', oppet: { kategori: 'transport' }, skyddat: {}, grundId: null },
  },
};

/** Writes the scene to an empty log. */
export const skrivScen = async (store: EventStore): Promise<void> => {
  await skriv(store, { stream: avvikelseStream(A), av: '20' }, [rapport(A)]);
  await skriv(store, { stream: avvikelseStream(B), av: '20' }, [rapport(B), grund]);
  await skriv(store, { stream: forsandelseStream(F), av: 'nav' }, [koad]);
};

/** The region's alone; A is linked to it. */
export const C = deterministicId('prov', 'c');

/** Writes it after the scene, for what would upset its counts. */
export const skrivLank = async (store: EventStore): Promise<void> => {
  const { data } = rapport(C);
  const svarsfrister = [{ huvudman: '20', senast: '2026-02-04' }];
  await skriv(store, { stream: avvikelseStream(C), av: '20' }, [
    { type: 'AvvikelseRapporterad', data: { ...data, berorda: [], svarsfrister } },
  ]);
  const lank: AvvikelseEvent = { type: 'AvvikelseLankad', data: { huvudman: '20', typ: 'dubblett', till: C } };
  const meta = { v: 1, tid: '2026-01-16T08:00:00.000Z', aktor: { klient: 'prov', huvudman: '20' }, kommando: C };
  await store.append(avvikelseStream(A), 'any', [{ ...lank, id: deterministicId('lank'), meta }]);
};
