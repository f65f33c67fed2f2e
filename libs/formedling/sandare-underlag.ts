import type { EventStore } from '#libs/event-store/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { Sparlage } from '#libs/platform/telemetri/index.js';
import type { Nyckelvalv, Oppnare } from '#libs/sekretess/index.js';
import type { Kuvert } from './envelope.js';
import { forsandelseStream, type ForsandelseKoad } from './events.js';
import type { Involvering } from './involvering.js';
import { forberedKuvert, type Forberett } from './kuvert.js';
import { foljOmgang, INGEN_OMGANG, type Omgang } from './omgang.js';
import { upcast } from './upcast.js';

export interface Underlagsdelar {
  readonly store: EventStore;
  readonly involvering: Involvering;
  readonly clock: Clock;
  readonly valv: Pick<Nyckelvalv, 'oppnare'>;
  /** `urn:avvikelsenav:<installation>` */
  readonly kalla: string;
}

/** One försändelse with what its own stream, the truth, says of it. */
export interface Sandningslage {
  readonly id: string;
  readonly koad: ForsandelseKoad['data'];
  readonly omgang: Omgang;
  /** W3C trace id of the request that caused it. */
  readonly spar: string | undefined;
  /** W3C span of what queued it. */
  readonly span: string | undefined;
}

/** A försändelse's stream holds a handful of events a round; one page of it is years of resends. */
const HANDELSER_MAX = 10_000;

/** What may leave, as it stands at this moment: for the sender, and for the pull inbox. */
export class Underlag {
  constructor(private readonly delar: Underlagsdelar) {}

  /** Null when it was never queued. */
  async las(id: string): Promise<Sandningslage | null> {
    const handelser = await this.delar.store.readStream(forsandelseStream(id), { limit: HANDELSER_MAX });
    const omgang = handelser.reduce((lage, lagrad) => foljOmgang(lage, upcast(lagrad), lagrad.meta.tid), INGEN_OMGANG);
    const { spar, span } = handelser[0]?.meta ?? {};
    return omgang.koad === null ? null : { id, koad: omgang.koad, omgang, spar, span };
  }

  /**
   * Checks involvement and ground again (I4) and opens what is sealed. Throws when the message cannot be put together.
   * @param spar where in a trace it is sent; default within the trace of what queued it
   */
  async forbered(last: Sandningslage, spar: Sparlage = { spar: last.spar }): Promise<Forberett> {
    return this.medOppnare(last, spar, await this.oppnare([last]));
  }

  /** The messages as they would leave now, in order, for their recipient only; without those that are not to be told. */
  async kuvert(ids: readonly string[], mottagare: string): Promise<readonly Kuvert[]> {
    const lasta: Sandningslage[] = [];
    for (const id of ids) {
      const last = await this.las(id);
      if (last?.koad.mottagare === mottagare && last.omgang.forsandelse.status !== 'stoppad') lasta.push(last);
    }
    const oppnare = await this.oppnare(lasta);
    const kuvert: Kuvert[] = [];
    for (const last of lasta) {
      const forberett = await this.medOppnare(last, { spar: last.spar }, oppnare);
      if ('kuvert' in forberett) kuvert.push(forberett.kuvert);
    }
    return kuvert;
  }

  private oppnare(lasta: readonly Sandningslage[]): Promise<Oppnare> {
    return this.delar.valv.oppnare(lasta.map(({ koad }) => koad.skyddat));
  }

  private async medOppnare(
    { id, koad }: Sandningslage,
    { spar, span }: Sparlage,
    oppnare: Oppnare,
  ): Promise<Forberett> {
    const { involvering, clock, kalla } = this.delar;
    const lage = await involvering.lage(koad.arende);
    return forberedKuvert({
      ...{ id, koad, lage, kalla },
      dag: svenskDag(clock.now()),
      oppna: (forseglat) => oppnare.oppna(forseglat, koad.arende),
      ...(spar !== undefined && { spar }),
      ...(span !== undefined && { span }),
    });
  }
}
