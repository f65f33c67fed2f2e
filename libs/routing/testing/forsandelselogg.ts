import type { EventStore } from '#libs/event-store/index.js';
import {
  FORSANDELSE_EVENTS,
  forsandelseStream,
  utforForsandelse,
  UtforForsandelse,
  type ForsandelseEvent,
} from '#libs/formedling/index.js';
import type { ForsandelseCommand } from '#libs/formedling/commands.js';
import { deterministicId, newId } from '#libs/platform/ids.js';

/** Id of the försändelse that a spec calls so. */
export const fid = (namn: string): string => deterministicId('prov', namn);
export const TID = '2026-01-07T08:00:00.000Z';

export interface Provkoad {
  readonly namn: string;
  readonly arende?: string;
  readonly mottagare?: string;
  readonly revision?: number;
}

/** The försändelser of a spec, written straight into the log or by command. */
export class Forsandelselogg {
  constructor(readonly store: EventStore) {}

  /** Answers the id of the event. */
  async koa({ namn, arende = 'avvikelse-1', mottagare = '20', revision = 0 }: Provkoad): Promise<string> {
    const uppgifter = { handelseId: newId(), tid: TID, oppet: {}, skyddat: {}, grundId: null };
    const data = { arende, mottagare, meddelandetyp: 'avvikelse.rapporterad', revision, ...uppgifter } as const;
    return this.hande(namn, { type: 'ForsandelseKoad', data });
  }

  async hande(namn: string, event: ForsandelseEvent, klient = 'prov'): Promise<string> {
    const id = newId();
    const aktor = { klient, huvudman: 'nav' };
    const meta = { v: FORSANDELSE_EVENTS[event.type], tid: TID, aktor, kommando: newId(), spar: 'ab'.repeat(16) };
    await this.store.append(forsandelseStream(fid(namn)), 'any', [{ id, ...event, meta }]);
    return id;
  }

  async gor(namn: string, command: ForsandelseCommand, tid = TID): Promise<void> {
    const meta = { tid, aktor: { klient: 'prov', huvudman: 'nav' }, kommando: newId() };
    await utforForsandelse(this.store, new UtforForsandelse(fid(namn), command, meta));
  }

  async typer(namn: string): Promise<readonly string[]> {
    return (await this.store.readStream(forsandelseStream(fid(namn)))).map(({ type }) => type);
  }
}

export const LEVERERAD: ForsandelseEvent = { type: 'ForsandelseLevererad', data: { forsok: 1, kanal: 'http' } };
