import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaPersonal, type Personal } from '../../../../test/acceptance/personal.js';
import { KANARIE, rapport, SAMTYCKE } from '../../../../test/acceptance/rapport.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';

let personal: Personal;
let app: Testapp;
let sida: string;
let anna: Sidlasare;
let berit: Sidlasare;
let cecilia: Sidlasare;
let region: Sidlasare;

beforeAll(async () => {
  personal = await startaPersonal();
  app = await startaTestapp({ env: personal.env });
  const skrivaren = await personal.token('anna', ['Handläggare', 'MAS']);
  anna = new Sidlasare(app, skrivaren);
  berit = new Sidlasare(app, await personal.token('berit', ['MAS']));
  cecilia = new Sidlasare(app, await personal.token('cecilia', ['MAR']));
  region = await Sidlasare.som(app, '20');
  const svar = await new Talare(app.url, skrivaren).post('/avvikelser', rapport('FYRA-1', SAMTYCKE)).expect(201);
  sida = `/sv/arenden/${svar.body.id}`;
  await app.ikapp();
}, 60_000);
afterAll(async () => {
  await app.stang();
  await personal.stang();
});

const granska = async (vem: Sidlasare, utfall = 'GODKAND') =>
  vem.skicka((await vem.las(sida)).text, 'fritextgranskning', { revision: '0', utfall });
const far = async (): Promise<string> =>
  /Det här får <span lang="sv">Region Dalarna<\/span>: (\d av \d)/u.exec((await berit.las(sida)).text)?.[1] ??
  'nothing told';

describe('D9 four eyes before a text passes, by forms', () => {
  it('says how many must approve, and that the text waits for it though there is a ground', async () => {
    const svar = await berit.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain('Varje text godkänns av två personer');
    expect(svar.text).toContain('Texten är inte granskad än.');
    expect(await far()).toBe('3 av 5');
  });

  it('neither who wrote it nor a program approves: each is told why', async () => {
    const [egen, maskin] = [await granska(anna), await granska(await Sidlasare.som(app, '2029'))];
    expect([egen.status, felI(egen)]).toEqual([403, expect.stringMatching(/skrev/u)]);
    expect([maskin.status, felI(maskin)]).toEqual([403, expect.stringMatching(/person/u)]);
    expect(sidbrister(egen)).toEqual([]);
  });

  it('passes with the second one’s word, and not before; stopped it passes no more', async () => {
    expect((await granska(berit)).status).toBe(303);
    expect(await far()).toBe('3 av 5');
    expect((await region.las(sida)).text).not.toContain(KANARIE.beskrivning);
    expect((await granska(cecilia)).status).toBe(303);
    expect(await far()).toBe('5 av 5');
    expect((await region.las(sida)).text).toContain(KANARIE.beskrivning);
    expect((await granska(anna, 'STOPPAD')).status).toBe(303);
    expect(await far()).toBe('3 av 5');
    expect((await region.las(sida)).text).not.toContain(KANARIE.beskrivning);
  });
});

describe('D9 nobody approves a text that cannot be read', () => {
  const lang = `Först. ${'Mitten av bedömningen. '.repeat(30)}Sist i bedömningen.`;
  let fall: string;

  beforeAll(async () => {
    const talare = new Talare(app.url, await personal.token('anna', ['Handläggare', 'MAS']));
    const { body } = await talare.post('/avvikelser', rapport('FYRA-2', SAMTYCKE)).expect(201);
    fall = `/sv/arenden/${body.id}`;
    const bedomning = { allvarlighetsgrad: 2, sannolikhet: 2, motivering: lang };
    await talare.pa(`/avvikelser/${body.id}/bedomningar`, bedomning).expect(201);
    await app.ikapp();
  });

  it('each choice stands whole beside the form, under the number that it has among the events', async () => {
    const svar = await berit.las(fall);
    expect(sidbrister(svar)).toEqual([]);
    const val = valI(svar.text, 'fritextgranskning', 'revision');
    expect(val).toHaveLength(2);
    const fore = svar.text.slice(0, svar.text.indexOf('action="/sidor/gor/fritextgranskning"'));
    for (const revision of val) expect(fore).toContain(`id="text-${revision}"`);
    const texterna = fore.slice(fore.indexOf('id="text-0"'));
    for (const ord of [KANARIE.rubrik, KANARIE.beskrivning, lang]) expect(texterna).toContain(ord);
    expect(texterna).not.toContain(KANARIE.personnummer);
    for (const namn of ['Avvikelse rapporterad (0)', `Bedömning gjord (${val[1]})`])
      for (const plats of ['summary', 'h3']) expect(svar.text).toContain(`<${plats}>${namn}</${plats}>`);
  });

  it('I4 and no other huvudman is shown any of it for that', async () => {
    const { text } = await region.las(fall);
    expect(text).not.toContain('Sist i bedömningen');
    expect(text).not.toContain('id="text-');
  });
});
