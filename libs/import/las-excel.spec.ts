import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { packaOm } from './zip.js';
import { GRANSER } from './granser.js';
import { allaRader, mappningMed } from './testing/exempel.js';

type Varde = string | number | boolean | Date | null;

const arbetsbok = (rader: readonly (readonly Varde[])[], sheet = 'Blad1'): Promise<Buffer> =>
  writeXlsxFile(
    rader.map((rad) => rad.map(cell)),
    { sheet },
  ).toBuffer();

const cell = (value: Varde): { value?: Exclude<Varde, null>; format?: string } => {
  if (value === null) return {};
  return value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value };
};

const mappning = mappningMed(
  {
    handelsetid: { fran: 'Datum', typ: 'datum' },
    kostnadKr: { fran: 'Kostnad', typ: 'decimal' },
    rubrik: { fran: 'Rubrik' },
  },
  { format: 'excel' },
);
const kod = async (innehall: Uint8Array, ovrigt = mappning): Promise<unknown> =>
  allaRader({ innehall, mappning: ovrigt }).catch((error: unknown) =>
    (error as { fel?: { kod: string }[] }).fel?.map((fel) => fel.kod),
  );

describe('Excel', () => {
  it('reads dates, numbers and text with the sheet’s own row numbers', async () => {
    const innehall = await arbetsbok([
      ['nr', 'Datum', 'Kostnad', 'Rubrik'],
      ['A-1', new Date('2022-02-14T00:00:00Z'), 48500.5, 'Räksmörgås'],
      [null, null, null, null],
      [17, '2022-02-30', '48 500,50', 'Två\nrader'],
      ['A-3', '2022-03-01', '1 234,5', null],
    ]);
    expect(await allaRader({ innehall, mappning })).toEqual([
      {
        radnummer: 2,
        ref: 'A-1',
        fel: [],
        objekt: {
          kalla: { system: 'prov', arendenummer: 'A-1' },
          handelsetid: '2022-02-14',
          kostnadKr: '48500.5',
          rubrik: 'Räksmörgås',
        },
      },
      { radnummer: 4, ref: '17', fel: [expect.objectContaining({ kod: 'OGILTIGT_DATUM', pekare: '/handelsetid' })] },
      {
        radnummer: 5,
        ref: 'A-3',
        fel: [],
        objekt: { kalla: { system: 'prov', arendenummer: 'A-3' }, handelsetid: '2022-03-01', kostnadKr: '1234.5' },
      },
    ]);
  });

  it('BLAD_SAKNAS and KOLUMN_SAKNAS name what is missing; the named sheet is found', async () => {
    const innehall = await arbetsbok([['nr', 'Datum', 'Kostnad', 'Rubrik'], ['A-1']], 'Avvikelser');
    expect(await kod(innehall, { ...mappning, blad: 'Annat' })).toEqual(['BLAD_SAKNAS']);
    expect(await kod(innehall, { ...mappning, blad: 'avvikelser' })).toHaveLength(1);
    expect(await kod(await arbetsbok([['nr', 'Datum'], ['A-1']]))).toEqual(['KOLUMN_SAKNAS', 'KOLUMN_SAKNAS']);
  });

  it('OGILTIG_EXCEL refuses what is no workbook, also cut off at any place', async () => {
    const hel = await arbetsbok([
      ['nr', 'Datum', 'Kostnad', 'Rubrik'],
      ['A-1', '2022-02-14', 1, 'x'],
    ]);
    expect(await kod(Buffer.from('nr;Datum'))).toEqual(['OGILTIG_EXCEL']);
    expect(await kod(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toEqual(['OGILTIG_EXCEL']);
    for (let i = 0; i < hel.length; i += 97) expect(await kod(hel.subarray(0, i))).toEqual(['OGILTIG_EXCEL']);
  });

  it('I9 gives FilFel or rows for a workbook with any byte changed', async () => {
    const hel = await arbetsbok([
      ['nr', 'Datum', 'Kostnad', 'Rubrik'],
      ['A-1', '2022-02-14', 1, 'x'],
    ]);
    for (let i = 0; i < hel.length; i += 61) {
      const skadad = Buffer.from(hel);
      skadad[i] = 255 - (skadad[i] ?? 0);
      expect(Array.isArray(await kod(skadad))).toBe(true);
    }
  });

  it('FOR_STOR_FIL stops a zip bomb, also one that lies about its size or has too many parts', async () => {
    const bomb = deflateRawSync(Buffer.alloc(3_000_000));
    const granser = { ...GRANSER, uppackadByte: 1_000_000 };
    const prova = (fil: Buffer): Promise<unknown> => packaOm(fil, granser).catch((error: unknown) => String(error));
    expect(await prova(zipMed(bomb, { uppackad: 3_000_000 }))).toContain('FOR_STOR_FIL');
    expect(await prova(zipMed(bomb, { uppackad: 1000 }))).toContain('FOR_STOR_FIL');
    expect(await prova(zipMed(deflateRawSync(Buffer.alloc(1000)), { uppackad: 1000 }))).toBeInstanceOf(Buffer);
    expect(await packaOm(zipMed(bomb, { uppackad: 1000 }), { ...granser, zipPoster: 0 }).catch(String)).toContain(
      'FOR_STOR_FIL',
    );
  });

  it('XML_ENTITETER_TILLATS_EJ refuses a workbook with DOCTYPE', async () => {
    const ond = Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>');
    expect(await kod(zipMed(deflateRawSync(ond), { uppackad: ond.length }))).toEqual(['XML_ENTITETER_TILLATS_EJ']);
  });

  it('hands on only the parts that the directory names', async () => {
    const gomd = deflateRawSync(Buffer.alloc(500_000));
    const fil = zipMed(deflateRawSync(Buffer.from('synlig')), { uppackad: 6, fore: lokal(gomd, 500_000) });
    const omtagen = await packaOm(fil, GRANSER);
    expect(omtagen.toString('latin1')).toContain('synlig');
    expect(omtagen.length).toBeLessThan(200);
  });
});

const lokal = (packat: Buffer, uppackad: number): Buffer => {
  const huvud = Buffer.alloc(30);
  huvud.writeUInt32LE(0x04034b50, 0);
  huvud.writeUInt16LE(8, 8);
  huvud.writeUInt32LE(packat.length, 18);
  huvud.writeUInt32LE(uppackad, 22);
  huvud.writeUInt16LE(1, 26);
  return Buffer.concat([huvud, Buffer.from('a'), packat]);
};

const zipMed = (packat: Buffer, { uppackad, fore = Buffer.alloc(0) }: { uppackad: number; fore?: Buffer }): Buffer => {
  const del = lokal(packat, uppackad);
  const central = Buffer.alloc(47, 'a');
  central.fill(0, 0, 46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packat.length, 20);
  central.writeUInt32LE(uppackad, 24);
  central.writeUInt16LE(1, 28);
  central.writeUInt32LE(fore.length, 42);
  const slut = Buffer.alloc(22);
  slut.writeUInt32LE(0x06054b50, 0);
  slut.writeUInt16LE(1, 8);
  slut.writeUInt16LE(1, 10);
  slut.writeUInt32LE(central.length, 12);
  slut.writeUInt32LE(fore.length + del.length, 16);
  return Buffer.concat([fore, del, central, slut]);
};
