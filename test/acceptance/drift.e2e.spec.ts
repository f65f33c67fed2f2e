import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UtforAvvikelse, utforAvvikelse, type RapporteraAvvikelse } from '#libs/avvikelse/index.js';
import { newId } from '#libs/platform/ids.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { kommandorad, type Korning } from './kommandorad.js';
import { KANARIE, rapport } from './rapport.js';
import { Samtal, vantaPa, vantaTills } from './samtal.js';

const EXEMPEL = fileURLToPath(new URL('../../exempel/avvikelser-kommuner.csv', import.meta.url));

let app: Testapp;
let system: Huvudmanssystem;
let leksand: Samtal;
let region: Samtal;
let katalog: string;
beforeAll(async () => {
  katalog = await mkdtemp(join(tmpdir(), 'avvikelsenav-cli-'));
  system = await startaHuvudmanssystem(['20']);
  app = await startaTestapp({ env: system.env });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
});
afterAll(async () => {
  await app.stang();
  await system.stang();
  await rm(katalog, { recursive: true, force: true });
});

const cli = (...argument: readonly string[]): Promise<Korning> => kommandorad(app)(...argument);

/** Reported in January: the door reckons days from its clock, so an old one is put where the door would have put it. */
const rapporteradIJanuari = async (nummer: string): Promise<string> => {
  const id = newId();
  const innehall: RapporteraAvvikelse['data']['innehall'] = {
    rubrik: inslaget(KANARIE.rubrik),
    beskrivning: inslaget(KANARIE.beskrivning),
    person: null,
    enhet: null,
    rapportorFunktion: null,
    handelsetyp: 'avvikelse',
    kategori: 'transport',
    bristtyper: [],
    handelsetid: '2026-01-02',
    upptackt: null,
    allvarlighetsgrad: 2,
    sannolikhet: 2,
    lagrum: [],
    malgrupper: [],
    godVard: [],
    sipDelar: [],
    beroBarn: false,
    skyddadePersonuppgifter: false,
    overenskommelse: null,
    kostnadKr: null,
  };
  const command: RapporteraAvvikelse = {
    type: 'RapporteraAvvikelse',
    data: {
      kalla: { huvudman: '2029', system: 'prov', arendenummer: nummer, version: 1 },
      rapporterande: { huvudman: '2029', verksamhet: null },
      berorda: [{ huvudman: '20', verksamhet: null }],
      svarsfrister: [{ huvudman: '20', senast: '2026-01-16' }],
      innehall,
      fingeravtryck: 'prov',
      grund: null,
    },
  };
  const meta = { tid: '2026-01-02T08:00:00.000Z', aktor: { klient: '2029', huvudman: '2029' }, kommando: newId() };
  await utforAvvikelse(app.nav.lager.store, new UtforAvvikelse(id, command, meta));
  return id;
};

