import { START, type EventStore, type Position } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { forsandelseStream } from '#libs/formedling/index.js';
import { deklareradeTopics, forsandelsetopic, type Kafka, type Producent } from '#libs/kafka/index.js';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import type { Sats } from '#libs/platform/sql/index.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { databasMarken } from '../huvudmannamarken.js';
import { Router } from '../router.js';
import { Forsandelselogg } from './forsandelselogg.js';
import { Kopplare, Mottagarvarld, Provklocka, type Kopplardelar } from './kopplare.js';

export const HUVUDMAN = ['20', '2062', '2034'];

/** A log, its router and its connectors, on topics of their own. */
export class Kedja {
  readonly logg: Forsandelselogg;
  readonly varld = new Mottagarvarld();
  readonly clock = new Provklocka();
  readonly prefix = `prov-${newId().slice(0, 8)}`;
  private readonly stadning: (() => Promise<unknown>)[];

  private constructor(
    readonly store: EventStore,
    private readonly drift: Driftdatabas,
    private readonly kafka: Kafka,
  ) {
    this.logg = new Forsandelselogg(store);
    this.stadning = [() => store.close()];
  }

  static async ny(drift: Driftdatabas, kafka: Kafka): Promise<Kedja> {
    const kedja = new Kedja(await openSqliteStore({ path: ':memory:' }), drift, kafka);
    const val = { prefix: kedja.prefix, skickasTill: HUVUDMAN, direkta: ['20'], partitioner: 3, repliker: 1 };
    await kafka.sakraTopics(deklareradeTopics(val));
    return kedja;
  }

  sedan(stada: () => Promise<unknown>): void {
    this.stadning.push(stada);
  }

  async stada(): Promise<void> {
    for (const en of this.stadning.toReversed()) await en();
  }

  async producent(): Promise<Producent> {
    const producent = await this.kafka.producent();
    this.sedan(() => producent.stang());
    return producent;
  }

  async kopplare(vem: string, andrat: Partial<Kopplardelar> = {}): Promise<Kopplare> {
    const { store, drift, kafka, prefix, clock, varld } = this;
    const delar = { store, drift, kafka, prefix, skickasTill: HUVUDMAN, clock, kanal: varld };
    const en = await new Kopplare(vem, { ...delar, ...andrat }).starta();
    this.sedan(() => en.stoppa());
    return en;
  }

  async router(): Promise<void> {
    const producent = await this.producent();
    const avbrott = new AbortController();
    let position: Position = START;
    const checkpoint = {
      las: () => Promise.resolve(position),
      spara: async (ny: Position, samtidigt: readonly Sats[] = []) => {
        await this.drift.skriv(samtidigt);
        position = ny;
      },
    };
    const { store, clock, prefix } = this;
    const delar = { store, producent, checkpoint, marken: databasMarken(this.drift), clock, logg: tystLogg };
    const val = { prefix, skickasTill: HUVUDMAN, kalla: 'urn:avvikelsenav:prov' };
    const slut = new Router({ ...delar, ...val }).kor(avbrott.signal);
    this.sedan(async () => {
      avbrott.abort();
      await slut;
    });
  }

  /** Rows in the queue. */
  async kvar(mottagare = HUVUDMAN): Promise<number> {
    const fraga = 'SELECT count(*)::int AS antal FROM leveransko WHERE mottagare = ANY ($1::text[])';
    return (await this.drift.las<{ antal: number }>(fraga, [mottagare]))[0]?.antal ?? 0;
  }

  /** Nothing is due. */
  async allaForsokta(): Promise<boolean> {
    const fraga = 'SELECT count(*)::int AS antal FROM leveransko WHERE nasta_forsok <= $1';
    const [rad] = await this.drift.las<{ antal: number }>(fraga, [this.clock.now().toISOString()]);
    return rad?.antal === 0;
  }

  /** Messages that no connector has taken in. */
  async efterslap(): Promise<number> {
    const topics = HUVUDMAN.map((en) => forsandelsetopic(this.prefix, en));
    const perTopic = await this.kafka.efterslapning(`${this.prefix}.connector`, topics);
    return [...perTopic.values()].reduce((summa, antal) => summa + antal, 0);
  }

  /** So many cases, so many messages of each to every huvudman; answers how many in all. */
  async koaAlla(arenden: number, per: number): Promise<number> {
    const alla = Array.from({ length: arenden * per }, (_, nr) => HUVUDMAN.map((mottagare) => ({ nr, mottagare })));
    for (const { nr, mottagare } of alla.flat()) {
      const revision = Math.floor(nr / arenden);
      const arende = `avvikelse-${nr % arenden}`;
      await this.logg.koa({ namn: `${nr % arenden}-${revision}-${mottagare}`, arende, mottagare, revision });
    }
    return alla.flat().length;
  }

  /** How often the delivery of a försändelse was booked. */
  async gangerILoggen(): Promise<Set<number>> {
    const filter = { types: ['ForsandelseLevererad'], streamPrefixes: [forsandelseStream('')] };
    const { events } = await this.store.readAll({ after: START, limit: 20_000, filter });
    return new Set([...Map.groupBy(events, ({ stream }) => stream).values()].map(({ length }) => length));
  }
}
