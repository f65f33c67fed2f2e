import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rapport } from '../../../../test/acceptance/rapport.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';

const [UMEA, REGION] = ['2480', '24'];
const MANDAT = ['Första linjens chef', 'Verksamhetschef'];
type Falt = Parameters<Sidlasare['skicka']>[2];
let app: Testapp;
let umea: Sidlasare;
let region: Sidlasare;
let id: string;
let sida: string;

beforeAll(async () => {
  app = await startaTestapp();
  [umea, region] = [await Sidlasare.som(app, UMEA), await Sidlasare.som(app, REGION)];
  const [kommunen, regionen] = [await talare(UMEA), await talare(REGION)];
  const kropp = rapport('FORM-1', { rapporterande: { huvudman: UMEA }, berorda: [{ huvudman: REGION }] });
  id = (await kommunen.post('/avvikelser', kropp).expect(201)).body.id;
  sida = `/sv/arenden/${id}`;
  for (const vem of [kommunen, regionen]) for (const funktion of MANDAT) await vem.mandat({ funktion });
  const representerar = { niva: 'forvaltningschefsniva', forankring: 'Åter till ledningen varje vecka' };
  await regionen.mandat({ funktion: 'Områdeschef', representerar });
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

const talare = async (kod: string): Promise<Talare> => new Talare(app.url, await app.token(kod));
/** Fills in the form with the first mandate that it offers, unless one is named, and expects it to be done. */
const gor = async (vem: Sidlasare, formular: string, falt: Falt): Promise<string> => {
  const { text } = await vem.las(sida);
  const mandat = valI(text, formular, 'mandatId')[0];
  const svar = await vem.skicka(text, formular, { ...(mandat !== undefined && { mandatId: mandat }), ...falt });
  expect([formular, svar.status, felI(svar)]).toEqual([formular, 303, '']);
  await app.ikapp();
  return svar.headers['location'] ?? '';
};
const har = async (vem: Sidlasare, formular: string, vag = sida): Promise<boolean> =>
  (await vem.las(vag)).text.includes(`/sidor/gor/${formular}"`);

describe('D9 what the others will be given, and the review of a text', () => {
  it('is told before it is sent: to whom, what, and why not; never the words themselves', async () => {
    const svar = await umea.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    const del = svar.text.slice(svar.text.indexOf('id="utlamning"'), svar.text.indexOf('id="handelser"'));
    expect(del).toMatch(/Det här får <span lang="sv">Region Västerbotten<\/span>: 0 av \d/u);
    expect(del).toContain('Det finns ingen grund');
    expect(del).toContain('en stoppad behöver godkännas av en person');
    expect(del).not.toContain('Kanarie');
    const engelska = await umea.las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(engelska), engelska.text.includes('No ground to give it')]).toEqual([[], true]);
    expect(engelska.text).toContain('Incident reported (0)');
  });

  it('says what is wrong and keeps the choice', async () => {
    const { text } = await umea.las(sida);
    const tomt = await umea.skicka(text, 'fritextgranskning', { revision: '0' });
    expect([tomt.status, sidbrister(tomt)]).toEqual([422, []]);
    expect(tomt.text).toMatch(/<option value="0"[^>]* selected/u);
  });

  it('a text that is stopped is said to be', async () => {
    expect(await gor(umea, 'fritextgranskning', { revision: '0', utfall: 'STOPPAD' })).toBe(
      `${sida}?klart=fritextgranskning`,
    );
    expect((await umea.las(sida)).text).toContain('Texten är stoppad vid granskning.');
  });
});

