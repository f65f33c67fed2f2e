import { spawnSync } from 'node:child_process';
import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { lasNyckel } from '#libs/tjanst/index.js';
import type { Nav } from '../../apps/standalone/nav.js';
import { inspelat } from '../../apps/cli/testing/inspelad.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from '../acceptance/huvudmanssystem.js';
import { rapport, SAMTYCKE } from '../acceptance/rapport.js';
import { vantaTills } from '../acceptance/samtal.js';
import { startaSamladTestapp, type Testapp } from '../support/testapp.js';

jest.setTimeout(60_000);
const PROGRAM = new URL('../../docs/verify/verifiera.mjs', import.meta.url).pathname;

describe('a report, its receipt and the proof of both', () => {
  let app: Testapp & { readonly nav: Nav };
  let system: Huvudmanssystem;
  let arende: string;

  const hamta = async (vem: string, vag: string) => {
    const nyckel = app.nav.nycklar === null ? '' : await lasNyckel(app.nav.nycklar, vem);
    return request(app.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${nyckel}`);
  };
  const spara = (namn: string, innehall: unknown): string => {
    const fil = join(app.data, namn);
    writeFileSync(fil, typeof innehall === 'string' ? innehall : JSON.stringify(innehall));
    return fil;
  };

  beforeAll(async () => {
    system = await startaHuvudmanssystem(['20']);
    app = await startaSamladTestapp({ env: { ...system.env, AVVIKELSENAV_NOTARIE_SEKUNDER: '1' } });
    const nyckel = app.nav.nycklar === null ? '' : await lasNyckel(app.nav.nycklar, '2029');
    const skickad = request(app.url).post('/avvikelse/v1/avvikelser').set('Authorization', `Bearer ${nyckel}`);
    arende = (await skickad.send(rapport('BEVIS-1', SAMTYCKE)).expect(201)).body.id;
    await vantaTills('the receipt is signed for', async () => {
      const { status, body } = await hamta('20', `/avvikelser/${arende}/bevis`);
      return status === 200 && body.vantar.length === 0 && JSON.stringify(body).includes('ForsandelseKvitterad');
    });
  });
  afterAll(async () => {
    await app.stang('behall');
    await system.stang();
    rmSync(app.data, { recursive: true, force: true });
  });

  it('I6 both huvudmän prove what is theirs, far from the nav, and see no text of the other’s', async () => {
    const nyckel = spara('nyckel.txt', (await hamta('2029', '/bevis/nyckel')).body.vkey);
    const svar = {
      '2029': await hamta('2029', `/avvikelser/${arende}/bevis`),
      '20': await hamta('20', `/avvikelser/${arende}/bevis`),
    };
    const typer = (vem: '2029' | '20'): readonly string[] =>
      svar[vem].body.handelser.flatMap(({ handelse }: { handelse: { type: string } | null }) => handelse?.type ?? []);
    expect(typer('2029')).toContain('AvvikelseRapporterad');
    expect(typer('20')).toContain('ForsandelseKvitterad');
    expect(typer('20')).not.toContain('AvvikelseRapporterad');
    const filer = Object.entries(svar).map(([vem, { body }]) => spara(`${vem}.json`, body));
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, '--nyckel', nyckel, ...filer], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/Allt håller\.\n$/);
    expect(status).toBe(0);
  });

  it('I6 verifiera finds every event chained and signed, once the service has stopped', async () => {
    const punkt = spara('punkt.json', (await hamta('2029', '/bevis/kontrollpunkter/senaste')).body);
    await app.stang('behall');
    const { kod, ut } = await inspelat(['verifiera', '--kontrollpunkt', punkt], { AVVIKELSENAV_DATA: app.data });
    expect(ut).toMatch(/Allt stämmer\.$/);
    expect(ut).not.toContain('innan loggen kedjades');
    expect(kod).toBe(0);
  });
});
