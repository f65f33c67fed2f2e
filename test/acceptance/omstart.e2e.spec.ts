import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dumpVyer, VYER } from '#libs/read-models/index.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaPa, vantaTills } from './samtal.js';

let app: Testapp;
let system: Huvudmanssystem;
beforeAll(async () => {
  system = await startaHuvudmanssystem(['20', '2029']);
  app = await startaTestapp({ env: system.env });
});
afterAll(async () => {
  await app.stang();
  await system.stang();
});

const startaOm = async (medan: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
  await app.stang('behall');
  await medan();
  app = await startaTestapp({ env: system.env, data: app.data });
};

const rapportera = async (nummer: string): Promise<string> =>
  (await (await Samtal.som(app, '2029')).post('/avvikelser', rapport(nummer, SAMTYCKE)).expect(201)).body.id;

/** A case that has come the whole way: told, numbered, and the number told. */
const framme = (id: string): Promise<void> =>
  vantaTills('the whole exchange', () => system.typer('2029', id).includes('mottagen'));

/** All that the views show, once every delivery has its receipt and nothing more is on its way. */
const vyer = (): Promise<readonly string[]> =>
  vantaPa('the last receipt', async () => {
    await app.ikapp();
    const rader = await Array.fromAsync(dumpVyer(app.nav.lager.vydatabas, VYER));
    return rader.some((rad) => /^leveranser .*"status":"(?!kvitterad)/.test(rad)) ? undefined : rader;
  });

const vyfiler = async (): Promise<readonly string[]> => {
  const katalog = join(app.data, 'vyer');
  const filer = await readdir(katalog, { recursive: true, withFileTypes: true });
  return filer.filter((fil) => fil.isFile()).map((fil) => join(fil.parentPath, fil.name));
};

describe('a restart on the same data folder', () => {
  it('I1 I3 loses nothing and sends nothing again', async () => {
    const forst = await rapportera('OM-1');
    await framme(forst);
    const fore = await app.nav.lager.store.head();
    await startaOm();
    expect(Number(await app.nav.lager.store.head())).toBeGreaterThanOrEqual(Number(fore));
    const { body } = await (await Samtal.som(app, '20')).get(`/avvikelser/${forst}`).expect(200);
    expect(body.kalla.arendenummer).toBe('OM-1');
    await framme(await rapportera('OM-2'));
    expect(system.typer('20', forst)).toEqual(['rapporterad']);
    expect(system.typer('2029', forst)).toEqual(['mottagen']);
  });

  it('I1 I3 what was acknowledged the moment before is delivered after, once', async () => {
    system.svara('20', '503');
    const id = await rapportera('OM-3');
    await startaOm(() => Promise.resolve(system.svara('20', 'kvitterad')));
    await framme(id);
    expect(system.typer('20', id)).toEqual(['rapporterad']);
  });

  it('I5 views that are gone are built again, byte for byte the same', async () => {
    const fore = await vyer();
    expect(fore.length).toBeGreaterThan(10);
    await startaOm(() => rm(join(app.data, 'vyer'), { recursive: true }));
    expect(await vyer()).toEqual(fore);
  });

  it('I5 I10 views that are rubbish are built again too', async () => {
    const fore = await vyer();
    await startaOm(async () => {
      for (const fil of await vyfiler()) await writeFile(fil, Buffer.alloc(512, 0xa5));
    });
    expect(await vyer()).toEqual(fore);
  });

  it('knows its clients again: the keys of the first start still open', async () => {
    await (await Samtal.som(app, '2029')).get('/avvikelser').expect(200);
  });
});
