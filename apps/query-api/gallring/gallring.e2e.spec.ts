import { createHash } from 'node:crypto';
import { constants, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { avvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/index.js';
import { forsandelseId, forsandelseStream, type ForsandelseEvent } from '#libs/formedling/index.js';
import { gallringStream, type GallringEvent } from '#libs/gallring/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { A, B, skrivScen } from '../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
const REGION = '20';
const MORA = '2062';
const ORD = 'Åke ångrade sig: hälsan är ömtålig';
const [KLAR, NY] = [deterministicId('gallring', 'klar'), deterministicId('gallring', 'ny')];
let nav: Testfragor;

const skriv = async (
  stream: string,
  events: readonly (AvvikelseEvent | ForsandelseEvent | GallringEvent)[],
): Promise<readonly string[]> => {
  const ids = events.map((_, nr) => deterministicId(stream, 'gallring.e2e', String(nr)));
  const meta = (nr: number) => ({
    ...{ v: 1, tid: `2026-02-0${nr + 1}T08:00:00.000Z`, aktor: { klient: 'prov', huvudman: REGION } },
    kommando: deterministicId(stream, 'prov'),
  });
  const nya = events.map((event, nr) => ({ ...event, id: ids[nr] ?? '', meta: meta(nr) }));
  await nav.store.append(stream, 'any', nya);
  return ids;
};
const foreslagen = (huvudman: string, arenden: readonly string[]): GallringEvent => ({
  type: 'GallringForeslagen',
  data: { huvudman, arenden, lagrum: '=Plan; punkt 4', skal: 'gallringsfrist', foreslagenAv: 'p-ett' },
});
const bedomd: AvvikelseEvent = {
  type: 'AvvikelseBedomd',
  data: {
    ...{ huvudman: REGION, allvarlighetsgrad: 2, sannolikhet: 2, riskvarde: 4, lexMaria: null, lexSarah: null },
    motivering: inslaget(ORD),
  },
};
const koad = (id: string): ForsandelseEvent => ({
  type: 'ForsandelseKoad',
  data: {
    ...{ arende: avvikelseStream(B), mottagare: MORA, meddelandetyp: 'avvikelse.gallrad', handelseId: id },
    ...{ revision: 2, tid: '2026-02-03T08:00:00.000Z', oppet: {}, skyddat: {}, grundId: null },
  },
});

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await skriv(avvikelseStream(A), [bedomd]);
  await skriv(gallringStream(KLAR), [
    foreslagen(REGION, [B]),
    { type: 'GallringBeslutad', data: { huvudman: REGION, beslutadAv: 'p-tva', verkstallsTidigast: '2026-02-02' } },
    { type: 'GallringPaborjad', data: { huvudman: REGION } },
    { type: 'GallringVerkstalld', data: { huvudman: REGION, nycklar: 3, arenden: [B] } },
  ]);
  await skriv(gallringStream(NY), [foreslagen(REGION, [A, B])]);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);

describe('GET /gallringar', () => {
  it('lists the own, page by page, by status, and as CSV', async () => {
    const { body, headers } = await hamta('region', '/gallringar?limit=1').expect(200);
    expect(body).toMatchObject({ antal: 2, antalArMinst: false, meddelande: null });
    expect(headers['link']).toContain('rel="next"');
    const klara = (await hamta('region', '/gallringar?status=verkstalld').expect(200)).body.poster;
    expect(klara).toMatchObject([{ id: KLAR, statusText: 'Verkställd', antalArenden: 1, nycklar: 3 }]);
    const { text } = await hamta('region', '/gallringar?format=csv').expect(200);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain(`${NY};Föreslagen;Gallringsfristen har gått ut;"'=Plan; punkt 4";2;`);
  });
  it('I4 of another huvudman there is none, and the list says why it is empty', async () => {
    const { body } = await hamta('mora', '/gallringar').expect(200);
    expect(body).toMatchObject({ poster: [], antal: 0, meddelande: expect.stringContaining('Inga gallringar') });
    await hamta('mora', `/gallringar/${KLAR}`).expect(404);
    await hamta('region', '/gallringar?status=borta').expect(400);
  });
  it('needs the role', async () => {
    await hamta('mora-handlaggare', '/gallringar').expect(403);
    await hamta('mora-forvaltningschef', '/gallringar').expect(200);
  });
});

describe('GET /gallringar/{id}', () => {
  const mottagare = async () => {
    const { body } = await hamta('region', `/gallringar/${KLAR}`).expect(200);
    return body.arenden[0];
  };

  it('says of each case whether it is erased, and how far its receivers have come', async () => {
    const { body, headers } = await hamta('region', `/gallringar/${KLAR}`).expect(200);
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({ status: 'verkstalld', nycklar: 3, verkstallsTidigast: '2026-02-02' });
    expect(body.arenden).toEqual([{ id: B, gallrat: false, mottagare: [] }]);

    const [id = ''] = await skriv(avvikelseStream(B), [
      { type: 'TexterGallrade', data: { huvudman: REGION, gallringId: KLAR } },
    ]);
    const forsandelse = forsandelseId(id, MORA);
    const hos = { huvudman: MORA, namn: 'Mora', forsandelse };
    expect(await mottagare()).toEqual({
      id: B,
      gallrat: true,
      mottagare: [{ ...hos, status: 'ej sänd', kvitterat: false }],
    });
    await skriv(forsandelseStream(forsandelse), [koad(id)]);
    expect((await mottagare()).mottagare).toEqual([{ ...hos, status: 'koad', kvitterat: false }]);
    await nav.store.append(forsandelseStream(forsandelse), 'any', [
      {
        type: 'ForsandelseKvitterad',
        data: { arendenummer: null },
        id: deterministicId('kvittens'),
        meta: { v: 1, tid: '2026-02-04T08:00:00.000Z', aktor: { klient: 'prov', huvudman: MORA }, kommando: id },
      },
    ]);
    expect((await mottagare()).mottagare).toEqual([{ ...hos, status: 'kvitterad', kvitterat: true }]);
  });
});

describe('GET /avvikelser/{id}/arkivpaket', () => {
  const zip = async (vem = 'region'): Promise<Buffer> => {
    const headers = { authorization: `Bearer ${vem}-token` };
    const svar = await fetch(`${nav.url}/avvikelse/v1/avvikelser/${A}/arkivpaket`, { headers });
    expect([svar.status, svar.headers.get('content-type')]).toEqual([200, 'application/zip']);
    return Buffer.from(await svar.arrayBuffer());
  };
  /** A part of a PDF, opened if it is compressed. */
  const oppnad = (del: string): string => {
    try {
      const packad = Buffer.from(del.slice(0, del.indexOf('endstream')), 'latin1');
      return inflateSync(packad, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return del;
    }
  };
  /** Where the fonts tell which of their signs is which letter. */
  const bokstaver = (pdf: Buffer): string => {
    const delar = pdf
      .toString('latin1')
      .split(/stream\r?\n/)
      .map(oppnad);
    return delar
      .filter((del) => del.includes('beginbfchar'))
      .join('\n')
      .toUpperCase();
  };

  it('is a zip whose manifest holds, the same bytes twice, for who takes part alone', async () => {
    const paket = await zip();
    expect((await zip()).equals(paket)).toBe(true);
    const filer = unzipSync(paket);
    const manifest = JSON.parse(Buffer.from(filer['manifest.json'] ?? []).toString()) as {
      filer: { fil: string; sha256: string }[];
    };
    expect(manifest.filer.map(({ fil }) => fil).sort()).toEqual(
      ['arende.json', 'handelser.json', 'journal.pdf', 'utlamnat.json'].sort(),
    );
    for (const { fil, sha256 } of manifest.filer) {
      expect([
        fil,
        createHash('sha256')
          .update(filer[fil] ?? '')
          .digest('hex'),
      ]).toEqual([fil, sha256]);
    }
    await hamta('leksand', `/avvikelser/${A}/arkivpaket`).expect(404);
  });
  it('keeps å, ä and ö, in JSON and in the journal', async () => {
    const filer = unzipSync(await zip());
    expect(Buffer.from(filer['handelser.json'] ?? []).toString()).toContain(ORD);
    const pdf = Buffer.from(filer['journal.pdf'] ?? []);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5_000);
    for (const kod of ['00C5', '00E5', '00E4', '00F6']) expect(bokstaver(pdf)).toContain(`<${kod}>`);
  });
  it('D9 another’s sealed words are not in it', async () => {
    const filer = unzipSync(await zip('mora'));
    const text = Object.values(filer)
      .map((fil) => Buffer.from(fil).toString())
      .join();
    expect(text).not.toContain(ORD);
  });
});
