import { Inject, Injectable } from '@nestjs/common';
import { arenaStream, AVVISNINGAR, evolve, initial, upcast, type KandArena } from '#libs/arena/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Lasare } from '../svar/lasare.js';
import { arUuid } from '../svar/uuid.js';
import { lasVid, type Vid } from '../svar/vid.js';

/** An arena as its own stream tells. */
export interface Lastarena {
  readonly id: string;
  readonly revision: number;
  readonly arena: KandArena;
  /** RFC 3339 UTC. */
  readonly oppnad: string;
}

/** Reads an arena from the log: strongly consistent. For others than its huvudmän and the koordinator there is none (I4). */
@Injectable()
export class Arenalasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  async las(id: string, lasare: Lasare, vid?: Vid): Promise<Lastarena> {
    const last = await this.kand(id, vid);
    if (last === null || !this.farLasa(last.arena, lasare)) {
      throw new Rejected('ARENA_FINNS_EJ', AVVISNINGAR.ARENA_FINNS_EJ.text, 'saknas');
    }
    return last;
  }

  /** Null when it was not open by then. For what may be told of it to anyone; else `las`. */
  async kand(id: string, vid?: Vid): Promise<Lastarena | null> {
    const handelser = arUuid(id) ? await lasVid(this.store, arenaStream(id), vid) : [];
    const arena = handelser.map(upcast).reduce(evolve, initial);
    const [forsta] = handelser;
    if (arena.status === 'okand' || forsta === undefined) return null;
    return { id, revision: handelser.at(-1)?.revision ?? 0, arena, oppnad: forsta.meta.tid };
  }

  farLasa({ data }: KandArena, { huvudman, iArenor, koordinator }: Lasare): boolean {
    if (iArenor && data.huvudman.includes(huvudman)) return true;
    return koordinator && this.register.lanFor(huvudman) === data.lan;
  }
}
