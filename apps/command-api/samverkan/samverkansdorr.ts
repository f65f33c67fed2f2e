import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { WrongExpectedRevision } from '#libs/event-store/index.js';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Begaran } from '../begaran.js';
import { Kommandodorr } from '../dorr.js';
import { forTrangt } from '../for-trangt.js';
import type { SamverkanssvarDto } from './samverkanssvar.dto.js';

/** What every context's command gives. */
export interface Samverkansutfall {
  readonly id: string;
  readonly revision: number;
  readonly events: readonly { readonly type: string }[];
}

/** What a command of samverkan is made with. */
export interface Samverkansunderlag {
  /** Acts, as the credential says. */
  readonly huvudman: string;
  /** Command id: what is created gets an id made from it, the same at a retry. */
  readonly kommando: string;
  readonly nu: Date;
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
  readonly meta: Omit<EventMeta, 'v'>;
  readonly ombud: Ombud;
  /** Whether the credential is a koordinator; whose län it is, the rule is given by the caller. */
  readonly koordinator: boolean;
}

export interface Samverkansbestallning {
  readonly utfor: Command<Samverkansutfall>;
  /** Path of the resource, for Location. */
  readonly plats: string;
  /** Id of what the command makes inside the resource, told in the answer. */
  readonly skapadId?: string;
}

/** Every command of samverkan goes through here: Idempotency-Key, actor, answer. What may be done, the context decides. */
@Injectable()
export class Samverkansdorr {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
  ) {}

  async utfor(
    begaran: Begaran,
    kropp: unknown,
    bestall: (underlag: Samverkansunderlag) => Samverkansbestallning | Promise<Samverkansbestallning>,
  ): Promise<SamverkanssvarDto> {
    const { ombud } = begaran;
    const { huvudman, inloggad } = ombud;
    return this.dorr.genom(begaran, kropp, async ({ kommando, nu, meta }) => {
      const koordinerar = inloggad.roller.includes('samverkanskoordinator');
      // The region carries the office of the län (B5).
      const koordinator = koordinerar && huvudmannatypAv(huvudman) === 'region';
      const underlag = { huvudman, kommando, nu, idag: svenskDag(nu), meta: meta(huvudman), ombud, koordinator };
      const { utfor, plats, skapadId } = await bestall(underlag);
      const { id, revision, events } = await this.kor(utfor);
      begaran.svara({ status: events.length > 0 ? 201 : 200, revision, plats: `/avvikelse/v1/${plats}` });
      return {
        id,
        revision,
        handelser: events.map(({ type }) => type),
        ...(skapadId !== undefined && events.length > 0 && { skapadId }),
      };
    });
  }

  private async kor(kommando: Command<Samverkansutfall>): Promise<Samverkansutfall> {
    try {
      return await this.bus.execute(kommando);
    } catch (error) {
      const utanRevision = Reflect.get(kommando, 'ifRevision') === undefined;
      throw error instanceof WrongExpectedRevision && utanRevision ? forTrangt() : error;
    }
  }
}
