import { upcast, UtforAvvikelse, utforAvvikelse } from '#libs/avvikelse/index.js';
import { avvikelseIdOf, isAvvikelseStream } from '#libs/avvikelse/events.js';
import type { EventStore, RecordedEvent } from '#libs/event-store/index.js';
import { forsandelseIdOf, forsandelseStream, type ForsandelseKoad } from '#libs/formedling/events.js';
import { upcast as upcastForsandelse, UtforForsandelse, utforForsandelse } from '#libs/formedling/index.js';
import { Rejected, type EventMeta } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import { Faktalager } from './faktalager.js';
import { tillAvvikelse } from './till-avvikelse.js';
import { tillFormedling, type Koning } from './till-formedling.js';

/** `upprepad`: done before. `avvisad`: the rules said no, which is the end of it. */
export type Foljdutfall = 'koad' | 'mottagen' | 'upprepad' | 'avvisad';

export interface Foljddelar {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly vidUtfall?: (utfall: Foljdutfall) => void;
}

/** Carries out what the policies say follows of one event. Throws faults of the store; a `Rejected` is counted and passed. */
export class Foljder {
  private readonly fakta: Faktalager;

  constructor(private readonly delar: Foljddelar) {
    this.fakta = new Faktalager(delar.store);
  }

  async av(event: RecordedEvent): Promise<void> {
    if (isAvvikelseStream(event.stream)) await this.avAvvikelse(event);
    else await this.avForsandelse(event);
  }

  private async avAvvikelse(lagrad: RecordedEvent): Promise<void> {
    const fakta = await this.fakta.hamta(lagrad.stream, lagrad.revision);
    if (fakta === null) return;
    const { id, stream, revision, meta } = lagrad;
    const koningar = tillFormedling({ id, stream, revision, meta, event: upcast(lagrad) }, fakta);
    await Promise.all(koningar.map((koning) => this.koa(koning, lagrad)));
  }

  private async koa({ id, command }: Koning, orsak: RecordedEvent): Promise<void> {
    const meta = this.meta(orsak, command.data.mottagare, 'nav');
    await this.utfor('koad', () => utforForsandelse(this.delar.store, new UtforForsandelse(id, command, meta)));
  }

  private async avForsandelse(lagrad: RecordedEvent): Promise<void> {
    const event = upcastForsandelse(lagrad);
    if (event.type !== 'ForsandelseKvitterad' || event.data.arendenummer === null) return;
    const { arende, mottagare } = await this.koad(forsandelseIdOf(lagrad.stream));
    const fakta = await this.fakta.hamta(arende, 0);
    const command = fakta === null ? null : tillAvvikelse(event.data, mottagare, fakta);
    if (command === null) return;
    const meta = this.meta(lagrad, mottagare, mottagare);
    const utfora = new UtforAvvikelse(avvikelseIdOf(arende), command, meta);
    await this.utfor('mottagen', () => utforAvvikelse(this.delar.store, utfora));
  }

  private async utfor(utfall: Foljdutfall, kor: () => Promise<Utford>): Promise<void> {
    try {
      const { events, repeated } = await kor();
      this.delar.vidUtfall?.(repeated || events.length === 0 ? 'upprepad' : utfall);
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

  private meta(orsak: RecordedEvent, mottagare: string, huvudman: string): Omit<EventMeta, 'v'> {
    return {
      tid: this.delar.clock.now().toISOString(),
      aktor: { klient: 'processor', huvudman },
      kommando: deterministicId('policy', orsak.id, mottagare),
      orsak: orsak.id,
      ...(orsak.meta.spar !== undefined && { spar: orsak.meta.spar }),
    };
  }
}

interface Utford {
  readonly events: readonly unknown[];
  readonly repeated: boolean;
}
