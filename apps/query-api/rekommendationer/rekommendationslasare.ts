import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import {
  AVVISNINGAR,
  evolve,
  initial,
  rekommendationStream,
  upcast,
  type KandRekommendation,
} from '#libs/rekommendation/index.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import type { Lasare } from '../svar/lasare.js';
import { arUuid } from '../svar/uuid.js';
import { lasVid, type Vid } from '../svar/vid.js';

/** A recommendation as its own stream tells. */
export interface Lastrekommendation {
  readonly id: string;
  readonly revision: number;
  readonly rekommendation: KandRekommendation;
  /** RFC 3339 UTC. */
  readonly expedierad: string;
}

/** Reads a recommendation from the log. One that the reader may not read does not exist (I4). */
@Injectable()
export class Rekommendationslasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly arenor: Arenauppslag,
  ) {}

  async las(id: string, lasare: Lasare, vid?: Vid): Promise<Lastrekommendation> {
    const last = await this.kand(id, vid);
    if (last === null || !(await this.farLasa(last.rekommendation, lasare))) {
      throw new Rejected('REKOMMENDATION_FINNS_EJ', AVVISNINGAR.REKOMMENDATION_FINNS_EJ.text, 'saknas');
    }
    return last;
  }

  /** Null when it was not sent by then. That the reader may see it is for the caller. */
  async kand(id: string, vid?: Vid): Promise<Lastrekommendation | null> {
    const handelser = arUuid(id) ? await lasVid(this.store, rekommendationStream(id), vid) : [];
    const rekommendation = handelser.map(upcast).reduce(evolve, initial);
    const [forsta] = handelser;
    if (rekommendation.status === 'okand' || forsta === undefined) return null;
    return { id, revision: handelser.at(-1)?.revision ?? 0, rekommendation, expedierad: forsta.meta.tid };
  }

  /** Who is to decide, the arena's huvudmän, the län's koordinator. */
  private async farLasa({ data }: KandRekommendation, lasare: Lasare): Promise<boolean> {
    const { huvudman, forHuvudmannen, iArenor, koordinator } = lasare;
    if (koordinator && this.register.lanFor(huvudman) === data.arena.lan) return true;
    if (!iArenor) return false;
    if (forHuvudmannen && data.mottagare.some((en) => en.huvudman === huvudman)) return true;
    return (await this.arenor.huvudmanI([data.arena.id])).has(huvudman);
  }
}
