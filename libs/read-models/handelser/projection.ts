import { upcast as upcastArena } from '#libs/arena/upcast.js';
import { arenaStream } from '#libs/arena/events.js';
import { avvikelseStream } from '#libs/avvikelse/events.js';
import { upcast as upcastAvvikelse } from '#libs/avvikelse/upcast.js';
import { eskaleringStream } from '#libs/eskalering/events.js';
import { upcast as upcastEskalering } from '#libs/eskalering/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/events.js';
import { upcast as upcastForsandelse } from '#libs/formedling/upcast.js';
import { handlingsplanStream } from '#libs/handlingsplan/events.js';
import { upcast as upcastHandlingsplan } from '#libs/handlingsplan/upcast.js';
import type { DomainEvent, LagradHandelse } from '#libs/kernel/index.js';
import { mandatStream } from '#libs/mandat/events.js';
import { upcast as upcastMandat } from '#libs/mandat/upcast.js';
import { overenskommelseStream } from '#libs/overenskommelse/events.js';
import { upcast as upcastOverenskommelse } from '#libs/overenskommelse/upcast.js';
import { rekommendationStream } from '#libs/rekommendation/events.js';
import { upcast as upcastRekommendation } from '#libs/rekommendation/upcast.js';
import { tvistStream } from '#libs/tvist/events.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { tillaggsvy } from '../motor/tillaggsvy.js';
import type { Vy } from '../motor/vy.js';
import { skrubbsatser } from './skrubbning.js';
import { HANDELSER, type Handelserad } from './table.js';

/** Streams that have a history of their own, by their prefix, and what reads their events. */
const LASARE: readonly (readonly [prefix: string, upcast: (lagrad: LagradHandelse) => DomainEvent])[] = [
  [avvikelseStream(''), upcastAvvikelse],
  [eskaleringStream(''), upcastEskalering],
  [tvistStream(''), upcastTvist],
  [arenaStream(''), upcastArena],
  [rekommendationStream(''), upcastRekommendation],
  [mandatStream(''), upcastMandat],
  [overenskommelseStream(''), upcastOverenskommelse],
  [handlingsplanStream(''), upcastHandlingsplan],
];

const rad = (recorded: RecordedEvent): Handelserad => {
  const { stream, revision, id, meta } = recorded;
  const gemensamt = { stream, revision, id, tid: meta.tid, aktor: meta.aktor.huvudman };
  const upcast = LASARE.find(([prefix]) => stream.startsWith(prefix))?.[1];
  if (upcast !== undefined) {
    const { type, data } = upcast(recorded);
    return { ...gemensamt, arende: stream, typ: type, data: JSON.stringify(data) };
  }
  const event = upcastForsandelse(recorded);
  return { ...gemensamt, arende: arendeAv(event), typ: event.type, data: JSON.stringify(utanNyttolast(event)) };
};

const arendeAv = (event: ForsandelseEvent): string | null =>
  event.type === 'ForsandelseKoad' ? event.data.arende : null;

const utanNyttolast = (event: ForsandelseEvent): object => {
  if (event.type !== 'ForsandelseKoad') return event.data;
  const { oppet: _oppet, skyddat: _skyddat, ...resten } = event.data;
  return resten;
};

const tillagg = tillaggsvy({
  namn: 'handelser',
  nummer: 2,
  strommar: [...LASARE.map(([prefix]) => prefix), forsandelseStream('')],
  tabell: HANDELSER,
  rad,
});

/** The whole history of every case and matter of samverkan, and of what was sent about it; without what was erased. */
export const handelser: Vy = {
  ...tillagg,
  satser: async (las, events) => [...(await tillagg.satser(las, events)), ...(await skrubbsatser(las, events, rad))],
};
