import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

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

  constructor({ processvarden = true }: { readonly processvarden?: boolean } = {}) {
    if (processvarden) collectDefaultMetrics({ register: this.register });
  }

  begaran({ metod, rutt, status, sekunder }: Matbegaran): void {
    this.begaranden.observe({ metod, rutt, status }, sekunder);
  }

  importrad(utfall: string): void {
    this.importrader.inc({ utfall });
  }
}
