import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Position } from '#libs/event-store/index.js';
import { VYER, type Ombyggnad, type Vylagesbild } from '#libs/read-models/index.js';
import { NU, startaTestfragor, type Testfragor } from '../testing/testfragor.js';

const OMBYGGNAD: Ombyggnad = {
  namn: 'min-ko',
  lage: 'pagar',
  orsak: 'version',
  begard: new Date(NU.getTime() - 61_000),
  startad: new Date(NU.getTime() - 60_000),
  klar: null,
  vikta: 250,
  av: 1_000,
};
const bild: { vyer: Vylagesbild['vyer'] } = { vyer: [] };
const lage = (): Vylagesbild => ({ position: '0' as Position, ikapp: true, uppdaterad: null, vyer: bild.vyer });
const somByggsOm = (): void => {
  bild.vyer = VYER.map(({ namn, version }) => ({
    namn,
    version,
    position: '0' as Position,
    uppdaterad: null,
    aktuell: namn !== 'min-ko',
    ombyggnad: namn === 'min-ko' ? OMBYGGNAD : null,
  }));
};

let fragor: Testfragor;
beforeAll(async () => {
  fragor = await startaTestfragor({ lage });
  await fragor.projektor.ikapp;
});
afterAll(() => fragor.stang());
const hamta = (vag: string, vem: string) =>
  request(fragor.url).get(`/avvikelse/v1${vag}`).auth(`${vem}-token`, { type: 'bearer' });

describe('GET /avvikelse/v1/drift/vyer', () => {
  it('says so before there are any', async () => {
    bild.vyer = [];
    const { body } = await hamta('/drift/vyer', 'drift').expect(200);
    expect(body).toEqual({ vyer: [], meddelande: expect.stringContaining('Inga vyer') });
  });

  it('tells operations how far each view is, and how its rebuild goes', async () => {
    somByggsOm();
    const { body } = await hamta('/drift/vyer', 'drift').expect(200);
    expect(body.meddelande).toBe('En vy byggs om: min-ko.');
    expect(body.vyer).toHaveLength(VYER.length);
    expect(body.vyer.find(({ namn }: { namn: string }) => namn === 'min-ko')).toMatchObject({
      aktuell: false,
      efter: false,
      efterSekunder: 0,
      ombyggnad: {
        orsakText: 'Programmet har en nyare version av vyn',
        procent: 25,
        beraknadKlar: new Date(NU.getTime() + 180_000).toISOString(),
      },
    });
  });

  it('is for operations alone', async () => {
    await hamta('/drift/vyer', 'mora').expect(403);
  });
});

describe('a view whose columns are of another version', () => {
  it('VY_BYGGS_OM with how far it has come and when to try again; other views answer as ever', async () => {
    somByggsOm();
    await fragor.db.skriv([{ sql: 'ALTER TABLE min_ko RENAME COLUMN huvudman TO agare', parametrar: [] }]);
    const svar = await hamta('/vyer/min-ko', 'mora').expect(503);
    expect(svar.headers['content-type']).toContain('application/problem+json');
    expect(svar.headers['retry-after']).toBe('180');
    expect(svar.body).toMatchObject({ kod: 'VY_BYGGS_OM', detail: expect.stringContaining('25 procent') });
    await hamta('/avvikelser', 'mora').expect(200);
  });

  it('VY_BYGGS_OM without progress when nothing here knows of a rebuild', async () => {
    bild.vyer = [];
    const { body, headers } = await hamta('/vyer/min-ko', 'mora').expect(503);
    expect(headers['retry-after']).toBe('10');
    expect(body).toMatchObject({ kod: 'VY_BYGGS_OM' });
  });
});
