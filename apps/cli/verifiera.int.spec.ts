import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { lasEllerSkapaNotarienyckel, Notarie, oppnaNotarielager, type Notarielager } from '#libs/bevis/index.js';
import { sag } from '#libs/bevis/testing/provlogg.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import { tystLogg } from '#libs/platform/logg.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas } from '../../test/support/provdatabas.js';
import { inspelat } from './testing/inspelad.js';

jest.setTimeout(60_000);
const mapp = mkdtempSync(join(tmpdir(), 'verifiera-'));
afterAll(() => rmSync(mapp, { recursive: true }));
const [data, annat, ensamt] = [join(mapp, 'data'), join(mapp, 'annat'), join(mapp, 'ensamt')];

const fyll = async (store: EventStore, ord: (nr: number) => string): Promise<void> => {
  for (let nr = 0; nr < 12; nr += 1) await sag(store, `prov-${nr % 3}`, { nr: String(nr), handelser: [ord(nr)] });
};
const notariera = async (store: EventStore, lager: Notarielager, mappen: string): Promise<string> => {
  const nyckel = lasEllerSkapaNotarienyckel(join(mappen, 'notarie.pem'), 'avvikelsenav');
  const stopp = new AbortController();
  const slut = new Notarie({ store, lager, nyckel, clock: systemClock, logg: tystLogg }).kor(stopp.signal);
  while ((await lager.senaste())?.antal !== 12) await vila(5);
  stopp.abort();
  await slut;
  writeFileSync(join(mapp, 'vkey.txt'), nyckel.publik.vkey);
  return (await lager.senaste())?.text ?? '';
};
const logg = async (mappen: string, ord: (nr: number) => string): Promise<void> => {
  const store = await openSqliteStore({ path: join(mappen, 'handelser.sqlite') });
  await fyll(store, ord);
  if (mappen === data) {
    const lager = await oppnaNotarielager(lasKonfiguration({ AVVIKELSENAV_DATA: data }));
    writeFileSync(join(mapp, 'punkt.json'), JSON.stringify({ text: await notariera(store, lager, data) }));
    await lager.stang();
  }
  await store.close();
};
const kor = (mappen: string, ...val: readonly string[]) =>
  inspelat(['verifiera', ...val], { AVVIKELSENAV_DATA: mappen });

beforeAll(async () => {
  await logg(data, (nr) => `ord ${nr}`);
  // Somebody who wrote the whole log anew, every chain whole, with another word in one event.
  await logg(annat, (nr) => (nr === 7 ? 'andra ord' : `ord ${nr}`));
  cpSync(annat, ensamt, { recursive: true });
  for (const fil of ['notarie.sqlite', 'notarie.pem']) cpSync(join(data, fil), join(annat, fil));
});

describe('verifiera on a data folder', () => {
  it('I6 says that all holds, and what was tried', async () => {
    expect(await kor(data, '--kontrollpunkt', join(mapp, 'punkt.json'))).toMatchObject({
      kod: 0,
      ut: 'Loggen: 12 händelser. Signerade kontrollpunkter som stämmer: 2, den största om 12 händelser.\n\nAllt stämmer.',
    });
    expect(JSON.parse((await kor(data, '--json', '--nyckel', join(mapp, 'vkey.txt'))).ut)).toMatchObject({
      antalFynd: 0,
    });
  });

  it('I6 names the first place that is not what it was, also when every chain has been made anew', async () => {
    const { kod, ut } = await kor(annat);
    expect(kod).toBe(1);
    expect(ut).toContain('Börja här: ANDRAD i strömmen prov-1, händelse 2, position 8: ');
    expect(ut).not.toContain('andra ord');
  });

  it('I6 finds it by a checkpoint kept elsewhere, when the notary’s store is gone', async () => {
    const utan = await kor(ensamt);
    expect(utan).toMatchObject({
      kod: 0,
      ut: expect.stringMatching(/stämmer: 0\.\n\nKedjan håller; ingen kontrollpunkt har prövats\.$/),
    });
    const med = await kor(ensamt, '--kontrollpunkt', join(mapp, 'punkt.json'), '--nyckel', join(mapp, 'vkey.txt'));
    expect(med.ut).toContain('stämmer: 0.\nDen största som är signerad omfattar 12 händelser, och loggen stämmer inte');
    expect(med).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('KONTROLLPUNKT vid kontrollpunkten om 12 händelser'),
    });
  });

  it('says what it lacks: a log, a file, a key, a folder that nobody holds', async () => {
    expect((await kor(join(mapp, 'tom'))).fel).toContain('ingen händelselogg');
    expect((await kor(data, '--kontrollpunkt', 'finns-inte')).fel).toContain('går inte att läsa');
    expect((await kor(data, '--kontrollpunkt', join(mapp, 'vkey.txt'))).ut).toContain('SIGNATUR');
    expect((await kor(data, '--nyckel', join(mapp, 'punkt.json'))).fel).toContain('ingen offentlig nyckel');
    const las = lasKatalog(data);
    expect((await kor(data)).fel).toContain(`pid ${process.pid}`);
    las.slapp();
  });
});

medDatabas('verifiera on PostgreSQL, running (needs DATABASE_URL)', () => {
  it('I6 says that all holds', async () => {
    const databas = await nyProvdatabas();
    const miljo = { AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: databas.url, AVVIKELSENAV_DATA: join(mapp, 'pg') };
    const store = await openPostgresStore({ connectionString: databas.url });
    await fyll(store, String);
    expect(await inspelat(['verifiera'], miljo)).toMatchObject({
      kod: 0,
      ut: expect.stringContaining('Kedjan håller'),
    });
    const lager = await oppnaNotarielager(lasKonfiguration(miljo));
    await notariera(store, lager, mapp);
    expect((await inspelat(['verifiera'], miljo)).fel).toContain('Ange den offentliga nyckeln');
    const med = await inspelat(['verifiera', '--nyckel', join(mapp, 'vkey.txt')], miljo);
    expect(med).toMatchObject({ kod: 0, ut: expect.stringMatching(/stämmer: 1.*\n\nAllt stämmer\.$/) });
    await lager.stang();
    await store.close();
    await databas.slapp();
  });
});
