import { avvikelseStream, type AvvikelseEvent, type Innehall } from '#libs/avvikelse/index.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/index.js';

/**
 * Two years of the region and Mora: 8 cases a month in 2025 but 3 in March, 5 a month in 2024; and 3 of the region and
 * Falun. Of those of 2025, 24 are handled jointly, 3 lifted to samverkan, 3 become a tvist, 3 name no agreement. The
 * canary is 3: a number that who sees numbers alone never meets.
 */
export const KANARIE = 3;
export const AVTAL = 'dalarna-psykiska-funktionsnedsattningar';
const LAN = '20';

interface Fall {
  readonly nr: number;
  readonly dag: string;
  readonly kommun: string;
  readonly avtal: string | null;
  readonly steg: 'linje' | 'gemensam' | 'samverkan' | 'tvist';
}

const manader = (ar: number): readonly string[] =>
  Array.from({ length: 12 }, (_, nr) => `${ar}-${String(nr + 1).padStart(2, '0')}`);

const fallen = (): readonly Fall[] => {
  const dagar = [
    ...manader(2024).flatMap((manad) => dagarI(manad, 5)),
    ...manader(2025).flatMap((manad) => dagarI(manad, manad === '2025-03' ? KANARIE : 8)),
  ];
  const mora = dagar.map((dag, nr): Fall => ({ nr, dag, kommun: '2062', avtal: AVTAL, steg: stegFor(dag, nr) }));
  const utanAvtal = mora.map((fall) => (arDenForste(fall.dag, ['07', '08', '09']) ? { ...fall, avtal: null } : fall));
  const falun = ['2025-10-06', '2025-11-06', '2025-12-06'].map((dag, nr): Fall => {
    return { nr: 900 + nr, dag, kommun: '2080', avtal: AVTAL, steg: 'linje' };
  });
  return [...utanAvtal, ...falun];
};

const dagarI = (manad: string, antal: number): readonly string[] =>
  Array.from({ length: antal }, (_, nr) => `${manad}-${String(nr + 1).padStart(2, '0')}`);

const arDenForste = (dag: string, i: readonly string[]): boolean =>
  dag.startsWith('2025') && dag.endsWith('-01') && i.includes(dag.slice(5, 7));

const stegFor = (dag: string, nr: number): Fall['steg'] => {
  if (arDenForste(dag, ['01', '02', '04'])) return 'samverkan';
  if (arDenForste(dag, ['05', '06', '10'])) return 'tvist';
  return nr % 4 === 0 ? 'gemensam' : 'linje';
};

/** Writes it to an empty log. */
export const skrivStatistik = async (store: EventStore): Promise<void> => {
  for (const fall of fallen()) {
    const id = deterministicId('statistik', String(fall.nr));
    await skriv(store, { stream: avvikelseStream(id), dag: fall.dag }, avvikelse(fall));
    if (fall.steg === 'samverkan') await skriv(store, { stream: eskaleringStream(id), dag: fall.dag }, lyft(id, fall));
    const tvisten = tvistStream(deterministicId('statistik-tvist', id));
    if (fall.steg === 'tvist') await skriv(store, { stream: tvisten, dag: fall.dag }, [tvist(id, fall)]);
  }
};

const skriv = async (
  store: EventStore,
  { stream, dag }: { readonly stream: string; readonly dag: string },
  events: readonly DomainEvent[],
): Promise<void> => {
  const nya = events.map((event, nr) => ({
    ...event,
    id: deterministicId(stream, String(nr)),
    meta: { v: 1, tid: `${dag}T09:00:0${nr}.000Z`, aktor: { klient: 'prov', huvudman: '20' }, kommando: stream },
  }));
  await store.append(stream, 'any', nya);
};

const avvikelse = ({ nr, dag, kommun, avtal, steg }: Fall): readonly AvvikelseEvent[] => {
  const parter = [
    { huvudman: '20', verksamhet: null },
    { huvudman: kommun, verksamhet: null },
  ];
  const rapport: AvvikelseEvent = {
    type: 'AvvikelseRapporterad',
    data: {
      kalla: { huvudman: '20', system: 'prov', arendenummer: String(nr), version: 1 },
      rapporterande: { huvudman: '20', verksamhet: null },
      berorda: [{ huvudman: kommun, verksamhet: null }],
      svarsfrister: [{ huvudman: kommun, senast: `${dag.slice(0, 7)}-28` }],
      innehall: innehall(dag, avtal),
      fingeravtryck: String(nr),
    },
  };
  return steg === 'linje' ? [rapport] : [rapport, { type: 'GemensamHanteringInledd', data: { parter } }];
};

const innehall = (dag: string, avtal: string | null): Innehall => ({
  rubrik: inslaget('Resan bokades inte'),
  beskrivning: inslaget('Resan bokades inte i tid.'),
  person: null,
  enhet: null,
  rapportorFunktion: null,
  handelsetyp: 'avvikelse',
  kategori: 'transport',
  bristtyper: [],
  handelsetid: dag,
  upptackt: null,
  allvarlighetsgrad: 2,
  sannolikhet: 2,
  lagrum: [],
  malgrupper: [],
  godVard: [],
  sipDelar: [],
  beroBarn: false,
  skyddadePersonuppgifter: false,
  overenskommelse: avtal === null ? null : { id: avtal, avsnitt: null },
  kostnadKr: null,
});

const av: Foretradare = { huvudman: '20', mandatId: 'm', funktion: 'Chef' };

const lyft = (id: string, { kommun }: Fall): readonly EskaleringEvent[] => {
  const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: 'Fakta', forslag: 'Förslag' };
  const plats = (huvudman: string) => ({ huvudman, niva: 'verksamhetsniva', svarSenast: null });
  return [
    {
      type: 'EskaleringPaborjad',
      data: {
        ...{ arende: { slag: 'avvikelse', id }, lan: LAN, modell: 'dalarna', underlag, av },
        parter: [plats('20'), plats(kommun)],
        amne: { overenskommelse: AVTAL, avsnitt: null },
      },
    },
    {
      type: 'LyftTillSamverkan',
      data: {
        ...{ av, fran: 'verksamhetsniva', till: 'lokal-styrgrupp', arena: null, underlag, svarSenast: null },
        ...{ funktion: null, regel: null, utanMotsvarighet: [] },
      },
    },
  ];
};

const tvist = (avvikelse: string, { dag, kommun }: Fall): TvistEvent => ({
  type: 'TvistOppnad',
  data: {
    ...{ av, parter: ['20', kommun], fraga: 'kostnadsansvar', beloppKr: null, rubrik: 'Vem betalar?' },
    ...{ beskrivning: 'Parterna är oense.', avvikelse, overenskommelse: null },
    svarsfrister: [{ huvudman: kommun, senast: `${dag.slice(0, 7)}-28` }],
  },
});
