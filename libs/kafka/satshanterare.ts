import { setTimeout as paus } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import type { Logg } from '#libs/platform/logg.js';
import { KonsumentDod } from './fel.js';
import { felkod, inomTid } from './felkod.js';
import { mottagen } from './mottagen.js';
import type { Kafkagranser, Konsumentval, MottagenPost } from './port.js';

const BATCH_MAX = 200;
const PAUS_MS = 200;
const PAUS_MS_MAX = 10_000;
const COMMIT_FORSOK = 5;
/** After its signal a handler has this long to give up. */
const NADATID_MS = 5_000;

/** The group gave the partition to somebody else: neither handle nor commit more of it. */
const FORLORAD = ['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'FENCED_INSTANCE_ID'];

export interface Satsmiljo {
  readonly val: Konsumentval;
  readonly granser: Kafkagranser;
  readonly logg: Logg;
  readonly hjartslagMs: number;
  /** Aborts when a batch in hand may no longer take its time. */
  readonly avbryt: AbortSignal;
  /** No new batch: the consumer is stopping, dead, or waits for a new share of the partitions. */
  stannar(): boolean;
  dor(fel: KonsumentDod): void;
}

/** Heartbeats beside the handler; remembers why one failed. */
class Hjarta {
  readonly forlorad = new AbortController();
  fel: unknown = null;
  private readonly klocka: NodeJS.Timeout;

  constructor(payload: EachBatchPayload, ms: number) {
    this.klocka = setInterval(() => void payload.heartbeat().catch((fel: unknown) => this.miss(fel)), ms);
  }

  stanna(): void {
    clearInterval(this.klocka);
  }

  private miss(fel: unknown): void {
    this.fel = fel;
    if (FORLORAD.includes(felkod(fel))) this.forlorad.abort();
  }
}

const somFel = (fel: unknown): Error => (fel instanceof Error ? fel : new Error(String(fel)));

const vantaEfter = (forsok: number): number => Math.min(PAUS_MS * 2 ** (forsok - 1), PAUS_MS_MAX);

/** One fetched batch of one partition: handled in pieces, each committed before the next. */
export class Satshanterare {
  constructor(private readonly miljo: Satsmiljo) {}

  readonly hantera = async (payload: EachBatchPayload): Promise<void> => {
    const hjarta = new Hjarta(payload, this.miljo.hjartslagMs);
    try {
      await this.bitar(payload, hjarta);
    } finally {
      hjarta.stanna();
    }
  };

  private async bitar(payload: EachBatchPayload, hjarta: Hjarta): Promise<void> {
    const { messages } = payload.batch;
    const max = this.miljo.val.batchMax ?? BATCH_MAX;
    for (let i = 0; i < messages.length; i += max) {
      if (this.miljo.stannar() || !payload.isRunning() || payload.isStale()) return;
      const poster = messages.slice(i, i + max).map((post) => mottagen(payload.batch, post));
      if (!(await this.tillsKlar(poster, hjarta))) return;
      await this.bekrafta(payload, poster);
      // A new share of the partitions waits for us: what is done is committed, so join it now.
      if (hjarta.fel !== null) throw hjarta.fel;
      await payload.heartbeat();
    }
  }

  /** False: given up, and nothing of it may be committed. */
  private async tillsKlar(poster: readonly MottagenPost[], hjarta: Hjarta): Promise<boolean> {
    const avbryt = AbortSignal.any([this.miljo.avbryt, hjarta.forlorad.signal]);
    for (let forsok = 1; !avbryt.aborted; forsok++) {
      const fel = await this.enGang(poster, avbryt).then(() => null, somFel);
      if (fel === null) return true;
      if (avbryt.aborted || this.gavUpp(fel, forsok, poster)) return false;
      await paus(vantaEfter(forsok), undefined, { signal: avbryt }).catch(() => undefined);
    }
    return false;
  }

  private gavUpp(error: Error, forsok: number, poster: readonly MottagenPost[]): boolean {
    const plats = { topic: poster[0]?.topic, partition: poster[0]?.partition, offset: poster[0]?.offset };
    this.miljo.logg.varning('kafka-hantering-misslyckad', { ...plats, forsok, kod: felkod(error) });
    const sista = error instanceof KonsumentDod || forsok >= this.miljo.granser.forsokMax;
    if (sista) {
      this.miljo.dor(error instanceof KonsumentDod ? error : new KonsumentDod('HANTERING_MISSLYCKAD', error));
    }
    return sista;
  }

  private async enGang(poster: readonly MottagenPost[], avbryt: AbortSignal): Promise<void> {
    const { hanteraMaxMs } = this.miljo.granser;
    const tiden = new AbortController();
    const klocka = setTimeout(() => tiden.abort(), hanteraMaxMs);
    const arbete = this.miljo.val.hantera(poster, AbortSignal.any([avbryt, tiden.signal]));
    try {
      await inomTid(arbete, hanteraMaxMs + NADATID_MS);
    } catch (error) {
      if (tiden.signal.aborted) throw new KonsumentDod('HANTERING_FASTNADE', error);
      throw error;
    } finally {
      clearTimeout(klocka);
    }
  }

  /** Committed before it is resolved: if the commit fails for good, the same messages are fetched again. */
  private async bekrafta({ batch, ...payload }: EachBatchPayload, poster: readonly MottagenPost[]): Promise<void> {
    const sista = poster.at(-1)?.offset;
    if (sista === undefined) return;
    const offset = String(BigInt(sista) + 1n);
    const topics = [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }];
    const commit = () => payload.commitOffsetsIfNecessary({ topics });
    for (let forsok = 1; ; forsok++) {
      const fel = await commit().then(() => null, somFel);
      if (fel === null) break;
      if (forsok >= COMMIT_FORSOK || FORLORAD.includes(felkod(fel)) || this.miljo.avbryt.aborted) throw fel;
      await paus(vantaEfter(forsok));
    }
    payload.resolveOffset(sista);
  }
}
