import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { sidbrister, Sidlasare } from '../../../../test/support/sidlasare.js';

const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
let app: Testapp;
let sater: Sidlasare;
let arena: string;

beforeAll(async () => {
  app = await startaTestapp();
  sater = await Sidlasare.som(app, '2082');
  const koordinator = new Talare(app.url, await app.token('koordinator-20'));
  arena = (await koordinator.post('/arenor', { lansfilId: 'styrgrupp-sater' }).expect(201)).body.id;
  const egen = new Talare(app.url, await app.token('2082'));
  await egen.mandat({ funktion: 'Verksamhetschef IFO', arena });
  const rutin = { titel: 'Delegering', lank: 'https://www.sater.example/rutin' };
  await egen.pa(`/overenskommelser/${PSYKISKA}/rutiner`, rutin).expect(201);
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

describe('B10 the informationstorg as a page', () => {
  it('shows why they cooperate, which agreements apply, who sits where and which routines there are', async () => {
    const svar = await sater.las('/sv/informationstorg/2082');
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    for (const text of [
      'Det övergripande målet är',
      'Lokal styrgrupp för Säter',
      'Verksamhetschef IFO',
      'Har gått ut',
    ]) {
      expect(svar.text).toContain(text);
    }
  });

  it('links to the owner’s source, and says what it is silent on', async () => {
    const { text } = await sater.las('/sv/informationstorg/2082');
    expect(text).toMatch(/<a href="https:\/\/www\.sater\.example\/rutin"[^>]*>Delegering<\/a>/u);
    expect(text).toMatch(/Värdegrund<\/dt>\s*<dd>\s*<p>ej angivet/u);
    const en = await sater.las('/en/informationstorg/2082');
    expect([sidbrister(en), en.text.includes('not stated')]).toEqual([[], true]);
  });

  it('I4 is open to everyone in samverkan, but opens an arena only for its own', async () => {
    const frammande = await (await Sidlasare.som(app, '2029')).las('/sv/informationstorg/2082');
    expect(frammande.text).toContain('Lokal styrgrupp för Säter');
    expect(frammande.text).not.toContain(`/sv/arenor/${arena}`);
    expect((await sater.las('/sv/informationstorg/2082')).text).toContain(`href="/sv/arenor/${arena}"`);
  });

  it('lets one choose whose, the own län first, as a page and as a file', async () => {
    const svar = await sater.las('/sv/informationstorg');
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text.indexOf('Region Dalarna')).toBeLessThan(svar.text.indexOf('Region Värmland'));
    const csv = await sater.las('/sv/informationstorg/2082?format=csv&del=overenskommelser');
    expect([csv.status, csv.text.includes('Versioner som gäller')]).toEqual([200, true]);
    expect((await sater.las('/sv/informationstorg/9999')).status).toBe(404);
  });
});
