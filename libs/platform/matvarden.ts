import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Avlasning, type Matkalla } from './avlasning.js';

export type { Matkalla } from './avlasning.js';

/** Injection token of the metrics. */
export const MATVARDEN = Symbol('Matvarden');

/** What a request was: the route's pattern, never its address. */
export interface Matbegaran {
  readonly metod: string;
  readonly rutt: string;
  readonly status: number;
  readonly sekunder: number;
}

/** Prometheus metrics of one program. Labels are patterns, codes and huvudman codes; never a person or a case. */
export class Matvarden {
  readonly register = new Registry();
  private readonly begaranden = new Histogram({
    name: 'avvikelsenav_http_sekunder',
    help: 'Svarstid per rutt, metod och status',
    labelNames: ['metod', 'rutt', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.register],
  });
  private readonly importrader = new Counter({
    name: 'avvikelsenav_importrader_total',
    help: 'Importerade rader per utfall',
    labelNames: ['utfall'],
    registers: [this.register],
  });
  private readonly leveransforsok = this.raknare('leveransforsok', 'Försök att leverera, per utfall', [
    'utfall',
    'mottagare',
  ]);
  private readonly foljder = this.raknare('foljder', 'Kommandon som följde av händelser, per utfall', ['utfall']);
  private readonly frister = this.raknare('frister', 'Frister som passerat, per utfall', ['utfall']);
  private readonly appendomforsok = this.raknare('append_omforsok', 'Skrivningar till händelseloggen som gjorts om');
  private readonly leder = new Gauge({
    name: 'avvikelsenav_leder',
    help: '1 för den process som leder, 0 för den som står redo',
    labelNames: ['foljare'],
    registers: [this.register],
  });
  private readonly avlasningar = {
    efterslap: this.avlasning('efterslap_sekunder', 'Ålder på det äldsta i loggen som ännu inte har följts', 'foljare'),
    kafkaEfter: this.avlasning('kafka_efterslapning', 'Meddelanden som väntar i Kafka', 'topic'),
    leveranskon: this.avlasning('leveranser', 'Leveranser som inte är klara, per läge', 'lage'),
    vyer: this.avlasning('vy_efterslap_sekunder', 'Tid sedan vyn senast visade allt i loggen eller rörde sig', 'vy'),
    redo: this.avlasning('redo', '1 för den del som fungerade när hälsan senast prövades, annars 0', 'del'),
    parkerat: this.avlasning('parkerade', 'Meddelanden och leveranser som parkerats', 'var'),
  };

  constructor({ processvarden = true }: { readonly processvarden?: boolean } = {}) {
    if (processvarden) collectDefaultMetrics({ register: this.register });
  }

  begaran({ metod, rutt, status, sekunder }: Matbegaran): void {
    this.begaranden.observe({ metod, rutt, status }, sekunder);
  }

  importrad(utfall: string): void {
    this.importrader.inc({ utfall });
  }

  /** @param mottagare code of the huvudman */
  leverans(utfall: string, mottagare: string): void {
    this.leveransforsok.inc({ utfall, mottagare });
  }

  foljd(utfall: string): void {
    this.foljder.inc({ utfall });
  }

  frist(utfall: string): void {
    this.frister.inc({ utfall });
  }

  appendOmforsok(): void {
    this.appendomforsok.inc();
  }

  ledarskap(foljare: string, leder: boolean): void {
    this.leder.set({ foljare }, leder ? 1 : 0);
  }

  /** Read at each scrape: follower → seconds that the oldest event it has not dealt with has waited. */
  efterslap(kalla: Matkalla): void {
    this.avlasningar.efterslap.lasAv(kalla);
  }

  /** View → seconds since it stood at the head of the log or moved. */
  vyefterslap(kalla: Matkalla): void {
    this.avlasningar.vyer.lasAv(kalla);
  }

  /** Part of the health check → whether it worked when it was last looked at. */
  redo(kalla: () => ReadonlyMap<string, boolean>): void {
    this.avlasningar.redo.lasAv(() => new Map([...kalla()].map(([del, fungerar]) => [del, fungerar ? 1 : 0])));
  }

  /** Topic → messages not yet consumed. */
  kafkaEfterslapning(kalla: Matkalla): void {
    this.avlasningar.kafkaEfter.lasAv(kalla);
  }

  /** State (`forfallen`, `vantar`) → deliveries in it. */
  leveransko(kalla: Matkalla): void {
    this.avlasningar.leveranskon.lasAv(kalla);
  }

  /** Where (`kafka`, `leveranser`) → how many are parked. */
  parkerade(kalla: Matkalla): void {
    this.avlasningar.parkerat.lasAv(kalla);
  }

  private raknare<Etikett extends string>(
    namn: string,
    help: string,
    labelNames: readonly Etikett[] = [],
  ): Counter<Etikett> {
    return new Counter({ name: `avvikelsenav_${namn}_total`, help, labelNames, registers: [this.register] });
  }

  private avlasning(namn: string, help: string, etikett: string): Avlasning {
    return new Avlasning(this.register, { namn: `avvikelsenav_${namn}`, help, etikett });
  }
}
