import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '#libs/event-store/index.js';
import { nyLogg } from '#libs/platform/logg.js';
import type { Response } from 'supertest';
import { startaHuvudmanssystem, type Huvudmanssystem } from '../acceptance/huvudmanssystem.js';
import { Samtal, vantaTills } from '../acceptance/samtal.js';
import { endast, provprofil } from '../support/provprofil.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { allaHandlingar, fel, FIL, HAMTAR, importfil, rapport, type Samtalen } from './kanarie/scen.js';
import { former, IDENTITETSMARKE, kanarie, lackta, lacktaIFiler, MARKE, PERSONNUMMER } from './kanarie/spar.js';

const FRAMMANDE = '2080';
const SAMTYCKE = { samtycke: { omfattning: ['identitet', 'fritext'] } };
const loggat: string[] = [];
const konsol: string[] = [];
const aterstall: (() => void)[] = [];

let app: Testapp;
let system: Huvudmanssystem;
let samtal: Samtalen;
let mapp: string;
let utanGrund: string;
let medGrund: string;
let felsvar: readonly Response[];
let importsvar: string;

/** Beside the HTTP receiver of the region, a folder of files for another. */
const medFilkanal = async (env: Readonly<Record<string, string>>): Promise<void> => {
  const fil = env['AVVIKELSENAV_MOTTAGARE'] ?? '';
  const post = `  - { huvudman: '${FIL}', kanal: fil, katalog: '${join(mapp, 'filer')}' }\n`;
  await writeFile(fil, `${await readFile(fil, 'utf8')}${post}`);
};

const filer = async (): Promise<readonly { readonly namn: string; readonly text: string }[]> => {
  // What begins with a point is being written.
  const namn = (await readdir(join(mapp, 'filer'))).filter((en) => !en.startsWith('.'));
  return Promise.all(namn.map(async (en) => ({ namn: en, text: await readFile(join(mapp, 'filer', en), 'utf8') })));
};

beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-kanarie-'));
  await mkdir(join(mapp, 'filer'));
  for (const strom of [process.stdout, process.stderr]) {
    const { write } = strom;
    strom.write = (bit: string | Uint8Array, ...resten: never[]) => {
      konsol.push(Buffer.from(bit as Uint8Array).toString());
      return write.call(strom, bit, ...resten);
    };
    aterstall.push(() => (strom.write = write));
  }
  system = await startaHuvudmanssystem(['20']);
  await medFilkanal(system.env);
  const logg = nyLogg('info', { write: (rad: string) => void loggat.push(rad) });
  app = await startaTestapp({ env: system.env, logg, data: join(mapp, 'data') });
  const [leksand, region, fil, hamtar, frammande] = await Promise.all(
    ['2029', '20', FIL, HAMTAR, FRAMMANDE].map((id) => Samtal.som(app, id)),
  );
  samtal = { leksand, region, fil, hamtar, frammande } as Samtalen;
  system.svara('20', '503');
  utanGrund = (await samtal.leksand.post('/avvikelser', rapport('KAN-1')).expect(201)).body.id;
  medGrund = (await samtal.leksand.post('/avvikelser', rapport('KAN-2', SAMTYCKE)).expect(201)).body.id;
  await vantaTills('two attempts', () => system.mottagna.filter(({ svar }) => svar === '503').length > 2);
  system.svara('20', 'kvitterad');
  await allaHandlingar(utanGrund, samtal);
  felsvar = await fel(utanGrund, samtal);
  await vantaTills('the answer at the region', () => system.typer('20', utanGrund).includes('aterkopplad'));
  await vantaTills('the answer in the folder', async () =>
    (await filer()).some(({ text }) => text.includes('aterkopplad') && text.includes(utanGrund)),
  );
  await samtal.leksand.gor(utanGrund, 'makulering', { skal: kanarie('skal till makulering') });
  importsvar = (await samtal.leksand.skicka('/avvikelser/import?mappning=dalarna-kommuner', importfil())).text;
  await vantaTills('the annulment at the region', () => system.typer('20', utanGrund).includes('makulerad'));
  await vantaTills('the annulment in the folder', async () =>
    (await filer()).some(({ text }) => text.includes('makulerad') && text.includes(utanGrund)),
  );
  await vantaTills('the case with a ground', () => system.typer('20', medGrund).includes('rapporterad'));
  await app.ikapp();
}, 180_000);

afterAll(async () => {
  for (const gor of aterstall) gor();
  await app.stang();
  await system.stang();
  await rm(mapp, { recursive: true, force: true });
});

