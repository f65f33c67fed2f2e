import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { deterministicId } from '#libs/platform/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/index.js';
import { valI } from '../../../../test/support/sidlasare.js';
import { AVTAL, skrivStatistik } from '../../testing/scen-statistik.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

jest.setTimeout(60_000);
const ID = deterministicId('uppfoljning', 'leda');
const SIDA = `/sv/uppfoljningar/${ID}`;
const FRYST = deterministicId('frysning', 'leda');
const OPPNAD: UppfoljningEvent = {
  type: 'UppfoljningOppnad',
  data: {
    ...{ av: '20', lan: '20', overenskommelse: AVTAL, ar: 2024, rubrik: 'Uppföljning', omfattning: 'Hela' },
    ...{ parter: ['20', '2062', '2080'], tillfragade: ['2062', '2080'], svarSenast: '2026-02-28' },
    formular: { id: 'samverkan-sex-fragor', version: '1' },
    kriterielista: { id: 'gemensamma-kriterier', version: '2' },
  },
};

let nav: Testfragor;
let skrivna = 0;
const skriv = async (event: UppfoljningEvent, id = ID): Promise<void> => {
  skrivna += 1;
  const meta = { v: 1, tid: '2026-01-02T10:00:00.000Z', kommando: 'k', aktor: { klient: 'prov', huvudman: '20' } };
  const strom = uppfoljningStream(id);
  await nav.store.append(strom, 'any', [{ ...event, id: deterministicId(strom, String(skrivna)), meta }]);
  await nav.ikapp();
};
const las = async (vag: string): Promise<string> =>
  (await request(nav.url).get(vag).set('Authorization', 'Bearer koordinator-20-token').expect(200)).text;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  await skriv(OPPNAD);
});
afterAll(() => nav.stang());

describe('B12 the agreement’s own numbers beside those of its whole län', () => {
  const ANNAN = deterministicId('uppfoljning', 'leda-annan');
  const indikatorer = async (id: string, avser: string): Promise<readonly string[]> =>
    (await las(`/sv/uppfoljningar/${id}?format=csv&del=indikatorer`))
      .split('\r\n')
      .filter((rad) => rad.includes(avser));

  it('each part says what it is of, in the language of the page', async () => {
    const [sv, en] = [await las(SIDA), await las(SIDA.replace('/sv/', '/en/'))];
    const rubriker = (text: string): readonly string[] =>
      [...text.matchAll(/<h[23][^>]*>([^<]*\((?:enligt|hela|under|the whole) [^<]*\))<\/h[23]>/gu)].map(
        ([, en = '']) => en,
      );
    expect(rubriker(sv)).toEqual([
      ...['I korthet (enligt överenskommelsen)', 'Så långt gick ärendena, mot året före (hela länet)'],
      ...['Ledtider, dagar (hela länet)', 'Brister (enligt överenskommelsen)'],
      ...['Planer och åtgärder (enligt överenskommelsen)', 'Enkäten (enligt överenskommelsen)'],
      ...['Kriterierna (enligt överenskommelsen)', 'Avvikelser per kommun (enligt överenskommelsen)'],
      'Förslag ur årets avvikelser (enligt överenskommelsen)',
    ]);
    expect(rubriker(en)).toHaveLength(rubriker(sv).length);
    expect(rubriker(en)[1]).toBe('How far the cases went, against the year before (the whole county)');
    // True of what counts no cases too.
    expect(sv).toMatch(/Det som är märkt ”hela länet” gäller hela länet, oavsett överenskommelse\./u);
    expect(en).toMatch(/What is marked “the whole county” is of all of it, whatever the agreement\./u);
  });

  it('what was entered without a huvudman stands with the name of the län: nobody has said what it is of', async () => {
    const [id, data] = [deterministicId('uppfoljning', 'leda-infort'), { ...OPPNAD.data, overenskommelse: 'infort' }];
    await skriv({ ...OPPNAD, data }, id);
    const infort = { indikator: 'folkmangd', period: '2024', varde: '287966', enhet: 'personer', kalla: 'SCB' };
    for (const huvudman of [null, '2062'])
      await skriv({ type: 'IndikatorAngiven', data: { av: '20', huvudman, ...infort } }, id);
    expect((await indikatorer(id, ';SCB')).map((rad) => rad.split(';')[1])).toEqual(['Dalarnas län', 'Mora']);
    expect(await las(`/en/uppfoljningar/${id}`)).toContain('A value that was entered for no principal');
  });

  it('an indicator is said to be of the län when it is the same for every agreement, and else of the agreement', async () => {
    const { data } = OPPNAD;
    await skriv({ type: 'UppfoljningOppnad', data: { ...data, overenskommelse: 'utan-avvikelser' } }, ANNAN);
    const [lanets, avtalets] = [
      await indikatorer(ID, ';hela länet;'),
      await indikatorer(ID, ';enligt överenskommelsen;'),
    ];
    expect(await indikatorer(ANNAN, ';hela länet;')).toEqual(lanets);
    expect([lanets.length > 5, avtalets.length > 1]).toEqual([true, true]);
    const andra = await indikatorer(ANNAN, ';enligt överenskommelsen;');
    expect(andra).toEqual([expect.stringMatching(/^Avvikelser;.*;0;/u)]);
    expect(avtalets).not.toContain(andra[0]);
  });
});