describe('an answer that is late', () => {
  it('is flagged in the case, first in the queue, and counted, until it is given', async () => {
    const id = await rapporteradIJanuari('SEN-1');
    await leksand.post('/avvikelser', rapport('I-TID-1')).expect(201);
    await app.ikapp();
    const arende = await leksand.get(`/avvikelser/${id}`).expect(200);
    const del = arende.body.delar.find((en: { roll: string }) => en.roll === 'berord');
    expect(del).toMatchObject({ svarSenast: '2026-01-16', forsenad: true });
    expect(del.arbetsdagarKvar).toBeLessThan(-100);
    const { body } = await region.get('/vyer/min-ko').expect(200);
    expect(body.poster.map(({ forsenad }: { forsenad: boolean }) => forsenad)).toEqual([true, false]);
    const summa = await region.get('/vyer/sammanstallning').expect(200);
    expect(summa.headers['avvikelsenav-forsenade']).toBe('1');
    expect((await cli('ko', '--huvudman', '20')).ut).toMatch(/SEN-1.*FÖRSENAD/);

    await region.gor(id, 'bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1 });
    const svar = await region.gor(id, 'aterkoppling', { orsak: 'a', atgard: 'b', konsekvens: 'c', uppfoljning: 'd' });
    expect(svar.status).toBe(201);
    await app.ikapp();
    expect((await region.get('/vyer/sammanstallning').expect(200)).headers['avvikelsenav-forsenade']).toBe('0');
  });
});

describe('what could not be delivered', () => {
  const leverans = (id: string, status: string) =>
    vantaPa(`${status} in the view`, async () => {
      const { body } = await leksand.get(`/avvikelser/${id}/leveranser`).expect(200);
      return body.poster.find((post: { status: string }) => post.status === status);
    });
  const antalHos = (id: string): number => system.mottagna.filter(({ kuvert }) => kuvert.subject === id).length;

  it('is tried again while the system is down, and arrives once it is up', async () => {
    system.svara('20', '503');
    const { body } = await leksand.post('/avvikelser', rapport('NERE-1')).expect(201);
    await vantaTills('two attempts', () => antalHos(body.id) >= 2);
    system.svara('20', 'kvitterad');
    expect(await leverans(body.id, 'kvitterad')).toMatchObject({ mottagare: { kod: '20' } });
  });

  it('refused for good is parked, never discarded, and resent under the same id when somebody says so', async () => {
    system.svara('20', '410');
    const { body } = await leksand.post('/avvikelser', rapport('BORTA-1')).expect(201);
    const { id, felkod } = await leverans(body.id, 'parkerad');
    expect(felkod).toBe('HTTP_410');
    expect((await cli('leveranser', '--huvudman', '20', '--status', 'parkerad')).ut).toContain(id);
    system.svara('20', 'kvitterad');
    await region.post(`/leveranser/${id}/omsandning`).expect(201);
    await leverans(body.id, 'kvitterad');
    expect(system.mottagna.filter(({ kuvert }) => kuvert.subject === body.id).map(({ kuvert }) => kuvert.id)).toEqual([
      id,
      id,
    ]);
  });

  it('one, and all since a time, can be resent from the command line', async () => {
    const start = new Date().toISOString();
    const { body } = await leksand.post('/avvikelser', rapport('IGEN-1')).expect(201);
    const { id } = await leverans(body.id, 'kvitterad');
    const en = await cli('sand-om', id, '--huvudman', '20');
    expect(en).toMatchObject({ kod: 0, ut: 'Köade igen: 1.' });
    await vantaTills('it again', () => antalHos(body.id) === 2);
    await leverans(body.id, 'kvitterad');
    await app.ikapp();
    const alla = await cli('sand-om', '--sedan', start, '--huvudman', '20');
    expect(alla).toMatchObject({ kod: 0, ut: 'Köade igen: 1.' });
    await vantaTills('once more', () => antalHos(body.id) === 3);
    expect((await cli('sand-om', id, '--huvudman', '2029')).kod).toBe(1);
    expect((await cli('sand-om', '--sedan', 'igår', '--huvudman', '20')).fel).toContain('sedan: Ska vara en tidpunkt');
  });

  it('operations sees how deliveries go, and no case', async () => {
    const status = await cli('status');
    expect((await cli('status', '--huvudman', 'drift')).kod).toBe(0);
    expect(status.ut).toMatch(/Tjänsten är redo\.[\s\S]*kvitterade +[1-9]/);
    expect((await cli('ko', '--huvudman', 'drift')).kod).toBe(1);
  });
});

describe('the command line', () => {
  const IMPORT = ['importera', EXEMPEL, '--mappning', 'dalarna-kommuner', '--huvudman', 'lan-20'];

  it('tries a file, reads it in, and resent creates nothing; 2 says that rows were refused', async () => {
    const torr = await cli(...IMPORT, '--torrkorning');
    expect(torr).toMatchObject({ kod: 2 });
    expect(torr.ut).toBe('Torrkörning, inget sparat: 19 lästa, 12 nya, 0 kompletterade, 1 dubbletter, 6 avvisade.');
    const felfil = join(katalog, 'fel.csv');
    const skarp = await cli(...IMPORT, '--felfil', felfil);
    expect(skarp.ut).toBe('19 lästa, 12 nya, 0 kompletterade, 1 dubbletter, 6 avvisade.');
    expect(skarp.fel).toContain('rad 18 ORS-1: ');
    expect((await readFile(felfil, 'utf8')).split('\r\n')[1]).toMatch(/^16;LUD-22-3;OGILTIGT_DATUM;/);
    expect((await cli(...IMPORT)).ut).toContain(' 0 nya, 0 kompletterade, 13 dubbletter');
  });

  it('0 when every row was taken in, 1 when the file cannot be read to its end', async () => {
    const text = (await readFile(EXEMPEL)).toString('latin1').split('\r\n');
    const hel = join(katalog, 'hel.csv');
    await writeFile(hel, Buffer.from(`${text.slice(0, 2).join('\r\n')}\r\n`, 'latin1'));
    expect((await cli('importera', hel, ...IMPORT.slice(2))).kod).toBe(0);
    const bruten = join(katalog, 'bruten.csv');
    await writeFile(bruten, Buffer.from(`${text.slice(0, 2).join('\r\n')}\r\nX;1;"aldrig stängt`, 'latin1'));
    const svar = await cli('importera', bruten, ...IMPORT.slice(2));
    expect(svar.kod).toBe(1);
    expect(svar.ut).toContain('1 lästa');
    expect(svar.fel).not.toBe('');
  });

  it('shows a case with its timeline, and only to those it concerns', async () => {
    const { body } = await leksand.post('/avvikelser', rapport('VISA-1')).expect(201);
    await app.ikapp();
    const egen = await cli('visa', body.id, '--huvudman', '2029');
    expect(egen.ut).toContain(KANARIE.beskrivning);
    expect(egen.ut).toMatch(/Region Dalarna.*[\s\S]*Avvikelse rapporterad, Leksand/);
    expect((await cli('visa', body.id, '--huvudman', '20')).ut).not.toContain(KANARIE.beskrivning);
    expect(await cli('visa', body.id, '--huvudman', '2062')).toMatchObject({ kod: 1, ut: '' });
  });

  it.each([
    [['ko'], 'Ange vem du företräder'],
    [['ko', '--huvudman', '9999'], 'Koden 9999 har ingen nyckel i datamappen'],
    [['ko', '--huvudman', '20', '--nyckelfil', '/finns/inte'], 'kunde inte läsas'],
    [['ko', '--huvudman', '20', '--antal', 'abc'], '--antal'],
    [['leveranser', '--huvudman', '20', '--antal', '101'], '--antal'],
    [['ko', '--huvudman', 'lan-20'], '--huvudman 20 --nyckelfil'],
    [['ko', '--huvudman', '../../etc/x'], 'ogiltig'],
    [['finns-inte'], 'Kommandot "finns-inte" finns inte'],
    [['ko', '--finns-inte'], 'Valet "--finns-inte" finns inte'],
    [['importera'], 'måste anges'],
    [['importera', 'a', 'b', '--mappning', 'c'], 'för många argument'],
    [['importera', '/finns/inte', '--mappning', 'x', '--huvudman', '20'], 'finns inte eller kan inte läsas'],
    [['importera', EXEMPEL, '--mappning', 'x', '--huvudman', '20'], 'Mappningen finns inte'],
    [
      ['status', '--huvudman', '20', '--url', 'http://127.0.0.1:1'],
      'svarar inte. Är den startad (npm start)? Kör den på en annan port? Ange --url',
    ],
    [['status', '--huvudman', '20', '--url', 'inget'], '--url'],
    [['kontrollera-mappningar', '/finns/inte'], 'finns inte'],
    [['kontrollera-modeller', '/finns/inte'], 'finns inte'],
  ])('says in Swedish what is wrong with %j', async (argument, text) => {
    const svar = await cli(...argument);
    expect(svar.kod).toBe(1);
    expect(svar.fel).toContain(text);
    expect(svar.fel).not.toMatch(/error|option|argument '/);
  });

  it('helps in Swedish', async () => {
    const { kod, ut } = await cli('--help');
    expect(kod).toBe(0);
    expect(ut).toContain('Användning: avvikelsenav <kommando> [val]');
    for (const kommando of ['importera', 'status', 'ko', 'visa', 'leveranser', 'sand-om']) {
      const hjalp = await cli(kommando, '--help');
      expect(hjalp.ut).not.toMatch(/Usage|Options|Arguments|default|display help/);
    }
  });

  it('tries län files and mapping files without a service', async () => {
    const lan = fileURLToPath(new URL('../../libs/huvudman/lan', import.meta.url));
    expect((await cli('kontrollera-modeller', lan)).ut).toMatch(/^4 län och \d+ huvudmän: inga fel\.$/);
    const mappningar = fileURLToPath(new URL('../../exempel/mappningar', import.meta.url));
    expect((await cli('kontrollera-mappningar', mappningar)).ut).toBe('2 mappningar: inga fel.');
  });
});
