import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';

let app: Testapp;
let sida: string;
let hedemora: Sidlasare;

beforeAll(async () => {
  app = await startaTestapp();
  hedemora = await Sidlasare.som(app, '2083');
  const koordinator = new Talare(app.url, await app.token('koordinator-20'));
  const uppfoljning = {
    ...{ overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar: 2026, rubrik: 'Uppföljning' },
    ...{ omfattning: 'Hela överenskommelsen.', tillfragade: ['2083', '2029'], svarSenast: '2027-02-28' },
  };
  const svar = await koordinator.post('/uppfoljningar', uppfoljning);
  expect([svar.status, svar.body.fel]).toEqual([201, undefined]);
  sida = `/sv/uppfoljningar/${svar.body.id}/enkat`;
}, 60_000);
afterAll(() => app.stang());

describe('the survey as a page', () => {
  it('U1 asks exactly the six questions, in the survey’s own words', async () => {
    const svar = await hedemora.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    const fragor = SEX_FRAGOR.fragor.map(({ text }, nr) => `${nr + 1}. ${text}`);
    for (const fraga of fragor) expect(svar.text).toContain(fraga);
    expect(svar.text).not.toContain('7. ');
    expect(svar.text).toContain('Ni har inte svarat än');
  });

  it('U2 keeps the raw text, and what is left blank is blank', async () => {
    const { text } = await hedemora.las(sida);
    const svar = await hedemora.skicka(text, 'enkatsvar', {
      'svar.4.text': 'Inga  Synergi <2022>.',
      'svar.0.text': '',
    });
    expect([svar.status, svar.headers['location'] ?? felI(svar)]).toEqual([303, `${sida}?klart=enkatsvar`]);
    const efter = await hedemora.las(`${sida}?klart=enkatsvar`);
    expect(sidbrister(efter)).toEqual([]);
    expect(efter.text).toContain('Tack, ert svar är sparat.');
    expect(efter.text).toContain('Inga  Synergi &lt;2022&gt;.');
    expect(efter.text.match(/Lämnad tom/gu)).toHaveLength(5);
  });

  it('tells what is wrong with a text, and keeps it', async () => {
    const { text } = await hedemora.las(sida);
    const svar = await hedemora.skicka(text, 'enkatsvar', { 'svar.0.text': 'Om 19121212-1212' });
    expect([svar.status, sidbrister(svar)]).toEqual([422, []]);
    expect(svar.text).toContain('2. Hur ser er samverkansstruktur ut');
  });

  it('U5 three facts of reporting are three, and not having answered is a fourth', async () => {
    const { text } = await hedemora.las(sida);
    const svar = await hedemora.skicka(text, 'praxis-angivelse', { praxis: 'utanfor-system', kalla: 'Fråga 5' });
    expect([svar.status, svar.headers['location'] ?? felI(svar)]).toEqual([303, `${sida}?klart=praxis-angivelse`]);
    expect((await hedemora.las(sida)).text).toMatch(/Er rapportering<\/dt>\s*<dd>Rapporteras utanför system/u);
    const en = await (await Sidlasare.som(app, '2029')).las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(en), en.text.includes('Has not answered')]).toEqual([[], true]);
  });

  it('U2 who is not asked is told so, and has no form', async () => {
    for (const id of ['2034', 'koordinator-20', '2482']) {
      const svar = await (await Sidlasare.som(app, id)).las(sida);
      expect([id, svar.status, svar.text.includes('formular-enkatsvar')]).toEqual([id, 200, false]);
      expect(svar.text).toContain('inte tillfrågad');
    }
    expect((await hedemora.las(sida.replace(/[0-9a-f]{4}\/enkat$/u, '0000/enkat'))).status).toBe(404);
  });
});

