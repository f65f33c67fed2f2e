import type { EventStore, RecordedEvent } from '#libs/event-store/index.js';
import {
  forsandelseIdOf,
  forsandelseStream,
  isForsandelseStream,
  type ForsandelseKoad,
} from '#libs/formedling/events.js';
import { upcast as upcastForsandelse } from '#libs/formedling/index.js';
import { Rejected, type EventMeta } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import { INGEN_TELEMETRI, medSpan, type Sparlage, type Telemetri } from '#libs/platform/telemetri/index.js';
import { faktaregister } from './faktaregister.js';
import { Handelsefoljder } from './handelsefoljder.js';
import { kommandoId } from './kommandoid.js';
import { Kvittensfoljder } from './kvittensfoljder.js';
import type { Stegval } from './stegval.js';
import { Turordning } from './turordning.js';
import { utforFoljd, type Foljd } from './utforare.js';

/** `koad`: queued for delivery; `utford`: another context did it; `upprepad`: done before; `avvisad`: the rules said no. */
export type Foljdutfall = 'koad' | 'utford' | 'upprepad' | 'avvisad';

export interface Foljddelar {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly stegval: Stegval;
  readonly telemetri?: Telemetri;
  readonly vidUtfall?: (utfall: Foljdutfall) => void;
}

/** Carries out what the policies say follows of one event. Throws faults of the store; a `Rejected` is counted and passed. */
export class Foljder {
  private readonly handelser: Handelsefoljder;
  private readonly kvittenser: Kvittensfoljder;
  /** Many matters go to one arena at once: they would only overtake each other. */
  private readonly turordning = new Turordning();

  constructor(private readonly delar: Foljddelar) {
    const fakta = faktaregister(delar.store);
    this.handelser = new Handelsefoljder(fakta, delar.stegval);
    this.kvittenser = new Kvittensfoljder(fakta);
  }

  av(event: RecordedEvent): Promise<void> {
    const attribut = { 'handelse.id': event.id, 'handelse.typ': event.type, strom: event.stream };
    const span = { namn: 'processor folj', slag: 'konsument', under: event.meta, attribut } as const;
    return medSpan(this.delar.telemetri ?? INGEN_TELEMETRI, span, (lage) => this.folj(event, lage));
  }

  private async folj(event: RecordedEvent, lage: Sparlage): Promise<void> {
    const foljder = isForsandelseStream(event.stream)
      ? await this.avForsandelse(event)
      : await this.handelser.av(event);
    const [koas, ovriga] = [foljder.filter(arKoning), foljder.filter((foljd) => !arKoning(foljd))];
    await Promise.all(koas.map((foljd) => this.utfor(foljd, event, lage)));
    // One after the other: two may be for the same stream.
    for (const foljd of ovriga) await this.utfor(foljd, event, lage);
  }

  private async avForsandelse(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const event = upcastForsandelse(lagrad);
    if (event.type !== 'ForsandelseKvitterad') return [];
    const { arende, mottagare, meddelandetyp, revision } = await this.koad(forsandelseIdOf(lagrad.stream));
    const { arendenummer } = event.data;
    return this.kvittenser.av({ arende, revision, mottagare, meddelandetyp, arendenummer });
  }

  private async utfor(foljd: Foljd, orsak: RecordedEvent, lage: Sparlage): Promise<void> {
    try {
      const utfor = () => utforFoljd(this.delar.store, foljd, this.meta(foljd, orsak, lage));
      const { events, repeated } = await this.turordning.iTur(`${foljd.kontext}-${foljd.id}`, utfor);
      const nytt = arKoning(foljd) ? 'koad' : 'utford';
      this.delar.vidUtfall?.(repeated || events.length === 0 ? 'upprepad' : nytt);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      this.delar.logg.varning('processor-avvisad', { kod: error.code });
      this.delar.vidUtfall?.('avvisad');
    }
  }

  private async koad(id: string): Promise<ForsandelseKoad['data']> {
    const [forsta] = await this.delar.store.readStream(forsandelseStream(id), { limit: 1 });
    const event = forsta === undefined ? undefined : upcastForsandelse(forsta);
    if (event?.type !== 'ForsandelseKoad')
      throw new Error(`${forsandelseStream(id)} does not begin with ForsandelseKoad`);
    return event.data;
  }

  private meta(foljd: Foljd, orsak: RecordedEvent, { spar, span }: Sparlage): Omit<EventMeta, 'v'> {
    return {
      tid: this.delar.clock.now().toISOString(),
      aktor: { klient: 'processor', huvudman: aktor(foljd) },
      kommando: kommandoId(orsak.id, foljd),
      orsak: orsak.id,
      ...(spar !== undefined && { spar }),
      ...(span !== undefined && { span }),
    };
  }
}

const arKoning = ({ kontext }: Foljd): boolean => kontext === 'formedling';

/** The huvudman that the command is of, as its handler demands; the hub itself when it names none. */
const aktor = ({ kontext, command: { data } }: Foljd): string =>
  kontext !== 'formedling' && 'huvudman' in data && typeof data.huvudman === 'string' ? data.huvudman : 'nav';
