import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  avvikelseStream,
  nasFritextInte,
  UtforAvvikelse,
  type AvvikelseCommand,
  type AvvikelseState,
  type AvvikelseUtfall,
} from '#libs/avvikelse/index.js';
import { WrongExpectedRevision } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { NYCKELVALV, type Handling, type Nyckelvalv } from '#libs/sekretess/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { Begaran } from '../begaran.js';
import { Kommandodorr } from '../dorr.js';
import { forTrangt } from '../for-trangt.js';
import { medForseglare, type Forsegla } from '../med-forseglare.js';
import type { ArendesvarDto } from '../svar.dto.js';
import { Arendeprovning } from './arendeprovning.js';
import { medHuvudmansnamn, namnen } from './grundbesked.js';

/** What the body of a command on a case is made with. */
export interface Underlag {
  readonly arendeId: string;
  /** Acts. */
  readonly huvudman: string;
  readonly kommando: string;
  readonly nu: Date;
  /** Seals free text for this case. */
  readonly forsegla: Forsegla;
  /** What the body needs besides the endpoint's own action: 404 or 403 when who asks may not. */
  readonly krav: (handling: Handling) => Promise<void>;
}

export interface Bestallning {
  readonly command: AvvikelseCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
  /** The command states free text for the others to read: the answer tells whom it does not reach. */
  readonly fritext?: boolean;
  /** What else to say of what was done. */
  readonly besked?: (state: AvvikelseState) => string | null;
}

const INGET = (): null => null;

/** Every command on an existing case goes through here: If-Match, Idempotency-Key, what who asks may, answer. */
@Injectable()
export class Arendedorr {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
    private readonly provning: Arendeprovning,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  async utfor(
    begaran: Begaran,
    kropp: unknown,
    bestall: (underlag: Underlag) => Bestallning | Promise<Bestallning>,
  ): Promise<ArendesvarDto> {
    const { arendeId, huvudman, ifMatch } = begaran;
    return this.dorr.genom(begaran, kropp, async ({ kommando, nu, meta }) => {
      const krav = (handling: Handling): Promise<void> => this.provning.krav(begaran.ombud, arendeId, handling);
      await krav(begaran.handling);
      const kontext = { huvudman, stream: avvikelseStream(arendeId) };
      const {
        revision,
        events,
        state,
        skapadId,
        fritext,
        besked = INGET,
      } = await medForseglare(this.valv, kontext, async (forsegla) => {
        const { command, ...mer } = await bestall({ arendeId, huvudman, kommando, nu, forsegla, krav });
        return { ...mer, ...(await this.kor(new UtforAvvikelse(arendeId, command, meta(huvudman), ifMatch))) };
      });
      const rackvidd = (): string | null => this.omRackvidd(state, huvudman, svenskDag(nu));
      const meddelande = fritext === true ? rackvidd() : besked(state);
      begaran.svara({ status: events.length > 0 ? 201 : 200, revision, plats: `/avvikelse/v1/avvikelser/${arendeId}` });
      return {
        id: arendeId,
        revision,
        handelser: events.map((event) => event.type),
        ...(skapadId !== undefined && events.length > 0 && { skapadId }),
        ...(meddelande !== null && { meddelande }),
      };
    });
  }

  private async kor(kommando: UtforAvvikelse): Promise<AvvikelseUtfall> {
    try {
      return await this.bus.execute(kommando);
    } catch (error) {
      const utanRevision = kommando.ifRevision === undefined;
      throw error instanceof WrongExpectedRevision && utanRevision ? forTrangt() : medHuvudmansnamn(error, this.namnen);
    }
  }

  private readonly namnen = (koder: readonly string[]): string =>
    namnen((kod) => this.register.hamta(kod)?.namn ?? kod, koder);

  /** Said at once, to the one who can do something about it: text without a ground stays with its huvudman (D9). */
  private omRackvidd(state: AvvikelseState, huvudman: string, dag: string): string | null {
    if (state.status === 'okand') return null;
    const utan = nasFritextInte(state, huvudman, dag);
    if (utan.length === 0) return null;
    const vilka = utan.length < state.delar.size - 1 ? this.namnen(utan) : 'de andra huvudmännen';
    return `Texten når inte ${vilka}: registrera en grund eller ange att den är avidentifierad.`;
  }
}
