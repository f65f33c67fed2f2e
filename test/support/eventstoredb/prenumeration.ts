import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Fel } from './felkrokar.js';
import type { Karna } from './karna.js';
import { filterUr, franIndex, type Passar } from './lasning.js';
import type { Post } from './post.js';
import { bekraftelsesvar, handelsesvar, ikappsvar, kontrollpunktsvar } from './svar.js';

const FONSTER = 32;

export interface Mottagare {
  /** Resolves when the client takes more; false when it has gone. */
  skicka(svar: ReadResp): Promise<boolean>;
  readonly borta: () => boolean;
}

/**
 * A catch-up subscription to $all as `Enumerator.AllSubscriptionFiltered` does it: confirmation, catch-up from the
 * position (exclusive), a checkpoint and `CaughtUp` at the end, then live. A consumer slower than the live window falls
 * behind: a checkpoint, catch-up and `CaughtUp` once more (`FellBehind` itself is not sent to clients).
 */
export class Prenumeration {
  private nasta: number;
  /** Position of the last record looked at; 0 when none. */
  private lage: number;
  private sedda = 0;
  private sistaKontrollpunkt = 0;
  private readonly passar: Passar;
  private readonly mellanrum: number;

  constructor(
    private readonly karna: Karna,
    private readonly options: ReadReq.Options,
    private readonly till: Mottagare,
  ) {
    this.passar = filterUr(options);
    this.mellanrum = mellanrumUr(options);
    const start = franIndex(karna, options);
    const efter = options.getAll()?.getPosition();
    this.nasta = efter === undefined || start >= karna.synliga ? start : start + 1;
    this.lage = Number(efter?.getCommitPosition() ?? 0);
  }

  async folj(fel: Fel, vantaMer: () => Promise<void>): Promise<void> {
    await this.till.skicka(bekraftelsesvar());
    const { dovning } = fel;
    await this.sand(fel, vantaMer, () => fel.dovning === dovning && !this.till.borta());
    while (!this.till.borta()) await vantaMer();
  }

  private async sand(fel: Fel, vantaMer: () => Promise<void>, hor: () => boolean): Promise<void> {
    let live = false;
    while (hor()) {
      if (live && this.karna.synliga - this.nasta > fel.livefonster) {
        live = false;
        await this.kontrollpunkt(this.lage);
      }
      await this.kom(fel);
      if (!live && this.nasta >= this.karna.synliga) live = await this.gaLive(fel);
      if (this.nasta >= this.karna.synliga && !this.till.borta()) await vantaMer();
    }
  }

  private async gaLive(fel: Fel): Promise<boolean> {
    await this.kontrollpunkt(this.lage);
    if (!fel.tigerOmIkapp) await this.till.skicka(ikappsvar());
    return true;
  }

  /** Sends what passes the filter up to the end as it stands now. */
  private async kom(fel: Fel): Promise<void> {
    const slut = this.karna.synliga;
    await fel.drojsmal();
    while (this.nasta < slut && !this.till.borta()) {
      const post = this.karna.logg.poster[this.nasta];
      if (post !== undefined) await this.en(post);
      this.nasta += 1;
    }
  }

  private async en(post: Post): Promise<void> {
    this.lage = post.position;
    this.sedda += 1;
    if (this.passar(post)) await this.till.skicka(handelsesvar(post));
    if (this.sedda % this.mellanrum === 0) await this.kontrollpunkt(post.position);
  }

  /** Only a filtered subscription gets checkpoints, and none twice. */
  private async kontrollpunkt(position: number): Promise<void> {
    if (!this.options.hasFilter() || position <= this.sistaKontrollpunkt) return;
    this.sistaKontrollpunkt = position;
    await this.till.skicka(kontrollpunktsvar(position));
  }
}

/** Records looked at between two checkpoints. */
const mellanrumUr = (options: ReadReq.Options): number => {
  const filter = options.getFilter();
  return (filter?.getMax() || FONSTER) * (filter?.getCheckpointintervalmultiplier() || 1);
};