describe('who leads a follow-up', () => {
  it('N8 is offered a proposed brist until all its cases stand in one; it then leads there and has no form', async () => {
    const fore = await las(SIDA);
    const [vald = ''] = valI(fore, 'brist-ur-forslag', 'forslag');
    expect(vald).toMatch(/^(kategori|bristtyp)\./u);
    expect(fore).toContain(`forslag=${vald}#formular`);
    await skriv({
      type: 'BristFastslagen',
      data: {
        ...{ av: '20', bristId: ID, omrade: 'samordning', rubrik: 'Alla resor', beskrivning: 'Sena.', kalla: null },
        avvikelser: Array.from({ length: 1_000 }, (_, nr) => deterministicId('statistik', String(nr))),
      },
    });
    const efter = await las(`${SIDA}?forslag=${vald}`);
    expect(efter).not.toContain('formular-brist-ur-forslag');
    expect(efter).not.toContain(`forslag=${vald}#formular`);
    expect(efter).toMatch(/href="#del-brister"[^>]*>[^<]*\(redan fastslagen: Alla resor\)/u);
    await skriv({ type: 'BristStruken', data: { av: '20', bristId: ID, skal: 'Fel' } });
    expect(valI(await las(SIDA), 'brist-ur-forslag', 'forslag')).toContain(vald);
  });

  it('U2 is told before freezing how many have answered and that it is published', async () => {
    expect(await las(SIDA)).toMatch(/publicera siffrorna i öppna data, när 0 av 2 tillfrågade har svarat på enkäten/u);
    expect(await las(SIDA.replace('/sv/', '/en/'))).toMatch(/figures in the open data, when 0 of the 2 asked/u);
  });

  it('sees that the page is as of now, and reaches what was last frozen', async () => {
    expect(await las(SIDA)).toMatch(/läget just nu\.\s+Ingen rapport är fryst än/u);
    await skriv({
      type: 'UppfoljningFryst',
      data: { av: '20', frysningId: FRYST, position: 1, tid: '2026-01-20T10:00:00.000Z', rapport: '{}', sha256: 'x' },
    });
    const efter = await las(SIDA);
    expect(efter).toMatch(/läget just nu\.\s+Senast fryst 2026-01-20:/u);
    expect(efter).toContain(`href="${SIDA}?frysning=${FRYST}">visa den frysta rapporten`);
    expect(efter).not.toContain('inte fryst');
  });
});
