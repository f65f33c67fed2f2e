import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '#libs/event-store/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { startaNav, type Nav } from '../../nav.js';
import { Demoklocka } from './klocka.js';
import { berattaLanet, valjLan, type Lansdemo } from './landemo.js';

const EN_MANAD = 1 / 12;

describe('a county’s years told through the doors', () => {
  let data: string;
  let nav: Nav;
  let utfall: Lansdemo;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'avvikelsenav-lan-'));
    const klocka = new Demoklocka();
    const miljo = { PORT: '0', AVVIKELSENAV_DATA: data, AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0' };
    nav = await startaNav(lasKonfiguration(miljo), tystLogg, { clock: klocka });
    const lan = valjLan(nav.register, 'dalarna');
    utfall = await berattaLanet(nav, klocka, { lan, ar: EN_MANAD, framsteg: new PassThrough() });
  });
  afterAll(async () => {
    await nav.stoppa();
    await rm(data, { recursive: true, force: true });
  });

  it('tells each event on its own day, and the hub is then back in today', async () => {
    const { events } = await nav.lager.store.readAll({ after: START, limit: 5_000 });
    const rapporter = events.filter(({ type }) => type === 'AvvikelseRapporterad');
    expect(rapporter).toHaveLength(utfall.avvikelser);
    const dagar = new Set(rapporter.map(({ meta }) => meta.tid.slice(0, 10)));
    expect(dagar.size).toBeGreaterThan(10);
    expect([...dagar].filter((dag) => dag < utfall.fran || dag > utfall.till)).toEqual([]);
  });

  it('knows a län by name or code, and says which there are when it does not', () => {
    expect(valjLan(nav.register, '20').region).toBe('20');
    expect(valjLan(nav.register, 'Värmlands län').lan).toBe('17');
    expect(() => valjLan(nav.register, 'Atlantis')).toThrow(/Det finns ingen länsfil för "Atlantis".*Dalarnas län/);
  });
});
