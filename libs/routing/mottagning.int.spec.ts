import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { forsandelsetopic, tillHuvuden, type MottagenPost } from '#libs/kafka/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import { medDatabas } from '../../test/support/med-server.js';
import { dataref, KONTROLLMARKEN } from './kontrollmarke.js';
import { Mottagning } from './mottagning.js';
import { ursprungspost } from './parkering.js';
import { fid, Forsandelselogg, TID } from './testing/forsandelselogg.js';
import { Minneskafka } from './testing/minneskafka.js';
import { oppnaProvdrift, type Provdrift } from './testing/provdrift.js';

const ALDRIG = new AbortController().signal;
let nummer = 0;

const marke = (namn: string, andrat: Partial<MottagenPost> & { id?: string; typ?: string } = {}): MottagenPost => {
  const { id = `h-${namn}`, typ = KONTROLLMARKEN.ForsandelseKoad, ...post } = andrat;
  return {
    topic: forsandelsetopic('prov', '20'),
    nyckel: 'avvikelse-1',
    huvuden: tillHuvuden({
      id,
      source: 'urn:avvikelsenav:prov',
      type: typ,
      subject: fid(namn),
      time: TID,
      dataref: dataref(fid(namn)),
      mottagare: '20',
    }),
    varde: null,
    partition: 1,
    offset: String((nummer += 1)),
    tid: TID,
    ...post,
  };
};

