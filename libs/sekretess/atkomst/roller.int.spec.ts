import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/platform/ids.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { atkomstId, oppnaAtkomstlogg, type Atkomstlogg, type Atkomstpost } from './index.js';

const ROLLER = ['migrering', 'command_api', 'query_api', 'connector', 'standalone', 'processor'] as const;
const ANDRA = ['projector', 'router', 'drift'] as const;
type Roll = (typeof ROLLER)[number];
const NEKAT = /permission denied/;
const FRAGA = { huvudman: '2062', limit: 10, offset: 0 };

const post = (tid = new Date()): Atkomstpost => ({
  id: atkomstId(tid),
  tid: tid.toISOString(),
  vem: { klient: 'k', slag: 'maskin', roller: [], uppdrag: null, verksamheter: '*', huvudman: ['2062'] },
  ...{ handling: 'avvikelse.lasa', rutt: '/', falt: ['id'], sokning: [], andamal: 'handlaggning', grund: [] },
  objekt: [{ slag: 'avvikelse', id: newId(), berorda: ['20'] }],
  ...{ utfall: 'given', kod: null, kanal: 'api', flaggor: [], spar: null, mottagare: null, forsandelse: null },
});

medDatabas('the roles of the access log (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  /** Roles belong to the whole server: these have names of their own. */
  let prefix: string;
  const oppnade = new Map<Roll, Atkomstlogg>();
  const hos = async (roll: Roll): Promise<Atkomstlogg> => {
    const kand = oppnade.get(roll);
    if (kand !== undefined) return kand;
    const url = new URL(databas.url);
    url.username = `${prefix}${roll}`;
    url.password = `${prefix}losen`;
    const ny = await oppnaAtkomstlogg({ connectionString: url.href, schema: 'atkomst' });
    oppnade.set(roll, ny);
    return ny;
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
    await Promise.all([...oppnade.values()].map((en) => en.stang()));
    const roller = [...ANDRA, ...ROLLER];
    await databas.kor(
      roller.map((roll) => `DROP OWNED BY ${prefix}${roll} CASCADE; DROP ROLE ${prefix}${roll}`).join(';'),
    );
    await databas.slapp();
  });

  it('I8 let those add a record who let somebody see something, and the doors read it', async () => {
    for (const roll of ['query_api', 'command_api', 'connector', 'standalone'] as const) {
      await (await hos(roll)).skriv([post()]);
    }
    expect((await (await hos('query_api')).las(FRAGA)).rader).toHaveLength(4);
    await expect((await hos('connector')).las(FRAGA)).rejects.toThrow(NEKAT);
    await expect(hos('processor')).rejects.toThrow();
  });

  it('I8 let a door mark what was looked at, but none of them remove anything or change how long it is kept', async () => {
    const en = post();
    const dorr = await hos('command_api');
    await dorr.skriv([en]);
    const tid = new Date().toISOString();
    await dorr.granska({ id: newId(), post: en.id, huvudman: '2062', av: 'mas', tid, utfall: 'motiverad' });
    await expect(dorr.sattBevarande('20', 6)).rejects.toThrow(NEKAT);
    await (await hos('query_api')).skriv([post(new Date('2001-01-01'))]);
    for (const roll of ['query_api', 'command_api'] as const) {
      await expect((await hos(roll)).gallra(new Date(), 10)).rejects.toThrow(NEKAT);
    }
    expect(await (await hos('standalone')).gallra(new Date(), 10)).toBe(1);
  });
});
