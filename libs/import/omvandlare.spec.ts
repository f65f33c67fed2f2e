import { describe, expect, it } from '@jest/globals';
import { namnerPersonnummer } from '#libs/kernel/index.js';
import { Brist } from './brist.js';
import type { Falt } from './mappning.js';
import { omvandlareFor } from './omvandlare.js';
import { allaRader, mappningMed, uppslag } from './testing/exempel.js';

const omvandla = (falt: Falt, text: string): unknown => {
  const varde = omvandlareFor({ fran: 'K', ...falt }, 'mal', uppslag)(text);
  return varde instanceof Brist ? varde.kod : varde;
};

describe('the types of a mapping', () => {
  it.each([
    ['48 500,50', '48500.50'],
    ['48\u00A0500,50', '48500.50'],
    ['1\u202F234\u202F567', '1234567'],
    ['\u221212,5', '-12.5'],
    ['+7', '7'],
    ['48500.50', '48500.50'],
  ])('decimal reads %s', (text, varde) => expect(omvandla({ typ: 'decimal' }, text)).toBe(varde));
  it.each(['48 50,50', '1.234,5', '1,2,3', 'kr', '1e5', '1234567890123456', ',5', '5,', '1 23'])(
    'OGILTIGT_VARDE decimal refuses %s',
    (text) => expect(omvandla({ typ: 'decimal' }, text)).toBe('OGILTIGT_VARDE'),
  );

  const FORM = (form: string): string => `”Dag” är inte skrivet så som mappningen säger: ${form}.`;
  const FINNS_EJ = (form: string): string => `”Dag” är inget datum som finns. Det ska skrivas som ${form}.`;
  it.each([
    ['datum', undefined, 'i går', FORM('ÅÅÅÅ-MM-DD')],
    ['datum', undefined, '14/2 2022', FORM('ÅÅÅÅ-MM-DD')],
    ['datum', 'D/M YYYY', '2022-02-14', FORM('D/M ÅÅÅÅ')],
    ['datum', 'M/D YYYY', '14/2 2022', FORM('M/D ÅÅÅÅ')],
    ['datum', undefined, '2022-14-02', FORM('ÅÅÅÅ-MM-DD')],
    ['datum', undefined, '2022-02-30', FINNS_EJ('ÅÅÅÅ-MM-DD')],
    ['datum', undefined, '2022-30-30', FINNS_EJ('ÅÅÅÅ-MM-DD')],
    ['datumtid', undefined, '14/2 2022', FORM('ÅÅÅÅ-MM-DDTHH:mm:ss+01:00')],
    ['datumtid', undefined, '2022-03-27T02:30', FINNS_EJ('ÅÅÅÅ-MM-DDTHH:mm:ss+01:00')],
  ] as const)('tells a wrong form of %s %s from a day that is not: %s', (typ, format, text, meddelande) => {
    const falt: Falt = { fran: 'Dag', typ, ...(format !== undefined && { format }) };
    const brist = omvandlareFor(falt, 'mal', uppslag)(text);
    expect(brist).toEqual(new Brist('OGILTIGT_DATUM', meddelande));
  });

  it('heltal', () => {
    expect(omvandla({ typ: 'heltal' }, '1 000')).toBe(1000);
    for (const text of ['1,0', '1.0', 'ett', '1e3', '0x1', ''])
      expect(omvandla({ typ: 'heltal' }, text)).toBe('OGILTIGT_VARDE');
  });

  it.each([
    [undefined, '2022-02-28', '2022-02-28'],
    [undefined, '2024-02-29', '2024-02-29'],
    ['D/M YYYY', '3/12 2022', '2022-12-03'],
    ['YYYYMMDD', '20221203', '2022-12-03'],
    ['DD.MM.YYYY HH:mm', '03.12.2022 23:59', '2022-12-03'],
  ])('datum %s reads %s', (format, text, varde) => {
    expect(omvandla({ typ: 'datum', ...(format === undefined ? {} : { format }) }, text)).toBe(varde);
  });
  it.each([
    '2022-02-30',
    '2023-02-29',
    '2022-13-01',
    '2022-00-10',
    '0000-01-01',
    '1899-12-31',
    '22-01-01',
    '2022-1-1',
    '2022-01-01T00:00',
  ])('OGILTIGT_DATUM refuses %s', (text) => expect(omvandla({ typ: 'datum' }, text)).toBe('OGILTIGT_DATUM'));

  it.each([
    ['2022-02-02T14:20:00+01:00', '2022-02-02T13:20:00Z'],
    ['2022-02-02T14:20:00.123Z', '2022-02-02T14:20:00Z'],
    ['2022-02-02 14:20', '2022-02-02T13:20:00Z'],
    ['2022-07-02T00:30', '2022-07-01T22:30:00Z'],
    ['2022-10-30T02:30', '2022-10-30T00:30:00Z'],
    ['2022-02-02', '2022-02-02'],
  ])('datumtid reads %s', (text, varde) => expect(omvandla({ typ: 'datumtid' }, text)).toBe(varde));
  it.each(['2022-03-27T02:30', '2022-02-30T10:00Z', '2022-02-02T24:00Z', '2022-02-02T10:00+15:00', '2022-02-02T10:60'])(
    'OGILTIGT_DATUM refuses %s (no such time)',
    (text) => expect(omvandla({ typ: 'datumtid' }, text)).toBe('OGILTIGT_DATUM'),
  );

  it('janej reads the usual words only', () => {
    expect(['Ja', ' NEJ', 'true', '0'].map((text) => omvandla({ typ: 'janej' }, text))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(omvandla({ typ: 'janej' }, 'kanske')).toBe('OGILTIGT_VARDE');
  });

  it.each([
    ['20220214-0017', '20220214/0017'],
    ['20220214-0014', '20220214/0014'],
    ['202202140014', '20220214/0014'],
    ['20220214 – 7', '20220214/7'],
    ['20220214/0014', '20220214/0014'],
  ])('dagnummer writes %s as no personnummer is written (D5)', (text, varde) => {
    expect(omvandla({ typ: 'dagnummer' }, text)).toBe(varde);
    expect(namnerPersonnummer(varde)).toBe(false);
  });
  it.each(['19580412-2389', '580412-2389', '20220230-0017', '20220274-2390', 'A-17', '2022-0017'])(
    'OGILTIGT_VARDE refuses %s as dagnummer',
    (text) => expect(omvandla({ typ: 'dagnummer' }, text)).toBe('OGILTIGT_VARDE'),
  );

  it('kod goes by the table whatever the case, spaces and form of å', () => {
    const falt: Falt = { typ: 'kod', tabell: { 'Varje  år': 1, SIP: 'sip' } };
    expect(['varje år', 'VARJE\u00A0ÅR', ' sip ', 'varje a\u030Ar'].map((text) => omvandla(falt, text))).toEqual([
      1,
      1,
      'sip',
      1,
    ]);
    expect(omvandla(falt, 'ZX-99')).toBe('OKAND_KOD');
    expect(omvandla({ ...falt, okand: 'utelamna' }, 'ZX-99')).toBeUndefined();
  });

  it('OKAND_KOD shows what looks like a code, never what could be a name, a text or a personnummer', () => {
    const visat = (text: string): string =>
      String(
        Object.values(omvandlareFor({ fran: 'K', typ: 'kod', tabell: { A: 'a' } }, 'mal', uppslag)(text) as Brist),
      );
    expect(visat('ZX-99')).toContain('”ZX-99”');
    for (const text of ['Anna', 'Anna 2', 'Föll i duschen', 'x9'.repeat(50)])
      expect(visat(text)).toContain('har en kod som');
    for (const text of ['19900619-2380', '9006192380', '900619 - 23 80']) expect(visat(text)).not.toMatch(/\d{3}/);
  });

  it('OKAND_HUVUDMAN and an unknown agreement do not show what was written', () => {
    expect(omvandla({ typ: 'huvudman' }, 'Mora kommun')).toBe('2062');
    expect(omvandla({ typ: 'huvudman' }, 'Landstinget Gävleborg')).toBe('OKAND_HUVUDMAN');
    expect(omvandla({ typ: 'overenskommelse' }, 'Ansvarsfördelning vid placering på HVB')).toEqual({ id: 'hvb' });
    expect(omvandla({ typ: 'overenskommelse' }, 'Anna Andersson')).toBe('OKAND_KOD');
    expect(omvandla({ typ: 'overenskommelse', okand: 'utelamna' }, 'Anna')).toBeUndefined();
  });

  it('gives all faults of a row at once, and no object', async () => {
    const mappning = mappningMed({
      handelsetid: { fran: 'd', typ: 'datum' },
      kategori: { fran: 'k', typ: 'kod', tabell: { a: 'b' } },
      rubrik: { fran: 'r', obligatorisk: true },
      'berorda[].huvudman': { fran: 'h', typ: 'huvudman', avdelare: ',' },
    });
    const [rad] = await allaRader({ innehall: Buffer.from('nr;d;k;r;h\n1;x;y;;"Mora, Okänd"'), mappning });
    expect(rad).toEqual({ radnummer: 2, ref: '1', fel: expect.any(Array) });
    expect(rad?.fel.map(({ kod, pekare }) => `${kod} ${pekare}`)).toEqual([
      'OGILTIGT_DATUM /handelsetid',
      'OKAND_KOD /kategori',
      'FALT_SAKNAS /rubrik',
      'OKAND_HUVUDMAN /berorda/1/huvudman',
    ]);
  });

  it('lets one column feed several targets, fills in, splits and leaves out', async () => {
    const mappning = mappningMed({
      kategori: { fran: 'k', typ: 'kod', tabell: { T: 'transport' } },
      bristtyper: { fran: 'k', typ: 'lista', tabell: { T: ['sjukresa', 'busstider'] } },
      lagrum: { fran: 'l', typ: 'lista', avdelare: ',' },
      'samtycke.omfattning': { fran: 's', typ: 'lista', tabell: { Ja: ['identitet'], Nej: [] }, annars: ['fritext'] },
      handelsetyp: { fran: 'h', annars: 'avvikelse' },
      enhet: { konstant: 'Växeln' },
      'berorda[].huvudman': { konstant: 'Mora', typ: 'huvudman' },
      'berorda[].verksamhet': { fran: 'l' },
    });
    const [ett, tva] = await allaRader({
      innehall: Buffer.from('nr;k;l;s;h\n1;T;HSL, SoL,HSL;Nej;\n2;T;;;risk'),
      mappning,
    });
    expect(ett?.objekt).toEqual({
      kalla: { system: 'prov', arendenummer: '1' },
      kategori: 'transport',
      bristtyper: ['sjukresa', 'busstider'],
      lagrum: ['HSL', 'SoL'],
      handelsetyp: 'avvikelse',
      enhet: 'Växeln',
      samtycke: { omfattning: [] },
      berorda: [{ huvudman: '2062', verksamhet: 'HSL, SoL,HSL' }],
    });
    expect(tva?.objekt).toMatchObject({
      samtycke: { omfattning: ['fritext'] },
      handelsetyp: 'risk',
      berorda: [{ huvudman: '2062' }],
    });
    expect(tva?.objekt).not.toHaveProperty('lagrum');
  });

  it('D9 keeps apart yes, an express no and no answer', async () => {
    const tabell = { Ja: ['identitet', 'fritext'], Nej: [] };
    const mappning = mappningMed({ 'samtycke.omfattning': { fran: 's', typ: 'lista', avdelare: '/', tabell } });
    const rader = await allaRader({ innehall: Buffer.from('nr;s\n1;Ja\n2;nej\n3;\n4;/Nej'), mappning });
    const nej = { omfattning: [] };
    expect(rader.map(({ objekt }) => objekt?.['samtycke'])).toEqual([
      { omfattning: ['identitet', 'fritext'] },
      nej,
      undefined,
      nej,
    ]);
  });
});
