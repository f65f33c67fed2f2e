import { setTimeout as vila } from 'node:timers/promises';
import type { EventStore, Position, RecordedEvent } from '#libs/event-store/index.js';
import { forsandelseIdOf, forsandelseStream, upcast } from '#libs/formedling/index.js';
import type { Brister } from './drift-brist.js';

/** One that has no end yet. */
export interface OppenForsandelse {
  readonly id: string;
  readonly mottagare: string;
  /** Where it was last put in the queue. */
  readonly position: Position;
}

/** Where one that has no end must stand. */
export interface Ko {
  /** Ids of those of these that stand in the queue, or in the inbox. */
  finns(forsandelser: readonly OppenForsandelse[]): Promise<ReadonlySet<string>>;
  /** Written, and on its way there. */
  paVag(forsandelse: OppenForsandelse): Promise<boolean>;
}

const PREFIX = forsandelseStream('');
const SATS = 5_000;
/** A queue that is worked on: one that ended a moment ago is looked at again. */
const OMGANGAR = 3;
const PAUS_MS = 1_000;
const OMPROVADE_MAX = 500;
const SLUT: ReadonlySet<string> = new Set(['ForsandelseLevererad', 'ForsandelseKvitterad', 'ForsandelseStoppad']);

/** I1: every försändelse has come to its end or stands in the queue. Remembers those that have not ended. */
export class Forsandelseprov {
  antal = 0;
  /** Recipient null: it had ended before it was sent again. */
  private readonly oppna = new Map<string, Omit<OppenForsandelse, 'mottagare'> & { mottagare: string | null }>();

  constructor(
    private readonly store: EventStore,
    private readonly brister: Brister,
  ) {}

  notera(lagrad: RecordedEvent): void {
    if (!lagrad.stream.startsWith(PREFIX)) return;
    const id = forsandelseIdOf(lagrad.stream);
    const event = upcast(lagrad);
    const { position } = lagrad;
    if (SLUT.has(event.type)) this.oppna.delete(id);
    if (event.type === 'OmsandningBegard') {
      this.oppna.set(id, { id, mottagare: this.oppna.get(id)?.mottagare ?? null, position });
    }
    if (event.type !== 'ForsandelseKoad') return;
    this.antal += 1;
    this.oppna.set(id, { id, mottagare: event.data.mottagare, position });
  }

  async avsluta(ko: Ko): Promise<void> {
    let saknade = await this.saknade(await this.medMottagare(), ko);
    for (let omgang = 1; omgang < OMGANGAR && saknade.length > 0 && saknade.length <= OMPROVADE_MAX; omgang += 1) {
      await vila(PAUS_MS);
      saknade = await this.saknade(await this.annuOppna(saknade), ko);
    }
    for (const { id, mottagare } of saknade) {
      this.brister.lagg('I1', `Försändelsen ${id} till ${mottagare} är varken avslutad eller köad.`);
    }
  }

  private async saknade(oppna: readonly OppenForsandelse[], ko: Ko): Promise<readonly OppenForsandelse[]> {
    const saknade: OppenForsandelse[] = [];
    for (let fran = 0; fran < oppna.length; fran += SATS) {
      const sats = oppna.slice(fran, fran + SATS);
      const finns = await ko.finns(sats);
      const borta = sats.filter(({ id }) => !finns.has(id));
      const paVag = await Promise.all(borta.map((en) => ko.paVag(en)));
      saknade.push(...borta.filter((_, nr) => paVag[nr] !== true));
    }
    return saknade;
  }

  private async medMottagare(): Promise<readonly OppenForsandelse[]> {
    const alla: OppenForsandelse[] = [];
    for (const { id, mottagare, position } of this.oppna.values()) {
      alla.push({ id, mottagare: mottagare ?? (await this.forstMottagare(id)), position });
    }
    return alla;
  }

  private async forstMottagare(id: string): Promise<string> {
    const [forsta] = await this.store.readStream(forsandelseStream(id), { limit: 1 });
    const event = forsta === undefined ? undefined : upcast(forsta);
    return event?.type === 'ForsandelseKoad' ? event.data.mottagare : 'okänd';
  }

  private async annuOppna(oppna: readonly OppenForsandelse[]): Promise<readonly OppenForsandelse[]> {
    const kvar: OppenForsandelse[] = [];
    for (const en of oppna) {
      const [sist] = await this.store.readStream(forsandelseStream(en.id), { direction: 'backwards', limit: 1 });
      if (sist === undefined || !SLUT.has(sist.type)) kvar.push(en);
    }
    return kvar;
  }
}
