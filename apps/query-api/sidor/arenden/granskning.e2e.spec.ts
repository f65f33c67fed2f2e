import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaPersonal, type Personal } from '../../../../test/acceptance/personal.js';
import { KANARIE, rapport, SAMTYCKE } from '../../../../test/acceptance/rapport.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare } from '../../../../test/support/sidlasare.js';

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
