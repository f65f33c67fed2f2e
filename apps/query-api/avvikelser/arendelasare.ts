import { Inject, Injectable } from '@nestjs/common';
import { avvikelseStream, evolve, initial, involverade, upcast, type AvvikelseEvent } from '#libs/avvikelse/index.js';
import { EVENT_STORE, readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { NYCKELVALV, type Insyn, type Nyckelvalv, type Oppning } from '#libs/sekretess/index.js';
import type { KantArende } from '#libs/avvikelse/index.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface LastHandelse {
  readonly recorded: RecordedEvent;
  readonly event: AvvikelseEvent;
}

/** A case as its own stream tells, with what the reader may see of it. */
export interface Lastarende {
  readonly id: string;
  readonly revision: number;
  readonly arende: KantArende;
  readonly handelser: readonly LastHandelse[];
  readonly insyn: Insyn;
  /** For the texts of the case itself. */
  readonly oppning: Omit<Oppning, 'agare'>;
}

/** Reads a case from the log: strongly consistent. One that the reader is not involved in does not exist (I4). */
@Injectable()
export class Arendelasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
  ) {}

  async las(id: string, lasare: string): Promise<Lastarende> {
    const handelser = UUID.test(id) ? await this.handelser(id) : [];
    const arende = handelser.map(({ event }) => event).reduce(evolve, initial);
    if (arende.status === 'okand' || !involverade(arende).includes(lasare)) {
      throw new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas');
    }
    const insyn = { lasare, grunder: arende.grunder, dag: svenskDag(this.clock.now()) };
    const oppnare = await this.valv.oppnare(handelser.map(({ event }) => event.data));
    const oppning = { oppnare, stream: avvikelseStream(id) };
    return { id, revision: handelser.at(-1)?.recorded.revision ?? 0, arende, handelser, insyn, oppning };
  }

  /** Those of the cases that the reader takes part in: a link to any other would tell that it exists (I4). */
  async egna(ids: readonly string[], lasare: string): Promise<ReadonlySet<string>> {
    const egna = new Set<string>();
    for (const id of new Set(ids)) {
      const state = (await this.handelser(id)).map(({ event }) => event).reduce(evolve, initial);
      if (state.status !== 'okand' && state.delar.has(lasare)) egna.add(id);
    }
    return egna;
  }

  private async handelser(id: string): Promise<readonly LastHandelse[]> {
    const lasta: LastHandelse[] = [];
    for await (const recorded of readWhole(this.store, avvikelseStream(id))) {
      lasta.push({ recorded, event: upcast(recorded) });
    }
    return lasta;
  }
}
