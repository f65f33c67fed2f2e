import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vantaTills } from '../../../../test/acceptance/samtal.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';

const UNDERLAG = { rubrik: 'Utskrivning <helg>', faktaunderlag: 'Sex fall.', forslag: 'En rutin.' };
const SVARET = 'Tas i länets vårdprogram.';
const FORMULAR = ['eskalering-ut-ur-samverkan', 'eskalering-atersandning'] as const;
let app: Testapp;
let umea: Talare;
/** Sits in the arena, and is a party to nothing. */
let skelleftea: Talare;
let ledamot: Sidlasare;
let arena: string;
let sida: string;
const fragor: string[] = [];

beforeAll(async () => {
  app = await startaTestapp();
  const talare = async (id: string): Promise<Talare> => new Talare(app.url, await app.token(id));
  [umea, skelleftea] = [await talare('2480'), await talare('2482')];
  ledamot = await Sidlasare.som(app, '2482');
  const koordinator = await talare('koordinator-24');
  arena = (await koordinator.post('/arenor', { lansfilId: 'lsg' }).expect(201)).body.id;
  sida = `/sv/arenor/${arena}`;
  for (let nr = 0; nr < 2; nr += 1) fragor.push(await iArenan());
  await vantaTills('the matters at the arena', async () => {
    await app.ikapp();
    return (await ledamot.las(sida)).text.split('Utskrivning &lt;helg&gt;').length > 2;
  });
}, 60_000);
afterAll(() => app.stang());

/** Lifted by Umeå, of Umeå and the region. */
const iArenan = async (): Promise<string> => {
  const forsta = await umea.mandat({ funktion: 'Första linjens chef' });
  const lyfter = await umea.mandat({ funktion: 'Ledamot i länssamverkansgruppen' });
  const kropp = { mandatId: forsta, parter: ['24'], modell: 'vasterbotten-forslag', ...UNDERLAG };
  const { body } = await umea.post('/fragor', kropp).expect(201);
  const lyft = { till: 'lansamverkansgrupp', mandatId: lyfter, arena, ...UNDERLAG };
  await umea.pa(`/eskaleringar/${body.id}/lyft`, lyft).expect(201);
  return body.id;
};
const formularenPa = async (vag: string, vem = ledamot): Promise<readonly string[]> => {
  const { text } = await vem.las(vag);
  return FORMULAR.filter((namn) => text.includes(`/sidor/gor/${namn}"`));
};
const valt = (nr: number): string => `${sida}?atersand=${fragor[nr]}`;

describe('B7 a matter is returned from the arena’s page by who sits there, as by the API', () => {
  it('not by who has no mandate there, or one that does not let it lift', async () => {
    expect((await ledamot.las(sida)).text).not.toContain('Återsänd ett ärende');
    await skelleftea.mandat({ funktion: 'Åhörare', behorigheter: ['delta'], arena });
    await skelleftea.mandat({ funktion: 'Förvaltningschef' });
    await app.ikapp();
    expect(await formularenPa(valt(0))).toEqual([]);
    expect((await ledamot.las(sida)).text).not.toContain('Återsänd ett ärende');
  });

  it('each of several matters has its form at an address of its own', async () => {
    await skelleftea.mandat({ funktion: 'Ledamot', arena });
    await app.ikapp();
    const svar = await ledamot.las(sida);
    expect([sidbrister(svar), await formularenPa(sida)]).toEqual([[], []]);
    for (const id of fragor) expect(svar.text).toContain(`href="${sida}?atersand=${id}#atersand"`);
    // It has stood at no lower level of samverkan.
    expect(await formularenPa(valt(0))).toEqual(['eskalering-ut-ur-samverkan']);
    expect(sidbrister(await ledamot.las(valt(0).replace('/sv/', '/en/')))).toEqual([]);
    expect(await formularenPa(`${sida}?atersand=${arena}`)).toEqual([]);
  });

  it('not by the koordinator, whom the API refuses, nor by a party that does not sit there: its own case has the form', async () => {
    for (const id of ['koordinator-24', '2480']) {
      expect([id, await formularenPa(valt(0), await Sidlasare.som(app, id))]).toEqual([id, []]);
    }
  });

  it('with an answer, under its mandate of this arena alone', async () => {
    const { text } = await ledamot.las(valt(0));
    const [mandatId = '', ...fler] = valI(text, 'eskalering-ut-ur-samverkan', 'mandatId');
    expect(fler).toEqual([]);
    const utan = await ledamot.skicka(text, 'eskalering-ut-ur-samverkan', { mandatId, svar: '' });
    expect([utan.status, sidbrister(utan)]).toEqual([422, []]);
    const svar = await ledamot.skicka(text, 'eskalering-ut-ur-samverkan', { mandatId, svar: SVARET });
    expect([svar.status, felI(svar)]).toEqual([303, '']);
    expect(svar.headers['location']).toBe(`${sida}?klart=eskalering-ut-ur-samverkan`);
    expect((await ledamot.las(svar.headers['location'] ?? '')).text).toContain('Ärendet är återsänt till linjen.');
    const handelser = await app.nav.lager.store.readStream(`eskalering-${fragor[0]}`);
    expect(handelser.at(-1)).toMatchObject({
      type: 'ArendeAtersant',
      data: { svar: SVARET, av: { huvudman: '2482' } },
    });
  });

  it('the last one needs no choice; one that has gone on is not offered', async () => {
    await vantaTills('the arena to be told', async () => {
      await app.ikapp();
      return (await formularenPa(sida)).length === 1;
    });
    expect((await ledamot.las(sida)).text).not.toContain('?atersand=');
  });
});
