import { setTimeout as vila } from 'node:timers/promises';
import type { EventStore } from '#libs/event-store/index.js';
import {
  OMFORSOKSREGEL,
  Sandare,
  Sandning,
  Underlag,
  type Arendelage,
  type Kanaladapter,
  type Kuvert,
  type Leveransutfall,
  type Sandardelar,
} from '#libs/formedling/index.js';
import type { Kafka, Konsument, Producent } from '#libs/kafka/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { databasLeveransko } from '../leveransko.js';
import { Mottagning } from '../mottagning.js';

/** Time under the spec's hand. */
export class Provklocka {
  private nu = Date.parse('2026-01-07T08:00:00Z');
  now(): Date {
    return new Date(this.nu);
  }
  framat(ms: number): void {
    this.nu += ms;
  }
}

const VARV_MAX = 3_000;
const VILA_MS = 20;
/** Asks until it is so, for a minute. */
export const tills = async (vad: string, villkor: () => Promise<boolean> | boolean): Promise<void> => {
  for (let varv = 0; varv < VARV_MAX; varv += 1) {
    if (await villkor()) return;
    await vila(VILA_MS);
  }
  throw new Error(`never came: ${vad}`);
};

/** All huvudmän's systems at once: what reached each, in order, and whether two ever worked on one lane. */
export class Mottagarvarld implements Kanaladapter {
  readonly kanal = 'http';
  readonly fick: { id: string; bana: string; sekvens: number }[] = [];
  readonly nere = new Set<string>();
  krockar = 0;
  private readonly pagar = new Set<string>();

  async leverera({ id, subject, mottagare, sekvens }: Kuvert): Promise<Leveransutfall> {
    if (this.nere.has(mottagare)) return { utfall: 'misslyckad', felkod: 'HTTP_503', slutgiltigt: false };
    const bana = `${subject}|${mottagare}`;
    if (this.pagar.has(bana)) this.krockar += 1;
    this.pagar.add(bana);
    await vila(1);
    this.pagar.delete(bana);
    this.fick.push({ id, bana, sekvens });
    return { utfall: 'levererad', kvittens: null };
  }

  /** Lanes where a later one came before an earlier. */
  oordnade(): string[] {
    return [...Map.groupBy(this.fick, ({ bana }) => bana)]
      .filter(([, poster]) => poster.some(({ sekvens }, plats) => sekvens < (poster[plats - 1]?.sekvens ?? -1)))
      .map(([bana]) => bana);
  }
}

export interface Kopplardelar {
  readonly store: EventStore;
  readonly drift: Driftdatabas;
  readonly kafka: Kafka;
  readonly prefix: string;
  readonly skickasTill: readonly string[];
  readonly clock: Provklocka;
  readonly kanal: Kanaladapter;
  /** Around each attempt: a spec may break it. */
  readonly runt?: (sandning: Sandardelar['sandning']) => Sandardelar['sandning'];
  /** After a batch stands in the database, before Kafka is told: a spec may let it fail. */
  readonly efterBatch?: () => void;
  readonly leasMs?: number;
}

/** One connector, wired as the service wires it. */
export class Kopplare {
  private konsument: Konsument | undefined;
  private producent: Producent | undefined;
  readonly sandare: Sandare;
  private readonly leveransko;

  constructor(
    readonly vem: string,
    private readonly delar: Kopplardelar,
  ) {
    const { store, drift, clock, kanal, skickasTill, leasMs = 60_000, runt = (en) => en } = delar;
    const lage: Arendelage = { makulerad: false, involverade: skickasTill, grunder: [] };
    const underlag = {
      store,
      clock,
      kalla: 'urn:avvikelsenav:prov',
      valv: provvalv(),
      involvering: { lage: () => Promise.resolve(lage) },
    };
    const kanalval = { skickasTill, valj: () => kanal };
    const sandning = new Sandning({
      ...underlag,
      kanalval,
      logg: tystLogg,
      regel: OMFORSOKSREGEL,
      slump: () => 0.5,
      forsokMaxMs: 10_000,
    });
    this.leveransko = databasLeveransko({
      drift,
      vem,
      clock,
      sanning: new Underlag(underlag),
      vidAndrad: () => this.sandare.vack(),
      granser: { leasMs, kvarMinstMs: leasMs / 2 },
    });
    const medAnsprak = this.leveransko.medAnsprak(runt(sandning));
    this.sandare = new Sandare({
      leveransko: this.leveransko,
      kanalval,
      sandning: medAnsprak,
      clock,
      logg: tystLogg,
      granser: { pausMinMs: 5, pausMaxMs: 200 },
    });
  }

  async starta(): Promise<this> {
    const { kafka, efterBatch = () => undefined } = this.delar;
    this.producent = await kafka.producent();
    const mottagning = new Mottagning({
      ...this.delar,
      producent: this.producent,
      logg: tystLogg,
      vidNya: () => this.sandare.vack(),
    });
    const val = mottagning.konsumentval();
    this.konsument = await kafka.konsumera({
      ...val,
      batchMax: 20,
      hantera: async (batch, signal) => {
        await val.hantera(batch, signal);
        efterBatch();
      },
    });
    void this.sandare.kor();
    return this;
  }

  async stoppa(): Promise<void> {
    await this.konsument?.stang();
    await this.sandare.stoppa();
    await this.leveransko.slapp();
    await this.producent?.stang();
  }
}
