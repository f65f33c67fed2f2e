import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { start, stop, type LocalKafka } from '../../deploy/local/kafka.mjs';
import { medKafka } from '../../test/support/med-server.js';
import { KafkaOtillganglig, oppnaKafka, type Kafka, type MottagenPost } from './index.js';
import { post, provkafka, provtopic, tills } from './testing/provkafka.js';

jest.setTimeout(180_000);

/** From the kill until everything flows again; the broker itself takes about six seconds to come back. */
const LAKT_MS_MAX = 60_000;
const KONTO = { anvandare: 'prov', losenord: newId() };

/** Its own broker, since it is killed: where KAFKA_BROKERS is given, one can be started as well. */
medKafka('when the broker dies (starts its own beside KAFKA_BROKERS)', () => {
  let folder: string;
  let broker: LocalKafka;
  let kafka: Kafka;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kafka-'));
    broker = await start({ folder: join(folder, 'broker'), sasl: KONTO });
    kafka = await provkafka(broker.brokers);
  });
  afterAll(async () => {
    await kafka.stang();
    await stop({ folder: join(folder, 'broker') });
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing that was acknowledged, and consumer and producer heal by themselves (I1, I3, I10)', async () => {
    const topic = provtopic(2);
    await kafka.sakraTopics([topic]);
    const producent = await kafka.producent();
    const mottaget: MottagenPost[] = [];
    const hantera = async (batch: readonly MottagenPost[]) => void mottaget.push(...batch);
    const grupp = newId();
    const konsument = await kafka.konsumera({ grupp, topics: [topic.namn], hantera });
    const bekraftade: string[] = [];
    let fel = 0;
    const skicka = async (): Promise<void> => {
      const id = `${bekraftade.length + 1}`;
      try {
        await producent.skicka([post(topic.namn, `arende-${Number(id) % 3}`, id)]);
        bekraftade.push(id);
      } catch (error) {
        expect(error).toBeInstanceOf(KafkaOtillganglig);
        fel += 1;
      }
    };
    for (let i = 0; i < 50; i++) await skicka();
    process.kill(broker.pid, 'SIGKILL');
    const dog = Date.now();
    [broker] = await Promise.all([start({ folder: join(folder, 'broker'), keep: true }), skicka()]);
    for (let i = 0; i < 50; i++) await skicka();
    const unika = () => new Set(mottaget.map((en) => en.huvuden['ce_id'])).size;
    await tills('everything has come', () => unika() === bekraftade.length, LAKT_MS_MAX);
    expect(Date.now() - dog).toBeLessThan(LAKT_MS_MAX);
    expect(fel).toBeLessThan(10);
    await tills('the consumer is ready', () => konsument.redo());
    for (const nyckel of ['arende-0', 'arende-1', 'arende-2']) {
      const forsta = [
        ...new Set(mottaget.filter((en) => en.nyckel === nyckel).map((en) => Number(en.huvuden['ce_id']))),
      ];
      expect(forsta).toEqual([...forsta].sort((a, b) => a - b));
    }
    await tills('all is committed', async () => (await kafka.efterslapning(grupp, [topic.namn])).get(topic.namn) === 0);
  });

  it('lets in who has the password, and nobody else, and never says it', async () => {
    const losenordFil = join(folder, 'losenord');
    const oppna = (losenord: string): Promise<Kafka> => {
      writeFileSync(losenordFil, losenord);
      const sasl = { mekanism: 'plain', anvandare: KONTO.anvandare, losenordFil } as const;
      return oppnaKafka({ brokers: [broker.saslBrokers ?? ''], klientId: 'prov', sasl, logg: tystLogg });
    };
    const ratt = await oppna(KONTO.losenord);
    await ratt.halsa();
    await ratt.stang();
    const fel = await oppna('gissning');
    await expect(fel.halsa()).rejects.toThrow(KafkaOtillganglig);
    await expect(fel.halsa()).rejects.not.toThrow(/gissning/);
    await fel.stang();
  });

  it('says so within its bounds when nobody answers, and the consumer ends to be restarted (I10)', async () => {
    const topic = provtopic();
    await kafka.sakraTopics([topic]);
    const otalig = await provkafka(broker.brokers, { sandningMs: 2_000, tystMaxMs: 4_000 });
    const producent = await otalig.producent();
    const konsument = await otalig.konsumera({ grupp: newId(), topics: [topic.namn], hantera: async () => undefined });
    await producent.skicka([post(topic.namn, 'arende', '1')]);
    process.kill(broker.pid, 'SIGKILL');
    const svar = await Promise.allSettled([
      producent.skicka([post(topic.namn, 'arende', '2')]),
      producent.skicka([post(topic.namn, 'arende', '3')]),
      konsument.slut,
      otalig.halsa(),
    ]);
    expect(svar.map((ett) => (ett.status === 'rejected' ? ett.reason.name : 'resolved'))).toEqual([
      'KafkaOtillganglig',
      'KafkaOtillganglig',
      'KonsumentDod',
      'KafkaOtillganglig',
    ]);
    expect(konsument.redo()).toBe(false);
    broker = await start({ folder: join(folder, 'broker'), keep: true });
    await tills('the producer sends again', () =>
      producent.skicka([post(topic.namn, 'arende', '2')]).then(
        () => true,
        () => false,
      ),
    );
    await otalig.stang();
  });
});
