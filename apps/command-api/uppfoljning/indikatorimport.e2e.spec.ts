import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const BAS = '/avvikelse/v1/uppfoljningar';
const CHEF = 'leksand-forvaltningschef-token';
const RUBRIK = 'indikator;huvudman;period;varde;enhet;kalla';

let dorr: Testdorr;
let id = '';
const posta = (vag: string, kropp: object, { token = CHEF, nyckel }: { token?: string; nyckel?: string } = {}) => {
  const begaran = request(dorr.url).post(`${BAS}${vag}`).set('authorization', `Bearer ${token}`);
  if (nyckel !== undefined) begaran.set('idempotency-key', nyckel);
  return begaran.send(kropp);
};
const importera = (rader: readonly string[], val: object = {}, annat: object = {}) =>
  posta(`/${id}/indikatorimport`, { rader: [RUBRIK, ...rader].join('\n'), ...annat }, val);
const utfall = (svar: request.Response): readonly string[] =>
  svar.body.rader.map((en: { radnummer: number; huvudman: string | null; utfall: string }) =>
    [en.radnummer, en.huvudman, en.utfall].join(' '),
  );
const sagt = (svar: request.Response): readonly string[] => [
  ...[svar.status, svar.body.kod].map(String),
  ...svar.body.fel.map(({ kod, pekare, meddelande }: Record<string, string>) => `${kod} ${pekare} ${meddelande}`),
];

beforeAll(async () => {
  dorr = await startaTestdorr();
  const ny = { overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar: 2022, rubrik: 'U', omfattning: 'Allt' };
  const svar = await posta('', { ...ny, svarSenast: '2027-02-28' });
  id = String(svar.body.id);
}, 60_000);
afterAll(() => dorr.stang());

