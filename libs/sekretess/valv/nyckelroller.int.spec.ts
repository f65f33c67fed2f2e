import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaRadlager } from '#libs/platform/sql/radlager/index.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { provskydd } from '../testing/provskydd.js';
import type { Nyckelvalv } from './nyckelvalv.js';
import { MIGRERINGAR, SCHEMA } from './tabeller.js';
import { valvOver } from './valv.js';

const KONTEXT = { huvudman: '20', stream: 's' };
const PNR = '19580412-2389';
const ROLLER = ['migrering', 'command_api', 'query_api', 'connector', 'processor', 'standalone', 'router'] as const;
type Roll = (typeof ROLLER)[number];
const NEKAT = /permission denied/;

medDatabas('the roles of the key vault (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  /** Roles belong to the whole server: these have names of their own. */
  let prefix: string;
  const skydd = provskydd();
  const valv = new Map<Roll, Nyckelvalv>();
  const som = (roll: Roll): string => {
    const url = new URL(databas.url);
    url.username = `${prefix}${roll}`;
    url.password = `${prefix}losen`;
    return url.href;
  };
  const hos = async (roll: Roll): Promise<Nyckelvalv> => {
    const oppet = valv.get(roll);
    if (oppet !== undefined) return oppet;
    const lager = await oppnaRadlager({ connectionString: som(roll), schema: SCHEMA }, MIGRERINGAR);
    const nytt = valvOver({ lager, skydd, klocka: systemClock });
    valv.set(roll, nytt);
    return nytt;
  };

  beforeAll(async () => {
    databas = await nyProvdatabas();
    prefix = `${new URL(databas.url).pathname.slice(1)}_`;
    const fil = new URL('../../../deploy/database/roles.sql', import.meta.url);
    const sql = readFileSync(fil, 'utf8').replaceAll('avvikelsenav_', prefix);
    await databas.kor(sql);
    await databas.kor(ROLLER.map((roll) => `ALTER ROLE ${prefix}${roll} PASSWORD '${prefix}losen'`).join(';'));
    await hos('migrering');
    await databas.kor(sql);
  });
  afterAll(async () => {
    await Promise.all([...valv.values()].map((en) => en.stang()));
    const roller = ['projector', 'drift', ...ROLLER];
    await databas.kor(
      roller.map((roll) => `DROP OWNED BY ${prefix}${roll} CASCADE; DROP ROLE ${prefix}${roll}`).join(';'),
    );
    await databas.slapp();
  });

  it('let command-api seal and open, query-api and connector open alone, and a restart of each find its tables', async () => {
    const sedel = (await (await hos('command_api')).forseglare(KONTEXT)).forsegla('text');
    for (const roll of ['command_api', 'query_api', 'connector', 'processor', 'standalone'] as const) {
      expect((await (await hos(roll)).oppnare([sedel])).oppna(sedel, 's')).toBe('text');
    }
    for (const roll of ['query_api', 'connector', 'processor'] as const) {
      await expect((await hos(roll)).forseglare(KONTEXT)).rejects.toThrow(NEKAT);
    }
    await expect(hos('router')).rejects.toThrow();
  });

  it('let processor and standalone alone destroy keys and keep the index, and nobody but its owner rotate', async () => {
    const andras = ['command_api', 'query_api', 'connector'] as const;
    for (const roll of ['processor', 'standalone'] as const) {
      const sedel = (await (await hos('command_api')).forseglare(KONTEXT)).forsegla('text');
      for (const annan of andras) await expect((await hos(annan)).forstor([sedel.nyckel], 'g')).rejects.toThrow(NEKAT);
      const den = await hos(roll);
      await den.forstor([sedel.nyckel], 'g');
      expect((await den.oppnare([sedel])).oppna(sedel, 's')).toBeNull();
      await den.personindex.lagg('20', PNR, roll);
      expect(await (await hos('query_api')).personindex.sok('20', PNR)).toContain(roll);
      await den.personindex.bort('20', [roll]);
      await expect(den.rotera('20')).rejects.toThrow(NEKAT);
    }
    for (const annan of andras) {
      await expect((await hos(annan)).personindex.lagg('20', PNR, 'a')).rejects.toThrow(NEKAT);
    }
    const sedel = (await (await hos('command_api')).forseglare(KONTEXT)).forsegla('text');
    for (let varv = 0; varv < 2; varv += 1) {
      expect(await (await hos('migrering')).rotera('20')).toMatchObject({ klart: true });
    }
    skydd.byt();
    expect(await (await hos('migrering')).roteraSkydd()).toEqual({ antal: 1, klart: true });
    expect((await (await hos('query_api')).oppnare([sedel])).oppna(sedel, 's')).toBe('text');
    expect(await (await hos('migrering')).lage()).toMatchObject({ huvudman: ['20'], gravstenar: 2, oavslutade: [] });
  });
});
