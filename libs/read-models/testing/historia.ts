import {
  avvikelseStream,
  type AvvikelseEvent,
  type Innehall,
  type Part,
  type Svarsfrist,
} from '#libs/avvikelse/events.js';
import { BRISTTYPER, KATEGORIER, type Bristtyp, type Kategori } from '#libs/avvikelse/kodverk.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { Handelsebok } from './handelser.js';
import { slumpOmArenden } from './om-arenden.js';
import { slumpsamverkan, type Steg } from './samverkan.js';
import { slumpgallringar } from './slumpgallring.js';
import { slumpplaner } from './handlingsplan.js';
import { slumpuppfoljningar } from './uppfoljning.js';

/** Numbers 0 ≤ n < 1 that the same seed always gives (mulberry32). */
export const slumptal = (fro: number): (() => number) => {
  let lage = fro >>> 0;
  return () => {
    lage = (lage + 0x6d2b79f5) >>> 0;
    let t = Math.imul(lage ^ (lage >>> 15), 1 | lage);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

const KODER = ['20', '2062', '2080', '22', '2281', '24', '2480'];
const KATEGORIKODER = Object.keys(KATEGORIER) as Kategori[];
const BRISTKODER = Object.keys(BRISTTYPER) as Bristtyp[];

/**
 * Cases of random kinds with their försändelser, interleaved at random, each stream in an order that could have been.
 * @param samverkan so many matters, tvister and so on beside them
 */
export const slumphistoria = (fro: number, arenden: number, samverkan = 0): Handelsebok => {
  const slump = slumptal(fro);
  const koer = [
    ...slumpsamverkan(slump, String(fro), samverkan),
    ...Array.from({ length: arenden }, (_, nr) => arende(slump, `${fro}-${nr}`)),
    ...slumpOmArenden(
      slump,
      Array.from({ length: samverkan }, (_, nr) => deterministicId('slumparende', `${fro}-${nr}`)),
    ),
    ...slumpgallringar(slump, String(fro), samverkan),
    ...slumpuppfoljningar(slump, String(fro), samverkan),
    ...slumpplaner(slump, String(fro), samverkan),
  ];
  const bok = new Handelsebok();
  const oppna = koer.filter((ko) => ko.length > 0);
  // A window of cases at a time, as in life; bounds the memory of long histories too.
  for (let fran = 0; oppna.length > fran;) {
    const index = fran + Math.floor(slump() * Math.min(50, oppna.length - fran));
    const steg = oppna[index]?.shift();
    if (steg !== undefined) bok.lagg(steg.stream, steg.event, steg.av);
    if (oppna[index]?.length === 0) {
      oppna[index] = oppna[fran] ?? [];
      fran += 1;
    }
  }
  return bok;
};

const arende = (slump: () => number, nyckel: string): Steg[] => {
  const id = deterministicId('slumparende', nyckel);
  const stream = avvikelseStream(id);
  const ett = <T>(av: readonly T[]): T => av[Math.floor(slump() * av.length)] ?? (av[0] as T);
  const rapporterande = { huvudman: ett(KODER), verksamhet: null };
  const berorda = [...new Set([ett(KODER), ett(KODER)])]
    .filter((kod) => kod !== rapporterande.huvudman && slump() < 0.8)
    .map((huvudman) => ({ huvudman, verksamhet: null }));
  const inramning = { rapporterande, berorda, svarsfrister: frister(berorda), fingeravtryck: nyckel };
  const kalla = { huvudman: rapporterande.huvudman, system: 'prov', arendenummer: nyckel, version: 1 };
  const rapport: AvvikelseEvent = {
    type: 'AvvikelseRapporterad',
    data: { kalla, ...inramning, innehall: innehall(slump) },
  };
  const handelser = [rapport, ...acts(slump, { stream, rapporterande, berorda })];
  return handelser.flatMap((event, revision) => [
    { stream, event, av: rapporterande.huvudman },
    ...berorda.flatMap(({ huvudman }) => forsandelse(slump, { stream, mottagare: huvudman, revision })),
  ]);
};

const frister = (parter: readonly Part[]): Svarsfrist[] =>
  parter.map(({ huvudman }) => ({ huvudman, senast: '2026-02-03' }));

const innehall = (slump: () => number): Innehall => {
  const fyra = (): 1 | 2 | 3 | 4 => ([1, 2, 3, 4] as const)[Math.floor(slump() * 4)] ?? 1;
  return {
    rubrik: inslaget('Sjukresan bokades inte'),
    beskrivning: inslaget('Resan till dialysen bokades inte i tid och personen fick vänta.'),
    person: slump() < 0.5 ? inslaget('19121212-1212') : null,
    enhet: 'Hemsjukvården',
    rapportorFunktion: 'sjuksköterska',
    handelsetyp: 'avvikelse',
    kategori: KATEGORIKODER[Math.floor(slump() * KATEGORIKODER.length)] ?? 'ovrigt',
    bristtyper: slump() < 0.5 ? [] : [BRISTKODER[Math.floor(slump() * BRISTKODER.length)] ?? 'avstand'],
    handelsetid: `2026-0${1 + Math.floor(slump() * 6)}-15`,
    upptackt: null,
    allvarlighetsgrad: fyra(),
    sannolikhet: fyra(),
    lagrum: ['HSL'],
    malgrupper: [],
    godVard: ['saker'],
    sipDelar: [],
    beroBarn: slump() < 0.1,
    skyddadePersonuppgifter: false,
    overenskommelse: null,
    kostnadKr: null,
  };
};

interface Scen {
  readonly stream: string;
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
}

const acts = (slump: () => number, { stream, rapporterande, berorda }: Scen): AvvikelseEvent[] => {
  const huvudman = berorda[0]?.huvudman ?? rapporterande.huvudman;
  const text = inslaget;
  const grundId = deterministicId('grund', stream);
  const grund = { grund: 'SAMTYCKE', omfattning: ['fritext'], mottagare: [], gallerTillOchMed: null, hanvisning: null };
  const vid = <T>(chans: number, event: T): T[] => (slump() < chans ? [event] : []);
  const alla = [
    ...vid(berorda.length, { type: 'GemensamHanteringInledd', data: { parter: [rapporterande, ...berorda] } }),
    { type: 'GrundRegistrerad', data: { huvudman: rapporterande.huvudman, grundId, ...grund } },
    { type: 'AvvikelseMottagen', data: { huvudman, arendenummer: 'A-1' } },
    ...vid(0.5, { type: 'ArendeTilldelat', data: { huvudman, verksamhet: 'hem', handlaggare: 'p-1' } }),
    ...vid(0.3, {
      type: 'AvvikelseKompletterad',
      data: {
        version: 2,
        ...{ rapporterande, berorda, svarsfrister: [], fingeravtryck: 'ny' },
        innehall: innehall(slump),
      },
    }),
    ...vid(0.2, { type: 'AnsvarAvvisat', data: { huvudman, skal: text('nej'), foreslagenHuvudman: null } }),
    {
      type: 'AvvikelseBedomd',
      data: {
        huvudman,
        allvarlighetsgrad: 2,
        sannolikhet: 2,
        riskvarde: 4,
        lexMaria: null,
        lexSarah: null,
        motivering: null,
      },
    },
    { type: 'AvvikelseUtredd', data: { huvudman, orsaker: [{ typ: null, beskrivning: text('orsak') }] } },
    ...vid(0.5, {
      type: 'AtgardBeslutad',
      data: { huvudman, atgardId: 'a1', beskrivning: text('gör'), ansvarigFunktion: 'chef', klartSenast: '2026-03-01' },
    }),
    ...vid(0.2, { type: 'AvvikelseLankad', data: { huvudman, typ: 'monster', till: 'annan' } }),
    {
      type: 'AterkopplingLamnad',
      data: { huvudman, orsak: text('o'), atgard: text('å'), konsekvens: text('k'), uppfoljning: text('u') },
    },
    ...vid(0.6, { type: 'AvvikelseAvslutad', data: { huvudman: rapporterande.huvudman } }),
    ...vid(0.1, {
      type: 'AvvikelseAteroppnad',
      data: { huvudman, svarsfrister: [{ huvudman, senast: '2026-04-01' }], orsak: 'beslut', skal: text('igen') },
    }),
    ...vid(0.1, { type: 'GrundAterkallad', data: { huvudman: rapporterande.huvudman, grundId } }),
    ...vid(0.1, { type: 'AvvikelseMakulerad', data: { huvudman: rapporterande.huvudman, skal: text('fel') } }),
  ] as AvvikelseEvent[];
  return alla.slice(0, 1 + Math.floor(slump() * alla.length));
};

const forsandelse = (
  slump: () => number,
  { stream, mottagare, revision }: { stream: string; mottagare: string; revision: number },
): Steg[] => {
  const egen = forsandelseStream(deterministicId('forsandelse', stream, String(revision), mottagare));
  const oppet = { kategori: 'sip' };
  const inramning = {
    handelseId: deterministicId(egen),
    tid: '2026-01-07T08:00:00.000Z',
    oppet,
    skyddat: {},
    grundId: null,
  };
  const kanal = 'http';
  const nastaForsok = '2026-01-07T09:00:00.000Z';
  const event = [
    {
      type: 'ForsandelseKoad',
      data: { arende: stream, mottagare, meddelandetyp: 'avvikelse.rapporterad', revision, ...inramning },
    },
    slump() < 0.2 && { type: 'LeveransMisslyckad', data: { forsok: 1, kanal, felkod: 'HTTP_503', nastaForsok } },
    slump() < 0.9
      ? { type: 'ForsandelseLevererad', data: { forsok: 2, kanal } }
      : { type: 'ForsandelseParkerad', data: { forsok: 2, felkod: 'TIMEOUT' } },
    slump() < 0.8 && { type: 'ForsandelseKvitterad', data: { arendenummer: `K-${revision}` } },
    slump() < 0.05 && { type: 'OmsandningBegard', data: { av: 'drift' } },
  ].filter((en) => en !== false) as ForsandelseEvent[];
  return event.slice(0, 1 + Math.floor(slump() * event.length)).map((en) => ({ stream: egen, event: en, av: 'nav' }));
};
