import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openEventStoreDb } from '#libs/event-store/eventstoredb/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { deklareradeTopics, kvittenstopic, oppnaKafka, parkeringstopic, type Kafka } from '#libs/kafka/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { startaProjektor, VYER } from '#libs/read-models/index.js';
import { Forsandelselogg } from '#libs/routing/testing/forsandelselogg.js';
import { startaEventstoredbProv, type EventstoredbProv } from '../../test/support/eventstoredb/server.js';
import { medDatabas, medKafka } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { inspelat } from './testing/inspelad.js';

jest.setTimeout(120_000);

medDatabas('drift on the distributed profile (needs DATABASE_URL)', () =>
  medKafka('with Kafka (needs KAFKA_BROKERS)', () => {
    const mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-drift-'));
    const prefix = `drift-${newId().slice(-12)}`;
    const brokers = process.env['KAFKA_BROKERS'] ?? '';
    let databas: Provdatabas;
    let server: EventstoredbProv;
    let store: EventStore;
    let drift: Driftdatabas;
    let vydatabas: Vydatabas;
    let kafka: Kafka;
    let miljo: Readonly<Record<string, string>>;

    beforeAll(async () => {
      databas = await nyProvdatabas();
      server = await startaEventstoredbProv();
      store = await openEventStoreDb({ url: server.url });
      drift = await oppnaDriftdatabas(databas.url);
      vydatabas = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
      kafka = await oppnaKafka({ brokers: brokers.split(','), klientId: 'prov', logg: tystLogg });
      const val = { prefix, skickasTill: ['20'], direkta: [], partitioner: 1, repliker: 1 };
      await kafka.sakraTopics(deklareradeTopics(val));
      const mottagare = join(mapp, 'mottagare.yaml');
      writeFileSync(mottagare, 'mottagare:\n  - huvudman: "20"\n    kanal: fil\n    katalog: ut\n');
      miljo = {
        ...{ EVENTSTORE_URL: server.url, DATABASE_URL: databas.url, KAFKA_BROKERS: brokers },
        ...{ KAFKA_TOPICPREFIX: prefix, AVVIKELSENAV_MOTTAGARE: mottagare },
      };
      await new Forsandelselogg(store).koa({ namn: 'a' });
      await projicera();
    });
    afterAll(async () => {
      for (const del of [kafka, vydatabas, drift, server]) await del.stang();
      await store.close();
      await databas.slapp();
      rmSync(mapp, { recursive: true });
    });

    const projicera = async (): Promise<void> => {
      const projektor = startaProjektor({ store, db: vydatabas, vyer: VYER, clock: systemClock });
      await projektor.ikapp;
      await projektor.stang();
    };
    const skriv = (sql: string) => drift.skriv([{ sql, parametrar: [] }]);
    const spara = async (namn: string): Promise<void> =>
      skriv(`INSERT INTO checkpoint (namn, position, skriven_av) VALUES ('${namn}', ${await store.head()}, gen_random_uuid())
        ON CONFLICT (namn) DO UPDATE SET position = excluded.position`);
    const parkera = async (fran: string, orsak: string, avkortad = false): Promise<void> => {
      const producent = await kafka.producent();
      const parkerad = { 'parkerad-topic': fran, 'parkerad-partition': '0', 'parkerad-offset': '7' };
      const nar = { 'parkerad-orsak': orsak, 'parkerad-tid': '2026-01-15T08:00:00.000Z' };
      const huvuden = { ce_id: 'x', ...parkerad, ...nar, ...(avkortad && { 'parkerad-avkortad': 'ja' }) };
      await producent.skicka([{ topic: parkeringstopic(prefix), nyckel: 'x', huvuden, varde: Buffer.from('HEMLIGT') }]);
      await producent.stang();
    };
    const lage = async () => {
      const { kod, ut, fel } = await inspelat(['drift', 'efterslapning', '--json'], miljo);
      expect(fel).toBe('');
      const rader: readonly { del: string; namn: string; antal: number; larm: boolean; text: string }[] =
        JSON.parse(ut).rader;
      const rad = (del: string, namn: string) => rader.find((en) => en.del === del && en.namn === namn);
      return { kod, rader, rad };
    };

    it('efterslapning: followers and views by the log’s head, in events, however large the holes in it are', async () => {
      const fore = await lage();
      expect(fore.kod).toBe(1);
      expect(fore.rad('följare', 'router')).toMatchObject({ antal: 1, larm: true, text: 'efter' });
      expect(fore.rad('följare', 'processor')).toMatchObject({ antal: 0, larm: false });
      expect(fore.rad('vy', 'leveranser')).toMatchObject({ antal: 0, text: 'ikapp' });
      await spara('router');
      const efter = await lage();
      expect(efter.rad('följare', 'router')).toMatchObject({ antal: 0, larm: false, text: 'ikapp' });
      expect(efter.kod).toBe(0);
      expect((await inspelat(['drift', 'efterslapning'], miljo)).ut).toMatch(/^Allt är som det ska\.$/m);
    });

    it('efterslapning: the queue by recipient, what is parked, and days that nobody has taken', async () => {
      await skriv(`INSERT INTO leveransko (id, arende, mottagare, revision, lage, nasta_forsok, inkom) VALUES
        (gen_random_uuid(), 'a', '20', 0, 'vantar', now() - interval '1 hour', now()),
        (gen_random_uuid(), 'b', '20', 0, 'parkerad', NULL, now())`);
      await vydatabas.skriv([
        {
          sql: `INSERT INTO frister (stream, nyckel, forfaller) VALUES ('tvist-1', 'x', '2026-01-15')`,
          parametrar: [],
        },
      ]);
      const { kod, rad } = await lage();
      expect(kod).toBe(1);
      expect(rad('leveranskö', '20')).toMatchObject({ antal: 1, larm: true, text: '1 ska skickas nu' });
      expect(rad('parkerat', 'leveranser')).toMatchObject({ antal: 1, larm: true });
      expect(rad('frister', 'ej tagna')).toMatchObject({ antal: 1, larm: true });
      await skriv(`INSERT INTO fristansprak VALUES ('tvist-1', 'x', '2026-01-15', 'p', now() + interval '5 minutes')`);
      expect((await lage()).rad('frister', 'ej tagna')).toMatchObject({ antal: 0, larm: false });
      await skriv('DELETE FROM leveransko');
      await vydatabas.skriv([{ sql: 'DELETE FROM frister', parametrar: [] }]);
    });

    it('verifiera: what router has sent on must stand in the queue, and what it has not is on its way', async () => {
      const { kod, ut } = await inspelat(['drift', 'verifiera'], miljo);
      expect(kod).toBe(1);
      expect(ut).toMatch(/En brist:\n {2}I1 Försändelsen \S+ till 20 är varken avslutad eller köad\./);
      await skriv(`DELETE FROM checkpoint WHERE namn = 'router'`);
      expect((await inspelat(['drift', 'verifiera'], miljo)).ut).toMatch(/Allt stämmer\.$/);
    });

    it('parkerade and aterspela: told of without what they hold, and put back where they came from', async () => {
      expect(await inspelat(['drift', 'parkerade'], miljo)).toEqual({ kod: 0, ut: 'Inget ligger parkerat.', fel: '' });
      await parkera(kvittenstopic(prefix), 'TYP_OKAND');
      await parkera('ett.annat.topic', 'POST_FOR_STOR', true);
      const { kod, ut } = await inspelat(['drift', 'parkerade'], miljo);
      expect(kod).toBe(1);
      expect(ut).toMatch(/parkerat\/0\/0\s+2026-01-15 09:00\s+\S+kvittenser\/0\/7\s+TYP_OKAND\s+7/);
      expect(ut).not.toContain('HEMLIGT');
      expect((await lage()).rad('parkerat', 'Kafka')).toMatchObject({ antal: 2, larm: true });
      const svar = await inspelat(['drift', 'aterspela', '--max', '1'], miljo);
      expect(svar).toMatchObject({ kod: 0, ut: expect.stringContaining('Återspelade: 1.') });
      const rest = await inspelat(['drift', 'aterspela'], miljo);
      expect(rest.kod).toBe(1);
      expect(rest.ut).toMatch(/Återspelade: 0[^]*Kunde inte återspelas: 1[^]*ett\.annat\.topic\/0\/7/);
      expect((await inspelat(['drift', 'parkerade'], miljo)).kod).toBe(0);
    });

    it('avfarda: only the first of its partition, and only when somebody says yes', async () => {
      await parkera(kvittenstopic(prefix), 'KVITTENS_FALSK');
      await parkera(kvittenstopic(prefix), 'KVITTENS_FALSK');
      const [forst, sedan] = [`${parkeringstopic(prefix)}/0/2`, `${parkeringstopic(prefix)}/0/3`];
      const avfarda = (id: string, ...mer: readonly string[]) => inspelat(['drift', 'avfarda', id, ...mer], miljo);
      expect((await avfarda(sedan, '--ja')).fel).toMatch(/Före det ligger 1 i samma partition/);
      expect((await avfarda('finns/inte/1')).fel).toMatch(/heter finns\/inte\/1/);
      expect((await avfarda(forst)).fel).toMatch(/Bekräfta med --ja/);
      const nej = await inspelat(['drift', 'avfarda', forst], miljo, () => Promise.resolve('nej'));
      expect(nej).toMatchObject({ kod: 1, ut: 'Inget är avfärdat.' });
      expect(await inspelat(['drift', 'avfarda', forst], miljo, () => Promise.resolve('ja'))).toMatchObject({ kod: 0 });
      expect(await avfarda(sedan, '--ja')).toMatchObject({ kod: 0 });
      expect((await inspelat(['drift', 'parkerade'], miljo)).kod).toBe(0);
    });

    it('says which store does not answer, and shows the others', async () => {
      const { kod, ut } = await inspelat(['drift', 'efterslapning'], { ...miljo, KAFKA_BROKERS: '127.0.0.1:1' });
      expect(kod).toBe(1);
      expect(ut).toMatch(/Kafka svarar inte som det ska[^]*frister\s+ej tagna\s+0/);
      const utan = { ...miljo, KAFKA_BROKERS: '' };
      expect((await inspelat(['drift', 'parkerade'], utan)).fel).toMatch(/KAFKA_BROKERS saknas/);
      const enda = { AVVIKELSENAV_PROFIL: 'embedded' };
      expect((await inspelat(['drift', 'efterslapning'], enda)).fel).toMatch(/gäller profilen distributed/);
    });
  }),
);