it('is looked for in every spelling', () => {
  const spar = [`x${MARKE}y`, Buffer.from(`ab${MARKE}`).toString('hex'), Buffer.from(`a${MARKE}bc`).toString('base64')];
  for (const en of [...spar, Buffer.from(`${MARKE}ö`).toString('base64url'), `"${PERSONNUMMER}"`]) {
    expect(lackta(en)).not.toEqual([]);
  }
});

describe('D9 what is sealed is read by those that may, and', () => {
  it('by nobody else: the deliveries without a ground hold none of it', async () => {
    const sant = system.mottagna.filter(({ kuvert }) => kuvert.subject === utanGrund);
    const inkorg = (await samtal.hamtar.get('/inkorg').expect(200)).body.poster;
    const hamtat = inkorg.filter(({ subject }: { subject: string }) => subject === utanGrund);
    const ifiler = (await filer()).filter(({ text }) => text.includes(utanGrund));
    expect([sant.length > 4, hamtat.length > 0, ifiler.length > 4]).toEqual([true, true, true]);
    const identitet = former(IDENTITETSMARKE);
    for (const text of [...sant.map(({ kropp }) => kropp), JSON.stringify(hamtat), ...ifiler.map((en) => en.text)]) {
      expect([lackta(text), lackta(text, identitet)]).toEqual([[], []]);
    }
    for (const vem of [samtal.region, samtal.fil, samtal.hamtar]) {
      const { text } = await vem.get(`/avvikelser/${utanGrund}`).expect(200);
      expect(text).not.toContain(kanarie('beskrivning'));
    }
  });

  it('on a ground it came through, so that the proof looks where it should', async () => {
    const sant = system.mottagna.filter(({ kuvert }) => kuvert.subject === medGrund);
    expect(lackta(sant.map(({ kropp }) => kropp).join())).toEqual([MARKE, '580412-2389']);
    expect((await samtal.leksand.get(`/avvikelser/${utanGrund}`).expect(200)).text).toContain(kanarie('beskrivning'));
  });

  it('I4 an uninvolved huvudman sees nothing, whatever it asks for', async () => {
    for (const vag of ['/avvikelser', '/vyer/min-ko', '/inkorg', '/vyer/leveranser']) {
      expect(lackta((await samtal.frammande.get(vag).expect(200)).text)).toEqual([]);
    }
  });
});

describe('I11 nothing that is said of it repeats it:', () => {
  it('no refusal, in body or headers', () => {
    expect(felsvar.length).toBeGreaterThan(20);
    for (const { status, text, headers } of felsvar) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect([status, lackta(text), lackta(JSON.stringify(headers))]).toEqual([status, [], []]);
    }
    expect(JSON.parse(importsvar)).toMatchObject({ accepterade: 1, avvisade: 1 });
    expect(lackta(importsvar)).toEqual([]);
  });

  it('no line of the log, nor what is written past it', () => {
    expect(loggat.length).toBeGreaterThan(10);
    expect(loggat.filter((rad) => lackta(rad).length > 0)).toEqual([]);
    expect(konsol.filter((rad) => lackta(rad).length > 0)).toEqual([]);
  });

  it('no metric, address or name of a file', async () => {
    const { text } = await samtal.leksand.get('/../../metrics');
    const direkt = await (await fetch(`${app.url}/metrics`)).text();
    expect([lackta(text), lackta(direkt)]).toEqual([[], []]);
    expect((await filer()).flatMap(({ namn }) => lackta(namn))).toEqual([]);
    expect(system.mottagna.flatMap(({ huvudman, kuvert }) => lackta(`${huvudman} ${kuvert.id}`))).toEqual([]);
  });
});

describe('at rest it is ciphertext:', () => {
  it('in no event', async () => {
    const { events } = await app.nav.lager.store.readAll({ after: START, limit: 10_000 });
    expect(events.length).toBeGreaterThan(30);
    expect(events.filter((event) => lackta(JSON.stringify(event)).length > 0)).toEqual([]);
  });

  it('in no row of the database', async () => {
    const { vydatabas } = app.nav.lager;
    const tabeller = await vydatabas.las<{ readonly namn: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS namn FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tabeller.length).toBeGreaterThan(5);
    for (const { namn } of tabeller) {
      const rader = await vydatabas.las<{ readonly rad: string }>(`SELECT t::text AS rad FROM ${namn} AS t`);
      expect([namn, rader.filter(({ rad }) => lackta(rad).length > 0)]).toEqual([namn, []]);
    }
  });

  endast(['embedded'], 'the stores of the others are no files of ours')('in no file of the data folder', () => {
    expect(provprofil()).toBe('embedded');
    expect(lacktaIFiler(app.data)).toEqual([]);
  });
});
