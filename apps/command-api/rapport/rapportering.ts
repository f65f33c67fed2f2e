import { Inject, Injectable } from '@nestjs/common';
import {
  avvikelseDecider,
  avvikelseStream,
  upcast,
  type AvvikelseState,
  type AvvikelseUtfall,
  type RapporteraAvvikelse,
} from '#libs/avvikelse/index.js';
import { EVENT_STORE, readWhole, type EventStore } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { NYCKELVALV, type Nyckelvalv, type Oppnare } from '#libs/sekretess/index.js';
import { medForseglare } from '../med-forseglare.js';
import { Samlare } from '../nyckelminne/samlare.js';
import { forseglatAvtryck, lastAvtryck } from './innehallsavtryck.js';
import type { TolkadRapport } from './tolka-rapport.js';

type Utforande = (command: RapporteraAvvikelse) => Promise<AvvikelseUtfall>;

/** Seals reports, and tells the same content from other content where the log holds only a sealed print of it. */
@Injectable()
export class Rapportering {
  /** A file sent again asks for one key a row: those of the same moment share a look-up. */
  private readonly oppnare = new Samlare<string, Oppnare>(async (lagrade) => {
    const oppnare = await this.valv.oppnare(lagrade.map((lagrat) => lastAvtryck(lagrat)));
    return () => oppnare;
  });

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
  ) {}

  /** Errors: those of `kor`. */
  utfor(rapport: TolkadRapport, kor: Utforande): Promise<AvvikelseUtfall> {
    const kontext = { huvudman: rapport.huvudman, stream: avvikelseStream(rapport.id) };
    return medForseglare(this.valv, kontext, async (forsegla) => {
      const command = rapport.kommando(forsegla, forseglatAvtryck(rapport.avtryck, forsegla));
      try {
        return await kor(command);
      } catch (fel) {
        const lagrat = await this.sammaInnehall(fel, rapport, () => this.las(rapport.id));
        return kor({ ...command, data: { ...command.data, fingeravtryck: lagrat } });
      }
    });
  }

  /** What it would give on top of `fore`, and the state after it: nothing of it is written. Errors: those of the rules. */
  async prova(rapport: TolkadRapport, fore: AvvikelseState): ReturnType<Rapportering['decide']> {
    const forseglare = await this.valv.forseglare({ huvudman: rapport.huvudman, stream: avvikelseStream(rapport.id) });
    const command = rapport.kommando((text) => forseglare.forsegla(text), rapport.avtryck);
    forseglare.aterlamna();
    try {
      return await this.decide(command, fore);
    } catch (fel) {
      const fingeravtryck = await this.sammaInnehall(fel, rapport, () => Promise.resolve(fore));
      return this.decide({ ...command, data: { ...command.data, fingeravtryck } }, fore);
    }
  }

  async las(id: string): Promise<AvvikelseState> {
    let state = avvikelseDecider.initial;
    for await (const lagrad of readWhole(this.store, avvikelseStream(id))) {
      state = avvikelseDecider.evolve(state, upcast(lagrad));
    }
    return state;
  }

  private async decide(command: RapporteraAvvikelse, fore: AvvikelseState) {
    const events = avvikelseDecider.decide(command, fore);
    return Promise.resolve({ events, efter: events.reduce(avvikelseDecider.evolve, fore) });
  }

  /**
   * The print that the log holds, when the refusal was that the content differs and it does not. Content that is erased
   * counts as the same: sent again it is not to come back under the old version. Throws the refusal otherwise.
   */
  private async sammaInnehall(
    fel: unknown,
    { id, avtryck }: TolkadRapport,
    las: () => Promise<AvvikelseState>,
  ): Promise<string> {
    if (!(fel instanceof Rejected) || fel.code !== 'SAMMA_VERSION_ANNAT_INNEHALL') throw fel;
    const state = await las();
    if (state.status === 'okand') throw fel;
    const lagrat = state.fingeravtryck;
    const kant = await this.oppnat(lagrat, avvikelseStream(id));
    if (kant !== null && kant !== avtryck) throw fel;
    return lagrat;
  }

  private async oppnat(lagrat: string, stream: string): Promise<string | null> {
    const forseglat = lastAvtryck(lagrat);
    return forseglat === null ? lagrat : (await this.oppnare.gor(lagrat)).oppna(forseglat, stream);
  }
}
