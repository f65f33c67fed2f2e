import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { TJANSTER, type Tjanstnamn } from '#libs/platform/config.js';
import { nyDistribution, type Distribution, type Tjanstmiljo } from '../support/distribution.js';
import { medDatabas, medKafka } from '../support/med-server.js';
import { NavProcessDog, startaNavProcess, type NavProcess } from '../support/nav-process.js';
import { byggProgram } from '../support/program.js';
import { egetNummer, startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { KANARIER, rapport } from './rapport.js';
import { vantaPa, vantaTills } from './samtal.js';

/** Both or nothing: PROVPROFIL=distributed walks the same ways in one process. */
const medServrar = process.env['DATABASE_URL'] === undefined ? medDatabas : medKafka;

medServrar('the six programs, built and each its own process (DATABASE_URL, KAFKA_BROKERS)', () => {
  let katalog: string;
  let rot: string;
  let distribution: Distribution;
  let system: Huvudmanssystem;
  let envFor: Tjanstmiljo['envFor'];
  let id: string;
  const igang = new Map<Tjanstnamn, NavProcess>();
  const utskrift: string[] = [];
  beforeAll(async () => {
    katalog = await mkdtemp(join(tmpdir(), 'avvikelsenav-sex-'));
    rot = join(katalog, 'program');
    await byggProgram(rot);
    distribution = await nyDistribution(katalog);
    system = await startaHuvudmanssystem(['20']);
    ({ envFor } = await distribution.miljo({
      data: katalog,
      env: { ...system.env, AVVIKELSENAV_LOGG: 'info' },
      logg: undefined,
    }));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([...igang.values()].map((program) => program.stoppa()));
    await system.stang();
    await distribution.slapp();
    await rm(katalog, { recursive: true, force: true });
  });

  const starta = (program: Tjanstnamn, annat: Readonly<Record<string, string>> = {}): Promise<NavProcess> =>
    startaNavProcess({
      data: '',
      rot,
      program,
      env: { ...envFor(program), ...annat },
      utskrift: (text) => utskrift.push(text),
    });
  const url = (program: Tjanstnamn): string => igang.get(program)?.url ?? '';
  const nyckel = async (): Promise<string> =>
    `Bearer ${(await readFile(join(katalog, 'nycklar', '2029.token'), 'utf8')).trim()}`;

  it.each(TJANSTER)('%s refuses to start with settings that cannot be used, and names them all', async (program) => {
    const fel = await starta(program, { PORT: 'x', DATABASE_URL: 'mysql://a', EVENTSTORE_URL: '' }).catch(
      (error: unknown) => error,
    );
    expect(fel).toBeInstanceOf(NavProcessDog);
    const { hur, sist } = fel as NavProcessDog;
    expect(hur).toBe(1);
    expect(sist).toMatch(/PORT ska vara[\s\S]*DATABASE_URL ska börja[\s\S]*EVENTSTORE_URL saknas/);
  });

  it('start, whichever is first, and are ready', async () => {
    await Promise.all(TJANSTER.map(async (program) => igang.set(program, await starta(program))));
    for (const program of TJANSTER) {
      await vantaTills(`${program} to be ready`, async () => (await fetch(`${url(program)}/health/ready`)).ok);
    }
  });

  it('N4 I1 take a case from its report to the receiver, and its receipt into the view', async () => {
    const svar = await request(url('command-api'))
      .post('/avvikelse/v1/avvikelser')
      .set('authorization', await nyckel())
      .send(rapport('SEX-1'))
      .expect(201);
    id = svar.body.id;
    await vantaTills('the delivery', () => system.typer('20', id).includes('rapporterad'));
    const leverans = await vantaPa('the receipt in the view', async () => {
      const { body } = await request(url('query-api'))
        .get(`/avvikelse/v1/avvikelser/${id}/leveranser`)
        .set('authorization', await nyckel());
      return body.poster?.find((post: { status: string }) => post.status === 'kvitterad');
    });
    expect(leverans).toMatchObject({ mottagare: { kod: '20' } });
    const arende = await request(url('query-api'))
      .get(`/avvikelse/v1/avvikelser/${id}`)
      .set('authorization', await nyckel())
      .expect(200);
    expect(arende.text).toContain(egetNummer('20', id));
  });

  const matvarden = async (program: Tjanstnamn): Promise<readonly string[]> =>
    (await (await fetch(`${url(program)}/metrics`)).text())
      .split('\n')
      .filter((rad) => rad.startsWith('avvikelsenav_'));

  it.each([
    ['projector', /^avvikelsenav_leder\{foljare="projector"\} 1$/],
    ['projector', /^avvikelsenav_efterslap_sekunder\{foljare="projector"\} 0$/],
    ['processor', /^avvikelsenav_leder\{foljare="processor"\} 1$/],
    ['processor', /^avvikelsenav_foljder_total\{utfall="\w+"\} [1-9]/],
    ['router', /^avvikelsenav_leder\{foljare="router"\} 1$/],
    ['connector', /^avvikelsenav_leveransforsok_total\{utfall="kvitterad",mottagare="20"\} 1$/],
    ['connector', /^avvikelsenav_kafka_efterslapning\{topic="\w+\.forsandelser\.20"\} 0$/],
    ['connector', /^avvikelsenav_parkerade\{var="leveranser"\} 0$/],
    ['command-api', /^avvikelsenav_http_sekunder_count\{metod="POST",rutt="[^"]+",status="201"\} 1$/],
  ] as const)('%s measures what it does: %s', async (program, varde) => {
    expect((await matvarden(program)).filter((rad) => !rad.includes('_bucket'))).toContainEqual(
      expect.stringMatching(varde),
    );
  });

  it('the whole API is described where questions are answered', async () => {
    const { body } = await request(url('query-api')).get('/avvikelse/v1/openapi.json').expect(200);
    expect(Object.keys(body.paths['/avvikelse/v1/avvikelser'])).toEqual(expect.arrayContaining(['get', 'post']));
  });

  it('I11 say nothing of what persons are and wrote', () => {
    const text = utskrift.join('');
    expect(text).toContain('"rutt"');
    expect(KANARIER.filter((kanarie) => text.includes(kanarie))).toEqual([]);
  });

  it.each(TJANSTER)('%s ends in good order when it is told to', async (program) => {
    const process_ = igang.get(program);
    igang.delete(program);
    await process_?.stoppa();
    expect(await process_?.slut).toBe(0);
  });
});
