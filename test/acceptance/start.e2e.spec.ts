import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { KatalogUpptagen } from '#libs/platform/katalog-las.js';
import { endast } from '../support/provprofil.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';

describe('the service as a whole', () => {
  let app: Testapp;
  beforeAll(async () => {
    app = await startaTestapp();
  });
  afterAll(() => app.stang());

  it('is ready once the views have caught up', async () => {
    await app.nav.drift.projektor.ikapp;
    await request(app.server).get('/health/ready').expect(200);
  });

  endast(['embedded', 'postgres'], 'the six share no folder')(
    'refuses a data folder in use and names the pid that holds it',
    async () => {
      const andra = startaTestapp({ data: app.data });
      await expect(andra).rejects.toThrow(KatalogUpptagen);
      await expect(startaTestapp({ data: app.data })).rejects.toThrow(String(process.pid));
    },
  );

  it('asks who is calling before it says anything of a case', async () => {
    const svar = await request(app.server).get('/avvikelse/v1/avvikelser').expect(401);
    expect(svar.headers['content-type']).toContain('application/problem+json');
  });

  it('names every fault of its settings at once, and takes nothing before that', async () => {
    const start = startaTestapp({
      env: { PORT: 'x', AVVIKELSENAV_PROFIL: 'postgres', AVVIKELSENAV_LOGG: 'hög', AVVIKELSENAV_DATTA: 'y' },
    });
    await expect(start).rejects.toThrow(
      /PORT ska vara[\s\S]*AVVIKELSENAV_LOGG ska vara[\s\S]*AVVIKELSENAV_DATTA är ingen känd[\s\S]*DATABASE_URL saknas/,
    );
  });

  it.each([
    ['AVVIKELSENAV_MOTTAGARE', 'mottagare:\n  - { huvudman: "9999", kanal: http, url: "ftp://x" }\n', /:2: /],
    ['AVVIKELSENAV_KLIENTER', 'klienter:\n  - { id: x, huvudman: [20] }\n', /:2: .*[\s\S]*:2: /],
  ])('refuses a broken file of %s by file and line, and lets go of the folder', async (variabel, text, fel) => {
    const data = await mkdtemp(join(tmpdir(), 'avvikelsenav-fel-'));
    const fil = join(data, 'trasig.yaml');
    await writeFile(fil, text);
    await expect(startaTestapp({ data, env: { [variabel]: fil } })).rejects.toThrow(fel);
    expect(await readdir(data)).not.toContain('las.json');
    await rm(data, { recursive: true });
  });
});
