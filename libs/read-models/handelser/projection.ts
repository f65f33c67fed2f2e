import { avvikelseStream, isAvvikelseStream } from '#libs/avvikelse/events.js';
import { upcast as upcastAvvikelse } from '#libs/avvikelse/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/events.js';
import { upcast as upcastForsandelse } from '#libs/formedling/upcast.js';
import { tillaggsvy } from '../motor/tillaggsvy.js';
import type { Vy } from '../motor/vy.js';
import { HANDELSER, type Handelserad } from './table.js';

const rad = (recorded: RecordedEvent): Handelserad => {
  const { stream, revision, id, meta } = recorded;
  const gemensamt = { stream, revision, id, tid: meta.tid, aktor: meta.aktor.huvudman };
  if (isAvvikelseStream(stream)) {
    const { type, data } = upcastAvvikelse(recorded);
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

/** The whole history of every case and of what was sent about it. */
export const handelser: Vy = tillaggsvy({
  namn: 'handelser',
  nummer: 1,
  strommar: [avvikelseStream(''), forsandelseStream('')],
  tabell: HANDELSER,
  rad,
});
