import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { KafkaKanal } from '#libs/connectors/index.js';
import {
  direkttopic,
  forsandelsetopic,
  kvittenstopic,
  oppnaKafka,
  tillHuvuden,
  type Kafka,
  type MottagenPost,
  type Post,
} from '#libs/kafka/index.js';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { medDatabas, medKafka } from '../../test/support/med-server.js';
import { dataref, KONTROLLMARKEN } from './kontrollmarke.js';
import { Kvittensmottagning } from './kvittensmottagning.js';
import { KVITTENSTYP } from './kvittenskontroll.js';
import { aterspelaParkerade, listaParkerade } from './parkerade.js';
import { fid, type Forsandelselogg } from './testing/forsandelselogg.js';
import { HUVUDMAN, Kedja } from './testing/kedja.js';
import { tills, type Kopplardelar, type Mottagarvarld, type Provklocka } from './testing/kopplare.js';
import { oppnaProvdrift, type Provdrift } from './testing/provdrift.js';

const DYGN_MS = 86_400_000;

medDatabas('from the log to the recipient (needs DATABASE_URL)', () =>
  medKafka('through Kafka (needs KAFKA_BROKERS)', () => {
    let prov: Provdrift;
    let kafka: Kafka;
    let kedja: Kedja;
    let logg: Forsandelselogg;
    let varld: Mottagarvarld;
    let clock: Provklocka;
    let prefix: string;
    beforeAll(async () => {
      prov = await oppnaProvdrift();
      const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
      kafka = await oppnaKafka({ brokers, klientId: 'prov-routing', logg: tystLogg });
    });
    afterAll(async () => {
      await kafka.stang();
      await prov.stang();
    });
    beforeEach(async () => {
      await prov.tom();
      kedja = await Kedja.ny(prov.drift, kafka);
      ({ logg, varld, clock, prefix } = kedja);
    });
    afterEach(() => kedja.stada());

    const kvittens = (hemlig: string): Post => {
      const kropp = '{"arendenummer":"R-7"}';
      const tid = clock.now().toISOString();
      return {
        topic: kvittenstopic(prefix),
        nyckel: 'avvikelse-1',
        huvuden: {
          ...tillHuvuden({
            id: newId(),
            source: 'urn:region-20',
            type: KVITTENSTYP,
            subject: fid('a'),
            time: tid,
            mottagare: '20',
          }),
          'webhook-id': fid('a'),
          'webhook-timestamp': String(Math.floor(Date.parse(tid) / 1000)),
          'webhook-signature': new Webhook(hemlig).sign(fid('a'), clock.now(), kropp),
        },
        varde: Buffer.from(kropp),
      };
    };

    it('I3 each effect once and in the case’s order: batches come again, connectors come and go, bookings are cut off', async () => {
      let batchar = 0;
      const efterBatch = (): void => {
        batchar += 1;
        if (batchar % 3 === 0) throw new Error('the process died before Kafka was told');
      };
      let forsok = 0;
      const runt: Kopplardelar['runt'] = (sandning) => ({
        forsok: async (id, stopp) => {
          const utfall = await sandning.forsok(id, stopp);
          forsok += 1;
          if (forsok % 7 === 0) throw new Error('the process died after the booking');
          return utfall;
        },
      });
      await kedja.router();
      const forsta = await kedja.kopplare('forsta', { efterBatch, runt });
      await kedja.kopplare('andra', { efterBatch, runt });
      const antal = await kedja.koaAlla(20, 4);
      await tills('some', () => varld.fick.length > antal / 4);
      await kedja.kopplare('tredje', { efterBatch });
      await forsta.stoppa();
      await tills('all', async () => {
        clock.framat(1_000);
        return varld.fick.length >= antal && (await kedja.kvar()) === 0;
      });
      expect(varld.fick).toHaveLength(antal);
      expect(new Set(varld.fick.map(({ id }) => id)).size).toBe(antal);
      expect(await kedja.gangerILoggen()).toEqual(new Set([1]));
      expect(varld.oordnade()).toEqual([]);
      expect(varld.krockar).toBe(0);
      expect(await listaParkerade({ kafka, prefix, max: 10 })).toEqual([]);
    });

    it('I3 what a connector held when it was killed another takes over when the claim has run out, in order', async () => {
      await kedja.router();
      const avbrott = Promise.withResolvers<undefined>();
      const hanger: Kopplardelar['runt'] = () => ({ forsok: () => avbrott.promise.then(() => 'avbruten') });
      await kedja.kopplare('dod', { runt: hanger, leasMs: 2_000 });
      const antal = await kedja.koaAlla(3, 2);
      await tills('all in the queue', async () => (await kedja.kvar()) === antal);
      await kedja.kopplare('levande');
      await tills('all', () => varld.fick.length === antal);
      expect(varld.oordnade()).toEqual([]);
      avbrott.resolve(undefined);
    });

    it('I10 a recipient down for 14 days: nothing waits in Kafka, neighbours are unhurt, and it drains in order', async () => {
      await kedja.router();
      varld.nere.add('20');
      const en = await kedja.kopplare('en');
      await kedja.kopplare('annan');
      const antal = await kedja.koaAlla(4, 3);
      const tredjedel = antal / HUVUDMAN.length;
      await tills('the neighbours have theirs', () => varld.fick.length === antal - tredjedel);
      for (let dygn = 0; dygn < 14 * 8; dygn += 1) {
        clock.framat(DYGN_MS / 8);
        en.sandare.vack();
        await tills('tried', () => kedja.allaForsokta());
      }
      expect(await kedja.kvar(['20'])).toBe(tredjedel);
      expect(await kedja.efterslap()).toBe(0);
      await logg.koa({ namn: 'granne', arende: 'avvikelse-0', mottagare: '2062', revision: 9 });
      await tills('a neighbour as usual', () => varld.fick.some(({ id }) => id === fid('granne')));
      varld.nere.delete('20');
      for (let nr = 0; nr < 4; nr += 1) {
        expect((await logg.typer(`${nr}-0-20`)).at(-1)).toBe('ForsandelseParkerad');
        await logg.hande(`${nr}-0-20`, { type: 'OmsandningBegard', data: { av: 'drift' } });
      }
      await tills('all', async () => (await kedja.kvar()) === 0);
      expect(varld.fick).toHaveLength(antal + 1);
      expect(varld.oordnade()).toEqual([]);
    });

    it('I10 a poison message is parked while the rest flows, and is replayed when it can be understood', async () => {
      const producent = await kedja.producent();
      const forTidig = {
        topic: forsandelsetopic(prefix, '20'),
        nyckel: 'avvikelse-1',
        huvuden: tillHuvuden({
          ...{
            id: newId(),
            source: 'urn:x',
            type: KONTROLLMARKEN.ForsandelseKoad,
            subject: fid('sen'),
            mottagare: '20',
          },
          ...{ time: clock.now().toISOString(), dataref: dataref(fid('sen')) },
        }),
        varde: null,
      };
      await producent.skicka([{ ...forTidig, huvuden: {}, varde: Buffer.from('skräp') }, forTidig]);
      await kedja.router();
      await kedja.kopplare('en');
      await logg.koa({ namn: 'a' });
      await tills('the rest', () => varld.fick.length === 1);
      await tills('parked', async () => (await listaParkerade({ kafka, prefix, max: 10 })).length === 2);
      const orsaker = (await listaParkerade({ kafka, prefix, max: 10 })).map(({ orsak }) => orsak);
      expect(orsaker.toSorted()).toEqual(['FORSANDELSE_OKAND', 'SPECVERSION_OGILTIG']);
      await logg.koa({ namn: 'sen', arende: 'avvikelse-2' });
      await tills('the late one, by itself', () => varld.fick.length === 2);
      expect(await aterspelaParkerade({ kafka, prefix, max: 10 })).toEqual({ aterspelade: 2, kvarlamnade: [] });
      await tills('parked again', async () => (await listaParkerade({ kafka, prefix, max: 10 })).length === 1);
      await tills(
        'the replayed one looked at',
        async () => (await kedja.efterslap()) === 0 && (await kedja.kvar()) === 0,
      );
      expect(varld.fick.map(({ id }) => id)).toEqual([fid('a'), fid('sen')]);
    });

    it('I4 a huvudman reads its own topic and answers with a signed receipt; a forged one is parked', async () => {
      const hemlighet = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
      const producent = await kedja.producent();
      const kvittenser = new Kvittensmottagning({
        ...{ store: kedja.store, producent, prefix, clock, logg: tystLogg },
        hemligheter: new Map([['20', hemlighet]]),
      });
      const konsument = await kafka.konsumera(kvittenser.konsumentval());
      kedja.sedan(() => konsument.stang());
      await kedja.router();
      await kedja.kopplare('en', { kanal: new KafkaKanal({ producent, topic: direkttopic(prefix, '20') }) });
      await logg.koa({ namn: 'a' });
      await tills('delivered', async () => (await logg.typer('a')).includes('ForsandelseLevererad'));

      const lasta: MottagenPost[] = [];
      const las = { topic: direkttopic(prefix, '20'), grupp: 'region-20', max: 10, bekrafta: true };
      await kafka.lasFran({ ...las, hantera: (post) => Promise.resolve(void lasta.push(post)) });
      const [fick] = lasta;
      expect(fick).toMatchObject({ nyckel: 'avvikelse-1', huvuden: { ce_id: fid('a'), ce_mottagare: '20' } });
      expect(JSON.parse(fick?.varde?.toString() ?? '')).toEqual({ avidentifierad: true });

      await producent.skicka([kvittens(`whsec_${Buffer.alloc(32, 8).toString('base64')}`)]);
      await tills('the forged one parked', async () => (await listaParkerade({ kafka, prefix, max: 10 })).length === 1);
      expect(await logg.typer('a')).toEqual(['ForsandelseKoad', 'ForsandelseLevererad']);
      await producent.skicka([kvittens(hemlighet)]);
      await tills('receipted', async () => (await logg.typer('a')).at(-1) === 'ForsandelseKvitterad');
    });
  }),
);
