import { Inject, Injectable } from '@nestjs/common';
import {
  arendeforhallande,
  arAllvarlig,
  avvikelseStream,
  evolve,
  initial,
  upcast,
  type AvvikelseEvent,
  type AvvikelseState,
} from '#libs/avvikelse/index.js';
import { EVENT_STORE, readWhole, type EventStore } from '#libs/event-store/index.js';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { arHela, behorighetSaknas, FRAMMANDE, krav, maskFor, prova, urvalFor } from '#libs/sekretess/index.js';
import type { Forhallande, Handling, Ombud, Vagran } from '#libs/sekretess/index.js';

const NEJ: Vagran = {
  lasning: 'avvikelse.lasa',
  saknas: () => new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas'),
};

/** Whether who asks may act on a case: the policy's table, with what the log itself says of the case. */
@Injectable()
export class Arendeprovning {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /**
   * Throws 404 for what is not there for who asks, 403 for what it may read and no more. Who may act on all its
   * huvudman's cases costs no look-up: the rules of the case know who is involved.
   */
  async krav(ombud: Ombud, arendeId: string, handling: Handling): Promise<void> {
    if (urvalFor(ombud.inloggad, handling, this.typ(ombud)) === null) return;
    krav(ombud, handling, { om: await this.forhallande(ombud, arendeId), nej: NEJ });
  }

  /**
   * A report of what is there already amends it, and moves it to the verksamhet that it names: that is for who submitted
   * it, or handles it. A machine of the whole huvudman costs no look-up. Throws 403: that the number is taken must be told.
   */
  async kravKomplettera(ombud: Ombud, arendeId: string): Promise<void> {
    if (arHela(ombud.inloggad)) return;
    const { state, inlamnadAv } = await this.las(arendeId);
    if (state.status === 'okand' || inlamnadAv === ombud.inloggad.klient) return;
    const om = await this.forhallande(ombud, arendeId);
    if (prova(ombud.inloggad, 'avvikelse.handlagga', om).tillatet) return;
    throw behorighetSaknas();
  }

  /** Nobody passes judgement on a text that is closed to them. Throws 403; whose case is not there the rules tell. */
  async kravFritext(ombud: Ombud, arendeId: string): Promise<void> {
    const { state } = await this.las(arendeId);
    if (state.status === 'okand') return;
    const om = await this.forhallande(ombud, arendeId);
    if (!om.involverad) return;
    const lasning = prova(ombud.inloggad, 'avvikelse.lasa', om);
    if (lasning.tillatet && maskFor(lasning, om, state.skyddadePersonuppgifter) === 'full') return;
    throw behorighetSaknas();
  }

  async farLasa(ombud: Ombud, arendeId: string): Promise<boolean> {
    return prova(ombud.inloggad, 'avvikelse.lasa', await this.forhallande(ombud, arendeId)).tillatet;
  }

  /** More than minor, as its source or anyone's assessment has it. */
  async arAllvarlig(arendeId: string): Promise<boolean> {
    const { handelser } = await this.las(arendeId);
    return arAllvarlig(handelser);
  }

  private async forhallande(ombud: Ombud, arendeId: string): Promise<Forhallande> {
    const { state, inlamnadAv } = await this.las(arendeId);
    if (state.status === 'okand') return FRAMMANDE;
    const { huvudman, inloggad } = ombud;
    return {
      ...arendeforhallande(state, huvudman, inloggad.klient),
      ...this.typ(ombud),
      inlamnadAv,
      arena: false,
    };
  }

  private typ({ huvudman }: Ombud): Pick<Forhallande, 'huvudmanstyp'> {
    return { huvudmanstyp: huvudmannatypAv(huvudman) };
  }

  private async las(arendeId: string) {
    let state: AvvikelseState = initial;
    let inlamnadAv: string | null = null;
    const handelser: AvvikelseEvent[] = [];
    for await (const lagrad of readWhole(this.store, avvikelseStream(arendeId))) {
      const event = upcast(lagrad);
      handelser.push(event);
      state = evolve(state, event);
      inlamnadAv ??= lagrad.meta.aktor.klient;
    }
    return { state, inlamnadAv, handelser };
  }
}
