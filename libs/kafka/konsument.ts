import type { Consumer, Kafka as Klient } from 'kafkajs';
import type { Logg } from '#libs/platform/logg.js';
import { OMFORSOK } from './anslutning.js';
import { KonsumentDod } from './fel.js';
import { felkod, inomTid, otillganglig } from './felkod.js';
import type { Kafkagranser, Konsument, Konsumentval } from './port.js';
import { Satshanterare } from './satshanterare.js';

const VANTA_MS = 500;
const BYTES_PER_PARTITION = 1_048_576;
const BYTES_MAX = 4_194_304;
const METADATA_MS = 60_000;
const LAMNA_MS = 15_000;

export interface Konsumentmiljo {
  readonly klient: Klient;
  readonly val: Konsumentval;
  readonly granser: Kafkagranser;
  readonly logg: Logg;
}

/** One member of a consumer group, from join to leave. */
export class Gruppmedlem implements Konsument {
  readonly slut: Promise<void>;
  private readonly slutet = Promise.withResolvers<void>();
  private readonly konsument: Consumer;
  private readonly avbryt = new AbortController();
  private readonly hjartslagMs: number;
  private medlem = false;
  private omfordelas = false;
  private stannar = false;
  private senast = Date.now();
  private vakt: NodeJS.Timeout | undefined;
  private lamnar: Promise<void> | null = null;

  constructor(private readonly miljo: Konsumentmiljo) {
    const { sessionMs, hanteraMaxMs } = miljo.granser;
    this.slut = this.slutet.promise;
    // Whoever never looks at `slut` shall not get an unhandled rejection on top.
    this.slut.catch(() => undefined);
    this.hjartslagMs = Math.floor(sessionMs / 10);
    this.konsument = miljo.klient.consumer({
      groupId: miljo.val.grupp,
      sessionTimeout: sessionMs,
      rebalanceTimeout: hanteraMaxMs + sessionMs,
      heartbeatInterval: this.hjartslagMs,
      maxWaitTimeInMs: VANTA_MS,
      maxBytesPerPartition: BYTES_PER_PARTITION,
      maxBytes: BYTES_MAX,
      metadataMaxAge: METADATA_MS,
      allowAutoTopicCreation: false,
      retry: { ...OMFORSOK, restartOnFailure: () => Promise.resolve(!this.stannar) },
    });
  }

  async starta(): Promise<this> {
    const { val, granser, logg } = this.miljo;
    this.lyssna();
    const satser = new Satshanterare({
      val,
      granser,
      logg,
      hjartslagMs: this.hjartslagMs,
      avbryt: this.avbryt.signal,
      stannar: () => this.stannar || this.omfordelas,
      dor: (fel) => this.dor(fel),
    });
    try {
      await this.konsument.connect();
      await this.konsument.subscribe({ topics: [...val.topics], fromBeginning: true });
      await this.konsument.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: satser.hantera });
    } catch (error) {
      this.stannar = true;
      await this.lamna();
      throw otillganglig(error);
    }
    this.vakt = setInterval(() => this.vakta(), Math.min(1_000, granser.tystMaxMs / 4));
    return this;
  }

  redo(): boolean {
    return this.medlem && !this.stannar && Date.now() - this.senast < this.miljo.granser.sessionMs;
  }

  async stang(): Promise<void> {
    this.stannar = true;
    const klocka = setTimeout(() => this.avbryt.abort(), this.miljo.granser.stangMaxMs);
    await this.lamna();
    clearTimeout(klocka);
    this.slutet.resolve();
  }

  /** A heartbeat, a commit or a join has been answered by a broker; a fetch event says less (kafkajs hides some faults). */
  private lyssna(): void {
    const { HEARTBEAT, COMMIT_OFFSETS, GROUP_JOIN, REBALANCING, CRASH, STOP } = this.konsument.events;
    this.konsument.on(HEARTBEAT, () => this.lever());
    this.konsument.on(COMMIT_OFFSETS, () => this.lever());
    this.konsument.on(GROUP_JOIN, () => {
      this.medlem = true;
      this.omfordelas = false;
      this.lever();
    });
    this.konsument.on(REBALANCING, () => {
      this.omfordelas = true;
      this.miljo.val.vidAterbalansering?.();
    });
    this.konsument.on(STOP, () => (this.medlem = false));
    this.konsument.on(CRASH, ({ payload }) => {
      this.medlem = false;
      this.miljo.logg.varning('kafka-konsument-krasch', { kod: felkod(payload.error), startarOm: payload.restart });
      if (!payload.restart && !this.stannar) this.dor(new KonsumentDod('KRASCH', payload.error));
    });
  }

  private lever(): void {
    this.senast = Date.now();
  }

  private vakta(): void {
    if (Date.now() - this.senast > this.miljo.granser.tystMaxMs) this.dor(new KonsumentDod('TYST'));
  }

  private dor(fel: KonsumentDod): void {
    if (this.stannar) return;
    this.stannar = true;
    this.miljo.logg.fel('kafka-konsument-dod', { kod: fel.kod });
    this.avbryt.abort();
    this.slutet.reject(fel);
    void this.lamna();
  }

  private lamna(): Promise<void> {
    clearInterval(this.vakt);
    this.lamnar ??= inomTid(this.konsument.disconnect(), this.miljo.granser.stangMaxMs + LAMNA_MS).catch(
      (error: unknown) => this.miljo.logg.varning('kafka-konsument-stangdes-inte', { kod: felkod(error) }),
    );
    return this.lamnar;
  }
}
