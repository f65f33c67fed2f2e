import { Inject, Injectable } from '@nestjs/common';
import { arenalage } from '#libs/arena/index.js';
import { EVENT_STORE, readWhole, type EventStore } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import {
  AVVISNINGAR,
  evolve,
  initial,
  rekommendationStream,
  upcast,
  UtforRekommendation,
  type Arenafakta,
  type RekommendationCommand,
  type RekommendationState,
} from '#libs/rekommendation/index.js';
import { Arenadorr } from '../arenor/arenadorr.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

const FINNS_EJ = ['REKOMMENDATION_FINNS_EJ', AVVISNINGAR.REKOMMENDATION_FINNS_EJ.text] as const;

export interface Rekommendationsbesok {
  /** Day in Sweden when it was sent. */
  readonly expedieradDag: string;
  readonly underlag: Samverkansunderlag;
  /** Whether the caller's huvudman is asked to decide. */
  readonly mottagare: boolean;
  /** As the rules ask of the arena that sent it; null when it is not there. */
  readonly arenafakta: Arenafakta | null;
  /** Whether the caller is the koordinator of the arena's own län. */
  readonly koordinator: boolean;
}

/** Every command on a recommendation goes through here. Whose it is to decide on or withdraw, the context judges. */
@Injectable()
export class Rekommendationsdorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly arenor: Arenadorr,
    private readonly fakta: Samverkansfakta,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async utfor(
    begaran: Begaran,
    kropp: unknown,
    bestall: (besok: Rekommendationsbesok) => RekommendationCommand | Promise<RekommendationCommand>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const command = await bestall(await this.besok(id, underlag));
      return { utfor: new UtforRekommendation(id, command, underlag.meta, ifMatch), plats: `rekommendationer/${id}` };
    });
  }

  /** 404 for who is neither asked to decide, nor of the arena, nor the koordinator of its län. */
  private async besok(id: string, underlag: Samverkansunderlag): Promise<Rekommendationsbesok> {
    const { rekommendation, expedierad } = await this.las(id);
    if (rekommendation.status === 'okand') throw finnsEj();
    const { huvudman, idag } = underlag;
    const { arena, mottagare } = rekommendation.data;
    const koordinator = this.arenor.arKoordinator(underlag, arena.lan);
    const arenafakta = await this.arenafakta(arena.id, idag);
    const tillfragad = mottagare.some((en) => en.huvudman === huvudman);
    const egen = tillfragad || arenafakta?.huvudman.includes(huvudman) === true;
    if (!koordinator && !egen) throw finnsEj();
    const expedieradDag = svenskDag(new Date(expedierad));
    return { expedieradDag, underlag, mottagare: tillfragad, arenafakta, koordinator };
  }

  private async las(
    id: string,
  ): Promise<{ readonly rekommendation: RekommendationState; readonly expedierad: string }> {
    let rekommendation: RekommendationState = initial;
    let expedierad: string | null = null;
    for await (const lagrad of readWhole(this.store, rekommendationStream(id))) {
      rekommendation = evolve(rekommendation, upcast(lagrad));
      expedierad ??= lagrad.meta.tid;
    }
    return { rekommendation, expedierad: expedierad ?? '' };
  }

  private async arenafakta(id: string, idag: string): Promise<Arenafakta | null> {
    const arena = await this.fakta.arena(id);
    return arena.status === 'okand' ? null : { id, ...arenalage(arena, idag) };
  }
}

const finnsEj = (): Rejected => new Rejected(...FINNS_EJ, 'saknas');
