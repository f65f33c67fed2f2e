import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { sha256 } from '#libs/read-models/index.js';
import { iSqlite, type Underifran } from '../../test/sakerhet/manipulation/rader.js';
import { Talare } from '../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../test/support/testapp.js';
import { sidbrister, Sidlasare } from '../../test/support/sidlasare.js';
import { inspelat } from './testing/inspelad.js';

const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
const data = mkdtempSync(join(tmpdir(), 'aterskapa-'));
let app: Testapp;
let id: string;
let frysning: string;
let koordinator: Sidlasare;
let leder: Talare;

beforeAll(async () => {
  app = await startaTestapp({ data, env: { AVVIKELSENAV_PROFIL: 'embedded' } });
  koordinator = await Sidlasare.som(app, 'koordinator-20');
  leder = new Talare(app.url, await app.token('koordinator-20'));
  const ny = {
    overenskommelse: PSYKISKA,
    ar: 2022,
    rubrik: 'Uppföljning 2022',
    omfattning: 'Samordning',
    svarSenast: '2027-02-28',
  };
  id = (await leder.post('/uppfoljningar', ny).expect(201)).body.id;
  const svar = { svar: [{ fraga: 'ovrigt', text: 'Resorna är långa <ibland>.' }] };
  await new Talare(app.url, await app.token('2029')).pa(`/uppfoljningar/${id}/enkatsvar`, svar).expect(201);
  const brist = { omrade: 'samordning', rubrik: 'Oklart vem som ringer', beskrivning: 'Ingen är utsedd.' };
  await leder.pa(`/uppfoljningar/${id}/brister`, brist).expect(201);
  await app.ikapp();
}, 180_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const hamta = (vag: string, token: string, accept = 'application/json') =>
  request(app.url)
    .get(`/avvikelse/v1${vag}`)
    .set({ authorization: `Bearer ${token}`, accept })
    .buffer(true)
    .parse(bytes);
const bytes = (svar: request.Response, klar: (fel: Error | null, kropp: Buffer) => void): void => {
  const bitar: Buffer[] = [];
  svar.on('data', (bit: Buffer) => bitar.push(bit));
  svar.on('end', () => klar(null, Buffer.concat(bitar)));
};

describe('the report of a follow-up', () => {
  it('stands on one page, with what lacks, in both languages, and downloads in three formats', async () => {
    for (const sprak of ['sv', 'en']) {
      const sida = await koordinator.las(`/${sprak}/uppfoljningar/${id}`);
      expect([sida.status, sidbrister(sida)]).toEqual([200, []]);
      expect(sida.text).toContain('Oklart vem som ringer');
      expect(sida.text).toContain(`/${sprak}/uppfoljningar/${id}/rapport?format=pdf`);
    }
    const sv = (await koordinator.las(`/sv/uppfoljningar/${id}`)).text;
    expect(sv).toMatch(/1 av 15/);
    expect(sv).toContain('saknas en plan på lokal nivå, en plan på länsnivå och ett beslut');
    const csv = await koordinator.las(`/sv/uppfoljningar/${id}?format=csv&del=brister`);
    expect(csv.text).toContain('Oklart vem som ringer');
  });

  it('N8 who only reads sees no form; the list shows it, and what is not there is 404', async () => {
    const leksand = await Sidlasare.som(app, 'ledning-2029').catch(() => Sidlasare.som(app, '2029'));
    const lista = await leksand.las('/sv/uppfoljningar?ar=2022');
    expect([lista.status, sidbrister(lista)]).toEqual([200, []]);
    expect(lista.text).toContain(`/sv/uppfoljningar/${id}`);
    expect((await leksand.las(`/sv/uppfoljningar/${id.replace(/^./, 'f')}`)).status).toBe(404);
  });

  it('is frozen by a form without script, and is the same bytes from then on', async () => {
    const sida = await koordinator.las(`/sv/uppfoljningar/${id}`);
    const svar = await koordinator.skicka(sida.text, 'frysning', { bekraftelse: 'ja' });
    expect(svar.status).toBe(303);
    await app.ikapp();
    const token = await app.token('2029');
    const lista = await hamta(`/uppfoljningar/${id}/frysningar`, token);
    const [fryst] = JSON.parse(lista.body.toString('utf8')).poster;
    frysning = fryst.frysningId;
    // What happens afterwards is no part of it.
    await leder
      .pa(`/uppfoljningar/${id}/revisionsbeslut`, { andring: 'ingen-andring', skal: 'Den håller.' })
      .expect(201);
    const rapport = `/uppfoljningar/${id}/rapport?frysning=${frysning}`;
    const json = await hamta(rapport, token);
    expect(sha256(json.body.toString('utf8'))).toBe(fryst.sha256);
    expect(JSON.parse(json.body.toString('utf8'))).toMatchObject({
      revisionsbeslut: null,
      enkat: { antal: { besvarat: 1 } },
    });
    const nu = await hamta(`/uppfoljningar/${id}/rapport`, token);
    expect(JSON.parse(nu.body.toString('utf8')).revisionsbeslut.andring).toBe('ingen-andring');
    await app.ikapp();
    const arbetskopia = unzipSync(
      new Uint8Array((await hamta(`/uppfoljningar/${id}/rapport?format=xlsx`, token)).body),
    );
    const ord = strFromU8(arbetskopia['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(ord).toMatch(/Arbetskopia, gjord \d{4}-\d\d-\d\d \d\d:\d\d, ur navets logg till och med plats [1-9]\d*\./);
    const [en, annan] = [await hamta(`${rapport}&format=pdf`, token), await hamta(rapport, token, 'application/pdf')];
    expect(en.headers['content-type']).toBe('application/pdf');
    expect(en.body.equals(annan.body)).toBe(true);
    expect(en.body.toString('latin1')).toMatch(/pdfuaid:part/);
    const blad = unzipSync(new Uint8Array((await hamta(`${rapport}&format=xlsx`, token)).body));
    expect(strFromU8(blad['xl/workbook.xml'] ?? new Uint8Array())).toContain('Brister');
  });

  it('open figures come from the frozen report alone, for anybody, with metadata; no case is read', async () => {
    const oppet = async (vag: string) => request(app.url).get(`/avvikelse/v1/oppna-data${vag}`);
    const varden = await oppet('/varden?matt=brister');
    expect(varden.body.poster).toEqual([
      expect.objectContaining({ matt: 'brister', huvudman: 'lan-20', period: '2022', varde: '1', frysning }),
    ]);
    expect((await oppet('/varden?matt=brister&format=csv')).text).toContain('brister;lan-20;2022;1;antal');
    expect((await oppet('/matt')).body.poster.map(({ matt }: { matt: string }) => matt)).toContain('enkat-besvarade');
    expect((await oppet('/huvudman?limit=100')).body.poster).toContainEqual({
      kod: 'lan-20',
      namn: 'Dalarnas län',
      typ: 'lan',
    });
    const dcat = await oppet('/dcat');
    expect(dcat.headers['content-type']).toContain('application/ld+json');
    expect(JSON.parse(dcat.text)['@graph'].map((en: { '@type': string }) => en['@type'])).toEqual(
      expect.arrayContaining(['dcat:Catalog', 'dcat:Dataset', 'dcat:Distribution', 'dcat:DataService']),
    );
    expect((await oppet('/varden?matt=%27')).status).toBe(400);
    for (const [sprak, brister] of [
      ['sv', 'Brister'],
      ['en', 'Shortcomings'],
    ] as const) {
      const sida = await request(app.url).get(`/${sprak}/oppna-data`).set('accept', 'text/html');
      expect([sida.status, sidbrister(sida)]).toEqual([200, []]);
      expect(sida.text).toContain(brister);
    }
  });
});

describe('uppfoljning aterskapa', () => {
  const kor = (...val: readonly string[]) =>
    inspelat(['uppfoljning', 'aterskapa', ...val], { AVVIKELSENAV_DATA: data });
  /** The frozen event as somebody who owns the machine would have it. */
  const manipulera = async (byten: readonly (readonly [string, string])[]): Promise<void> => {
    const rader = await fil.las();
    const andrade = rader.map((rad) =>
      rad.type === 'UppfoljningFryst'
        ? { ...rad, data: byten.reduce((text, [fran, till]) => text.replaceAll(fran, till), rad.data) }
        : rad,
    );
    await fil.skriv(andrade, rader.at(-1)?.position ?? 0);
  };
  let fil: Underifran;
  afterAll(() => fil.stang());

  it('makes the frozen report anew out of the log, byte for byte, and the report of any day', async () => {
    await app.stang('behall');
    expect(await kor(id)).toMatchObject({ kod: 0, ut: expect.stringContaining('lika, byte för byte') });
    const idag = await kor(id, '--vid', '2199-12-31');
    expect(idag.kod).toBe(0);
    expect(JSON.parse(idag.ut).revisionsbeslut.andring).toBe('ingen-andring');
    expect(await kor(id, '--vid', '1999-01-01')).toMatchObject({ kod: 1, fel: expect.stringContaining('fanns inte') });
    expect(await kor(id, '--frysning', 'x')).toMatchObject({ kod: 1, fel: expect.stringContaining('finns inte') });
    expect((await kor(id, '--vid', 'igår')).kod).toBe(1);
  }, 180_000);

  it('finds a report that has been tampered with, also when its sum was made to fit', async () => {
    fil = iSqlite(join(data, 'handelser.sqlite'));
    await manipulera([['Ingen är utsedd.', 'Någon är utsedd.']]);
    const utan = await kor(id);
    expect(utan).toMatchObject({ kod: 1, ut: expect.stringContaining('är ändrad') });
    const [, blev = '', fore = ''] = /SHA-256 är ([0-9a-f]{64}), inte ([0-9a-f]{64})/.exec(utan.ut) ?? [];
    await manipulera([[fore, blev]]);
    const med = await kor(id);
    expect(med).toMatchObject({ kod: 1, ut: expect.stringContaining('är INTE vad loggen ger') });
    expect(med.ut).toContain('/brister/0/beskrivning');
  }, 180_000);
});
