import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import { exempelAv } from '#libs/platform/http/dto.js';
import { forseglade } from '#libs/sekretess/index.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';
import { RapportDto } from './rapport.dto.js';

const VAG = '/avvikelse/v1/avvikelser';
let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const kropp = (arendenummer: string, annat: object = {}): object => ({
  ...exempelAv(RapportDto),
  kalla: { system: 'prov', arendenummer, version: 1 },
  personnummer: '19580412-2389',
  ...annat,
});
const post = (vag: string, varde: object, rubriker: Readonly<Record<string, string>> = {}): request.Test =>
  request(dorr.url)
    .post(vag)
    .set({ authorization: `Bearer ${TOKEN.leksand}`, ...rubriker })
    .send(varde);
const rapportera = async (arendenummer: string, annat: object = {}): Promise<request.Response> =>
  post(VAG, kropp(arendenummer, annat));
const handelser = (id: string) => dorr.store.readStream(avvikelseStream(id));
const utfall = ({ status, body }: request.Response): readonly unknown[] => [status, body.utfall ?? body.kod];

describe('the print of a report’s content', () => {
  it('D3 tells the same content from other content, though it stands sealed', async () => {
    const { body } = await rapportera('PRINT-1');
    expect(utfall(await rapportera('PRINT-1'))).toEqual([200, 'dubblett']);
    expect(utfall(await rapportera('PRINT-1', { rubrik: 'En annan' }))).toEqual([409, 'SAMMA_VERSION_ANNAT_INNEHALL']);
    const [forsta] = await handelser(body.id);
    const nycklar = new Set(forseglade([forsta?.data]).map(({ nyckel }) => nyckel));
    expect(nycklar.size).toBe(1);
    const data: unknown = forsta?.data;
    expect(data).toMatchObject({ fingeravtryck: expect.stringContaining([...nycklar].join()) });
  });

  it('I7 confirms no guess once the text is erased, and what is sent again does not come back', async () => {
    const { body } = await rapportera('PRINT-2');
    const fore = await handelser(body.id);
    const nycklar = forseglade(fore.map(({ data }) => data)).map(({ nyckel }) => nyckel);
    await dorr.valv.forstor(nycklar, 'gallring-1');
    for (const personnummer of ['19580412-2389', '19121212-1212', null]) {
      expect(utfall(await rapportera('PRINT-2', { personnummer }))).toEqual([200, 'dubblett']);
    }
    expect(await handelser(body.id)).toEqual(fore);
  });

  it('is made with the Idempotency-Key, which stands nowhere: the same body under two keys gives two prints', async () => {
    const { body } = await rapportera('PRINT-3');
    const bedomning = { allvarlighetsgrad: 2, sannolikhet: 2, motivering: 'Risk.' };
    for (const nyckel of ['a', 'b']) {
      const rubriker = { 'Idempotency-Key': nyckel, 'If-Match': '*' };
      await post(`${VAG}/${body.id}/bedomningar`, bedomning, rubriker).expect(201);
      await post(`${VAG}/${body.id}/bedomningar`, bedomning, rubriker).expect(201);
    }
    const avtryck = (await handelser(body.id)).flatMap(({ meta }) => meta.fingeravtryck ?? []);
    expect(new Set(avtryck).size).toBe(2);
  });
});

describe('keys of acts that came to nothing', () => {
  it('are given back: refused, repeated, a duplicate, a dry run', async () => {
    const { body } = await rapportera('KEY-1');
    const { textnycklar } = await dorr.valv.lage();
    await rapportera('KEY-1');
    await rapportera('KEY-1', { rubrik: 'En annan' });
    await post(`${VAG}/${body.id}/aterkoppling`, { orsak: 'x' }, { 'If-Match': '*' }).expect(422);
    await post(
      `${VAG}/${body.id}/atgarder/${body.id}/uppdateringar`,
      { status: 'klar', kommentar: 'x' },
      { 'If-Match': '*' },
    );
    const fil = 'nr;version;kommun;berord;rubrik;beskrivning;datum\r\nK-1;1;Leksand;;Rubrik;Text;2022-02-14\r\n';
    await request(dorr.url)
      .post(`${VAG}/import?mappning=prov&dryRun=true`)
      .set({ authorization: `Bearer ${TOKEN.leksand}`, 'content-type': 'text/csv' })
      .send(fil)
      .expect(200);
    expect((await dorr.valv.lage()).textnycklar).toBe(textnycklar);
  });
});

describe('D9 a personnummer where nothing is sealed', () => {
  const PN = '19580412-2389';
  const koder = ({ body }: request.Response): readonly string[] =>
    body.fel.map(({ kod, pekare }: { kod: string; pekare: string }) => `${kod} ${pekare}`);
  const KOD = 'PERSONNUMMER_I_OPPET_FALT';

  it('is refused in a report, every place at once and none repeated', async () => {
    const svar = await rapportera(`Ä ${PN}`, { enhet: PN, rapportorFunktion: `Anna, ${PN}`, kategori: 'okänd' });
    expect(svar.status).toBe(400);
    expect(koder(svar)).toEqual(
      expect.arrayContaining([`${KOD} /kalla/arendenummer`, `${KOD} /enhet`, `${KOD} /rapportorFunktion`]),
    );
    expect(svar.text).not.toContain('0412');
    await rapportera('PN-1', { beskrivning: `Gäller ${PN}` }).then(({ status }) => expect(status).toBe(201));
  });

  it.each([
    ['mottagningar', { arendenummer: PN }, '/arendenummer'],
    ['atgarder', { beskrivning: 'x', ansvarigFunktion: PN, klartSenast: '2030-01-31' }, '/ansvarigFunktion'],
    ['samtycken', { grund: 'SAMTYCKE', omfattning: ['fritext'], hanvisning: PN }, '/hanvisning'],
    [
      'handelseanalyser',
      { deltagare: [{ huvudman: '20', funktion: PN }], forlopp: 'x', orsaker: 'x', forslag: 'x' },
      '/deltagare/0/funktion',
    ],
  ])('is refused in %s', async (vad, varde, pekare) => {
    const { body } = await rapportera('PN-2');
    const svar = await post(`${VAG}/${body.id}/${vad}`, varde, { 'If-Match': '*' });
    expect([svar.status, koder(svar)]).toEqual([400, [`${KOD} ${pekare}`]]);
  });

  it('is a fault of its row in an import', async () => {
    const fil = `nr;version;kommun;berord;rubrik;beskrivning;datum\r\n${PN};1;Leksand;;Rubrik;Text;2022-02-14\r\n`;
    const svar = await request(dorr.url)
      .post(`${VAG}/import?mappning=prov`)
      .set({ authorization: `Bearer ${TOKEN.leksand}`, 'content-type': 'text/csv' })
      .send(fil);
    expect(svar.body.rader[0]).toMatchObject({ utfall: 'avvisad', fel: [{ kod: KOD, pekare: '/kalla/arendenummer' }] });
  });
});
