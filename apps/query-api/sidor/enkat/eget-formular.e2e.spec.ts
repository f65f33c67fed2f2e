import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { felI, sidbrister, Sidlasare } from '../../../../test/support/sidlasare.js';
import { Talare } from '../../../../test/support/talare.js';
import { svenskaOrd } from '../../../../test/webblasare/svenska-ord.js';
import { startaWebblasare } from '../../../../test/webblasare/webblasare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';

const DALARNA = new URL('../../../../libs/huvudman/lan/dalarna.yaml', import.meta.url);
/** A survey of the län's own, in two versions: the last is the one that is asked. */
const UPPFOLJNING = `
uppfoljning:
  enkat: lanets-tre
  formular:
    - id: lanets-tre
      version: '1'
      namn: Länets tre frågor
      fragor: [{ id: gammal, text: Den gamla frågan? }]
    - id: lanets-tre
      version: '2'
      namn: Länets tre frågor
      fragor:
        - { id: rutiner, text: 'Har ni "egna" rutiner <för samverkan>?', engelska: Do you have routines of your own? }
        - { id: moten, text: Hur ofta möts ni? }
        - { id: ovrigt, text: Något mer? }
`;

let mapp: string;
let app: Testapp;
let koordinator: Talare;
let hedemora: Sidlasare;
let id: string;
let sida: string;
let browser: Browser | undefined;

beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-formular-'));
  await writeFile(join(mapp, 'dalarna.yaml'), `${await readFile(DALARNA, 'utf8')}${UPPFOLJNING}`);
  app = await startaTestapp({ env: { AVVIKELSENAV_MODELLER: mapp } });
  koordinator = new Talare(app.url, await app.token('koordinator-20'));
  hedemora = await Sidlasare.som(app, '2083');
  const uppfoljning = {
    ...{ overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar: 2026, rubrik: 'Uppföljning' },
    ...{ omfattning: 'Allt.', tillfragade: ['2083', '2029'], svarSenast: '2027-02-28' },
  };
  const svar = await koordinator.post('/uppfoljningar', uppfoljning);
  expect([svar.status, svar.body.fel]).toEqual([201, undefined]);
  id = svar.body.id;
  sida = `/sv/uppfoljningar/${id}/enkat`;
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app.stang();
  await rm(mapp, { recursive: true });
});

describe('a survey of the län’s own', () => {
  it('U1 is asked on the page, question by question, in its newest version', async () => {
    const svar = await hedemora.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    const fragor = [
      '1. Har ni &quot;egna&quot; rutiner &lt;för samverkan&gt;?',
      '2. Hur ofta möts ni?',
      '3. Något mer?',
    ];
    for (const fraga of fragor) expect(svar.text).toContain(fraga);
    expect(svar.text).not.toContain('Den gamla frågan');
    expect(svar.text.match(/<textarea/gu)).toHaveLength(4);
    const en = await hedemora.las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(en), en.text.includes('1. Do you have routines of your own?')]).toEqual([[], true]);
  });

  it('comes back with its own words when something is wrong, and is kept word by word when nothing is', async () => {
    const { text } = await hedemora.las(sida);
    const fel = await hedemora.skicka(text, 'enkatsvar', { 'svar.1.text': 'Om 19121212-1212', 'svar.2.text': 'Nej.' });
    expect([fel.status, sidbrister(fel), felI(fel)]).toEqual([422, [], expect.stringContaining('personnummer')]);
    expect(fel.text).toContain('2. Hur ofta möts ni?');
    expect(fel.text).toContain('Nej.');
    const svar = await hedemora.skicka(fel.text, 'enkatsvar', { 'svar.1.text': 'Varje månad.', 'svar.2.text': '' });
    expect([svar.status, svar.headers['location'] ?? felI(svar)]).toEqual([303, `${sida}?klart=enkatsvar`]);
    const { body } = await hedemoraSvar();
    expect(body.formular).toMatchObject({ id: 'lanets-tre', version: '2' });
    expect(body.svarslage.find((en: Svarslage) => en.huvudman.kod === '2083').svar).toMatchObject([
      { fraga: 'rutiner', text: null },
      { fraga: 'moten', text: 'Varje månad.' },
      { fraga: 'ovrigt', text: null },
    ]);
  });

  it('U1 goes out with its own questions, and is answered from a system by its own words', async () => {
    await koordinator.pa(`/uppfoljningar/${id}/enkatutskick`, { svarSenast: '2031-02-28' }).expect(201);
    await app.ikapp();
    const leksand = new Talare(app.url, await app.token('2029'));
    const svar = { svar: [{ fraga: 'Hur ofta möts ni?', text: 'Aldrig.' }] };
    await leksand.pa(`/uppfoljningar/${id}/enkatsvar`, svar).expect(201);
    const sjatte = { svar: [{ fraga: 'svarigheter', text: 'Inga.' }] };
    expect((await leksand.pa(`/uppfoljningar/${id}/enkatsvar`, sjatte)).body.kod).toBe('FRAGA_FINNS_EJ');
    const rapport = await hedemora.las(`/sv/uppfoljningar/${id}/rapport?format=json`);
    expect(rapport.text).toContain('"moten":"Hur ofta möts ni?"');
  });

  it('a form that carries more questions than a survey may have, or none, is read no further', async () => {
    const { text } = await hedemora.las(sida);
    const utan = text.replaceAll(/<input type="hidden" name="_ord[^>]*>/gu, '');
    const svar = await hedemora.skicka(utan, 'enkatsvar', { 'svar.0.text': 'Ja.' });
    expect(svar.status).toBe(422);
    const manga = Object.fromEntries(Array.from({ length: 200 }, (_, nr) => [`_ord.svar.${nr + 3}`, `${nr}?`]));
    const svaren = { 'svar.1.text': 'Varje vecka.', 'svar.150.text': 'Ja.' };
    const langt = await hedemora.skicka(text, 'enkatsvar', { ...manga, '_ord.annat.0': 'x', ...svaren });
    expect([langt.status, felI(langt)]).toEqual([303, '']);
  });

  it('says in English which of its questions stand in Swedish, also when the form comes back', async () => {
    browser = await startaWebblasare();
    const granskad = await browser.newPage();
    const svenska = async (html: string): Promise<readonly string[]> => {
      await granskad.setContent(html);
      return svenskaOrd(granskad, { namn: ['Hedemora kommun'], avtal: [] });
    };
    const en = await hedemora.las(sida.replace('/sv/', '/en/'));
    expect(en.text).toMatch(/<th scope="row"\s+lang="sv"\s*>\s*Hur ofta möts ni\?/u);
    expect(await svenska(en.text)).toEqual([]);
    const fel = await hedemora.skicka(en.text, 'enkatsvar', {
      'svar.1.text': 'Om 19121212-1212',
      'svar.2.text': 'Nej.',
    });
    expect([fel.status, fel.text.includes('Hur ofta möts ni?'), await svenska(fel.text)]).toEqual([422, true, []]);
  });
});

interface Svarslage {
  readonly huvudman: { readonly kod: string };
}
const hedemoraSvar = () => hedemora.las(`/avvikelse/v1/uppfoljningar/${id}`);
