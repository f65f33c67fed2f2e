import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Radutfall } from './radutfall.js';
import { allaRader, iStycken, mappningMed } from './testing/exempel.js';
import { filkoder } from './testing/fel.js';

const mappning = mappningMed(
  {
    'kalla.arendenummer': { fran: '@nr' },
    rubrik: { fran: 'rubrik' },
    enhet: { fran: 'plats/@enhet' },
    'rapporterande.huvudman': { fran: '../@agare', typ: 'huvudman' },
    malgrupper: { fran: 'grupper/grupp', typ: 'lista' },
  },
  { format: 'xml', post: 'export/rader/rad' },
);
const las = (text: string | Buffer, granser = {}): Promise<readonly Radutfall[]> =>
  allaRader({ innehall: Buffer.from(text), mappning, granser });
const omslut = (rader: string): string => `<export><rader agare="Mora">${rader}</rader></export>`;

describe('XML', () => {
  it('reads attributes, children, repeated children and what stands around, with the element’s line', async () => {
    const rader = await las(
      omslut(
        '\n<rad\n nr="1"><rubrik>A &amp; <![CDATA[<b>]]></rubrik><plats enhet="X"/><grupper><grupp>a</grupp><grupp>b</grupp></grupper></rad>\n\n<rad nr="2"/>',
      ),
    );
    expect(rader).toEqual([
      {
        radnummer: 2,
        ref: '1',
        fel: [],
        objekt: {
          kalla: { system: 'prov', arendenummer: '1' },
          rubrik: 'A & <b>',
          enhet: 'X',
          rapporterande: { huvudman: '2062' },
          malgrupper: ['a', 'b'],
        },
      },
      expect.objectContaining({ radnummer: 5, ref: '2' }),
    ]);
  });

  it('goes by local names, whatever the prefix; records elsewhere are none', async () => {
    const text =
      '<e:export xmlns:e="urn:e"><rad nr="0"/><e:rader agare="Mora"><e:rad nr="1"><e:rubrik>a</e:rubrik></e:rad></e:rader></e:export>';
    expect((await las(text)).map(({ ref, objekt }) => [ref, objekt?.rubrik])).toEqual([['1', 'a']]);
  });

  it('OGILTIGT_VARDE where several or nested elements stand for one value', async () => {
    const rader = await las(
      omslut('<rad nr="1"><rubrik>a</rubrik><rubrik>b</rubrik></rad><rad nr="2"><rubrik><b>x</b></rubrik></rad>'),
    );
    expect(rader.map(({ fel }) => fel.map(({ kod, pekare }) => `${kod} ${pekare}`))).toEqual(
      Array(2).fill(['OGILTIGT_VARDE /rubrik']),
    );
  });

  it('XML_ENTITETER_TILLATS_EJ refuses DOCTYPE, expanding and external entities', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${omslut('<rad nr="&b;"/>')}`;
    const extern = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${omslut('')}`;
    for (const text of [lol, extern, `<?xml version="1.0"?>\n${lol}`])
      expect(await filkoder(las(text))).toEqual(['XML_ENTITETER_TILLATS_EJ']);
    expect(await filkoder(las(omslut('<rad nr="&lt;&#229;"/>')))).toEqual([]);
  });

  it('OGILTIG_XML names the place and never quotes; rows before it stand', async () => {
    const lofte = las(omslut('\n<rad nr="1"/>\n<rad nr="2"><hemlig></rad>'));
    await expect(lofte).rejects.toMatchObject({
      fel: [{ kod: 'OGILTIG_XML', meddelande: expect.stringContaining('rad 3') }],
    });
    expect(JSON.stringify(await lofte.catch((error: unknown) => error))).not.toContain('hemlig');
    for (const text of [
      '',
      'nr;a',
      '<a>',
      '<a/><b/>',
      '<a b=c/>',
      '<x:a/>',
      '<a>&okand;</a>',
      '<?xml version="9"?><a/>',
      '<a>\u0001</a>',
    ]) {
      expect(await filkoder(las(text))).toEqual(['OGILTIG_XML']);
    }
  });

  it('takes the declared encodings and refuses others', async () => {
    const med = (kodning: string, kodat: 'latin1' | 'utf8'): Buffer =>
      Buffer.from(
        `<?xml version="1.0" encoding="${kodning}"?>${omslut('<rad nr="1"><rubrik>å</rubrik></rad>')}`,
        kodat,
      );
    for (const bytes of [med('ISO-8859-1', 'latin1'), med('utf-8', 'utf8')])
      expect((await las(bytes))[0]?.objekt?.rubrik).toBe('å');
    expect(await filkoder(las(med('utf-8', 'latin1')))).toEqual(['OGILTIG_TECKENKODNING']);
    expect(await filkoder(las(med('koi8-r', 'utf8')))).toEqual(['OGILTIG_TECKENKODNING']);
  });

  it('keeps the limits: FOR_DJUPT, FOR_STOR_RAD', async () => {
    const djup = (n: number): string => omslut(`<rad nr="1">${'<d>'.repeat(n)}${'</d>'.repeat(n)}</rad>`);
    expect(await filkoder(las(djup(29)))).toEqual([]);
    expect(await filkoder(las(djup(30)))).toEqual(['FOR_DJUPT']);
    const langrad = omslut(`<rad nr="1"><rubrik>${'a'.repeat(3000)}</rubrik></rad>`);
    expect(await filkoder(las(langrad, { radTecken: 3200, bitByte: 64 }))).toEqual([]);
    expect(await filkoder(las(langrad, { radTecken: 2000, bitByte: 64 }))).toEqual(['FOR_STOR_RAD']);
    expect(await filkoder(las(`<export><!--${'a'.repeat(5000)}`, { radTecken: 2000, bitByte: 64 }))).toEqual([
      'FOR_STOR_RAD',
    ]);
  });

  it('I9 any text, cut anywhere, gives rows or FilFel', async () => {
    const bitar = [
      '<export>',
      '<rader agare="Mora">',
      '<rad nr="1">',
      '</rad>',
      '</rader>',
      '</export>',
      '<rubrik>å😀',
      '</rubrik>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&x;',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<!DOCTYPE',
      '"',
      '>',
      '\r\n',
      '\uFEFF',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...bitar), { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (delar, n) => {
          const bytes = Buffer.from(delar.join(''));
          expect(await filkoder(allaRader({ innehall: iStycken(bytes, n), mappning }))).toEqual(
            await filkoder(allaRader({ innehall: bytes, mappning })),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
