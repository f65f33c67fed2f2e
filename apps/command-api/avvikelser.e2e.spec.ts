import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from './testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const rapport = (arendenummer: string, annat: object = {}): object => ({
  kalla: { system: 'prov', arendenummer, version: 1 },
  rapporterande: { huvudman: '2029' },
  berorda: [{ huvudman: '20' }],
  rubrik: 'Sjukresa beviljades inte',
  beskrivning: 'Intyg för godkänd sjukresa skrevs inte.',
  kategori: 'transport',
  handelsetid: '2022-02-14',
  allvarlighetsgrad: 2,
  sannolikhet: 2,
  ...annat,
});

const posta = (kropp: object, { vag = '', token = TOKEN.leksand, rubriker = {} } = {}): request.Test =>
  request(dorr.url)
    .post(`/avvikelse/v1/avvikelser${vag}`)
    .set('authorization', `Bearer ${token}`)
    .set(rubriker)
    .send(kropp);

const koder = (svar: request.Response): readonly string[] =>
  svar.body.fel.map((fel: { kod: string; pekare: string }) => `${fel.kod} ${fel.pekare}`);

describe('POST /avvikelser', () => {
  it('I1 creates a case with ETag and Location, and knows it again by the key of the source', async () => {
    const forsta = await posta(rapport('A-1'));
    expect([forsta.status, forsta.body.utfall]).toEqual([201, 'skapad']);
    expect(forsta.headers['etag']).toBe(`"${forsta.body.revision}"`);
    expect(forsta.headers['location']).toBe(`/avvikelse/v1/avvikelser/${forsta.body.id}`);
    const igen = await posta(rapport('A-1'));
    expect([igen.status, igen.body]).toEqual([200, { ...forsta.body, utfall: 'dubblett' }]);
    const nyare = await posta(rapport('A-1', { kalla: { system: 'prov', arendenummer: 'A-1', version: 2 } }));
    expect([nyare.status, nyare.body.utfall, nyare.body.id]).toEqual([200, 'kompletterad', forsta.body.id]);
  });

  it('refuses with every fault at once, in Swedish, with permanent codes', async () => {
    const svar = await posta(
      rapport('A-2', {
        handelsetid: '2022-02-30',
        berorda: [{ huvudman: '9999' }],
        beskrivning: ' ',
        kategori: 'okand',
        personnummer: '19580412-2388',
        malgrupper: ['finns-inte'],
        extra: 1,
      }),
    );
    expect(svar.status).toBe(400);
    expect(svar.headers['content-type']).toContain('application/problem+json');
    expect(svar.body.kod).toBe('VALIDERINGSFEL');
    expect(koder(svar).toSorted()).toEqual([
      'BESKRIVNING_SAKNAS /beskrivning',
      'FELAKTIG_KONTROLLSIFFRA /personnummer',
      'OGILTIGT_DATUM /handelsetid',
      'OKAND_HUVUDMAN /berorda/0/huvudman',
      'OKAND_KOD /kategori',
      'OKAND_KOD /malgrupper/0',
      'OKANT_FALT /extra',
    ]);
    expect(svar.text).not.toContain('5804');
  });

  it('knows an ärendenummer again however its letters are composed, and refuses one with what cannot be seen', async () => {
    const som = (arendenummer: string): object => rapport(arendenummer);
    const forsta = await posta(som('Å-1'.normalize('NFC')));
    const igen = await posta(som('Å-1'.normalize('NFD')));
    expect([igen.body.id, igen.body.utfall]).toEqual([forsta.body.id, 'dubblett']);
    for (const osynligt of ['A\n1', ' A-1', 'A-1\u00a0', 'A\u200b1', '\u202eA-1']) {
      expect(koder(await posta(som(osynligt)))).toEqual(['OGILTIGT_VARDE /kalla/arendenummer']);
    }
  });

  it('UPPTACKT_FORE_HANDELSE: found before it happened is refused, the same day is not', async () => {
    const fore = await posta(rapport('A-3', { handelsetid: '2022-02-14', upptackt: '2022-02-13' }));
    expect(koder(fore)).toEqual(['UPPTACKT_FORE_HANDELSE /upptackt']);
    const samma = await posta(rapport('A-3', { handelsetid: '2022-02-14T15:00:00Z', upptackt: '2022-02-14' }));
    expect(samma.status).toBe(201);
  });

  it('OGILTIGT_DATUM: nothing happens in the future', async () => {
    expect(koder(await posta(rapport('A-4', { handelsetid: '2026-11-21' })))).toEqual(['OGILTIGT_DATUM /handelsetid']);
    expect((await posta(rapport('A-4', { handelsetid: '2026-11-20' }))).status).toBe(201);
  });

  it('I4 lets nobody report for another huvudman', async () => {
    const svar = await posta(rapport('A-5'), { token: TOKEN.region });
    expect([svar.status, svar.body.kod]).toEqual([403, 'HUVUDMAN_EJ_TILLATEN']);
  });

  it('says 401 with a challenge, never Basic, without a key or with an unknown one', async () => {
    for (const authorization of ['', 'Bearer fel', 'Basic bGVrc2FuZDp0b2tlbg==', 'Bearer']) {
      const svar = await request(dorr.url).post('/avvikelse/v1/avvikelser').set({ authorization }).send(rapport('A-6'));
      expect([svar.status, svar.body.kod]).toEqual([401, 'INTE_INLOGGAD']);
      expect(svar.headers['www-authenticate']).toMatch(/^Bearer/);
    }
    const utanOrdet = await request(dorr.url)
      .post('/avvikelse/v1/avvikelser')
      .set({ authorization: TOKEN.leksand })
      .send(rapport('A-6'));
    expect([utanOrdet.status, utanOrdet.body.detail]).toEqual([
      401,
      'Ordet Bearer saknas före nyckeln i rubriken Authorization: Bearer ….',
    ]);
    expect(JSON.stringify(utanOrdet.body)).not.toContain(TOKEN.leksand);
    const drift = await posta(rapport('A-6'), { token: TOKEN.drift });
    expect([drift.status, drift.body.kod]).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });
});

