import { Inject, Injectable } from '@nestjs/common';
import * as arena from '#libs/arena/index.js';
import * as avvikelse from '#libs/avvikelse/index.js';
import * as eskalering from '#libs/eskalering/index.js';
import { EVENT_STORE, readWhole, type EventStore } from '#libs/event-store/index.js';
import {
  HUVUDMANNAREGISTER,
  stegeFor,
  svarSenast,
  svarstidFor,
  type Huvudmannaregister,
  type Modellstege,
} from '#libs/huvudman/index.js';
import type { LagradHandelse, Mandatfakta } from '#libs/kernel/index.js';
import * as mandat from '#libs/mandat/index.js';
import * as overenskommelse from '#libs/overenskommelse/index.js';
import * as tvist from '#libs/tvist/index.js';

/** How a stream becomes what is known of it. */
export interface Vikning<State, Event> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly upcast: (lagrad: LagradHandelse) => Event;
}

/** One huvudman's time to answer at a level of a model. */
export interface Svarsplats {
  readonly lan: string;
  /** Null: the model in force. */
  readonly modell: string | null;
  readonly niva: string;
  readonly huvudman: string;
}

/** What commands of samverkan need to know of other things: folded from the log itself, never from a view that lags. */
@Injectable()
export class Samverkansfakta {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  /** Null when nothing is registered under the id. @param dag RFC 3339 date by which it is judged whether it holds */
  async mandat(mandatId: string, dag: string): Promise<Mandatfakta | null> {
    return mandat.mandatfakta(mandatId, await this.vik(mandat, mandat.mandatStream(mandatId)), dag);
  }

  avvikelse(id: string): Promise<avvikelse.AvvikelseState> {
    return this.vik(avvikelse, avvikelse.avvikelseStream(id));
  }

  tvist(id: string): Promise<tvist.TvistState> {
    return this.vik(tvist, tvist.tvistStream(id));
  }

  eskalering(id: string): Promise<eskalering.EskaleringState> {
    return this.vik(eskalering, eskalering.eskaleringStream(id));
  }

  arena(id: string): Promise<arena.ArenaState> {
    return this.vik(arena, arena.arenaStream(id));
  }

  overenskommelse(id: string): Promise<overenskommelse.OverenskommelseState> {
    return this.vik(overenskommelse, overenskommelse.overenskommelseStream(id));
  }

  /** The ladder of a model of the län; undefined when it has no such model. @param modell null = the one in force */
  stege(lan: string, modell: string | null): Modellstege | undefined {
    return stegeFor(this.register, lan, modell);
  }

  /** RFC 3339 date: last day to answer for a matter that comes to the level now. */
  svarSenast({ lan, modell, niva, huvudman }: Svarsplats, nu: Date): string {
    return svarSenast(nu, svarstidFor(this.register, lan, modell, niva, huvudman));
  }

  /**
   * Whether the command has been carried out before: then its first answer is given again, whatever has become of the
   * things that it rested on.
   */
  async harUtfort(stream: string, kommando: string): Promise<boolean> {
    for await (const { meta } of readWhole(this.store, stream)) if (meta.kommando === kommando) return true;
    return false;
  }

  /** A stream folded to what is asked of it. */
  async vik<State, Event>(vikning: Vikning<State, Event>, stream: string): Promise<State> {
    let state = vikning.initial;
    for await (const lagrad of readWhole(this.store, stream)) state = vikning.evolve(state, vikning.upcast(lagrad));
    return state;
  }
}
