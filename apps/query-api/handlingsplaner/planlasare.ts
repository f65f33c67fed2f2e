import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { AVVISNINGAR, evolve, handlingsplanStream, initial, upcast, type KandPlan } from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Lasare } from '../svar/lasare.js';
import { arUuid } from '../svar/uuid.js';
import { lasVid, type Vid } from '../svar/vid.js';

/** A plan as its own stream tells. */
export interface Lastplan {
  readonly id: string;
  readonly revision: number;
  readonly plan: KandPlan;
  /** RFC 3339 UTC. */
  readonly upprattad: string;
}

/** Reads a plan from the log. One that the reader is no party to does not exist (I4). */
@Injectable()
export class Planlasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  async las(id: string, lasare: Lasare, vid?: Vid): Promise<Lastplan> {
    const handelser = arUuid(id) ? await lasVid(this.store, handlingsplanStream(id), vid) : [];
    const plan = handelser.map(upcast).reduce(evolve, initial);
    const [forsta] = handelser;
    if (plan.status === 'okand' || forsta === undefined || !this.farLasa(plan, lasare)) {
      throw new Rejected('PLAN_FINNS_EJ', AVVISNINGAR.PLAN_FINNS_EJ.text, 'saknas');
    }
    return { id, revision: handelser.at(-1)?.revision ?? 0, plan, upprattad: forsta.meta.tid };
  }

  /** Everyone at a party: the plan names no individual. Of the län's others its koordinator. */
  private farLasa({ data }: KandPlan, { huvudman, koordinator }: Lasare): boolean {
    if (data.parter.includes(huvudman)) return true;
    return koordinator && this.register.lanFor(huvudman) === data.lan;
  }
}