describe('Idempotency-Key', () => {
  it('gives the first answer again, and 422 for another body', async () => {
    const rubriker = { 'Idempotency-Key': 'nyckel-1' };
    const forsta = await posta(rapport('B-1'), { rubriker });
    const igen = await posta(rapport('B-1'), { rubriker });
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
    const annan = await posta(rapport('B-2'), { rubriker });
    expect([annan.status, annan.body.kod]).toEqual([422, 'IDEMPOTENSNYCKEL_ATERANVAND']);
    expect((await posta(rapport('B-2'))).body.utfall).toBe('skapad');
  });

  it('answers 409 to the same key while it is under way, and makes one case', async () => {
    const rubriker = { 'Idempotency-Key': 'nyckel-2' };
    const svar = await Promise.all(Array.from({ length: 8 }, () => posta(rapport('B-3'), { rubriker })));
    const statusar = svar.map((ett) => ett.status);
    expect(statusar).toContain(201);
    expect(statusar.every((status) => status === 201 || status === 409)).toBe(true);
  });

  it('I4 holds for the huvudman acted for: another one’s act is never answered with the first one’s', async () => {
    const { body } = await posta(rapport('B-5', { berorda: [{ huvudman: '20' }, { huvudman: '2062' }] }));
    const taEmot = (huvudman: string): request.Test =>
      posta(
        { arendenummer: 'X-1' },
        {
          vag: `/${body.id}/mottagningar`,
          token: TOKEN.lan,
          rubriker: { 'Idempotency-Key': 'nyckel-3', 'If-Match': '*', 'Avvikelsenav-Huvudman': huvudman },
        },
      );
    expect((await taEmot('20')).status).toBe(201);
    expect((await taEmot('20')).status).toBe(201);
    const annan = await taEmot('2062');
    expect([annan.status, annan.body.kod]).toEqual([422, 'IDEMPOTENSNYCKEL_ATERANVAND']);
  });

  it('refuses a malformed key', async () => {
    const svar = await posta(rapport('B-4'), { rubriker: { 'Idempotency-Key': 'x'.repeat(256) } });
    expect([svar.status, svar.body.kod]).toEqual([400, 'OGILTIG_IDEMPOTENSNYCKEL']);
  });
});

