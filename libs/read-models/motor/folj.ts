import { setTimeout } from 'node:timers/promises';
import type { EventStore, SubscriptionMessage } from '#libs/event-store/port.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { forbered, hogsta, lagsta, motteHuvudet, type Checkpoint } from './checkpoint.js';
import { dom } from './dom.js';
import type { Ombyggnad } from './ombyggnad.js';
import { Sidobygge, type Stegsvar } from './sidobygge.js';
import { arSkada } from './skada.js';
import { tillampa } from './tillampa.js';
import { Tur } from './tur.js';
import { Underhall } from './underhall.js';
import type { Vy } from './vy.js';

const BATCH_STANDARD = 20_000;
/** A turn of some tenths of a second: so long may what serves have to wait for it. */
const OMBYGGNADSBATCH_STANDARD = 5_000;
const OMBYGGNADSPAUS_MS = 500;

export interface Foljval {
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly vyer: readonly Vy[];
  readonly batch?: number;
  readonly underhallEfter?: number;
  readonly ombyggnadsbatch?: number;
  readonly ombyggnadspausMs?: number;
}

/** After a batch, at the head of the log, and after a turn of a rebuild. */
export interface Meddelande {
  readonly slag: 'batch' | 'caught-up' | 'ombyggnad';
  readonly checkpoints: readonly Checkpoint[];
  readonly ombyggnader: readonly Ombyggnad[];
  /** By view, as this program is built. */
  readonly versioner: ReadonlyMap<string, string>;
}

interface Besked {
  readonly forberedd: () => void;
  readonly nyttLage: (meddelande: Meddelande) => void;
}

/**
 * Follows the log into the views that serve, and builds others beside them, in turns. Ends when the signal aborts, or
 * when new tables have taken over: then it is to be called again, and begins from the lowest checkpoint.
 */
export const folj = async (val: Foljval, signal: AbortSignal, besked: Besked): Promise<void> => {
  const checkpoints = await forbered(val.db, val.store, val.vyer);
  besked.forberedd();
  const slut = new AbortController();
  const runda = new Runda(val, checkpoints, besked, AbortSignal.any([signal, slut.signal]));
  const arbeten = [runda.foljLoggen(), runda.byggVidSidan()].map((arbete) => arbete.finally(() => slut.abort()));
  try {
    await Promise.all(arbeten);
  } catch (fel) {
    throw arSkada(fel) ? await dom(val.db, runda.lamnade, fel) : fel;
  } finally {
    await Promise.allSettled(arbeten);
  }
};

class Runda {
  private readonly tur = new Tur();
  private readonly versioner: ReadonlyMap<string, string>;
  private ombyggnader: readonly Ombyggnad[] = [];
  private ikapp = false;

  constructor(
    private readonly val: Foljval,
    private checkpoints: readonly Checkpoint[],
    private readonly besked: Besked,
    private readonly signal: AbortSignal,
  ) {
    this.versioner = new Map(val.vyer.map(({ namn, version }) => [namn, version]));
  }

  /** Where this projector has left the views. */
  get lamnade(): readonly Checkpoint[] {
    return this.checkpoints;
  }

  async foljLoggen(): Promise<void> {
    const { store, db, vyer, batch = BATCH_STANDARD, underhallEfter } = this.val;
    const aktuella = this.checkpoints.filter(({ namn, version }) => this.versioner.get(namn) === version);
    const filter = { streamPrefixes: [...new Set(vyer.flatMap((vy) => vy.strommar))] };
    // Views of another version stand still until they are built: they hold up nobody.
    const after = lagsta(aktuella.length > 0 ? aktuella : this.checkpoints);
    const underhall = new Underhall(db, vyer, underhallEfter);
    for await (const meddelande of store.subscribe({ after, filter, batchSize: batch, signal: this.signal })) {
      await this.tur.ta(async () => {
        if (!this.signal.aborted) await this.taEmot(meddelande);
        await underhall.efterBatch(antalI(meddelande), antalI(meddelande) >= batch);
      });
    }
  }

  private async taEmot(meddelande: SubscriptionMessage): Promise<void> {
    const { db, vyer } = this.val;
    if (meddelande.kind === 'batch') {
      this.checkpoints = await tillampa({ db, vyer }, meddelande, this.checkpoints);
    } else if (!this.ikapp) {
      await db.skriv([motteHuvudet(vyer)]);
      this.ikapp = true;
    }
    this.meddela(meddelande.kind);
  }

  async byggVidSidan(): Promise<void> {
    const { store, db, vyer, ombyggnadsbatch: batch = OMBYGGNADSBATCH_STANDARD, ombyggnadspausMs } = this.val;
    const bygge = await Sidobygge.oppna({ store, db, vyer, batch });
    try {
      await this.byggKlart(bygge, ombyggnadspausMs ?? OMBYGGNADSPAUS_MS);
    } finally {
      await bygge.stang();
    }
  }

  private async byggKlart(bygge: Sidobygge, pausMs: number): Promise<void> {
    let utfall: Stegsvar['utfall'] = 'mer';
    while (utfall !== 'bytt' && !this.signal.aborted) {
      utfall = await this.steg(bygge);
      if (utfall === 'vilar') await paus(pausMs, this.signal);
    }
  }

  private steg(bygge: Sidobygge): Promise<Stegsvar['utfall']> {
    return this.tur.ta(async () => {
      if (this.signal.aborted) return 'vilar';
      const serverat = { position: hogsta(this.checkpoints), ikapp: this.ikapp };
      const { utfall, ombyggnader } = await bygge.steg(serverat);
      this.ombyggnader = ombyggnader;
      if (utfall !== 'bytt') this.meddela('ombyggnad');
      return utfall;
    });
  }

  private meddela(slag: Meddelande['slag']): void {
    const { checkpoints, ombyggnader, versioner } = this;
    this.besked.nyttLage({ slag, checkpoints, ombyggnader, versioner });
  }
}

const antalI = (meddelande: SubscriptionMessage): number =>
  meddelande.kind === 'batch' ? meddelande.events.length : 0;

const paus = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
