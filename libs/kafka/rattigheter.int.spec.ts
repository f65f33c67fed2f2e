import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  Kafka as Klient,
  logLevel,
  ResourcePatternTypes,
  type AclEntry,
} from 'kafkajs';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { rights, type Right } from '../../deploy/kafka/acl.mjs';
import { start, stop } from '../../deploy/local/kafka.mjs';
import { medKafka } from '../../test/support/med-server.js';
import { deklareradeTopics, direkttopic, forsandelsetopic, kvittenstopic, oppnaKafka, type Kafka } from './index.js';
import { post, provkafka } from './testing/provkafka.js';

jest.setTimeout(120_000);

const PREFIX = 'prov';
const KONTO = { anvandare: 'region-20', losenord: newId() };
const OPERATION = {
  Create: AclOperationTypes.CREATE,
  Describe: AclOperationTypes.DESCRIBE,
  Read: AclOperationTypes.READ,
  Write: AclOperationTypes.WRITE,
};

const rader = ({ principal, operations, type, name, pattern }: Right): AclEntry[] =>
  operations.map((operation) => ({
    principal: `User:${principal}`,
    host: '*',
    operation: OPERATION[operation],
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: type === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
    resourceName: name,
    resourcePatternType: pattern === 'literal' ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED,
  }));

/** Its own broker: the shared one lets everybody do everything. */
medKafka('the rights in Kafka of a huvudman that reads its own topic (starts its own broker)', () => {
  let folder: string;
  let navet: Kafka;
  let huvudman: Kafka;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kafka-'));
    const broker = await start({ folder: join(folder, 'broker'), sasl: KONTO });
    const admin = new Klient({ brokers: [broker.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createAcls({ acl: rights(PREFIX, [['20', KONTO.anvandare]]).flatMap(rader) });
    await admin.disconnect();
    navet = await provkafka(broker.brokers);
    const koder = ['20', '2062'];
    const val = { prefix: PREFIX, skickasTill: koder, direkta: koder, partitioner: 1, repliker: 1 };
    await navet.sakraTopics(deklareradeTopics(val));
    const losenordFil = join(folder, 'losenord');
    writeFileSync(losenordFil, KONTO.losenord);
    const sasl = { mekanism: 'plain', anvandare: KONTO.anvandare, losenordFil } as const;
    huvudman = await oppnaKafka({ brokers: [broker.saslBrokers ?? ''], klientId: 'h', sasl, logg: tystLogg });
    const producent = await navet.producent();
    const topics = [
      ...koder.flatMap((kod) => [direkttopic(PREFIX, kod), forsandelsetopic(PREFIX, kod)]),
      kvittenstopic(PREFIX),
    ];
    await producent.skicka(topics.map((topic) => post(topic, 'arende', '1')));
  });
  afterAll(async () => {
    await Promise.all([navet.stang(), huvudman.stang()]);
    await stop({ folder: join(folder, 'broker') });
    rmSync(folder, { recursive: true, force: true });
  });

  const las = (topic: string, grupp: string = KONTO.anvandare): Promise<number> =>
    huvudman.lasFran({ topic, grupp, max: 10, bekrafta: true, hantera: () => Promise.resolve() });

  it('are to read its own messages in a group of its own, and to write receipts', async () => {
    expect(await las(direkttopic(PREFIX, '20'))).toBe(1);
    await (await huvudman.producent()).skicka([post(kvittenstopic(PREFIX), 'arende', '1')]);
  });

  it.each([
    ["another's messages", direkttopic(PREFIX, '2062')],
    ['claim checks, its own too', forsandelsetopic(PREFIX, '20')],
    ['the receipts of others', kvittenstopic(PREFIX)],
  ])('are never to read %s (I4)', async (_, topic) => {
    await expect(las(topic)).rejects.toThrow();
  });

  it('are never to take part in the group of the connector, or to write as the hub does (I4)', async () => {
    await expect(las(direkttopic(PREFIX, '20'), `${PREFIX}.connector`)).rejects.toThrow();
    const producent = await huvudman.producent();
    for (const topic of [direkttopic(PREFIX, '20'), forsandelsetopic(PREFIX, '20')]) {
      await expect(producent.skicka([post(topic, 'arende', '1')])).rejects.toThrow();
    }
  });
});