describe('B12 many values at once', () => {
  const rader = [
    'folkmangd;Leksand;2022;15 937;invånare;SCB',
    'Folkmängd;2082;2022;11167;;SCB',
    'remisstid;;2022;12,5;;R',
  ];

  it('each row has its result; tried it saves nothing, sent again nothing new, and what is corrected replaces', async () => {
    const nya = ['2 2029 ny', '3 2082 ny', '4  ny'];
    const prov = await importera(rader, {}, { torrkorning: true });
    expect([prov.status, prov.body.torrkorning, utfall(prov)]).toEqual([200, true, nya]);
    expect(utfall(await importera(rader, { nyckel: 'i-1' }))).toEqual(nya);
    expect((await importera(rader, { nyckel: 'i-1' })).status).toBe(200);
    const rattade = [...rader.slice(0, 2), 'remisstid;;2022;13;dagar;R'];
    expect(utfall(await importera(rattade))).toEqual(['2 2029 oforandrad', '3 2082 oforandrad', '4  ny']);
    expect(utfall(await importera(rattade))).toEqual(['2 2029 oforandrad', '3 2082 oforandrad', '4  oforandrad']);
  });

  it('every fault of every row is told of at once, and then nothing is saved', async () => {
    const fel = await importera([
      'folkmangd;Borlänge;2022;52000;;SCB',
      'folkmagnd;Leksand;22;15937;;SCB',
      'folkmangd;Ankeborg;2022;15937;procent;SCB',
      'annan:sip-moten;Leksand;2022;3;;Egen räkning',
      'folkmangd;Borlänge;2022;52001;;SCB',
      'folkmangd;2281;2022;99000;;SCB',
    ]);
    expect(sagt(fel)).toEqual([
      ...['400', 'VALIDERINGSFEL'],
      expect.stringMatching(/^OKAND_KOD \/rader Rad 3, indikator: Okänd kod\./u),
      'OGILTIGT_VARDE /rader Rad 3, period: Ska vara ÅÅÅÅ eller ÅÅÅÅ-MM.',
      'FEL_ENHET /rader Rad 4, enhet: Folkmängd anges i invånare.',
      'OKAND_HUVUDMAN /rader Rad 4, huvudman: Huvudmannen finns inte i registret, eller så delar flera på namnet.',
      expect.stringMatching(/^FALT_SAKNAS \/rader Rad 5, enhet: Välj enhet: personer,/u),
      'RADEN_UPPREPAS /rader Rad 6: Samma mått, huvudman och period står på rad 2.',
      expect.stringMatching(/^HUVUDMAN_EJ_PART \/rader Rad 7: /u),
    ]);
    expect(utfall(await importera(['folkmangd;Borlänge;2022;52000;;SCB'], {}, { torrkorning: true }))).toEqual([
      '2 2081 ny',
    ]);
  });

  it('a row with more or fewer cells than the header is a fault among the others, and no value is cut in two', async () => {
    const rader = [
      'folkmangd;Leksand;2023;15937;;SCB; tabell 4',
      'remisstid;;2023;12',
      'folkmangd;Ankeborg;2023;1;;SCB',
    ];
    const antal = (rad: number, celler: number): string =>
      `FEL_ANTAL_KOLUMNER /rader Rad ${rad}: Raden har ${celler} kolumner, rubrikraden 6. ` +
      'Kontrollera citattecken och avgränsare.';
    expect(sagt(await importera(rader))).toEqual([
      ...['400', 'VALIDERINGSFEL', antal(2, 7), antal(3, 4)],
      expect.stringMatching(/^OKAND_HUVUDMAN \/rader Rad 4, huvudman: /u),
    ]);
    const komma = 'indikator,huvudman,period,varde,kalla\nremisstid,,2023,12,5,R';
    expect(sagt(await posta(`/${id}/indikatorimport`, { rader: komma }))[2]).toMatch(/Rad 2: Raden har 6 kolumner/u);
  });

  it('I4 one measure under two units is refused, between rows as against what stands', async () => {
    const rad = (huvudman: string, varde: number, enhet: string) =>
      `annan:egna;${huvudman};2022;${varde};${enhet};Egen`;
    const sagt2 = 'Rad 3, enhet: egna anges redan i personer. Välj den enheten, eller en annan kod.';
    const tva = await importera([rad('Leksand', 3, 'personer'), rad('', 11, 'poäng')]);
    expect(sagt(tva)).toEqual(['400', 'VALIDERINGSFEL', `FEL_ENHET /rader ${sagt2}`]);
    expect((await importera([rad('Leksand', 3, 'personer')])).status).toBe(200);
    const en = { indikator: 'annan', egenKod: 'egna', period: '2022', varde: '11', enhet: 'poäng', kalla: 'Egen' };
    const blev = await posta(`/${id}/indikatorer`, en).set('if-match', '"1"');
    expect(sagt(blev)[2]).toMatch(/^FEL_ENHET \/enhet egna anges redan i personer/u);
  });

  it('what is no table, or more than can be taken, is said in words', async () => {
    expect(sagt(await posta(`/${id}/indikatorimport`, { rader: 'indikator;kommun\nfall;Mora' }))).toEqual([
      ...['400', 'VALIDERINGSFEL', 'KOLUMN_SAKNAS /rader Rubrikraden saknar period, varde, kalla.'],
    ]);
    const manga = Array.from({ length: 201 }, (_, nr) => `annan:m-${nr};;2022;1;dagar;X`);
    expect(sagt(await importera(manga))[2]).toMatch(/^FOR_MANGA_RADER \/rader Det är 201 rader\. Högst 200/u);
    const klistrat = 'period\tkalla\tindikator\tvärde\n2021\t"SCB; tabell 1"\tfolkmangd\t287 000\n\t\t\t\n';
    expect(utfall(await posta(`/${id}/indikatorimport`, { rader: klistrat }))).toEqual(['2  ny']);
  });

  it('I4 is for who leads the follow-up: another län’s koordinator is refused as a whole', async () => {
    const svar = await importera(rader, { token: TOKEN.koordinator });
    expect([svar.status, svar.body.kod]).toEqual([403, 'ENBART_PART_ELLER_KOORDINATOR']);
  });
});
