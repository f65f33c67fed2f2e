import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { START } from '#libs/event-store/index.js';
import { nyLogg } from '#libs/platform/logg.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { CSV_RUBRIK, csvRad, KANARIE, KANARIER, rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaTills } from './samtal.js';

let app: Testapp;
let system: Huvudmanssystem;
let leksand: Samtal;
let region: Samtal;
const loggat: string[] = [];
beforeAll(async () => {
  system = await startaHuvudmanssystem(['20']);
  const logg = nyLogg('info', { write: (rad: string) => void loggat.push(rad) });
  app = await startaTestapp({ env: system.env, logg });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
});
afterAll(async () => {
  await app.stang();
  await system.stang();
});

const JSONTYP = { 'content-type': 'application/json' };
const csv = (...rader: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    [CSV_RUBRIK, ...rader].flatMap((en) => [Buffer.from(en.toString('latin1'), 'latin1'), Buffer.from('\r\n')]),
  );
const xml = (inre: string, fore = ''): string =>
  `<?xml version="1.0"?>${fore}<avvikelseExport huvudman="Region Dalarna">${inre}</avvikelseExport>`;
const ARENDE = `<arende nr="F-1" version="1"><handelse tid="2022-02-30T10:00:00Z"/><rubrik>${KANARIE.rubrik}</rubrik></arende>`;
const MILJARD = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');

