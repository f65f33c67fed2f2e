import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { tystLogg } from '#libs/platform/logg.js';
import { lasNyckel, type Nycklar } from '#libs/tjanst/index.js';
import { nyDistribution, type Distribution } from '../support/distribution.js';
import { medDatabas, medKafka } from '../support/med-server.js';
import { startaTjanster, type Tjanster } from '../support/tjanster.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { rapport, SAMTYCKE } from './rapport.js';
import { vantaTills } from './samtal.js';

const medServrar = process.env['DATABASE_URL'] === undefined ? medDatabas : medKafka;
const ARENDEN = 12;

medServrar('two of each service over one log (DATABASE_URL, KAFKA_BROKERS)', () => {
  let data: string;
  let distribution: Distribution;
  let system: Huvudmanssystem;
  let nycklar: Nycklar | null;
  const par: Tjanster[] = [];
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'avvikelsenav-flera-'));
    distribution = await nyDistribution(data);
    system = await startaHuvudmanssystem(['20', '2029']);
    const miljo = await distribution.miljo({ data, env: system.env, logg: undefined });
    ({ nycklar } = miljo);
    const en = (): Promise<Tjanster> => startaTjanster(miljo.envFor, tystLogg);
    par.push(...(await Promise.all([en(), en()])));
  });
  afterAll(async () => {
    await Promise.all(par.map((en) => en.stoppa()));
    await system.stang();
    await distribution.slapp();
    await rm(data, { recursive: true, force: true });
  });

  const nyckel = async (): Promise<string> => {
    if (nycklar === null) throw new Error('keys are made by the test');
    return `Bearer ${await lasNyckel(nycklar, '2029')}`;
  };
  const rapportera = async (nr: number): Promise<string> => {
    const url = par[nr % par.length]?.url('command-api') ?? '';
    const svar = await request(url)
      .post('/avvikelse/v1/avvikelser')
      .set('authorization', await nyckel())
      .send(rapport(`FLERA-${nr}`, SAMTYCKE));
    expect(svar.status).toBe(201);
    return svar.body.id;
  };
  const ettVar = (ids: readonly string[]): Promise<void> =>
    vantaTills('the whole exchange of each', () => ids.every((id) => system.typer('2029', id).includes('mottagen')));
  const rad = async (namn: 'projector' | 'processor' | 'router', en: Tjanster): Promise<boolean> =>
    (await (await fetch(`${en.url(namn)}/metrics`)).text()).includes(`avvikelsenav_leder{foljare="${namn}"} 1`);

  it.each(['projector', 'processor', 'router'] as const)(
    'one %s leads, the other stands by, and both are ready',
    async (namn) => {
      await vantaTills('a leader', async () => (await Promise.all(par.map((en) => rad(namn, en)))).includes(true));
      expect((await Promise.all(par.map((en) => rad(namn, en)))).filter(Boolean)).toHaveLength(1);
      for (const en of par) {
        await vantaTills('both to be ready', async () => (await fetch(`${en.url(namn)}/health/ready`)).ok);
      }
    },
  );

  it('I3 each case is delivered and told of once, whichever instance did what', async () => {
    const ids = await Promise.all(Array.from({ length: ARENDEN }, (_, nr) => rapportera(nr)));
    await ettVar(ids);
    for (const id of ids) {
      expect([id, system.typer('20', id), system.typer('2029', id)]).toEqual([id, ['rapporterad'], ['mottagen']]);
    }
  });

  it('I1 I3 what one half leaves behind when it stops the other half finishes, once', async () => {
    const fore = await Promise.all(Array.from({ length: ARENDEN }, (_, nr) => rapportera(100 + nr)));
    const stoppad = par.shift()?.stoppa();
    const efter = await Promise.all(Array.from({ length: ARENDEN }, (_, nr) => rapportera(200 + nr)));
    await stoppad;
    await ettVar([...fore, ...efter]);
    for (const id of [...fore, ...efter]) {
      expect([id, system.typer('20', id), system.typer('2029', id)]).toEqual([id, ['rapporterad'], ['mottagen']]);
    }
    const url = par[0]?.url('query-api') ?? '';
    await vantaTills('the views', async () => {
      const { body } = await request(url)
        .get('/avvikelse/v1/avvikelser')
        .set('authorization', await nyckel());
      return body.antal === 3 * ARENDEN;
    });
  });
});
