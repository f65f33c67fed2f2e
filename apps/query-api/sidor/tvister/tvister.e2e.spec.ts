import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { svenskDag } from '#libs/platform/datum.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { lankadeTal } from '../../../../test/support/talens-listor.js';

let app: Testapp;
let sida: string;
let sundsvall: Sidlasare;
let region: Sidlasare;
let koordinator: Sidlasare;

beforeAll(async () => {
  app = await startaTestapp();
  sundsvall = await Sidlasare.som(app, '2281');
  region = await Sidlasare.som(app, '22');
  koordinator = await Sidlasare.som(app, 'koordinator-22');
  const talare = new Talare(app.url, await app.token('2281'));
  const mandatId = await talare.mandat({ funktion: 'Socialchef' });
  await new Talare(app.url, await app.token('22')).mandat({ funktion: 'Verksamhetschef' });
  const tvist = {
    ...{ mandatId, parter: ['22'], fraga: 'kostnadsansvar', beloppKr: '48500.50' },
    ...{ rubrik: 'Kostnad för <placering>', beskrivning: 'Parterna är oeniga om vem som bär kostnaden.' },
  };
  sida = `/sv/tvister/${(await talare.post('/tvister', tvist).expect(201)).body.id}`;
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

describe('the pages of tvister', () => {
  it('shows how old they are, and the list behind every number, to a party', async () => {
    const svar = await sundsvall.las('/sv/tvister?alder=0-30&fraga=&principiell=');
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain('1 pågående tvister: 0–30 dagar: 1');
    expect(svar.text).toContain('href="/sv/tvister?alder=0-30#lista"');
    expect(svar.text).toContain(`href="${sida}"`);
    expect(svar.text).toContain('Kostnad för &lt;placering&gt;');
    expect((await sundsvall.las('/sv/tvister?alder=31-90')).text).not.toContain(`href="${sida}"`);
    const csv = await sundsvall.las('/en/tvister?format=csv&del=tvister');
    expect(csv.text).toContain('Name a representative');
    expect((await sundsvall.las('/sv/tvister?format=svg&del=alder')).headers['content-type']).toContain(
      'image/svg+xml',
    );
  });

  it('each age opens as many as it counts; the year it was opened and how far it has come are chosen too', async () => {
    const tal = await lankadeTal(sundsvall, '/sv/tvister', { till: /\?alder=/, del: 'tvister' });
    expect(tal.map((en) => en.rader)).toEqual(tal.map((en) => en.tal));
    const ar = Number(svenskDag(new Date()).slice(0, 4));
    for (const [fraga, finns] of [
      [`lage=ej-avgjorda&oppnadAr=${ar}`, true],
      [`lage=ej-aterkallade&oppnadAr=${ar}`, true],
      [`lage=&oppnadAr=${ar - 1}`, false],
    ] as const)
      expect([fraga, (await sundsvall.las(`/sv/tvister?${fraga}`)).text.includes(`href="${sida}"`)]).toEqual([
        fraga,
        finns,
      ]);
  });

  it('shows who sees numbers alone none of 1–4, in text, chart and export, and no list', async () => {
    for (const vag of ['/sv/tvister', '/sv/tvister/alder', '/en/tvister/alder']) {
      const svar = await koordinator.las(vag);
      expect([vag, svar.status, sidbrister(svar)]).toEqual([vag, 200, []]);
      expect(svar.text).toContain('&lt;5');
      expect(svar.text).not.toMatch(/dagar: 1\b|1 pågående/u);
      expect(svar.text).not.toContain('placering');
    }
    const csv = await koordinator.las('/sv/tvister/alder?format=csv&del=alder');
    expect([csv.status, csv.text.includes('<5')]).toEqual([200, true]);
  });

  it('D5 shows an amount as people of its language write it', async () => {
    const som = async (vag: string): Promise<string> => (await sundsvall.las(vag)).text;
    expect(await som(sida)).toContain('48\u00A0500,50\u00A0kr');
    expect(await som(sida.replace('/sv/', '/en/'))).toContain('SEK\u00A048,500.50');
    expect(await som('/sv/tvister')).toContain('48\u00A0500,50');
  });

  it('I4 D5 is not there for who is no party, nor for the koordinator', async () => {
    for (const vem of [await Sidlasare.som(app, '2280'), koordinator]) {
      const svar = await vem.las(sida);
      expect([svar.status, svar.text.includes('placering')]).toEqual([404, false]);
    }
  });
});

describe('D5 one is opened out of no case', () => {
  const ny = { parter: ['22'], fraga: 'verksamhetsansvar', rubrik: 'Vem tar <resan>', beskrivning: 'Oense.' };

  it('by who may, with whom in the län; what was typed is kept until it is right', async () => {
    const { text } = await sundsvall.las('/sv/tvister');
    expect(valI(text, 'tvist-oppning', 'parter')).toEqual(expect.arrayContaining(['22', '2280']));
    expect(valI(text, 'tvist-oppning', 'parter')).not.toContain('2281');
    const [mandatId = ''] = valI(text, 'tvist-oppning', 'mandatId');
    const fel = await sundsvall.skicka(text, 'tvist-oppning', { ...ny, mandatId, beloppKr: '100' });
    expect([fel.status, sidbrister(fel), felI(fel)]).toEqual([422, [], expect.stringMatching(/kostnadsansvar/u)]);
    expect(fel.text).toContain('Vem tar &lt;resan&gt;');
    const svar = await sundsvall.skicka(text, 'tvist-oppning', { ...ny, mandatId });
    expect(svar.headers['location']).toMatch(/^\/sv\/tvister\/[0-9a-f-]{36}\?klart=tvist-oppning$/u);
    expect((await region.las(svar.headers['location'] ?? '')).text).toContain('Vem tar &lt;resan&gt;');
  });

  it('and by nobody else: not the koordinator, nor who has no mandate', async () => {
    for (const vem of [koordinator, await Sidlasare.som(app, '2280')]) {
      expect((await vem.las('/en/tvister')).text).not.toContain('/sidor/gor/tvist-oppning');
    }
  });
});

describe('D6 D7 a party acts by forms', () => {
  const gor = async (vem: Sidlasare, formular: string, falt: Parameters<Sidlasare['skicka']>[2]): Promise<void> => {
    const { text } = await vem.las(sida);
    const [mandatId = ''] = valI(text, formular, 'mandatId');
    const svar = await vem.skicka(text, formular, { mandatId, ...falt });
    const plats = svar.headers['location'] ?? felI(svar);
    expect([formular, svar.status, plats]).toEqual([formular, 303, `${sida}?klart=${formular}`]);
  };
  const stallning = {
    ...{ installning: 'bestrider-eget-ansvar', motivering: 'Behandlingen är hälso- och sjukvård.' },
    ...{ 'hanvisningar.0.typ': 'lag', 'hanvisningar.0.till': 'HSL 12 kap. 1 §' },
    ...{ 'hanvisningar.1.typ': 'delegationsordning', 'hanvisningar.1.till': 'Punkt 3.2' },
  };

  it('tells of faults beside the fields and keeps what was typed', async () => {
    const { text } = await sundsvall.las(sida);
    const svar = await sundsvall.skicka(text, 'tvist-stallning', { motivering: 'Halvt <skriven>' });
    expect([svar.status, sidbrister(svar)]).toEqual([422, []]);
    expect(svar.text).toContain('Halvt &lt;skriven&gt;');
    expect(svar.text).toContain('role="alert"');
  });

  it('takes the responsibility meanwhile: so that the individual need not wait', async () => {
    const { text } = await region.las(sida);
    const fel = await region.skicka(text, 'tvist-interimsansvar', { omfattning: 'Vi <betalar>', fran: 'snart' });
    expect([fel.status, sidbrister(fel)]).toEqual([422, []]);
    expect(fel.text).toContain('Vi &lt;betalar&gt;');
    await gor(region, 'tvist-interimsansvar', { omfattning: 'Vi <betalar>', fran: '2026-11-22' });
    const efter = await region.las(sida.replace('/sv/', '/en/'));
    expect(efter.text).toContain('Vi &lt;betalar&gt;');
    expect(efter.text).not.toContain('formular-tvist-interimsansvar');
    expect((await sundsvall.las(sida.replace('/sv/', '/en/'))).text).toContain('Take interim responsibility');
  });

  it('takes a position, proposes, approves: each under its own mandate', async () => {
    await gor(sundsvall, 'tvist-stallning', stallning);
    await gor(region, 'tvist-foretradare', {});
    await gor(region, 'tvist-stallning', { ...stallning, installning: 'delat-ansvar' });
    await gor(region, 'tvist-kostnadslosning', {
      ...{ ansvariga: ['22', '2281'], text: 'Kostnaden delas lika.' },
      ...{ 'fordelning.0.huvudman': '22', 'fordelning.0.beloppKr': '24250.25' },
      ...{ 'fordelning.1.huvudman': '2281', 'fordelning.1.beloppKr': '24250.25' },
    });
    const { text } = await sundsvall.las(sida);
    for (const del of ['Bestrider eget ansvar', 'HSL 12 kap. 1 §', 'Kostnaden delas lika.', '24\u00A0250,25\u00A0kr']) {
      expect(text).toContain(del);
    }
    expect((await region.las(sida)).text).not.toContain('formular-tvist-godkannande');
    await gor(sundsvall, 'tvist-godkannande', {});
    const efter = await region.las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(efter), efter.text.includes('Settlement')]).toEqual([[], true]);
    expect(efter.text).not.toContain('formular-tvist');
    await app.ikapp();
    const finns = async (lage: string) =>
      (await region.las(`/sv/tvister?lage=${lage}`)).text.includes(`href="${sida}"`);
    expect([await finns('ej-avgjorda'), await finns('ej-aterkallade'), await finns('')]).toEqual([false, true, true]);
  });
});
