import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Forseglat } from '#libs/kernel/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { oppnaRadlager } from '#libs/platform/sql/radlager/index.js';
import type { Nyckelvalv } from './nyckelvalv.js';
import { oppnaNyckelvalv, VALVFIL } from './oppna-nyckelvalv.js';
import { MIGRERINGAR } from './tabeller.js';

const KONTEXT = { huvudman: '20', stream: 's' };
const PNR = '19580412-2389';

describe('the vault of an installation', () => {
  let mapp: string;
  const oppnade: Nyckelvalv[] = [];
  const oppna = async (miljo: Record<string, string> = {}): Promise<Nyckelvalv> => {
    const valv = await oppnaNyckelvalv(lasKonfiguration({ AVVIKELSENAV_DATA: mapp, ...miljo }, 'cli'));
    oppnade.push(valv);
    return valv;
  };
  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-valv-'));
  });
  afterEach(async () => {
    await Promise.all(oppnade.splice(0).map((en) => en.stang()));
    rmSync(mapp, { recursive: true });
  });
  const forsegla = async (valv: Nyckelvalv, text = 'hemligt'): Promise<Forseglat> =>
    (await valv.forseglare(KONTEXT)).forsegla(text);

  it('makes ring and vault at the first start, and opens again what it has sealed', async () => {
    const forsta = await oppna();
    const sedel = await forsegla(forsta);
    await forsta.stang();
    for (const fil of ['nyckelring.json', VALVFIL]) expect(statSync(join(mapp, fil)).mode & 0o777).toBe(0o600);
    const andra = await oppna();
    expect((await andra.oppnare([sedel])).oppna(sedel, 's')).toBe('hemligt');
  });

  it('whose ring is lost is not given another: that would lose all that it wraps', async () => {
    const forsta = await oppna();
    await forsegla(forsta);
    await forsta.stang();
    rmSync(join(mapp, 'nyckelring.json'));
    await expect(oppna()).rejects.toThrow('lägg tillbaka den från sin säkerhetskopia');
    expect(existsSync(join(mapp, 'nyckelring.json'))).toBe(false);
  });

  it('that dies with keys made ahead loses those keys and never uses one twice', async () => {
    const [forsta, andra] = [await oppna(), await oppna()];
    const fore = await Promise.all(Array.from({ length: 20 }, () => forsegla(forsta)));
    const efter = await Promise.all(Array.from({ length: 60 }, () => forsegla(andra)));
    expect(new Set([...fore, ...efter].map(({ nyckel }) => nyckel)).size).toBe(80);
    const oppnare = await andra.oppnare([fore]);
    expect(fore.map((en) => oppnare.oppna(en, 's'))).toEqual(fore.map(() => 'hemligt'));
    expect((await andra.lage()).textnycklar).toBeGreaterThan(80);
  });

  it('seals by keys alone that another process finds stored', async () => {
    const fil = join(mapp, VALVFIL);
    const forsta = await oppna();
    const sedel = await forsegla(forsta);
    const lager = await oppnaRadlager({ fil }, MIGRERINGAR);
    const rader = await lager.las('SELECT id FROM textnyckel WHERE id = $1', [sedel.nyckel]);
    expect(rader).toHaveLength(1);
    await lager.stang();
  });

  it('holds no text, no personnummer and no key in clear, and of a destroyed key not even what it was wrapped in', async () => {
    const valv = await oppna();
    const sedel = await forsegla(valv);
    await valv.personindex.lagg('20', PNR, 'arende-1');
    const ring = JSON.parse(readFileSync(join(mapp, 'nyckelring.json'), 'utf8')) as { nycklar: { nyckel: string }[] };
    const lager = await oppnaRadlager({ fil: join(mapp, VALVFIL) }, MIGRERINGAR);
    const sql = 'SELECT inslagen FROM textnyckel WHERE id = $1';
    const [rad] = await lager.las<{ inslagen: Uint8Array }>(sql, [sedel.nyckel]);
    await lager.stang();
    const finns = (vad: Buffer | string): boolean =>
      readdirSync(mapp)
        .filter((namn) => namn.startsWith(VALVFIL))
        .some((namn) => readFileSync(join(mapp, namn)).includes(vad));
    const inslagen = Buffer.from(rad?.inslagen ?? []);
    expect([inslagen.length, finns(inslagen)]).toEqual([60, true]);
    await valv.forstor([sedel.nyckel], 'g-1');
    const hemligt = [inslagen, 'hemligt', '195804122389', '580412', Buffer.from(ring.nycklar[0]?.nyckel ?? '')];
    for (const del of hemligt) expect(finns(del)).toBe(false);
    expect(finns(sedel.nyckel)).toBe(true);
  });

  it('restored from an older copy stays erased where its tombstones are replayed', async () => {
    const valv = await oppna();
    const sedel = await forsegla(valv);
    await valv.stang();
    copyFileSync(join(mapp, VALVFIL), join(mapp, 'kopia'));
    const sedan = await oppna();
    await sedan.forstor([sedel.nyckel], 'g-1');
    await sedan.stang();
    copyFileSync(join(mapp, 'kopia'), join(mapp, VALVFIL));
    const aterlast = await oppna();
    expect((await aterlast.oppnare([sedel])).oppna(sedel, 's')).toBe('hemligt');
    expect(await aterlast.aterspelaGravstenar([{ nyckel: sedel.nyckel, gallringId: 'g-1' }])).toBe(1);
    expect((await aterlast.oppnare([sedel])).oppna(sedel, 's')).toBeNull();
  });

  it('that is not embedded wants a ring to be there', async () => {
    const miljo = { AVVIKELSENAV_PROFIL: 'distributed', DATABASE_URL: 'postgres://127.0.0.1:1/nav' };
    await expect(oppna(miljo)).rejects.toThrow();
    expect(readdirSync(mapp)).toEqual([]);
  });
});