/** Each is refused as a file (400) or in every row (200, nothing taken in). */
const FILER: readonly (readonly [namn: string, mappning: string, fil: string | Buffer, status: 200 | 400])[] = [
  ['nothing at all', 'dalarna-kommuner', '', 400],
  ['a heading that the mapping does not know', 'dalarna-kommuner', 'a;b\r\n1;2\r\n', 400],
  ['zeros', 'dalarna-kommuner', Buffer.alloc(10_000), 400],
  ['a program', 'dalarna-kommuner', Buffer.from('7f454c46020101000000', 'hex'), 400],
  ['a quote that never ends', 'dalarna-kommuner', csv(`F-1;1;"${KANARIE.rubrik}`), 400],
  ['a row of two megabytes', 'dalarna-kommuner', csv(`F-1;${'x'.repeat(2_000_000)}`), 400],
  ['a day that does not exist', 'dalarna-kommuner', csv(csvRad('F-1', { datum: '2022-02-30' })), 200],
  ['a day in a hundred years', 'dalarna-kommuner', csv(csvRad('F-1', { datum: '2126-01-01' })), 200],
  [
    'what a person wrote where a code belongs',
    'dalarna-kommuner',
    csv(csvRad('F-1', { kategori: KANARIE.beskrivning })),
    200,
  ],
  ['rows that are too short', 'dalarna-kommuner', csv('F-1', ';;;', '"";""'), 200],
  ['no XML', 'region-dalarna', 'hej', 400],
  ['XML that breaks off', 'region-dalarna', '<avvikelseExport><arende nr="1">', 400],
  ['an entity', 'region-dalarna', xml(ARENDE, '<!DOCTYPE a [<!ENTITY x "y">]>'), 400],
  [
    'an entity that reads a file',
    'region-dalarna',
    xml('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    400,
  ],
  ['a billion laughs', 'region-dalarna', xml('&e10;', `<!DOCTYPE a [<!ENTITY e0 "ha">${MILJARD}]>`), 400],
  ['XML a thousand levels deep', 'region-dalarna', xml('<a>'.repeat(1_000)), 400],
  ['an impossible time in XML', 'region-dalarna', xml(ARENDE), 200],
  ['the other mapping’s file', 'region-dalarna', csv(csvRad('F-1')), 400],
];

const MED = (falt: string): string => `${JSON.stringify(rapport('F-2')).slice(0, -1)},${falt}}`;
const KROPPAR: readonly (readonly [namn: string, kropp: string | Buffer, status: number])[] = [
  ['a doubled key', MED('"rubrik":"en till"'), 400],
  ['__proto__', MED('"__proto__":{"roller":["driftansvarig"]}'), 400],
  ['an unknown field', MED('"sekretess":false'), 400],
  ['a lone surrogate', JSON.stringify(rapport('F-2')).replace('kvitter', String.raw`\ud83d`), 400],
  ['a body over the limit', MED(`"x":"${'x'.repeat(1_100_000)}"`), 413],
  ['a text over its limit', JSON.stringify(rapport('F-2', { rubrik: 'x'.repeat(201) })), 400],
  ['an impossible date', JSON.stringify(rapport('F-2', { handelsetid: '2022-02-30' })), 400],
  ['a wrong check digit', JSON.stringify(rapport('F-2', { personnummer: '19580412-2388' })), 400],
  ['an unknown huvudman', JSON.stringify(rapport('F-2', { berorda: [{ huvudman: '9999' }] })), 400],
  ['another’s name', JSON.stringify(rapport('F-2', { rapporterande: { huvudman: '20' }, berorda: [] })), 403],
  ['text where a number belongs', JSON.stringify(rapport('F-2', { sannolikhet: KANARIE.beskrivning })), 400],
  ['broken UTF-8', Buffer.concat([Buffer.from('{"rubrik":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), 400],
];

describe('I9 hostile input leaves the log as it was', () => {
  const orord = async (angrip: () => Promise<void>): Promise<void> => {
    const fore = await app.nav.lager.store.head();
    await angrip();
    expect(await app.nav.lager.store.head()).toBe(fore);
  };

  it.each(FILER)('a file that is %s', async (_namn, mappning, fil, status) => {
    const vem = mappning === 'region-dalarna' ? region : leksand;
    await orord(async () => {
      const svar = await vem.skicka(`/avvikelser/import?mappning=${mappning}`, fil);
      expect(svar.status).toBe(status);
      if (status === 200) expect(svar.body).toMatchObject({ accepterade: 0, kompletterade: 0 });
      else expect(svar.headers['content-type']).toContain('application/problem+json');
    });
  });

  it.each(KROPPAR)('a report with %s', async (_namn, kropp, status) => {
    await orord(async () => {
      const svar = await leksand.skicka('/avvikelser', kropp, JSONTYP);
      expect(svar.status).toBe(status);
      expect(svar.headers['content-type']).toContain('application/problem+json');
      expect(svar.body.detail).toMatch(/[a-zåäö]/);
    });
  });

  it('is well afterwards', async () => {
    await leksand.post('/avvikelser', rapport('F-3')).expect(201);
  });
});

describe('Idempotency-Key', () => {
  const NYCKEL = { 'Idempotency-Key': 'prov-1' };

  it('I1 the same key and body get the first answer; another body 422; at once one case', async () => {
    const forsta = await leksand.post('/avvikelser', rapport('IDEM-1'), NYCKEL).expect(201);
    const igen = await leksand.post('/avvikelser', rapport('IDEM-1'), NYCKEL).expect(201);
    expect(igen.body).toEqual(forsta.body);
    const annan = await leksand.post('/avvikelser', rapport('IDEM-2'), NYCKEL);
    expect([annan.status, annan.body.kod]).toEqual([422, 'IDEMPOTENSNYCKEL_ATERANVAND']);
    const samtidigt = { 'Idempotency-Key': 'prov-2' };
    const svar = await Promise.all(
      Array.from({ length: 8 }, () => leksand.post('/avvikelser', rapport('IDEM-3'), samtidigt)),
    );
    expect(svar.every(({ status }) => status === 201 || status === 409)).toBe(true);
    await app.ikapp();
    const { body } = await leksand.get('/avvikelser?arendenummer=IDEM-3').expect(200);
    expect(body.antal).toBe(1);
  });
});

describe('I11 what persons are and wrote stands in no log and no metric', () => {
  it('neither of what was taken in, delivered and read, nor of what was refused', async () => {
    const { body } = await leksand.post('/avvikelser', rapport('LOGG-1', SAMTYCKE)).expect(201);
    await vantaTills('the delivery', () => system.typer('20', body.id).includes('rapporterad'));
    await region.get(`/avvikelser/${body.id}`).expect(200);
    await leksand.get(`/avvikelser?arendenummer=LOGG-1`).expect(200);
    await leksand.get(`/avvikelser?okand=${encodeURIComponent(KANARIE.beskrivning)}`).expect(400);
    await leksand.get(`/${encodeURIComponent(KANARIE.beskrivning)}`).expect(404);
    const text = loggat.join('');
    expect(loggat.length).toBeGreaterThan(40);
    expect(KANARIER.filter((kanarie) => text.includes(kanarie))).toEqual([]);
    expect(text).not.toMatch(/Kanarie|580412|prov-1/);
    const matvarden = await request(app.server).get('/metrics').expect(200);
    expect(matvarden.text).not.toMatch(/Kanarie|580412/);
  });

  it('nor in the name of a stream, a file or a delivery’s head', async () => {
    const { events } = await app.nav.lager.store.readAll({ after: START, limit: 1_000 });
    const strommar = events.map(({ stream, meta }) => `${stream} ${JSON.stringify(meta)}`).join('\n');
    expect(strommar).not.toMatch(/Kanarie|580412|F-1|LOGG-1/);
  });
});
