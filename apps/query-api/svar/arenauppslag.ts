import { Inject, Injectable } from '@nestjs/common';
import { arenaStream, upcast, type ArenaOppnad } from '#libs/arena/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Text, Uuid } from '#libs/platform/http/dto.js';

export class ArenaRefDto {
  @Uuid({ exempel: '3c1f0a57-9a3e-8e6d-8b1c-7f6e5d4c3b2a' })
  id: string;

  @Text({ max: 300, exempel: 'Länssamverkansgruppen' })
  namn: string;
}

type Arenafakta = Pick<ArenaOppnad['data'], 'lan' | 'namn' | 'huvudman'>;

/** What of an arena never changes: how it began. */
@Injectable()
export class Arenauppslag {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Undefined when there is none. */
  async hamta(id: string): Promise<Arenafakta | undefined> {
    const [forsta] = await this.store.readStream(arenaStream(id), { limit: 1 });
    const event = forsta === undefined ? undefined : upcast(forsta);
    return event?.type === 'ArenaOppnad' ? event.data : undefined;
  }

  /** Name beside id; the id itself for one that the log does not hold. */
  async ref(id: string): Promise<ArenaRefDto> {
    return { id, namn: (await this.hamta(id))?.namn ?? id };
  }

  /** Those that some of the arenas are for. */
  async huvudmanI(arenor: readonly string[]): Promise<ReadonlySet<string>> {
    const alla = await Promise.all(arenor.map((id) => this.hamta(id)));
    return new Set(alla.flatMap((arena) => arena?.huvudman ?? []));
  }
}
