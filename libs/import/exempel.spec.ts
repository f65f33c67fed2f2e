import { describe, expect, it } from '@jest/globals';
import { allaRader, exempelfil, exempelmappning, iStycken } from './testing/exempel.js';

const kommuner = (): Promise<readonly import('./radutfall.js').Radutfall[]> =>
  allaRader({ innehall: exempelfil('avvikelser-kommuner.csv'), mappning: exempelmappning('dalarna-kommuner') });
const region = (): Promise<readonly import('./radutfall.js').Radutfall[]> =>
  allaRader({ innehall: exempelfil('avvikelser-region.xml'), mappning: exempelmappning('region-dalarna') });

describe('the example files', () => {
  it('reads 19 rows of the kommuner’s CSV and refuses three, each with its own reason', async () => {
    const rader = await kommuner();
    expect(rader).toHaveLength(19);
    const refuserade = rader
      .filter(({ fel }) => fel.length > 0)
      .map(({ ref, fel }) => [ref, fel.map(({ kod }) => kod)]);
    expect(refuserade).toEqual([
      ['LUD-22-3', ['OGILTIGT_DATUM']],
      ['ORS-1', ['OKAND_HUVUDMAN']],
      ['ORS-3', ['OKAND_KOD']],
    ]);
    const kod = rader.find(({ ref }) => ref === 'ORS-3')?.fel[0];
    expect(kod).toMatchObject({ pekare: '/kategori', meddelande: expect.stringMatching(/Kategori.*ZX-99/) });
  });

  it('D3 gives the body of a row in the hub’s own codes', async () => {
    const [forsta] = await kommuner();
    expect(forsta).toEqual({
      radnummer: 2,
      ref: 'LEK-2022-0017',
      fel: [],
      objekt: {
        kalla: { system: 'exempel-kommuner', arendenummer: 'LEK-2022-0017', version: 1 },
        rapporterande: { huvudman: '2029' },
        berorda: [{ huvudman: '20' }],
        enhet: 'IFO Missbruk',
        rapportorFunktion: 'Socialsekreterare',
        handelsetid: '2022-02-14',
        upptackt: '2022-02-14',
        rubrik: 'Sjukresa beviljades inte',
        beskrivning: expect.stringContaining('avböjde abstinensbehandling.'),
        personnummer: '19580412-2389',
        overenskommelse: { id: 'psykiska', avsnitt: 'Vård och stödsamordning' },
        kategori: 'transport',
        bristtyper: ['sjukresa'],
        allvarlighetsgrad: 2,
        sannolikhet: 2,
        samtycke: { omfattning: ['identitet', 'fritext'] },
      },
    });
  });

  it('leaves to the rules what only they can tell', async () => {
    const rader = new Map((await kommuner()).map((rad) => [rad.ref, rad]));
    expect(rader.get('LUD-22-4')?.objekt).toMatchObject({ handelsetid: '2022-03-10', upptackt: '2022-03-01' });
    expect(rader.get('ORS-2')?.objekt).not.toHaveProperty('beskrivning');
    expect(rader.get('ORS-4')?.objekt).toMatchObject({ personnummer: '19900619-2381' });
    expect(rader.get('MOR-22/131')?.objekt).not.toHaveProperty('samtycke');
    expect(rader.get('VAN-3')?.objekt).toHaveProperty('samtycke', { omfattning: [] });
    expect(rader.get('VAN-3')?.objekt).not.toHaveProperty('personnummer');
  });

  it('numbers rows by the physical line, past quoted line breaks', async () => {
    const rader = await kommuner();
    expect(rader.slice(0, 4).map(({ radnummer }) => radnummer)).toEqual([2, 3, 5, 6]);
    expect(rader.at(-1)).toMatchObject({ ref: 'ORS-4', radnummer: 21 });
  });

  it('reads six elements of the region’s XML, one with two involved kommuner and one a second version', async () => {
    const rader = await region();
    expect(rader.map(({ fel }) => fel)).toEqual(Array(6).fill([]));
    expect(rader.map(({ radnummer }) => radnummer)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(rader.at(-1)).toEqual({
      radnummer: 8,
      ref: 'RD-2022-14010',
      fel: [],
      objekt: {
        kalla: { system: 'exempel-region', arendenummer: 'RD-2022-14010', version: 2 },
        rapporterande: { huvudman: '20' },
        berorda: [{ huvudman: '2021' }, { huvudman: '2023' }],
        enhet: 'Avd 65 Beroende',
        handelsetid: '2022-09-30T06:15:00Z',
        rubrik: 'Inget boende vid utskrivning',
        beskrivning: expect.stringContaining('Kompletterad: tillfälligt boende ordnat.'),
        allvarlighetsgrad: 4,
        sannolikhet: 1,
        kategori: 'ansvar-grazon',
        bristtyper: ['oklart-ansvar'],
        samtycke: { omfattning: ['identitet', 'fritext'] },
      },
    });
    expect(rader[1]?.objekt).toHaveProperty('samtycke', { omfattning: [] });
    expect(rader[1]?.objekt).toMatchObject({ handelsetid: '2022-02-21T08:05:00Z' });
  });

  it.each([1, 2, 3, 7, 64, 1000])('gives the same in pieces of %i bytes', async (storlek) => {
    const stycken = (namn: string): AsyncGenerator<Uint8Array> => iStycken(exempelfil(namn), storlek);
    const csv = { innehall: stycken('avvikelser-kommuner.csv'), mappning: exempelmappning('dalarna-kommuner') };
    const xml = { innehall: stycken('avvikelser-region.xml'), mappning: exempelmappning('region-dalarna') };
    expect(await allaRader(csv)).toEqual(await kommuner());
    expect(await allaRader(xml)).toEqual(await region());
  });
});
