import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { A, B, skrivScen } from './testing/scen.js';
import { startaTestfragor, type Testfragor } from './testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const visa = (vem: string, arende: string, mottagare: string) =>
  request(nav.url)
    .get(`/avvikelse/v1/avvikelser/${arende}/utlamnanden?mottagare=${mottagare}`)
    .set('Authorization', `Bearer ${vem}-token`);
interface Post {
  readonly falt: string;
  readonly lamnas: boolean;
  readonly skal: string | null;
}

describe('GET /avvikelser/{id}/utlamnanden', () => {
  it('D9 tells field by field what a recipient will be given, on which ground, and why not the rest', async () => {
    const { body, text } = await visa('region', B, '2062').expect(200);
    const poster: readonly Post[] = body.poster;
    expect(poster.filter(({ lamnas }) => lamnas).map(({ falt }) => falt)).toEqual(['rubrik', 'beskrivning']);
    expect(poster.filter(({ lamnas }) => !lamnas).map(({ skal }) => skal)).toEqual(
      poster.filter(({ lamnas }) => !lamnas).map(() => 'INGEN_GRUND'),
    );
    expect(body.poster.find(({ falt }: Post) => falt === 'rubrik').grund).toMatchObject({ grund: 'SAMTYCKE' });
    expect(body.mottagare).toEqual({ kod: '2062', namn: 'Mora' });
    expect(text).not.toMatch(/Sjukresan|19121212/);
  });

  it('D9 without a ground nothing, to one that takes no part nothing, of another’s words nothing', async () => {
    const ingen = await visa('region', A, '2062').expect(200);
    expect(new Set(ingen.body.poster.map(({ skal }: Post) => skal))).toEqual(new Set(['INGEN_GRUND']));
    const utomstaende = await visa('region', B, '2029').expect(200);
    expect(new Set(utomstaende.body.poster.map(({ skal }: Post) => skal))).toEqual(new Set(['EJ_INVOLVERAD']));
    const annans = await visa('mora', B, '20').expect(200);
    expect(annans.body.poster).toEqual([]);
  });

  it('I4 a foreign case is not there, and a recipient that no register knows is refused', async () => {
    await visa('leksand', B, '20').expect(404);
    await visa('region', B, '9999').expect(422);
    await request(nav.url)
      .get(`/avvikelse/v1/avvikelser/${B}/utlamnanden`)
      .set('Authorization', 'Bearer region-token')
      .expect(400);
  });
});
