import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { avvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { A, B, C, skrivLank, skrivScen } from '../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

const sag = async (arende: string, event: AvvikelseEvent, v: number): Promise<void> => {
  const meta = { v, tid: '2026-01-17T08:00:00.000Z', aktor: { klient: 'prov', huvudman: '20' }, kommando: arende };
  await nav.store.append(avvikelseStream(arende), 'any', [{ ...event, id: deterministicId('arkiv', arende), meta }]);
};

/** All that stands in the files of the package but the journal, which is made of the same. */
const paket = async (vem: string, arende: string): Promise<string> => {
  const { body } = await request(nav.url)
    .get(`/avvikelse/v1/avvikelser/${arende}/arkivpaket`)
    .set('Authorization', `Bearer ${vem}-token`)
    .buffer(true)
    .parse((svar, klart) => {
      const delar: Buffer[] = [];
      svar.on('data', (del: Buffer) => delar.push(del));
      svar.on('end', () => klart(null, Buffer.concat(delar)));
    })
    .expect(200);
  return Buffer.from(unzipSync(body)['handelser.json'] ?? []).toString('utf8');
};

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await skrivLank(nav.store);
});
afterAll(() => nav.stang());

describe('GET /avvikelser/{id}/arkivpaket', () => {
  it('D9 holds another’s words while a ground lets them pass, and no longer when a review has stopped them', async () => {
    expect(await paket('mora', B)).toContain('Resan bokades inte i tid.');
    const granskning = { huvudman: '20', revision: 0, granskare: 'p-x', utfall: 'STOPPAD' } as const;
    await sag(B, { type: 'FritextGranskad', data: granskning }, 1);
    expect(await paket('mora', B)).not.toContain('Resan bokades inte i tid.');
    expect(await paket('region', B)).toContain('Resan bokades inte i tid.');
  });
  it('I4 tells neither the kind of a ground to somebody else, nor a case that the reader takes no part in', async () => {
    const hanvisning = { gallerTillOchMed: null, hanvisning: 'OSL 26:9', givet: null, givetAv: null } as const;
    const grund = { huvudman: '20', grundId: deterministicId('gravid'), grund: 'GRAVID', mottagare: ['2029'] } as const;
    const data = { ...grund, ...hanvisning, omfattning: ['identitet'], beslutsfunktion: null, texter: null } as const;
    await sag(A, { type: 'GrundRegistrerad', data }, 2);
    const moras = await paket('mora', A);
    expect(moras).toContain('GrundRegistrerad');
    expect(moras).not.toContain('GRAVID');
    expect(moras).not.toContain(C);
    expect(await paket('region', A)).toContain('GRAVID');
    expect(await paket('region', A)).toContain(C);
  });
  it('I8 has its fields named in the access log', async () => {
    await paket('mora', A);
    const { rader } = await nav.atkomst.las({ huvudman: '2062', handling: 'arkivpaket.lasa', limit: 1, offset: 0 });
    expect(rader[0]).toMatchObject({ kanal: 'export', utfall: 'given' });
    expect(rader[0]?.falt).toContain('handelser.uppgifter.innehall.kategori');
    expect(rader[0]?.falt).not.toContain('handelser.uppgifter.innehall.rubrik');
  });
});
