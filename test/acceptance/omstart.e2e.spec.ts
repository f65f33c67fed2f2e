import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dumpVyer, VYER } from '#libs/read-models/index.js';
import { endast } from '../support/provprofil.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { CSV_RUBRIK, csvRad, rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaPa, vantaTills } from './samtal.js';

const RADER_MAX = 1_000_000;

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

/** Rows without end, as long as the service takes them; ids of the cases it has answered for. */
const importUtanSlut = async (): Promise<{ readonly svarade: readonly string[]; readonly slut: Promise<void> }> => {
  const svarade: string[] = [];
  const rader = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(`${CSV_RUBRIK}\r\n`, 'latin1');
    for (let n = 0; n < RADER_MAX; n += 1) {
      yield Buffer.from(`${csvRad(`E-${n}`)}\r\n`, 'latin1');
      if (n % 20 === 0) await vila(5);
    }
  };
  const svar = await fetch(`${app.url}/avvikelse/v1/avvikelser/import?mappning=dalarna-kommuner`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await app.token('2029')}`, accept: 'application/x-ndjson' },
    body: ReadableStream.from(rader()),
    duplex: 'half',
  });
  expect(svar.status).toBe(200);
  const las = async (): Promise<void> => {
    let rest = '';
    for await (const bit of (svar.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const hela = (rest + bit).split('\n');
      rest = hela.pop() ?? '';
      svarade.push(...hela.flatMap((rad): string[] => JSON.parse(rad).id ?? []));
    }
  };
  return { svarade, slut: las().catch(() => undefined) };
};

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
    await startaOm(() => app.kastaVyer());
    expect(await vyer()).toEqual(fore);
  });

  endast(['embedded'], 'a server keeps its own files')(
    'I5 I10 views that are rubbish are built again too',
    async () => {
      const fore = await vyer();
      await startaOm(async () => {
        for (const fil of await vyfiler()) await writeFile(fil, Buffer.alloc(512, 0xa5));
      });
      expect(await vyer()).toEqual(fore);
    },
  );

  it('knows its clients again: the keys of the first start still open', async () => {
    await (await Samtal.som(app, '2029')).get('/avvikelser').expect(200);
  });

  it('I1 a stop in the middle of an import breaks it off, and every row answered for is there after', async () => {
    const { svarade, slut } = await importUtanSlut();
    await vantaTills('the first rows', () => svarade.length >= 50);
    // Not broken off, it would go on for longer than a test is given.
    await app.nav.stoppa(100);
    await slut;
    await startaOm();
    const leksand = await Samtal.som(app, '2029');
    await Promise.all(svarade.slice(-20).map((id) => leksand.get(`/avvikelser/${id}`).expect(200)));
  });
});