medDatabas('the connector’s intake (needs DATABASE_URL)', () => {
  let prov: Provdrift;
  let store: EventStore;
  let logg: Forsandelselogg;
  let kafka: Minneskafka;
  let vackt: number;
  beforeAll(async () => {
    prov = await oppnaProvdrift();
  });
  afterAll(() => prov.stang());
  beforeEach(async () => {
    await prov.tom();
    store = await openSqliteStore({ path: ':memory:' });
    logg = new Forsandelselogg(store);
    kafka = new Minneskafka();
    vackt = 0;
  });
  afterEach(() => store.close());

  const mottagning = (drift = prov.drift): Mottagning =>
    new Mottagning({
      drift,
      store,
      producent: kafka,
      prefix: 'prov',
      skickasTill: ['20', '2062'],
      clock: { now: () => new Date(TID) },
      logg: tystLogg,
      vidNya: () => (vackt += 1),
    });
  const rader = () =>
    prov.drift.las<{ id: string }>('SELECT id::text AS id, mottagare, revision FROM leveransko ORDER BY revision');
  const orsaker = (): (string | undefined)[] => kafka.poster.map(({ huvuden }) => huvuden['parkerad-orsak']);

  it('I3 takes a message in once, however often it comes, and says that there is work', async () => {
    await logg.koa({ namn: 'a', revision: 1 });
    await logg.koa({ namn: 'b', revision: 2 });
    await mottagning().hantera([marke('a'), marke('a'), marke('b')], ALDRIG);
    expect(await rader()).toEqual([
      { id: fid('a'), mottagare: '20', revision: 1 },
      { id: fid('b'), mottagare: '20', revision: 2 },
    ]);
    await prov.drift.skriv([{ sql: 'DELETE FROM leveransko', parametrar: [] }]);
    await mottagning().hantera([marke('a'), marke('b')], ALDRIG);
    expect(await rader()).toEqual([]);
    expect(vackt).toBe(2);
  });

  it('I3 a resend is another message: the försändelse is queued again', async () => {
    await logg.koa({ namn: 'a' });
    await mottagning().hantera([marke('a')], ALDRIG);
    await prov.drift.skriv([{ sql: 'DELETE FROM leveransko', parametrar: [] }]);
    await mottagning().hantera([marke('a', { id: 'om', typ: KONTROLLMARKEN.OmsandningBegard })], ALDRIG);
    expect(await rader()).toHaveLength(1);
    await mottagning().hantera([marke('a', { id: 'slut', typ: KONTROLLMARKEN.ForsandelseLevererad })], ALDRIG);
    expect(await rader()).toHaveLength(1);
  });

  it('I3 I10 takes in a resend and an end of one that stands in the queue already, in one batch and in any order', async () => {
    await logg.koa({ namn: 'a', revision: 1 });
    await logg.koa({ namn: 'b', revision: 2 });
    await mottagning().hantera([marke('a'), marke('b')], ALDRIG);
    const sagt = (namn: string, varv: number) => [
      marke(namn, { id: `om-${namn}-${varv}`, typ: KONTROLLMARKEN.OmsandningBegard }),
      marke(namn, { id: `slut-${namn}-${varv}`, typ: KONTROLLMARKEN.ForsandelseLevererad }),
    ];
    await prov.drift.skriv([{ sql: `UPDATE leveransko SET lage = 'parkerad', nasta_forsok = NULL`, parametrar: [] }]);
    await mottagning().hantera([...sagt('a', 1), ...sagt('b', 1).toReversed(), ...sagt('a', 2)], ALDRIG);
    expect(
      await prov.drift.las('SELECT lage, nasta_forsok IS NOT NULL AS tur FROM leveransko ORDER BY revision'),
    ).toEqual([
      { lage: 'vantar', tur: true },
      { lage: 'vantar', tur: false },
    ]);
  });

  it('I4 believes the log, not the message: one for another huvudman, or of nothing, reaches nobody', async () => {
    await logg.koa({ namn: 'annans', mottagare: '2062' });
    await mottagning().hantera([marke('annans'), marke('okand')], ALDRIG);
    expect(await rader()).toEqual([]);
    expect(orsaker()).toEqual(['MOTTAGARE_FEL', 'FORSANDELSE_OKAND']);
  });

  it('I10 puts aside what it cannot understand, with where from and why, and the rest flows', async () => {
    await logg.koa({ namn: 'a' });
    const utan = (namn: string): MottagenPost => {
      const post = marke('a');
      return { ...post, huvuden: Object.fromEntries(Object.entries(post.huvuden).filter(([en]) => en !== namn)) };
    };
    const trasiga: MottagenPost[] = [
      { ...marke('a'), huvuden: {} },
      { ...utan('ce_dataref'), varde: Buffer.from('kvar') },
      marke('a', { typ: 'se.avvikelsenav.nagot-annat.v1' }),
      marke('a', { topic: forsandelsetopic('prov', '9999') }),
      { ...marke('a'), fel: 'TEXT_EJ_UTF8' },
      { ...marke('a'), fel: 'POST_FOR_STOR', varde: Buffer.alloc(10) },
    ];
    await mottagning().hantera([...trasiga, marke('a')], ALDRIG);
    expect(orsaker()).toEqual([
      'SPECVERSION_OGILTIG',
      'DATAREF_OGILTIG',
      'TYP_OKAND',
      'HUVUDMAN_OKAND',
      'TEXT_EJ_UTF8',
      'POST_FOR_STOR',
    ]);
    expect(await rader()).toHaveLength(1);
    const [, parkerad, , , , stor] = kafka.mottagna('prov.parkerat');
    expect(parkerad?.huvuden).toMatchObject({
      'parkerad-topic': 'prov.forsandelser.20',
      'parkerad-partition': '1',
      'parkerad-offset': trasiga[1]?.offset,
      'parkerad-tid': TID,
    });
    const { topic, nyckel, huvuden, varde } = trasiga[1] ?? marke('a');
    expect(parkerad && ursprungspost(parkerad, 'prov')).toEqual({ topic, nyckel, huvuden, varde });
    expect(stor?.varde).toBeNull();
    expect(stor && ursprungspost(stor, 'prov')).toBeNull();
  });

  it('I10 answers for nothing when the parked topic cannot be written: the batch comes again, what stands in the queue stays', async () => {
    await logg.koa({ namn: 'a' });
    kafka.fel = 1;
    const batch = [marke('a', { huvuden: {} }), marke('a')];
    await expect(mottagning().hantera(batch, ALDRIG)).rejects.toThrow('away');
    expect(await rader()).toHaveLength(1);
    expect(vackt).toBe(1);
    await mottagning().hantera(batch, ALDRIG);
    expect(await rader()).toHaveLength(1);
    expect(orsaker()).toEqual(['SPECVERSION_OGILTIG']);
  });

  it('I10 parks nothing twice when it is the database that is away', async () => {
    await logg.koa({ namn: 'a' });
    const batch = [marke('a', { huvuden: {} }), marke('a')];
    const borta = mottagning({ ...prov.drift, skriv: () => Promise.reject(new Error('gone')) });
    for (let varv = 0; varv < 3; varv += 1) await expect(borta.hantera(batch, ALDRIG)).rejects.toThrow('gone');
    expect(orsaker()).toEqual([]);
  });

  it('I3 two that are given the same batch at once (a rebalance) take it in once', async () => {
    const namn = Array.from({ length: 50 }, (_, n) => `n${n}`);
    for (const [revision, en] of namn.entries())
      await logg.koa({ namn: en, revision, arende: `avvikelse-${revision % 7}` });
    const batch = namn.map((en) => marke(en));
    await Promise.all([mottagning(), mottagning(), mottagning()].map((en) => en.hantera(batch, ALDRIG)));
    expect(await rader()).toHaveLength(50);
    const [led] = await prov.drift.las('SELECT count(nasta_forsok)::int AS forsta FROM leveransko');
    expect(led).toEqual({ forsta: 7 });
  });

  it('does not begin to write when its partition has been given to another', async () => {
    await logg.koa({ namn: 'a' });
    await expect(mottagning().hantera([marke('a')], AbortSignal.abort())).rejects.toThrow();
    expect(await rader()).toEqual([]);
  });
});
