import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { FEMTE_LAN } from '#libs/huvudman/testing/femte-lan.js';
import { startaTestapp, type Testapp } from '../../../test/support/testapp.js';

jest.setTimeout(120_000);
let app: Testapp;
let mapp: string;

const las = async (vag: string): Promise<request.Response> =>
  request(app.url)
    .get(`/avvikelse/v1${vag}`)
    .set('authorization', `Bearer ${await app.token('9901')}`);

beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'lan-'));
  await writeFile(join(mapp, 'femte.yaml'), FEMTE_LAN);
  app = await startaTestapp({ env: { AVVIKELSENAV_MODELLER: mapp } });
  const svar = await request(app.url)
    .post('/avvikelse/v1/mandat')
    .set('authorization', `Bearer ${await app.token('9901')}`)
    .send({
      ...{ funktion: 'Socialchef', uppdrag: 'Företräder den nivå som kommunen saknar', behorigheter: ['lyfta'] },
      representerar: { niva: 'l5', forankring: 'Ledningsgruppen, varje månad' },
      giltigFran: '2026-01-01',
    });
  if (svar.status !== 201) throw new Error(svar.text);
  await app.ikapp();
});
afterAll(async () => {
  await app.stang();
  await rm(mapp, { recursive: true });
});

describe('a län that no code knows', () => {
  it('B7 B10 shows which levels the line has, who represents one that it lacks, and where nobody does', async () => {
    const { body } = await las('/informationstorg/9901');
    expect(body.linje.map(({ id, finns }: { id: string; finns: boolean }) => [id, finns])).toEqual([
      ['l1', true],
      ['l2', false],
      ['l3', false],
      ['l4', true],
      ['l5', false],
    ]);
    expect(body.linje[3]).toMatchObject({ funktion: 'ej angivet', representeras: [] });
    expect(body.linje[4].representeras).toMatchObject([
      { funktion: 'Socialchef', forankring: 'Ledningsgruppen, varje månad', giltigFran: '2026-01-01' },
    ]);
    expect(body.meddelanden).toEqual([
      expect.stringContaining('Ingen företräder nivån Steg 2.'),
      expect.stringContaining('Ingen företräder nivån Steg 3.'),
    ]);
  });
  it('B10 shows its arenas and agreements', async () => {
    const { body } = await las('/informationstorg/9901');
    expect(body.arenor).toMatchObject([
      { lansfilId: 'a1', oppnad: false, ledamoterEnligtKallan: [{ vem: 'Åby', funktion: 'MAS', antal: 1 }] },
    ]);
    expect(body.overenskommelser).toMatchObject([
      { lansfilId: 'pahitt-avtal', lage: 'galler', galler: ['2'], overlappande: ['1', '2'], lokalt: { status: null } },
    ]);
  });
  it('D2 a private huvudman too has its informationstorg', async () => {
    const { body } = await las('/informationstorg/skolan-ab');
    expect(body).toMatchObject({ typ: 'privat', overenskommelser: [], rutiner: [] });
    expect(body.meddelanden[0]).toBe('Ingen överenskommelse anger huvudmannen som part.');
    expect(body.arenor.map(({ lansfilId }: { lansfilId: string }) => lansfilId)).toEqual(['a2', 'a1']);
  });
  it('D1 two versions that hold at once are both shown', async () => {
    const { body } = await las('/overenskommelser/pahitt-avtal?dag=2022-06-01');
    expect(body).toMatchObject({
      lage: 'galler',
      galler: ['1', '2'],
      parter: [{ namn: 'Region Påhitt' }, { namn: 'Åby' }],
    });
  });
  it('D1 B10 a version that comes into the file after the record was begun is told of, never taken over in silence', async () => {
    const lank = 'https://exempel.se/avtal-2';
    const svar = await request(app.url)
      .post('/avvikelse/v1/overenskommelser/pahitt-avtal/kalla')
      .set('authorization', `Bearer ${await app.token('9901')}`)
      .set('if-match', '"0"')
      .send({ lank });
    expect(svar.status).toBe(201);
    await app.stang('behall');
    await writeFile(
      join(mapp, 'femte.yaml'),
      FEMTE_LAN.replace('malgrupper:', "      - { version: '3' }\nmalgrupper:"),
    );
    app = await startaTestapp({ data: app.data, env: { AVVIKELSENAV_MODELLER: mapp } });
    const { body } = await las('/overenskommelser/pahitt-avtal');
    expect(body.versioner).toHaveLength(2);
    expect(body).toMatchObject({ kalla: { lank }, revision: 1 });
    expect(body.meddelanden).toEqual(['Länets fil anger också version 3, som inte är registrerad här.']);
  });
});