describe('commands on a case', () => {
  const nytt = async (nummer: string): Promise<{ id: string; etag: string }> => {
    const svar = await posta(rapport(nummer));
    return { id: svar.body.id, etag: svar.headers['etag'] ?? '' };
  };
  const bedomning = { allvarlighetsgrad: 3, sannolikhet: 2, lexMaria: 'utreds' };

  it('D4 takes each huvudman own assessment, with If-Match', async () => {
    const { id, etag } = await nytt('C-1');
    const svar = await posta(bedomning, {
      vag: `/${id}/bedomningar`,
      token: TOKEN.region,
      rubriker: { 'If-Match': etag },
    });
    expect([svar.status, svar.body.handelser]).toEqual([201, ['AvvikelseBedomd']]);
    const gammal = await posta(bedomning, { vag: `/${id}/bedomningar`, rubriker: { 'If-Match': etag } });
    expect([gammal.status, gammal.body.kod]).toEqual([412, 'ARENDET_HAR_ANDRATS']);
  });

  it.each([
    [undefined, 428, 'IF_MATCH_SAKNAS'],
    ['W/"0"', 412, 'ARENDET_HAR_ANDRATS'],
    ['0', 400, 'OGILTIG_IF_MATCH'],
    ['"x"', 400, 'OGILTIG_IF_MATCH'],
    ['"1", "2"', 400, 'OGILTIG_IF_MATCH'],
  ])('If-Match %s gives %i %s', async (ifMatch, status, kod) => {
    const { id } = await nytt('C-2');
    const rubriker = ifMatch === undefined ? {} : { 'If-Match': ifMatch };
    const svar = await posta(bedomning, { vag: `/${id}/bedomningar`, rubriker });
    expect([svar.status, svar.body.kod]).toEqual([status, kod]);
  });

  it('If-Match * is never told that the case has changed, however many write at once', async () => {
    const { id } = await nytt('C-8');
    const rubriker = { 'If-Match': '*' };
    const alla = Array.from({ length: 24 }, () => posta(bedomning, { vag: `/${id}/bedomningar`, rubriker }));
    const statusar = new Set((await Promise.all(alla)).map(({ status }) => status));
    expect([...statusar].filter((status) => status !== 201 && status !== 503)).toEqual([]);
    expect(statusar).toContain(201);
  });

  it('If-Match * asks only that the case is there', async () => {
    const { id } = await nytt('C-3');
    const svar = await posta(bedomning, { vag: `/${id}/bedomningar`, rubriker: { 'If-Match': '*' } });
    expect(svar.status).toBe(201);
  });

  it('I4 a case that is not yours is not there, whatever If-Match says', async () => {
    const ensam = await posta(rapport('C-4', { berorda: [] }));
    for (const ifMatch of ['*', '"0"', '"77"']) {
      const vag = `/${ensam.body.id}/bedomningar`;
      const svar = await posta(bedomning, { vag, token: TOKEN.region, rubriker: { 'If-Match': ifMatch } });
      expect([svar.status, svar.body.kod]).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
    }
    const inget = await posta(bedomning, { vag: '/inget-id/bedomningar', rubriker: { 'If-Match': '*' } });
    expect([inget.status, inget.body.kod]).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
  });

  it('I4 links only to a case that is yours', async () => {
    const { id } = await nytt('C-5');
    const ensam = await posta(rapport('C-6', { berorda: [] }));
    const lank = { typ: 'dubblett', till: ensam.body.id };
    const rubriker = { 'If-Match': '*' };
    const annans = await posta(lank, { vag: `/${id}/lankar`, token: TOKEN.region, rubriker });
    expect([annans.status, annans.body.kod]).toEqual([422, 'LANKMAL_FINNS_EJ']);
    expect((await posta(lank, { vag: `/${id}/lankar`, rubriker })).status).toBe(201);
  });

  it('a client for several huvudmän names one', async () => {
    const { id } = await nytt('C-7');
    const val = { vag: `/${id}/mottagningar`, token: TOKEN.lan };
    const utan = await posta({ arendenummer: 'R-1' }, { ...val, rubriker: { 'If-Match': '*' } });
    expect([utan.status, utan.body.kod]).toEqual([400, 'HUVUDMAN_SAKNAS']);
    const med = await posta(
      { arendenummer: 'R-1' },
      { ...val, rubriker: { 'If-Match': '*', 'Avvikelsenav-Huvudman': '20' } },
    );
    expect(med.status).toBe(201);
    const annan = await posta(
      { arendenummer: 'R-1' },
      { ...val, rubriker: { 'If-Match': '*', 'Avvikelsenav-Huvudman': '1780' } },
    );
    expect([annan.status, annan.body.kod]).toEqual([403, 'HUVUDMAN_EJ_TILLATEN']);
  });
});