describe('the survey is sent from the page of the follow-up', () => {
  const form = 'uppfoljning-enkatutskick';
  const JA = { bekraftelse: 'ja' };
  const som = (): Promise<Sidlasare> => Sidlasare.som(app, 'koordinator-20');
  const rutan = (text: string, kod: string): readonly [valt: boolean, etikett: string] => {
    const [, id = '', ovrigt = ''] =
      new RegExp(`id="(${form}-till-\\d)"[^>]*value="${kod}"([^>]*)>`, 'u').exec(text) ?? [];
    const etikett = new RegExp(`<label for="${id}"[^>]*>([\\s\\S]*?)</label>`, 'u').exec(text)?.[1] ?? '';
    return [ovrigt.includes('checked'), etikett];
  };

  it('U1 U2 offers all who are asked, how each stands, and has ticked those who have not answered', async () => {
    const hel = sida.replace(/\/enkat$/u, '');
    const { text } = await (await som()).las(hel);
    expect(valI(text, form, 'till')).toHaveLength(2);
    expect(rutan(text, '2083')).toEqual([false, 'Hedemora: inte skickad än, har svarat']);
    expect(rutan(text, '2029')).toEqual([true, 'Leksand: inte skickad än, har inte svarat']);
    const en = await (await som()).las(hel.replace('/sv/', '/en/'));
    expect(rutan(en.text, '2029')).toEqual([true, '<span lang="sv">Leksand</span>: not sent yet, has not answered']);
  });

  it('U1 is not sent until that is confirmed, nor to nobody; the form comes back as it was filled in', async () => {
    const koordinator = await som();
    const hel = sida.replace(/\/enkat$/u, '');
    const { text } = await koordinator.las(hel);
    const svar = await koordinator.skicka(text, form, { till: ['2083'], svarSenast: '2031-02-28' });
    expect([svar.status, sidbrister(svar)]).toEqual([422, []]);
    expect(felI(svar)).toMatch(/href="#uppfoljning-enkatutskick-bekraftelse">Ja, skicka enkäten nu: .*Kryssa i rutan/u);
    expect([rutan(svar.text, '2083')[0], rutan(svar.text, '2029')[0]]).toEqual([true, false]);
    expect(svar.text).toContain('value="2031-02-28"');
    const ingen = await koordinator.skicka(text, form, { svarSenast: '2031-02-28', ...JA });
    expect([ingen.status, felI(ingen)]).toEqual([422, expect.stringMatching(/Välj minst en\.[\s\S]*Kryssa i rutan/u)]);
    expect(ingen.text).not.toMatch(/name="bekraftelse"[^>]*\schecked/u);
    expect((await koordinator.las(hel)).text).toContain('Enkäten har inte skickats än.');
  });

  it('N8 a report is frozen when that is confirmed, and not before', async () => {
    const koordinator = await som();
    const hel = sida.replace(/\/enkat$/u, '');
    const { text } = await koordinator.las(hel.replace('/sv/', '/en/'));
    const rutan = (sida: string): string =>
      /<label for="frysning-bekraftelse">([^<]*)<\/label>/u.exec(sida)?.[1] ?? 'no box';
    expect(rutan(text)).toMatch(/^Yes, freeze the report now, .*open data, when 1 of the 2 asked have answered/u);
    const utan = await koordinator.skicka(text, 'frysning', {});
    expect([utan.status, sidbrister(utan)]).toEqual([422, []]);
    expect(felI(utan)).toMatch(/Yes, freeze the report now.*Tick the box to confirm/u);
    // What the decision rests on stands where the box is then ticked.
    expect(rutan(utan.text)).toBe(rutan(text));
    expect(utan.text).toMatch(/<p>[^<]*its figures are published in the open data/u);
    expect((await koordinator.las(hel)).text).toContain('Ingen rapport är fryst än');
    const med = await koordinator.skicka(utan.text, 'frysning', JA);
    expect([med.status, felI(med)]).toEqual([303, '']);
    expect((await koordinator.las(hel)).text).toContain('Senast fryst');
  });

  it('U1 tells to whom it went, also when the same is sent again, and when the hub will remind', async () => {
    const koordinator = await Sidlasare.som(app, 'koordinator-20');
    const hel = sida.replace(/\/enkat$/u, '');
    expect((await koordinator.las(hel)).text).toContain('Enkäten har inte skickats än.');
    for (const gang of [1, 2]) {
      const { text } = await koordinator.las(hel);
      const svar = await koordinator.skicka(text, form, { till: '2029', svarSenast: '2031-02-28', ...JA });
      const klart = `${hel}?klart=uppfoljning-enkatutskick`;
      expect([svar.status, svar.headers['location'] ?? felI(svar)]).toEqual([303, klart]);
      const efter = await koordinator.las(klart);
      expect(sidbrister(efter)).toEqual([]);
      expect(efter.text).toContain('Enkäten är skickad. Den gick till Leksand, med svar senast 2031-02-28.');
      expect(efter.text.match(/<td>Utskick<\/td>/gu)).toHaveLength(gang);
      expect(efter.text).toContain('Nästa påminnelse går efter 2031-02-28');
      expect(rutan(efter.text, '2029')).toEqual([
        true,
        expect.stringMatching(/^Leksand: skickad [\d-]{10}, har inte/u),
      ]);
    }
    expect((await koordinator.las(hel.replace('/sv/', '/en/'))).text).toContain('Sendings and reminders');
  });

  it('U1 with a day of its own to one: each sees its own, and who waits is reminded of its own', async () => {
    const hel = sida.replace(/\/enkat$/u, '');
    const api = new Talare(app.url, await app.token('koordinator-20'));
    const kropp = { svarSenast: '2027-06-30', till: ['2083'] };
    expect((await api.pa(`${hel.replace('/sv', '')}/enkatutskick`, kropp)).status).toBe(201);
    const dag = async (id: string) =>
      /Svar senast<\/dt>\s*<dd>([^<]*)/u.exec((await (await Sidlasare.som(app, id)).las(sida)).text)?.[1];
    expect([await dag('2083'), await dag('2029')]).toEqual(['2027-06-30', '2031-02-28']);
    const { text } = await (await Sidlasare.som(app, 'koordinator-20')).las(hel);
    expect(text).toContain(
      'Nästa påminnelse går efter 2031-02-28, till den som då inte har svarat. Nu är det Leksand.',
    );
  });
});
