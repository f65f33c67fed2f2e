import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type EventStore, type Position } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { SANDARKLIENT } from '#libs/formedling/index.js';
import { franHuvuden } from '#libs/kafka/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { Router, type Routercheckpoint, type Routat, type Routerdelar } from './router.js';
import { fid, Forsandelselogg, LEVERERAD, TID } from './testing/forsandelselogg.js';
import { Minneskafka } from './testing/minneskafka.js';

const MISSLYCKAD = { forsok: 2, felkod: 'HTTP_503', kanal: 'http', nastaForsok: TID } as const;

class Minnescheckpoint implements Routercheckpoint {
  position: Position = START;
  las(): Promise<Position> {
    return Promise.resolve(this.position);
  }
  constructor(private readonly marken: Set<string>) {}
  spara(position: Position, samtidigt: readonly Sats[] = []): Promise<void> {
    this.position = position;
    for (const { sql, parametrar } of samtidigt) {
      for (const en of parametrar) this.marken[sql === 'satt' ? 'add' : 'delete'](String(en));
    }
    return Promise.resolve();
  }
}

describe('router', () => {
  let store: EventStore;
  let logg: Forsandelselogg;
  let kafka: Minneskafka;
  let checkpoint: Minnescheckpoint;
  let marken: Set<string>;
  let routat: Routat[];
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    logg = new Forsandelselogg(store);
    kafka = new Minneskafka();
    marken = new Set();
    checkpoint = new Minnescheckpoint(marken);
    routat = [];
  });
  afterEach(() => store.close());

  const delar = (andrat: Partial<Routerdelar> = {}): Routerdelar => ({
    store,
    producent: kafka,
    checkpoint,
    marken: {
      las: () => Promise.resolve(new Set(marken)),
      satt: (huvudman) => ({ sql: 'satt', parametrar: huvudman }),
      taBort: (huvudman) => ({ sql: 'taBort', parametrar: huvudman }),
    },
    skickasTill: ['20', '2062'],
    prefix: 'prov',
    kalla: 'urn:avvikelsenav:prov',
    clock: { now: () => new Date(TID) },
    logg: tystLogg,
    granser: { pausMs: 1, pausMaxMs: 2, forsokMax: 3 },
    vidRoutat: (en) => routat.push(en),
    ...andrat,
  });
  /** Until it has caught up. */
  const kor = async (andrat: Partial<Routerdelar> = {}): Promise<void> => {
    const avbrott = new AbortController();
    await new Router(delar({ ...andrat, vidIkapp: () => avbrott.abort() })).kor(avbrott.signal);
  };
  const sagt = (): string[] =>
    kafka.poster.map(({ huvuden }) => {
      const attribut = franHuvuden(huvuden);
      return 'fel' in attribut ? attribut.fel : `${attribut.type.split('.')[3] ?? ''} ${attribut.subject}`;
    });

  it('I7 sends a claim check: which försändelse, in the case’s key, and nothing of what it holds', async () => {
    const handelse = await logg.koa({ namn: 'a', revision: 3 });
    await kor();
    expect(kafka.poster).toEqual([
      {
        topic: 'prov.forsandelser.20',
        nyckel: 'avvikelse-1',
        huvuden: {
          ce_specversion: '1.0',
          ce_id: handelse,
          ce_source: 'urn:avvikelsenav:prov',
          ce_type: 'se.avvikelsenav.forsandelse.koad.v1',
          ce_subject: fid('a'),
          ce_time: TID,
          ce_dataref: `urn:avvikelsenav:forsandelse:${fid('a')}`,
          ce_mottagare: '20',
          ce_sekvens: '3',
          traceparent: `00-${'ab'.repeat(16)}-${handelse.replaceAll('-', '').slice(0, 16)}-01`,
        },
        varde: null,
      },
    ]);
    expect(routat[0]).toEqual({ poster: new Map([['20', 1]]), efterslapSekunder: 0 });
  });

  it('I3 keeps the log’s order, and sends nothing to a huvudman that fetches by itself', async () => {
    await logg.koa({ namn: 'a' });
    await logg.koa({ namn: 'b', mottagare: '2080' });
    await logg.koa({ namn: 'c', mottagare: '2062' });
    await logg.hande('b', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await logg.hande('a', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await kor();
    expect(sagt()).toEqual([`koad ${fid('a')}`, `koad ${fid('c')}`, `omsandning ${fid('a')}`]);
  });

  it('tells of an end that somebody else brought about, not of what the connector booked itself', async () => {
    await logg.koa({ namn: 'a' });
    await logg.hande('a', LEVERERAD, SANDARKLIENT);
    await logg.koa({ namn: 'b' });
    await logg.gor('b', { type: 'KvitteraForsandelse', data: { huvudman: '20', arendenummer: 'R-1' } });
    await logg.koa({ namn: 'c' });
    await logg.hande('c', { type: 'ForsandelseStoppad', data: { skal: 'EJ_INVOLVERAD' } });
    await kor();
    expect(sagt()).toEqual(
      ['koad a', 'koad b', 'levererad b', 'koad c', 'stoppad c'].map((en) => {
        const [typ = '', namn = ''] = en.split(' ');
        return `${typ} ${fid(namn)}`;
      }),
    );
  });

  it('I10 goes on from its checkpoint, also for a försändelse queued before it', async () => {
    await logg.koa({ namn: 'a' });
    await kor();
    kafka.poster.length = 0;
    await kor();
    expect(kafka.poster).toEqual([]);
    await logg.hande('a', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await kor();
    expect(sagt()).toEqual([`omsandning ${fid('a')}`]);
  });

  it('I10 tries a batch again, gives up loudly in the end, and has then moved no checkpoint', async () => {
    await logg.koa({ namn: 'a' });
    kafka.fel = 2;
    await kor();
    expect(sagt()).toEqual([`koad ${fid('a')}`]);
    const fore = checkpoint.position;
    await logg.koa({ namn: 'b' });
    kafka.fel = 3;
    await expect(kor()).rejects.toThrow('the broker is away');
    expect(checkpoint.position).toBe(fore);
    await kor();
    expect(sagt()).toEqual([`koad ${fid('a')}`, `koad ${fid('b')}`]);
  });

  it('I10 begins anew when its checkpoint lies past the log’s end', async () => {
    await logg.koa({ namn: 'a' });
    checkpoint.position = '999' as Position;
    await kor();
    expect(sagt()).toEqual([`koad ${fid('a')}`]);
  });

  it('I3 a huvudman that is new to mottagare.yaml gets what is still not delivered, in order, before what comes', async () => {
    await logg.koa({ namn: 'a' });
    for (const namn of ['b', 'c', 'd', 'e']) await logg.koa({ namn, mottagare: '2062' });
    await logg.hande('b', LEVERERAD);
    await logg.hande('c', LEVERERAD);
    await logg.hande('c', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await logg.hande('d', { type: 'ForsandelseParkerad', data: { forsok: 1, felkod: 'HTTP_410' } });
    await kor({ skickasTill: ['20'] });
    expect(sagt()).toEqual([`koad ${fid('a')}`]);
    kafka.poster.length = 0;
    await logg.koa({ namn: 'f', mottagare: '2062' });
    await kor({ granser: { batch: 2 } });
    expect(sagt()).toEqual([
      `levererad ${fid('b')}`,
      `omsandning ${fid('c')}`,
      ...['d', 'e', 'f'].map((namn) => `koad ${fid(namn)}`),
    ]);
    kafka.poster.length = 0;
    await kor();
    expect(kafka.poster).toEqual([]);
  });

  it('a huvudman that was away from mottagare.yaml for a while misses nothing', async () => {
    await kor();
    await logg.koa({ namn: 'a', mottagare: '2062' });
    await kor({ skickasTill: ['20'] });
    expect(kafka.poster).toEqual([]);
    await kor();
    expect(sagt()).toEqual([`koad ${fid('a')}`]);
  });

  it('I3 a huvudman that comes back gets the resend that was asked for meanwhile, not a queueing that it has had', async () => {
    await logg.koa({ namn: 'a' });
    await logg.hande('a', LEVERERAD, SANDARKLIENT);
    await kor();
    kafka.poster.length = 0;
    await kor({ skickasTill: [] });
    await logg.hande('a', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await logg.hande('a', { type: 'LeveransMisslyckad', data: MISSLYCKAD }, SANDARKLIENT);
    await kor({ skickasTill: [] });
    await kor();
    expect(sagt()).toEqual([`omsandning ${fid('a')}`]);
  });

  it('I10 a huvudman that comes back is told of what ended meanwhile, so that nothing waits behind it', async () => {
    for (const namn of ['a', 'b']) await logg.koa({ namn });
    await logg.hande('b', LEVERERAD, SANDARKLIENT);
    await kor();
    kafka.poster.length = 0;
    await logg.hande('a', { type: 'ForsandelseParkerad', data: { forsok: 1, felkod: 'HTTP_400' } }, SANDARKLIENT);
    await kor({ skickasTill: [] });
    await logg.gor('a', { type: 'KvitteraForsandelse', data: { huvudman: '20', arendenummer: null } });
    await kor({ skickasTill: [] });
    await kor();
    expect(sagt()).toEqual([`levererad ${fid('a')}`]);
  });
});
