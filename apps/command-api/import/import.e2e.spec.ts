import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const RUBRIK = 'nr;version;kommun;berord;rubrik;beskrivning;datum';
const rad = (
  nummer: string,
  annat: { version?: number; kommun?: string; beskrivning?: string; datum?: string } = {},
): string =>
  `${nummer};${annat.version ?? 1};${annat.kommun ?? 'Leksand'};Region Dalarna;Rubrik;${annat.beskrivning ?? 'Text'};${annat.datum ?? '2022-02-14'}`;
const fil = (...rader: readonly string[]): string => [RUBRIK, ...rader, ''].join('\r\n');

const importera = (
  innehall: string,
  { fraga = '', accept = 'application/json', token = TOKEN.leksand } = {},
): request.Test =>
  request(dorr.url)
    .post(`/avvikelse/v1/avvikelser/import?mappning=prov${fraga}`)
    .set({ authorization: `Bearer ${token}`, accept, 'content-type': 'text/csv' })
    .send(innehall);

const antal = async (): Promise<number> => Number(await dorr.store.head());

describe('POST /avvikelser/import', () => {
  it('gives a result per row, in order, and imports what is right', async () => {
    const svar = await importera(
      fil(
        rad('I-1'),
        rad('I-1'),
        rad('I-1', { version: 2 }),
        rad('I-2', { datum: '2022-02-30' }),
        rad('I-3', { beskrivning: '' }),
        rad('I-4', { kommun: 'Mora' }),
        rad('I-5', { kommun: 'Atlantis' }),
      ),
    );
    expect(svar.status).toBe(200);
    expect(svar.body).toMatchObject({ lasta: 7, accepterade: 1, dubbletter: 1, kompletterade: 1, avvisade: 4 });
    const utfall = svar.body.rader.map((ett: { ref: string; utfall: string; fel?: { kod: string }[] }) =>
      [ett.ref, ett.utfall, ...(ett.fel ?? []).map((fel) => fel.kod)].join(' '),
    );
    expect(utfall).toEqual([
      'I-1 skapad',
      'I-1 dubblett',
      'I-1 kompletterad',
      'I-2 avvisad OGILTIGT_DATUM',
      'I-3 avvisad BESKRIVNING_SAKNAS',
      'I-4 avvisad HUVUDMAN_EJ_TILLATEN',
      'I-5 avvisad OKAND_HUVUDMAN',
    ]);
    expect(svar.body.rader[3].radnummer).toBe(5);
  });

  it('I9 answers a file refused at its first bytes, though megabytes of it are still on their way', async () => {
    const svar = await importera(`${'kolumn;'.repeat(1_000_000)}\r\n`);
    expect([svar.status, svar.body.kod]).toEqual([400, 'FOR_STOR_RAD']);
  });

  it('I1 sent again it creates nothing new', async () => {
    const innehall = fil(...Array.from({ length: 200 }, (_, n) => rad(`J-${n}`)));
    expect((await importera(innehall)).body).toMatchObject({ lasta: 200, accepterade: 200 });
    const fore = await antal();
    expect((await importera(innehall)).body).toMatchObject({ lasta: 200, accepterade: 0, dubbletter: 200 });
    expect(await antal()).toBe(fore);
  });

  it('I4 a system of one verksamhet amends what it sent itself, and nothing that another did', async () => {
    const utfall = async (rader: string, mer: object): Promise<unknown> => {
      const { body } = await importera(fil(rader), mer);
      const [forsta] = body.rader;
      return [forsta.utfall, forsta.fel?.[0]?.kod];
    };
    const hsr = { token: 'leksand-rapportorssystem-token' };
    await importera(fil(rad('I-1')));
    expect(await utfall(rad('I-1', { version: 2 }), hsr)).toEqual(['avvisad', 'BEHORIGHET_SAKNAS']);
    expect(await utfall(rad('I-1', { version: 2 }), { ...hsr, fraga: '&dryRun=true' })).toEqual([
      'avvisad',
      'BEHORIGHET_SAKNAS',
    ]);
    expect(await utfall(rad('I-2'), hsr)).toEqual(['skapad', undefined]);
    expect(await utfall(rad('I-2', { version: 2 }), hsr)).toEqual(['kompletterad', undefined]);
  });

  it('a dry run decides everything, also inside the file and against the log, and writes nothing', async () => {
    await importera(fil(rad('K-1')));
    const fore = await antal();
    const svar = await importera(fil(rad('K-1'), rad('K-2'), rad('K-2'), rad('K-2', { version: 2 })), {
      fraga: '&dryRun=true',
    });
    expect(svar.body).toMatchObject({ torrkorning: true, accepterade: 1, dubbletter: 2, kompletterade: 1 });
    expect(await antal()).toBe(fore);
  });

  it('a dry run shows how each row was read, if it was; a run that writes does not', async () => {
    const innehall = fil(rad('T-1'), rad('T-2', { kommun: 'Mora' }), rad('T-3', { datum: '14/2 2022' }));
    const { body } = await importera(innehall, { fraga: '&dryRun=true' });
    const [ratt, avvisad, olast] = body.rader;
    expect(ratt.tolkad).toEqual({
      kalla: { system: 'prov', arendenummer: 'T-1', version: 1 },
      rapporterande: { huvudman: '2029' },
      berorda: [{ huvudman: '20' }],
      rubrik: 'Rubrik',
      beskrivning: 'Text',
      kategori: 'transport',
      handelsetid: '2022-02-14',
      allvarlighetsgrad: 2,
      sannolikhet: 2,
    });
    expect([avvisad.utfall, avvisad.tolkad.rapporterande]).toEqual(['avvisad', { huvudman: '2062' }]);
    expect([olast.utfall, olast]).toEqual(['avvisad', expect.not.objectContaining({ tolkad: expect.anything() })]);
    expect(JSON.stringify((await importera(innehall)).body)).not.toContain('tolkad');
  });

  it('I9 a whole answer shows the first 500 rows as they were read, a streamed one all', async () => {
    const innehall = fil(...Array.from({ length: 510 }, (_, n) => rad(`U-${n}`)));
    const { body } = await importera(innehall, { fraga: '&dryRun=true' });
    const tolkade = (rader: readonly object[]): number => rader.filter((ett) => 'tolkad' in ett).length;
    expect([body.rader.length, tolkade(body.rader)]).toEqual([510, 500]);
    const strom = await importera(innehall, { fraga: '&dryRun=true', accept: 'application/x-ndjson' }).buffer();
    const rader: readonly object[] = strom.text
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(tolkade(rader)).toBe(510);
  });

  it('streams a line per row and a summary last', async () => {
    const svar = await importera(fil(rad('L-1'), rad('L-2', { datum: 'x' })), {
      accept: 'application/x-ndjson',
    }).buffer();
    expect(svar.headers['content-type']).toContain('application/x-ndjson');
    const rader = svar.text
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(rader).toHaveLength(3);
    expect(rader[2]).toMatchObject({ lasta: 2, accepterade: 1, avvisade: 1 });
  });

  it('gives the refused rows as a CSV file', async () => {
    const svar = await importera(fil(rad('M-1', { datum: 'x' }), rad('M-2')), { fraga: '&felfil=csv&dryRun=true' });
    expect(svar.headers['content-type']).toContain('text/csv');
    expect(svar.text).toContain('M-1');
    expect(svar.text).not.toContain('M-2');
  });

  it('a file that cannot be read says what was read and that nothing after it was imported', async () => {
    const svar = await importera(`${fil(rad('N-1'))}N-2;1;"aldrig stängt`);
    expect([svar.status, svar.body.status]).toEqual([400, 400]);
    expect(svar.body.detail).toMatch(/importerat/);
    const tom = await importera('');
    expect(tom.status).toBe(400);
  });

  it('knows its mappings, and refuses unknown ones and bad questions', async () => {
    const okand = await request(dorr.url)
      .post('/avvikelse/v1/avvikelser/import?mappning=finns-inte')
      .set({ authorization: `Bearer ${TOKEN.leksand}`, 'content-type': 'text/csv' })
      .send('a;b\r\n');
    expect([okand.status, okand.body.kod]).toEqual([404, 'MAPPNING_FINNS_EJ']);
    const fraga = await importera('', { fraga: '&dryRun=kanske' });
    expect([fraga.status, fraga.body.fel[0].pekare]).toEqual([400, '/dryRun']);
  });
});
