import { evolve, initial, type EskaleringState } from '#libs/eskalering/eskalering.js';
import { eskaleringStream, isEskaleringStream } from '#libs/eskalering/events.js';
import { upcast } from '#libs/eskalering/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { svenskDag } from '#libs/platform/datum.js';
import { tvistStream } from '#libs/tvist/events.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { tider } from '../arendestatistik/bidrag.js';
import { celltabell, SAMVERKANSTIDER_TABELL, type Statistikcell } from '../arendestatistik/cell.js';
import { lanomrade, omradenAv } from '../arendestatistik/omraden.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom, type Tabell } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';

/** A stay at a samverkansnivå, or the way of a tvist from opened to settled. Days. */
interface Tid {
  readonly plats: string;
  readonly start: string;
  readonly slut: string | null;
  readonly senast: string | null;
}
interface Lage {
  readonly strom: string;
  readonly slag: 'samverkan' | 'tvist';
  readonly parter: readonly string[];
  readonly tider: readonly Tid[];
  /** Of an eskalering, the context's own state; its words are left out. */
  readonly eskalering: EskaleringState;
}

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage =>
  isEskaleringStream(recorded.stream) ? foljEskalering(fore, recorded) : foljTvist(fore, recorded);

const UTAN_ORD = { rubrik: '', faktaunderlag: null, forslag: null };

const foljEskalering = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const event = upcast(recorded);
  if (fore === undefined && event.type !== 'EskaleringPaborjad') throw new RadSaknas(recorded.stream);
  const eskalering = evolve(fore?.eskalering ?? initial, event);
  if (eskalering.status === 'okand') throw new RadSaknas(recorded.stream);
  return {
    ...{ strom: recorded.stream, slag: 'samverkan', parter: [...eskalering.parter.keys()] },
    tider: foljPlats(fore?.tider ?? [], eskalering, () => dagen(recorded)),
    eskalering: { ...eskalering, underlag: UTAN_ORD },
  };
};

const dagen = ({ meta }: RecordedEvent): string => svenskDag(new Date(meta.tid));

/** The stays after the event: whoever has moved has left one place and come to another. */
const foljPlats = (fore: readonly Tid[], eskalering: EskaleringState, dag: () => string): readonly Tid[] => {
  const nu = eskalering.status === 'pagaende' ? eskalering.samverkan : null;
  const plats = nu === null ? null : JSON.stringify([nu.niva, nu.arena]);
  const oppen = fore.find(({ slut }) => slut === null);
  if ((oppen?.plats ?? null) === plats) return fore;
  const slutna = fore.map((tid) => (tid.slut === null ? { ...tid, slut: dag() } : tid));
  if (plats === null || nu === null) return slutna;
  return [...slutna, { plats, start: dag(), slut: null, senast: nu.svarSenast }];
};

/** A tvist that is withdrawn was no tvist, or is none any more: it counts nowhere. */
const foljTvist = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const event = upcastTvist(recorded);
  if (event.type === 'TvistOppnad') {
    const tid: Tid = { plats: '', start: dagen(recorded), slut: null, senast: null };
    const { parter } = event.data;
    return { strom: recorded.stream, slag: 'tvist', parter, tider: [tid], eskalering: initial };
  }
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  if (event.type === 'TvistAterkallad') return { ...fore, tider: [] };
  if (event.type !== 'TvistAvgjord') return fore;
  return { ...fore, tider: fore.tider.map((tid) => ({ ...tid, slut: dagen(recorded) })) };
};

const bidrag = (lage: Lage): readonly Statistikcell[] => {
  const lan = lage.eskalering.status === 'okand' ? [] : [lanomrade(lage.eskalering.lan)];
  const omraden = [...new Set([...omradenAv(lage.parter), ...lan])];
  const celler = lage.tider.flatMap(({ start, slut, senast }) =>
    omraden.flatMap((omrade) =>
      tider(`ledtid-${lage.slag}`, omrade, { start, slut, frister: senast === null ? [] : [{ senast, klar: slut }] }),
    ),
  );
  return lagda(celler);
};

/** One row a cell: a matter may have been at the same level twice, as long. */
const lagda = (celler: readonly Omit<Statistikcell, 'antal'>[]): readonly Statistikcell[] => {
  const antal = new Map<string, Statistikcell>();
  for (const cell of celler) {
    const nyckel = JSON.stringify(cell);
    antal.set(nyckel, { ...cell, antal: (antal.get(nyckel)?.antal ?? 0) + 1 });
  }
  return [...antal.values()];
};

type Tidrad = { readonly strom: string; readonly tillstand: string };
const SAMVERKANSTIDER_STROM: Tabell = {
  namn: 'samverkanstider_strom',
  kolumner: { strom: 'text', tillstand: 'text' },
  nyckel: ['strom'],
  index: [],
};

/** How long matters stay at samverkansnivåer, and tvister until they are settled; a stream is a group of its own. */
export const samverkanstider: Vy = gruppvy<Lage>({
  namn: 'samverkanstider',
  nummer: 1,
  strommar: [eskaleringStream(''), tvistStream('')],
  tabeller: [SAMVERKANSTIDER_STROM],
  gruppkolumn: 'strom',
  grupp: (stream) => stream,
  vik,
  tillRader: (lage) => ({ samverkanstider_strom: [{ strom: lage.strom, tillstand: tillstandSomText(lage) }] }),
  franRader: (rader) => {
    const [rad] = radersom<Tidrad>(rader['samverkanstider_strom']);
    return rad === undefined ? undefined : tillstandAv<Lage>(rad.tillstand);
  },
  summor: { tabell: celltabell(SAMVERKANSTIDER_TABELL), bidrag },
});
