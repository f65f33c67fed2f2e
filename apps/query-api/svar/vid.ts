import { readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { arDatum, svenskDag } from '#libs/platform/datum.js';
import { DatumEllerTid } from '#libs/platform/http/dto.js';

/** Time travel: `?vid=` on what is read from the log. */
export class VidfragaDto {
  @DatumEllerTid({
    valfri: true,
    exempel: '2026-11-22T12:00:00Z',
    beskrivning: 'Läget så som det var då: en tidpunkt, eller ett datum (dagens slut i Sverige). Utan: läget nu',
  })
  vid?: string;
}

/** The moment asked for; a bare date is the whole Swedish day. Undefined: now. */
export type Vid = string | undefined;

/** Whether something that happened at `tid` (RFC 3339 UTC) had happened by then. */
export const hadeHant = (tid: string, vid: Vid): boolean => {
  if (vid === undefined) return true;
  return arDatum(vid) ? svenskDag(new Date(tid)) <= vid : Date.parse(tid) <= Date.parse(vid);
};

/** The Swedish day that `vid` falls on; of now when none is asked for. */
export const dagVid = (vid: Vid, nu: Date): string => {
  if (vid === undefined) return svenskDag(nu);
  return arDatum(vid) ? vid : svenskDag(new Date(vid));
};

/** The last moment that `vid` holds, RFC 3339 UTC: a Swedish day ends at 22 or 23 UTC, by the season. */
export const tidVid = (vid: Vid, nu: Date): string => {
  if (vid === undefined) return nu.toISOString();
  if (!arDatum(vid)) return new Date(vid).toISOString();
  const vinter = new Date(`${vid}T22:59:59.999Z`);
  return svenskDag(vinter) === vid ? vinter.toISOString() : `${vid}T21:59:59.999Z`;
};

/** The stream's events up to then, in order; none when it had not begun. A clock set back never reorders a stream. */
export const lasVid = async (store: EventStore, stream: string, vid: Vid): Promise<readonly RecordedEvent[]> => {
  const lasta: RecordedEvent[] = [];
  for await (const recorded of readWhole(store, stream)) {
    if (!hadeHant(recorded.meta.tid, vid)) break;
    lasta.push(recorded);
  }
  return lasta;
};
