import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaRadlager } from '#libs/platform/sql/radlager/index.js';
import { NYCKELNAMN, provtransit, type Provtransit } from '../testing/provtransit.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import { MIGRERINGAR } from './tabeller.js';
import { transitskydd } from './transitskydd.js';
import { valvOver } from './valv.js';

const TOKEN = 'hvs.hemlig-token';
const NYCKEL = Uint8Array.from({ length: 32 }, (_, nr) => nr);
const mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-transit-'));
const tokenFil = join(mapp, 'token');

describe('the protection by a transit engine', () => {
  let server: Provtransit;
  let skydd: Nyckelskydd;
  const med = (delar: { url?: string; nyckel?: string; tokenFil?: string; caFil?: string } = {}): Nyckelskydd =>
    transitskydd({ url: server.url, nyckel: NYCKELNAMN, tokenFil, caFil: '', ...delar });

  beforeEach(async () => {
    await server?.stang();
    writeFileSync(tokenFil, `${TOKEN}\n`);
    server = await provtransit(TOKEN);
    skydd = med();
  });
  afterAll(async () => {
    await server.stang();
    rmSync(mapp, { recursive: true });
  });

  it('wraps and unwraps for one context, and says which version did', async () => {
    const inslaget = await skydd.slaIn(NYCKEL, 'avvikelsenav/1|å');
    expect(inslaget).toEqual({ skydd: 'transit:nav:v1', innehall: expect.stringMatching(/^vault:v1:/) });
    expect(new Uint8Array(await skydd.slaUpp(inslaget, 'avvikelsenav/1|å'))).toEqual(NYCKEL);
    await expect(skydd.slaUpp(inslaget, 'annat')).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OPPNAR_INTE' });
    await expect(skydd.slaUpp({ ...inslaget, innehall: 'skräp' }, '')).rejects.toMatchObject({
      kod: 'NYCKELSKYDD_OPPNAR_INTE',
    });
  });

  it('is rotated by its keeper, after which the older version may be closed', async () => {
    const valv = valvOver({ lager: await oppnaRadlager({ fil: ':memory:' }, MIGRERINGAR), skydd, klocka: systemClock });
    const sedel = (await valv.forseglare({ huvudman: '20', stream: 's' })).forsegla('text');
    server.rotera();
    expect(await skydd.aktiv()).toBe('transit:nav:v2');
    expect(await valv.roteraSkydd()).toEqual({ antal: 1, klart: true });
    expect((await valv.lage()).skydd).toEqual([{ id: 'transit:nav:v2', antal: 1 }]);
    server.stangUnder(2);
    expect((await valv.oppnare([sedel])).oppna(sedel, 's')).toBe('text');
    await valv.stang();
  });

  it('asks for few: a huvudman’s key is unwrapped once a minute, not once a text', async () => {
    const klocka = { nu: 0, now: () => new Date(klocka.nu) };
    const valv = valvOver({ lager: await oppnaRadlager({ fil: ':memory:' }, MIGRERINGAR), skydd, klocka });
    for (let nr = 0; nr < 40; nr += 1) {
      const sedel = (await valv.forseglare({ huvudman: '20', stream: 's' })).forsegla('text');
      (await valv.oppnare([sedel])).oppna(sedel, 's');
    }
    expect(server.anrop).toHaveLength(2);
    klocka.nu = 60_001;
    const sedel = (await valv.forseglare({ huvudman: '20', stream: 's' })).forsegla('text');
    (await valv.oppnare([sedel])).oppna(sedel, 's');
    expect(server.anrop).toHaveLength(3);
    await valv.stang();
  });

  it('tries again when it is busy, sealed or cut off, and gives up after three times', async () => {
    server.storAv(503, 'bryt');
    expect(await skydd.aktiv()).toBe('transit:nav:v1');
    server.storAv(500, 473, 429);
    await expect(skydd.aktiv()).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OTILLGANGLIGT' });
    expect(server.anrop).toHaveLength(6);
  });

  it('follows no redirect and believes no answer of another kind or size', async () => {
    for (const [storning, kod] of [
      [307, 'NYCKELSKYDD_OTILLGANGLIGT'],
      ['skrap', 'NYCKELSKYDD_FELINSTALLT'],
      [404, 'NYCKELSKYDD_OPPNAR_INTE'],
    ] as const) {
      server.storAv(storning);
      await expect(skydd.aktiv()).rejects.toMatchObject({ kod });
    }
    server.storAv('stort', 'stort', 'stort');
    await expect(skydd.aktiv()).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OTILLGANGLIGT' });
  });

  it('reads its token anew each time, and never repeats it (I11)', async () => {
    writeFileSync(tokenFil, 'hvs.utgangen');
    await expect(skydd.aktiv()).rejects.toMatchObject({ kod: 'NYCKELSKYDD_NEKAR' });
    await expect(skydd.aktiv()).rejects.not.toThrow(/hvs|permission/);
    writeFileSync(tokenFil, TOKEN);
    expect(await skydd.aktiv()).toBe('transit:nav:v1');
    const utan = med({ tokenFil: join(mapp, 'saknas') });
    await expect(utan.aktiv()).rejects.toThrow('Token för nyckelskyddet kan inte läsas (ENOENT).');
  });

  it('is told from one that is not there', async () => {
    await server.stang();
    await expect(skydd.aktiv()).rejects.toThrow('går inte att nå');
    server = await provtransit(TOKEN);
  });
});