describe('B3 B7 down again, and who stands for a level that is lacking', () => {
  const underlag = { faktaunderlag: 'Sex fall.', forslag: 'En rutin.' };

  it('offers no return of what stands at the foot', async () => {
    await gor(umea, 'eskalering-forsta', { till: 'verksamhetschefsniva', rubrik: 'Utskrivning', ...underlag });
    expect(await har(umea, 'eskalering-atersandning')).toBe(true);
    expect(await har(region, 'eskalering-atersandning')).toBe(false);
    expect(await har(region, 'eskalering-ut-ur-samverkan')).toBe(false);
  });

  it('returns to where it has stood: without an answer nothing, and what was typed is kept', async () => {
    const { text } = await umea.las(sida.replace('/sv/', '/en/'));
    expect(text).toContain('Return to a lower level');
    expect(valI(text, 'eskalering-atersandning', 'till')).toEqual(['forsta-linjen']);
    const utan = await umea.skicka(text, 'eskalering-atersandning', { till: 'forsta-linjen', svar: '' });
    expect([utan.status, sidbrister(utan)]).toEqual([422, []]);
    expect(utan.text).toMatch(/<option value="forsta-linjen"[^>]* selected/u);
    await gor(umea, 'eskalering-atersandning', { till: 'forsta-linjen', svar: 'Löses där.' });
    expect((await umea.las(sida)).text).toContain('Löses där.');
    expect(await har(umea, 'eskalering-atersandning')).toBe(false);
  });

  it('names a representative at the level that the region’s line lacks, when the other has come there', async () => {
    const [forsta = '', chef = ''] = await mandaten(umea);
    const [regionens = ''] = await mandaten(region);
    await gor(region, 'eskalering-lyft', { mandatId: regionens, till: 'verksamhetschefsniva', ...underlag });
    await gor(umea, 'eskalering-lyft', { mandatId: forsta, till: 'verksamhetschefsniva', ...underlag });
    await gor(umea, 'eskalering-lyft', { mandatId: chef, till: 'forvaltningschefsniva', ...underlag });
    const { text } = await region.las(sida);
    expect(valI(text, 'eskalering-representant', 'mandatId')).toHaveLength(1);
    const utan = await region.skicka(text, 'eskalering-representant', { niva: '' });
    expect([utan.status, sidbrister(utan)]).toEqual([422, []]);
    expect(await har(umea, 'eskalering-representant')).toBe(false);
    await gor(region, 'eskalering-representant', { niva: 'forvaltningschefsniva' });
    expect((await region.las(sida)).text).toContain('Representant utsedd för nivån');
  });
});

/** Of who asks, in the order of `MANDAT`. */
const mandaten = async (vem: Sidlasare): Promise<readonly string[]> => {
  const { text } = await vem.las(sida);
  const form = text.slice(text.indexOf('/sidor/gor/eskalering-lyft"'));
  return MANDAT.map(
    (funktion) => new RegExp(`<option value="([^"]+)"[^>]*>\\s*${funktion}`, 'u').exec(form)?.[1] ?? '',
  );
};

describe('D5 a tvist out of the case', () => {
  const tvist = { fraga: 'kostnadsansvar', rubrik: 'Vem bokar <resan>', beskrivning: 'Parterna är oense.' };

  it('is not offered before one of them has refused responsibility', async () => {
    expect([await har(umea, 'tvist-oppning'), await har(region, 'tvist-oppning')]).toEqual([false, false]);
    await gor(region, 'ansvarsavvisning', { skal: 'Kommunen bokar.' });
    expect([await har(umea, 'tvist-oppning'), await har(region, 'tvist-oppning')]).toEqual([true, true]);
  });

  it('tells of every fault at once and keeps what was typed, in both languages', async () => {
    for (const [sprak, ord] of [
      ['sv', 'Det här behöver rättas'],
      ['en', 'This needs to be corrected'],
    ] as const) {
      const { text } = await umea.las(sida.replace('/sv/', `/${sprak}/`));
      const svar = await umea.skicka(text, 'tvist-oppning', { rubrik: tvist.rubrik, beloppKr: '12,5' });
      expect([svar.status, sidbrister(svar), svar.text.includes(ord)]).toEqual([422, [], true]);
      expect(svar.text).toContain('Vem bokar &lt;resan&gt;');
      expect(svar.text).toContain('value="12,5"');
      for (const falt of ['parter', 'fraga', 'beskrivning']) expect(svar.text).toContain(`#tvist-oppning-${falt}"`);
    }
  });

  it('is opened between those in the case, and stands on the case’s page; one is enough', async () => {
    const [plats = '', fraga] = (
      await gor(umea, 'tvist-oppning', { ...tvist, parter: [REGION], beloppKr: '12,50' })
    ).split('?');
    expect([plats, fraga]).toEqual([expect.stringMatching(/^\/sv\/tvister\/[0-9a-f-]{36}$/u), 'klart=tvist-oppning']);
    expect((await region.las(plats)).text).toContain('Vem bokar &lt;resan&gt;');
    for (const vem of [umea, region]) {
      expect((await vem.las(sida)).text).toContain(`href="${plats}"`);
      expect(await har(vem, 'tvist-oppning')).toBe(false);
    }
  });
});
