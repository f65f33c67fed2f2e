import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FilFel } from './fil-fel.js';
import type { Mappning } from './mappning.js';
import type { Radutfall } from './radutfall.js';
import { allaRader, iStycken, mappningMed } from './testing/exempel.js';
import { filkoder } from './testing/fel.js';

const mappning = mappningMed({ rubrik: { fran: 'Rubrik' }, enhet: { fran: 'Enhet' } });
const las = (text: string | Buffer, ovrigt: Partial<Mappning> = {}): Promise<readonly Radutfall[]> =>
  allaRader({ innehall: Buffer.from(text), mappning: { ...mappning, ...ovrigt } });
const rubriker = async (text: string | Buffer, ovrigt: Partial<Mappning> = {}): Promise<readonly unknown[]> =>
  (await las(text, ovrigt)).map(({ objekt }) => objekt?.rubrik);

const citera = (varde: string): string => `"${varde.replaceAll('"', '""')}"`;
const radslut = fc.constantFrom('\r\n', '\n');
const varde = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\0'));
const rad = fc
  .record({ nr: varde, rubrik: varde, enhet: varde })
  .filter((en) => Object.values(en).some((text) => text !== ''));

describe('CSV', () => {
  it('reads back whatever a CSV writer wrote, cut anywhere', async () => {
    const fall = fc.record({
      rader: fc.array(rad, { maxLength: 8 }),
      slut: radslut,
      tecken: fc.constantFrom(';', ',', '\t', '|'),
      bom: fc.boolean(),
      stycken: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fall, async ({ rader, slut, tecken, bom, stycken }) => {
        const alla = [['Rubrik', 'nr', 'Enhet'], ...rader.map((en) => [en.rubrik, en.nr, en.enhet])];
        const text = alla.map((celler) => celler.map(citera).join(tecken)).join(slut);
        const innehall = iStycken(Buffer.from(`${bom ? '\uFEFF' : ''}${text}`), ...stycken);
        const lasta = await allaRader({ innehall, mappning });
        expect(lasta.map(({ objekt }) => [objekt?.rubrik ?? '', objekt?.enhet ?? ''])).toEqual(
          rader.map((en) => [en.rubrik.trim(), en.enhet.trim()]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same wherever the bytes are cut, inside å, CRLF and quotes too', async () => {
    const text = '\uFEFFnr;Rubrik;Enhet\r\n1;"Å\r\n""ä"" 😀";é\r\n\r\n2;ö;x\r\n';
    for (const kodat of [Buffer.from(text), Buffer.from(text.slice(1).replace('😀', ''), 'latin1')]) {
      const hel = await las(kodat);
      expect(hel).toHaveLength(2);
      for (let i = 1; i < kodat.length; i++) {
        expect(await allaRader({ innehall: iStycken(kodat, i, kodat.length), mappning })).toEqual(hel);
      }
    }
  });

  it('I9 any bytes give rows or FilFel', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom(...'nr;Rubrik;Enhet\r\n"",åÅ\0'), { maxLength: 80 })
        .map((tecken) => Buffer.from(`nr;Rubrik;Enhet\n${tecken.join('')}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (innehall) => void (await filkoder(allaRader({ innehall, mappning })))),
      { numRuns: 400 },
    );
  });

  it('takes UTF-8 with and without BOM and Windows-1252, found out or declared', async () => {
    const text = 'nr;Rubrik;Enhet\n1;Överlämning – ”65”;x';
    const cp1252 = Buffer.from('nr;Rubrik;Enhet\n1;\xd6verl\xe4mning \x96 \x9465\x94;x', 'latin1');
    const ratt = ['Överlämning – ”65”'];
    expect(await rubriker(text)).toEqual(ratt);
    expect(await rubriker(`\uFEFF${text}`)).toEqual(ratt);
    expect(await rubriker(cp1252)).toEqual(ratt);
    expect(await rubriker(cp1252, { teckenkodning: 'windows-1252' })).toEqual(ratt);
    expect(await filkoder(las(cp1252, { teckenkodning: 'utf-8' }))).toEqual(['OGILTIG_TECKENKODNING']);
  });

  it('OGILTIG_TECKENKODNING and NUL_TECKEN refuse bytes that are no text', async () => {
    expect(await filkoder(las(Buffer.from('nr;Rubrik;Enhet\n1;\xc3\xa5\xff;x', 'latin1')))).toEqual([
      'OGILTIG_TECKENKODNING',
    ]);
    expect(await filkoder(las(Buffer.from('nr;Rubrik;Enhet\n1;\x81;x', 'latin1')))).toEqual(['OGILTIG_TECKENKODNING']);
    expect(await filkoder(las('nr;Rubrik;Enhet\n1;\0;x'))).toEqual(['NUL_TECKEN']);
    expect(await filkoder(las(Buffer.from('\uFEFFnr;Rubrik;Enhet', 'utf16le')))).toEqual(['NUL_TECKEN']);
  });

  it('finds the delimiter by the mapping’s columns and does not split decimal commas', async () => {
    expect(await rubriker('nr;Rubrik;Enhet;A,B,C,D\n1;1,5;x;1,2')).toEqual(['1,5']);
    expect(await rubriker('nr\tRubrik\tEnhet\n1\ta;b\tx')).toEqual(['a;b']);
    expect(await filkoder(las('nr,Rubrik,Enhet\n1,a,x', { avgransare: ';' }))).toHaveLength(3);
  });

  it('KOLUMN_SAKNAS and DUBBEL_KOLUMN name all faults of the header at once; TOM_FIL an empty file', async () => {
    expect(await filkoder(las('nr;Titel;titel\n1;a;b'))).toEqual(['DUBBEL_KOLUMN', 'KOLUMN_SAKNAS', 'KOLUMN_SAKNAS']);
    expect(await filkoder(las(''))).toEqual(['TOM_FIL']);
    expect(await filkoder(las('\n\n'))).toEqual(['TOM_FIL']);
    expect(await rubriker(' NR ;RUBRIK;"Enhet";;\n1;a;b;;')).toEqual(['a']);
  });

  it('FEL_ANTAL_KOLUMNER is a fault of its row alone', async () => {
    const rader = await las('nr;Rubrik;Enhet\n1;a;x\n2;b\n3;c;x;y\n4;d;x');
    expect(rader.map(({ radnummer, fel }) => [radnummer, fel[0]?.kod])).toEqual([
      [2, undefined],
      [3, 'FEL_ANTAL_KOLUMNER'],
      [4, 'FEL_ANTAL_KOLUMNER'],
      [5, undefined],
    ]);
  });

  it('skips lines of nothing but delimiters, which Excel leaves, like empty ones, and numbers the rest past them', async () => {
    const rader = await las(';;\nnr;Rubrik;Enhet\n;;\n1;a;x\n;;;;;\n"";"";\n2;b;x\n;;\n;\n');
    expect(rader.map(({ radnummer, fel }) => [radnummer, fel])).toEqual([
      [4, []],
      [7, []],
    ]);
    expect(await filkoder(las(';;\n;;\n'))).toEqual(['TOM_FIL']);
    expect((await las('nr;Rubrik;Enhet\n1;;')).map(({ ref }) => ref)).toEqual(['1']);
  });

  it('numbers rows by physical line past empty lines, CRLF and LF inside quotes', async () => {
    const rader = await las('nr;Rubrik;Enhet\r\n\r\n1;"a\r\nb\nc";x\r\n\n2;b;x\r\n');
    expect(rader.map(({ radnummer }) => radnummer)).toEqual([3, 7]);
  });

  it('OGILTIG_CSV names the line, never the content, and says how many rows came before', async () => {
    const lofte = las('nr;Rubrik;Enhet\n1;a;x\n2;"hemligt"19900619-2380;x\n');
    await expect(lofte).rejects.toMatchObject({
      lastaRader: 1,
      fel: [{ kod: 'OGILTIG_CSV', meddelande: expect.stringContaining('rad 3') }],
    });
    const fel = await lofte.catch((error: unknown) => error);
    expect(JSON.stringify(fel) + String(fel)).not.toMatch(/hemligt|19900619/);
    expect(await filkoder(las('nr;Rubrik;Enhet\n1;"a;x'))).toEqual(['OGILTIG_CSV']);
    expect(fel).toBeInstanceOf(FilFel);
  });

  it('keeps the limits: FOR_STOR_FIL, FOR_STOR_RAD, FOR_MANGA_RADER, FOR_MANGA_KOLUMNER, FOR_LANGT', async () => {
    const text = `nr;Rubrik;Enhet\n1;${'a'.repeat(50)};x\n2;b;x\n`;
    const med = (granser: Record<string, number>): Promise<readonly Radutfall[]> =>
      allaRader({ innehall: Buffer.from(text), mappning, granser });
    expect(await filkoder(med({ filByte: 80 }))).toEqual([]);
    expect(await filkoder(med({ filByte: 40 }))).toEqual(['FOR_STOR_FIL']);
    expect(await filkoder(med({ radTecken: 60 }))).toEqual([]);
    expect(await filkoder(med({ radTecken: 40 }))).toEqual(['FOR_STOR_RAD']);
    expect(await filkoder(med({ rader: 2 }))).toEqual([]);
    expect(await filkoder(med({ rader: 1 }))).toEqual(['FOR_MANGA_RADER']);
    expect(await filkoder(med({ kolumner: 3 }))).toEqual([]);
    expect(await filkoder(med({ kolumner: 2 }))).toEqual(['FOR_MANGA_KOLUMNER']);
    expect((await med({ faltTecken: 50 }))[0]?.fel).toEqual([]);
    expect((await med({ faltTecken: 49 }))[0]?.fel).toMatchObject([{ kod: 'FOR_LANGT', pekare: '/rubrik' }]);
  });

  it('stops when asked, and lets go of the source when the reader leaves early', async () => {
    let slappt = false;
    const kalla = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('nr;Rubrik;Enhet\n');
        for (let i = 0; i < 1000; i++) yield Buffer.from(`${i};a;b\n`);
      } finally {
        slappt = true;
      }
    };
    const avbrott = new AbortController();
    avbrott.abort(new Error('avbrutet'));
    await expect(allaRader({ innehall: kalla(), mappning, signal: avbrott.signal })).rejects.toThrow('avbrutet');
    slappt = false;
    const { lasFil } = await import('./las-fil.js');
    const { uppslag } = await import('./testing/exempel.js');
    for await (const _ of lasFil({ innehall: kalla(), mappning, uppslag })) break;
    expect(slappt).toBe(true);
  });
});
