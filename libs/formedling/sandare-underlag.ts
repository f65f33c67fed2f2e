import type { EventStore } from '#libs/event-store/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { Sparlage } from '#libs/platform/telemetri/index.js';
import { oppna } from '#libs/sekretess/index.js';
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
  async forbered(
    { id, koad, ...last }: Sandningslage,
    { spar, span }: Sparlage = { spar: last.spar },
  ): Promise<Forberett> {
    const { involvering, clock, kalla } = this.delar;
    const lage = await involvering.lage(koad.arende);
    const dag = svenskDag(clock.now());
    return forberedKuvert({
      ...{ id, koad, lage, dag, kalla, oppna },
      ...(spar !== undefined && { spar }),
      ...(span !== undefined && { span }),
    });
  }

  /** The message as it would leave now, for its recipient only; null for anyone else and when it is not to be told. */
  async kuvert(id: string, mottagare: string): Promise<Kuvert | null> {
    const last = await this.las(id);
    if (last === null || last.koad.mottagare !== mottagare || last.omgang.forsandelse.status === 'stoppad') return null;
    const forberett = await this.forbered(last);
    return 'kuvert' in forberett ? forberett.kuvert : null;
  }
}
