import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const BAS = '/avvikelse/v1/uppfoljningar';
const [FRAGA_1, FRAGA_2] = SEX_FRAGOR.fragor;

let dorr: Testdorr;
let id: string;
const posta = (vag: string, kropp: object, token: string = TOKEN.koordinator): request.Test =>
  request(dorr.url).post(`${BAS}${vag}`).set('authorization', `Bearer ${token}`).send(kropp);
const importera = (rader: readonly object[], torrkorning = false, token?: string): request.Test =>
  posta(`/${id}/enkatimport`, { kallnamn: 'Prov', torrkorning, rader }, token);

beforeAll(async () => {
  dorr = await startaTestdorr();
  const ny = { rubrik: 'Uppföljning 2023', omfattning: 'Samordning', svarSenast: '2027-02-28' };
  id = (await posta('', { ...ny, overenskommelse: 'vasterbotten-hemsjukvard', ar: 2023 }).expect(201)).body.id;
}, 60_000);
afterAll(() => dorr.stang());

interface Del {
  readonly slag: string;
  readonly utfall: string;
  readonly kod: string | null;
}
const utfallen = (svar: request.Response): readonly string[] => svar.body.rader.map(({ utfall }: Del) => utfall);
const delar = (svar: request.Response): readonly string[] =>
  svar.body.rader.flatMap((en: { lasning: readonly Del[] }) =>
    en.lasning.map(({ slag, utfall, kod }) => `${slag} ${kod ?? utfall}`),
  );
const pekare = (svar: request.Response): readonly string[] =>
  svar.body.fel.map((fel: { kod: string; pekare: string }) => `${fel.kod} ${fel.pekare}`);

describe('a row of a survey file', () => {
  it('U3 U5 a row says how its answer is read: each part has its result, and what stands is not made again', async () => {
    const last = [
      {
        kommun: 'Umeå',
        svar: [{ fraga: FRAGA_1?.id, text: 'Ja' }],
        rattelser: [
          { galler: ['Vindeln', '2480'], skal: 'Beskriver båda.' },
          { galler: ['Ankeborg'], skal: 'Finns inte.' },
          { fraga: FRAGA_1?.text, tillFraga: FRAGA_2?.id, skal: 'Fel ruta.' },
          { skal: 'Säger inget.' },
        ],
        praxis: { praxis: 'vid-behov', citat: 'vb', kalla: 'Fråga 5' },
      },
      { kommun: 'Vindeln', rattelser: [{ text: 'Läs om.', skal: 'Inget svar finns.' }], praxis: { praxis: 'alla' } },
    ];
    const forst = ['rattelse ny', 'rattelse OKAND_HUVUDMAN', 'rattelse ny', 'rattelse RATTELSE_TOM', 'praxis ny'];
    const sedan = ['rattelse SVAR_FINNS_EJ', 'praxis ny'];
    expect(delar(await importera(last, true))).toEqual([...forst, ...sedan]);
    const skarpt = await importera(last);
    expect([utfallen(skarpt), delar(skarpt)]).toEqual([
      ['ny', 'utan-svar'],
      [...forst, ...sedan],
    ]);
    const igen = await importera(last);
    expect(utfallen(igen)).toEqual(['oforandrad', 'utan-svar']);
    expect(delar(igen)).toEqual([...forst, ...sedan].map((del) => del.replace(/ ny$/, ' oforandrad')));
    const fel = await importera([{ kommun: 'Umeå', rattelser: [{}], praxis: { praxis: 'ibland' } }]);
    expect([fel.status, pekare(fel)]).toEqual([
      400,
      ['FALT_SAKNAS /rader/0/rattelser/0/skal', 'OKAND_KOD /rader/0/praxis/praxis'],
    ]);
  });

  it('U3 where the answer is refused nothing is laid beside an older one: each part says why it was not tried', async () => {
    const ja = [{ fraga: FRAGA_1?.id, text: 'Ja' }];
    expect(utfallen(await importera([{ kommun: 'Nordmaling', svar: ja }]))).toEqual(['ny']);
    const lasning = { rattelser: [{ text: 'Läs om.', skal: 'S' }], praxis: { praxis: 'alla' } };
    const rader = [
      { kommun: 'Nordmaling', svar: [{ fraga: 'okand', text: 'Ja' }], ...lasning },
      { kommun: 'Ankeborg', svar: ja, ...lasning },
    ];
    const ejProvade = ['rattelse SVARET_AVVISAT', 'praxis SVARET_AVVISAT'];
    for (const torrkorning of [true, false]) {
      const svar = await importera(rader, torrkorning);
      expect([utfallen(svar), delar(svar)]).toEqual([
        ['avvisad', 'avvisad'],
        [...ejProvade, ...ejProvade],
      ]);
    }
    const taget = await importera([{ kommun: 'Nordmaling', svar: ja, ...lasning }]);
    expect([utfallen(taget), delar(taget)]).toEqual([['oforandrad'], ['rattelse ny', 'praxis ny']]);
  });

  it('U5 two rows that say two things of one party give the same at every send; the later is refused', async () => {
    const rader = [
      { kommun: 'Vännäs', praxis: { praxis: 'alla' } },
      { kommun: 'Vännäs', praxis: { praxis: 'vid-behov' } },
      { kommun: 'Vännäs', praxis: { praxis: 'alla' } },
    ];
    const sedan = ['praxis PRAXIS_UPPREPAS', 'praxis oforandrad'];
    for (const torrkorning of [true, false]) {
      expect(delar(await importera(rader, torrkorning))).toEqual(['praxis ny', ...sedan]);
    }
    for (let gang = 0; gang < 2; gang += 1)
      expect(delar(await importera(rader))).toEqual(['praxis oforandrad', ...sedan]);
  });

  it('I4 what stands already is judged by the same right as what is new: whoever is no party is refused', async () => {
    const rader = [{ kommun: 'Umeå', rattelser: [{ text: 'Samma.', skal: 'S' }], praxis: { praxis: 'vid-behov' } }];
    expect(delar(await importera(rader))).toHaveLength(2);
    expect(delar(await importera(rader))).toEqual(['rattelse oforandrad', 'praxis oforandrad']);
    const utanfor = await importera(rader, false, 'leksand-forvaltningschef-token');
    expect(delar(utanfor)).toEqual(['rattelse ENBART_PART_ELLER_KOORDINATOR', 'praxis ENBART_PART_ELLER_KOORDINATOR']);
    const enskild = { huvudman: '2480', praxis: 'vid-behov' };
    const svar = await posta(`/${id}/praxis`, enskild, 'leksand-forvaltningschef-token').set('if-match', '*');
    expect(svar.body.kod).toBe('ENBART_PART_ELLER_KOORDINATOR');
  });
});
