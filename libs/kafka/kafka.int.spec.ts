import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/platform/ids.js';
import { medKafka } from '../../test/support/med-server.js';
import { OgiltigPost, OgiltigTopic, type Kafka, type MottagenPost, type Topic } from './index.js';
import { post, provkafka, provtopic, tills } from './testing/provkafka.js';

const BROKERS = process.env['KAFKA_BROKERS'] ?? '';
const text = ({ varde }: MottagenPost): string => varde?.toString() ?? '';

medKafka('the way to a real Kafka (needs KAFKA_BROKERS)', () => {
  let kafka: Kafka;
  const andra: Kafka[] = [];
  const enTill = async (): Promise<Kafka> => {
    const ny = await provkafka(BROKERS);
    andra.push(ny);
    return ny;
  };
  const nyTopic = async (partitioner = 1): Promise<Topic> => {
    const topic = provtopic(partitioner);
    await kafka.sakraTopics([topic]);
    return topic;
  };
  beforeAll(async () => {
    kafka = await provkafka(BROKERS);
    await kafka.halsa();
  });
  afterEach(async () => {
    await Promise.all(andra.splice(0).map((en) => en.stang()));
  });
  afterAll(() => kafka.stang());

  it('hands over every message, in order per key, with what it carried (I3)', async () => {
    const topic = await nyTopic(3);
    const producent = await kafka.producent();
    const nycklar = ['arende-a', 'arende-b', 'arende-c', 'arende-d'];
    const skickat = Array.from({ length: 400 }, (_, i) => post(topic.namn, nycklar[i % 4] ?? '', `${i}`));
    // Neither waits for the other: order is the producer's business.
    await Promise.all(skickat.map((en) => producent.skicka([en])));
    const mottaget: MottagenPost[] = [];
    await (
      await enTill()
    ).konsumera({
      grupp: newId(),
      topics: [topic.namn],
      batchMax: 7,
      hantera: async (batch) => void mottaget.push(...batch),
    });
    await tills('all have come', () => mottaget.length >= 400);
    for (const nyckel of nycklar) {
      const egna = mottaget.filter((en) => en.nyckel === nyckel).map(text);
      expect(egna).toEqual(skickat.filter((en) => en.nyckel === nyckel).map((en) => en.varde?.toString()));
    }
    expect(mottaget.every((en) => en.huvuden['ce_id'] === text(en) && en.fel === undefined)).toBe(true);
  });

  it('gives a batch again that was not handled, before what follows it (I1, I3)', async () => {
    const topic = await nyTopic();
    await (await kafka.producent()).skicka(['1', '2', '3', '4'].map((id) => post(topic.namn, 'arende', id)));
    const forsok: string[] = [];
    const grupp = newId();
    const konsument = await (
      await enTill()
    ).konsumera({
      grupp,
      topics: [topic.namn],
      batchMax: 2,
      hantera: async (batch) => {
        forsok.push(batch.map(text).join());
        if (forsok.length < 3) throw new Error('the database is away');
      },
    });
    await tills(
      'all are committed',
      async () => (await kafka.efterslapning(grupp, [topic.namn])).get(topic.namn) === 0,
    );
    expect(forsok).toEqual(['1,2', '1,2', '1,2', '3,4']);
    expect(konsument.redo()).toBe(true);
  });

  it('ends loudly when a batch is refused for good, and nothing of it is committed (I1)', async () => {
    const topic = await nyTopic();
    await (await kafka.producent()).skicka([post(topic.namn, 'arende', '1')]);
    const grupp = newId();
    const egen = await provkafka(BROKERS, { forsokMax: 2 });
    andra.push(egen);
    const konsument = await egen.konsumera({
      grupp,
      topics: [topic.namn],
      hantera: () => Promise.reject(new Error('never')),
    });
    await expect(konsument.slut).rejects.toMatchObject({ name: 'KonsumentDod', kod: 'HANTERING_MISSLYCKAD' });
    expect(konsument.redo()).toBe(false);
    expect((await kafka.efterslapning(grupp, [topic.namn])).get(topic.namn)).toBe(1);
  });

  it('ends loudly when a handler never comes back (I10)', async () => {
    const topic = await nyTopic();
    await (await kafka.producent()).skicka([post(topic.namn, 'arende', '1')]);
    const egen = await provkafka(BROKERS, { hanteraMaxMs: 200 });
    andra.push(egen);
    const konsument = await egen.konsumera({
      grupp: newId(),
      topics: [topic.namn],
      hantera: (_, signal) => new Promise((_klar, fel) => signal.addEventListener('abort', () => fel(new Error('x')))),
    });
    await expect(konsument.slut).rejects.toMatchObject({ kod: 'HANTERING_FASTNADE' });
  });

  it('gives to another what a stopped member had not committed (I1)', async () => {
    const topic = await nyTopic();
    await (await kafka.producent()).skicka([post(topic.namn, 'arende', '1'), post(topic.namn, 'arende', '2')]);
    const grupp = newId();
    const fast = Promise.withResolvers<undefined>();
    const forsta = await provkafka(BROKERS, { stangMaxMs: 100 });
    const konsument = await forsta.konsumera({
      grupp,
      topics: [topic.namn],
      hantera: (_, signal) => {
        fast.resolve(undefined);
        return new Promise((_klar, fel) => signal.addEventListener('abort', () => fel(new Error('stopped'))));
      },
    });
    await fast.promise;
    await forsta.stang();
    await konsument.slut;
    const mottaget: string[] = [];
    await (
      await enTill()
    ).konsumera({ grupp, topics: [topic.namn], hantera: async (batch) => void mottaget.push(...batch.map(text)) });
    await tills('both came', () => mottaget.length === 2);
    expect(mottaget).toEqual(['1', '2']);
  });

  it('commits the batch in hand before it leaves (stang drains)', async () => {
    const topic = await nyTopic();
    await (await kafka.producent()).skicka([post(topic.namn, 'arende', '1')]);
    const grupp = newId();
    const inne = Promise.withResolvers<undefined>();
    const slapp = Promise.withResolvers<undefined>();
    const egen = await enTill();
    const konsument = await egen.konsumera({
      grupp,
      topics: [topic.namn],
      hantera: async () => {
        inne.resolve(undefined);
        await slapp.promise;
      },
    });
    await inne.promise;
    const stangd = konsument.stang();
    slapp.resolve(undefined);
    await stangd;
    expect((await kafka.efterslapning(grupp, [topic.namn])).get(topic.namn)).toBe(0);
  });

  it('shares the partitions between two members, and gives them all to the one that stays (I10)', async () => {
    const topic = await nyTopic(4);
    const grupp = newId();
    const mottaget = { a: [] as string[], b: [] as string[] };
    const medlem = async (namn: 'a' | 'b'): Promise<Kafka> => {
      const egen = await enTill();
      const hantera = async (batch: readonly MottagenPost[]) => void mottaget[namn].push(...batch.map(text));
      await egen.konsumera({ grupp, topics: [topic.namn], hantera });
      return egen;
    };
    const a = await medlem('a');
    await medlem('b');
    const producent = await kafka.producent();
    let skickade = 0;
    const skicka = async () => {
      skickade += 1;
      await producent.skicka([post(topic.namn, `arende-${skickade % 40}`, `${skickade}`)]);
    };
    await tills('both have work', async () => {
      await skicka();
      return mottaget.a.length > 0 && mottaget.b.length > 0;
    });
    await a.stang();
    const hittills = mottaget.b.length;
    for (let i = 0; i < 40; i++) await skicka();
    await tills('everything has come', () => new Set([...mottaget.a, ...mottaget.b]).size === skickade);
    expect(mottaget.b.length - hittills).toBeGreaterThanOrEqual(40);
  });

  it('makes missing topics once, however many ask, and refuses one with too few partitions', async () => {
    const topics = Array.from({ length: 3 }, () => provtopic(2));
    const fler = await Promise.all([enTill(), enTill()]);
    await Promise.all([kafka, ...fler].map((en) => en.sakraTopics(topics)));
    const [forsta] = topics;
    if (forsta === undefined) throw new Error('no topic');
    await expect(kafka.sakraTopics([{ ...forsta, partitioner: 3 }])).rejects.toThrow(OgiltigTopic);
    await kafka.sakraTopics([{ ...forsta, partitioner: 1 }]);
  });

  it('refuses what no broker would take, and says so before it is sent', async () => {
    const topic = await nyTopic();
    const producent = await kafka.producent();
    await expect(producent.skicka([post(topic.namn, 'arende', 'x'.repeat(1_000_000))])).rejects.toThrow(OgiltigPost);
    await expect(producent.skicka([post(topic.namn, '', '1')])).rejects.toThrow(OgiltigPost);
    await producent.skicka(Array.from({ length: 30 }, (_, i) => post(topic.namn, `a${i}`, 'x'.repeat(90_000))));
    expect((await kafka.efterslapning('ingen', [topic.namn])).get(topic.namn)).toBe(30);
  });

  it('reads a bounded part for the command line: first to look, then to take', async () => {
    const topic = await nyTopic(2);
    await (await kafka.producent()).skicka(Array.from({ length: 10 }, (_, i) => post(topic.namn, `a${i}`, `${i}`)));
    const grupp = newId();
    const las = async (max: number, bekrafta: boolean): Promise<string[]> => {
      const lasta: string[] = [];
      const hantera = async (en: MottagenPost) => void lasta.push(text(en));
      expect(await kafka.lasFran({ topic: topic.namn, grupp, max, bekrafta, hantera })).toBe(lasta.length);
      return lasta;
    };
    expect(await las(100, false)).toHaveLength(10);
    const tagna = [...(await las(3, true)), ...(await las(100, true))];
    expect(tagna.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(await las(100, true)).toEqual([]);
  });
});
