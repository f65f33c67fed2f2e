import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stilla } from '../support/stilla.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { CSV_RUBRIK, csvRad } from './rapport.js';
import { Samtal } from './samtal.js';

interface Radsvar {
  readonly radnummer: number;
  readonly ref: string;
  readonly utfall: string;
  readonly fel?: readonly { readonly kod: string }[];
}

const exempel = (namn: string): Promise<Buffer> => readFile(new URL(`../../exempel/${namn}`, import.meta.url));
const KOMMUNER = '/avvikelser/import?mappning=dalarna-kommuner';
const REGION = '/avvikelser/import?mappning=region-dalarna';

const AVVISADE = [
  '16 LUD-22-3 OGILTIGT_DATUM',
  '17 LUD-22-4 UPPTACKT_FORE_HANDELSE',
  '18 ORS-1 OKAND_HUVUDMAN',
  '19 ORS-2 BESKRIVNING_SAKNAS',
  '20 ORS-3 OKAND_KOD',
  '21 ORS-4 FELAKTIG_KONTROLLSIFFRA',
];
const avvisade = (rader: readonly Radsvar[]): readonly string[] =>
  rader
    .filter(({ utfall }) => utfall === 'avvisad')
    .map(({ radnummer, ref, fel }) => [radnummer, ref, ...(fel ?? []).map(({ kod }) => kod)].join(' '));

describe('the two example files, as the huvudmän’s systems gave them', () => {
  let app: Testapp;
  let kommuner: Samtal;
  let region: Samtal;
  beforeAll(async () => {
    app = await startaTestapp();
    kommuner = await Samtal.som(app, 'lan-20');
    region = await Samtal.som(app, '20');
  });
  afterAll(() => app.stang());

  const huvud = async (): Promise<string> => app.nav.lager.store.head();

  it('a dry run tells the result of every row and writes nothing', async () => {
    const fore = await huvud();
    const { body } = await kommuner.skicka(`${KOMMUNER}&dryRun=true`, await exempel('avvikelser-kommuner.csv'));
    expect(body).toMatchObject({ torrkorning: true, lasta: 19, accepterade: 12, dubbletter: 1, avvisade: 6 });
    expect(avvisade(body.rader)).toEqual(AVVISADE);
    expect(await huvud()).toBe(fore);
  });

  it('the kommuners’ 19 rows become 12 cases, 1 duplicate and 6 refusals, each with its own reason and row', async () => {
    const { body } = await kommuner.skicka(KOMMUNER, await exempel('avvikelser-kommuner.csv')).expect(200);
    expect(body).toMatchObject({ lasta: 19, accepterade: 12, dubbletter: 1, kompletterade: 0, avvisade: 6 });
    expect(avvisade(body.rader)).toEqual(AVVISADE);
  });

  it('the region’s 6 rows become 5 cases, one of them completed by its version 2', async () => {
    const { body } = await region.skicka(REGION, await exempel('avvikelser-region.xml')).expect(200);
    expect(body).toMatchObject({ lasta: 6, accepterade: 5, dubbletter: 0, kompletterade: 1, avvisade: 0 });
    const rader: readonly Radsvar[] = body.rader;
    expect(rader.filter(({ ref }) => ref === 'RD-2022-14010').map(({ utfall }) => utfall)).toEqual([
      'skapad',
      'kompletterad',
    ]);
  });

  it('I1 sent again, both create nothing new', async () => {
    const fore = await stilla(huvud);
    const csv = await kommuner.skicka(KOMMUNER, await exempel('avvikelser-kommuner.csv')).expect(200);
    expect(csv.body).toMatchObject({ accepterade: 0, dubbletter: 13, avvisade: 6 });
    const xml = await region.skicka(REGION, await exempel('avvikelser-region.xml')).expect(200);
    expect(xml.body).toMatchObject({ accepterade: 0, kompletterade: 0, dubbletter: 6 });
    expect(await huvud()).toBe(fore);
  });

  it('N4 every other huvudman has its cases: 12 for the region, one for each kommun named', async () => {
    await app.ikapp();
    const mottagna = async (id: string): Promise<number> =>
      (await (await Samtal.som(app, id)).get('/avvikelser?roll=berord').expect(200)).body.antal;
    expect(await mottagna('20')).toBe(12);
    // Mora, Säter, Leksand, Älvdalen, Vansbro and Malung-Sälen (one case concerns the last two); Ludvika none.
    expect(await Promise.all(['2062', '2082', '2029', '2039', '2021', '2023', '2085'].map(mottagna))).toEqual([
      1, 1, 1, 1, 1, 1, 0,
    ]);
  });

  it('streams a line per row and the summary last', async () => {
    const svar = await kommuner
      .skicka(KOMMUNER, await exempel('avvikelser-kommuner.csv'), { accept: 'application/x-ndjson' })
      .buffer()
      .expect(200);
    const rader = svar.text
      .trim()
      .split('\n')
      .map((rad) => JSON.parse(rad));
    expect(rader).toHaveLength(20);
    expect(avvisade(rader.slice(0, -1))).toEqual(AVVISADE);
    expect(rader.at(-1)).toMatchObject({ lasta: 19, avvisade: 6 });
  });

  it('gives the refused rows as a file for Excel, without what the rows said', async () => {
    const fil = await exempel('avvikelser-kommuner.csv');
    const svar = await kommuner.skicka(`${KOMMUNER}&felfil=csv`, fil).expect(200);
    const rader = svar.text.trim().split('\r\n');
    expect(rader).toHaveLength(7);
    expect(rader[6]).toMatch(/^21;ORS-4;FELAKTIG_KONTROLLSIFFRA;\/personnummer;/);
    expect(svar.text).not.toContain('19900619');
  });

  it('D9 V11 a file that says Ja, nothing and then Nej gives a samtycke, lets it stand and withdraws it', async () => {
    const rad = (version: number, samtycke: string): string =>
      csvRad('SAM-1').replace(';1;', `;${version};`).replace(';Ja;', `;${samtycke};`);
    const lage: unknown[] = [];
    for (const [version, samtycke] of [
      [1, 'Ja'],
      [2, ''],
      [3, 'Nej'],
    ] as const) {
      const fil = Buffer.from(`${CSV_RUBRIK}\r\n${rad(version, samtycke)}\r\n`, 'latin1');
      const { body } = await kommuner.skicka(KOMMUNER, fil).expect(200);
      const arende = await region.get(`/avvikelser/${body.rader[0].id}`).expect(200);
      lage.push([body.rader[0].utfall, arende.body.grunder.map((grund: { aterkallad: boolean }) => grund.aterkallad)]);
    }
    expect(lage).toEqual([
      ['skapad', [false]],
      ['kompletterad', [false]],
      ['kompletterad', [true]],
    ]);
  });
});
