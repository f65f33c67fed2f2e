import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';

const HEDEMORA = 'Säter och Borlänge använder Synergi <vid behov>.';
const PARTER = ['2083', '2029', '2082', '2081'];

let app: Testapp;
let hel: string;
let koordinator: Sidlasare;

const csv = async (fraga = ''): Promise<readonly string[]> =>
  (await koordinator.las(`${hel}/svar?format=csv&del=svar${fraga}`)).text.split('\r\n').filter((rad) => rad !== '');
const gjort = (svar: Response): readonly unknown[] => [svar.status, svar.headers['location'] ?? felI(svar)];

beforeAll(async () => {
  app = await startaTestapp();
  const nav = new Talare(app.url, await app.token('koordinator-20'));
  const { status, body } = await nav.post('/uppfoljningar', {
    ...{ overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar: 2026, rubrik: 'Uppföljning' },
    ...{ omfattning: 'Hela överenskommelsen.', tillfragade: PARTER, svarSenast: '2027-02-28' },
  });
  expect([status, body.fel]).toEqual([201, undefined]);
  hel = `/sv/uppfoljningar/${body.id}`;
  koordinator = await Sidlasare.som(app, 'koordinator-20');
  const hedemora = await Sidlasare.som(app, '2083');
  const { text } = await hedemora.las(`${hel}/enkat`);
  const svar = await hedemora.skicka(text, 'enkatsvar', { 'svar.2.text': 'Gemensam jour.', 'svar.4.text': HEDEMORA });
  expect(gjort(svar)).toEqual([303, `${hel}/enkat?klart=enkatsvar`]);
}, 60_000);
afterAll(() => app.stang());

describe('the survey’s answers as a page', () => {
  it('U1 is reached from who has answered, and has every question and every party', async () => {
    const { text } = await koordinator.las(hel);
    expect(text).toContain(`href="${hel}/svar">Läs svaren, fråga för fråga`);
    expect(text).toContain(`href="${hel}/svar?part=2083"><span class="marke marke-klar">Har svarat`);
    const sida = await koordinator.las(`${hel}/svar?fraga=goda-exempel`);
    expect([sida.status, sidbrister(sida)]).toEqual([200, []]);
    expect(sida.text).toContain('Gemensam jour.');
    expect(sida.text).not.toContain('Säter och Borlänge använder');
    const rader = await csv();
    for (const { text: fraga } of SEX_FRAGOR.fragor)
      expect(rader.filter((rad) => rad.includes(`;${fraga};`) || rad.includes(`;"${fraga}";`)).length).toBeGreaterThan(
        PARTER.length,
      );
  });

  it('U2 blank, not answered and not asked are told apart', async () => {
    const svaret = async (part: string): Promise<readonly string[]> =>
      (await csv(`&fraga=ovrigt&part=${part}`)).slice(1).map((rad) => rad.split(';')[2] ?? '');
    expect([await svaret('2083'), await svaret('2029'), await svaret('20')]).toEqual([
      ['Lämnad tom'],
      ['Har inte svarat'],
      ['Inte tillfrågad'],
    ]);
    const en = await koordinator.las(`${hel.replace('/sv/', '/en/')}/svar?part=2083`);
    expect([sidbrister(en), en.text.match(/Left blank<\/td>/gu)?.length]).toEqual([[], 4]);
  });

  it('is read by who may read the report, and by nobody else', async () => {
    const sedd = async (lasare: Sidlasare): Promise<readonly unknown[]> => {
      const { status, text } = await lasare.las(`${hel}/svar?part=2083`);
      return [status, text.includes('Gemensam jour.'), text.includes('formular-enkat-rattelse')];
    };
    expect(await sedd(await Sidlasare.som(app, '2029'))).toEqual([200, true, true]);
    expect(await sedd(new Sidlasare(app, 'ingen'))).toEqual([303, false, false]);
    const utan = await koordinator.las(`${hel.replace(/.{4}$/u, '0000')}/svar`);
    expect(utan.status).toBe(404);
  });

  it('U3 a correction stands beside the raw text, at whom it describes too, and never instead of it', async () => {
    const { text } = await koordinator.las(`${hel}/svar?fraga=avvikelserapportering&part=2083`);
    // What may be corrected is what has been answered.
    expect(valI(text, 'enkat-rattelse', 'huvudman')).toEqual(['2083']);
    const tom = await koordinator.skicka(text, 'enkat-rattelse', { huvudman: '2083', skal: 'Fel ruta' });
    expect([tom.status, sidbrister(tom)]).toEqual([422, []]);
    const falt = {
      huvudman: '2083',
      fraga: 'avvikelserapportering',
      galler: ['2082', '2081'],
      skal: 'Skrivet för dem',
    };
    const svar = await koordinator.skicka(text, 'enkat-rattelse', falt);
    expect(gjort(svar)).toEqual([303, `${hel}/svar?klart=enkat-rattelse`]);
    const efter = await koordinator.las(`${hel}/svar?fraga=avvikelserapportering&klart=enkat-rattelse`);
    expect(sidbrister(efter)).toEqual([]);
    expect(efter.text).toContain('Rättelsen står bredvid svaret.');
    expect(efter.text).toContain('Säter och Borlänge använder Synergi &lt;vid behov&gt;.');
    const [, sater = ''] = await csv('&fraga=avvikelserapportering&part=2082');
    expect(sater).toMatch(
      /;Har inte svarat;.*Svaret från Hedemora: Svaret beskriver Säter och Borlänge\. Skäl: Skrivet/u,
    );
  });

  it('U5 the koordinator states another kommun’s practice, with its source', async () => {
    const { text } = await koordinator.las(`${hel}/svar?part=2082`);
    expect(valI(text, 'praxis-for-part', 'huvudman')).toContain('2082');
    const falt = { huvudman: '2082', praxis: 'vid-behov', citat: 'Synergi vid behov' };
    const med = await koordinator.skicka(text, 'praxis-for-part', { ...falt, kalla: 'Hedemoras svar, fråga 5' });
    expect(gjort(med)).toEqual([303, `${hel}/svar?klart=praxis-for-part`]);
    const efter = await koordinator.las(hel);
    expect(efter.text).toContain('Synergi vid behov (Källa: Hedemoras svar, fråga 5)');
  });

  it('U3 beside a frozen report are its own answers and corrections, and nothing to correct', async () => {
    const fore = await koordinator.las(hel);
    expect((await koordinator.skicka(fore.text, 'frysning', { bekraftelse: 'ja' })).status).toBe(303);
    const fryst = /\?frysning=[0-9a-f-]{36}/u.exec((await koordinator.las(hel)).text)?.[0] ?? 'none';
    expect((await koordinator.las(`${hel}${fryst}`)).text).toContain(`href="${hel}/svar${fryst}">Läs svaren`);
    const sida = await koordinator.las(`${hel}/svar${fryst}&fraga=avvikelserapportering`);
    expect([sida.status, sidbrister(sida)]).toEqual([200, []]);
    expect(sida.text).toMatch(/Svaren som de var när rapporten frystes [\d-]{10}\./u);
    expect(sida.text).toContain('Svaret beskriver Säter och Borlänge.');
    expect(sida.text).not.toContain('formular-enkat-rattelse');
    expect(sida.text).toContain(`name="frysning" value="${fryst.slice('?frysning='.length)}"`);
  });
});
