import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lasMappning } from './las-mappning.js';
import { felrad } from '#libs/platform/yaml/index.js';
import { exempelfil } from './testing/exempel.js';

const HUVUD =
  'schema: 1\nid: prov\nversion: 1\nnamn: Prov\nkallsystem: prov\nformat: csv\nfalt:\n  kalla.arendenummer: { fran: nr }\n';
const fel = (text: string, mal?: readonly string[]): readonly string[] => {
  const svar = lasMappning(text, { fil: 'prov.yaml', ...(mal === undefined ? {} : { mal }) });
  return 'fel' in svar ? svar.fel.map(felrad) : [];
};

describe('mapping file', () => {
  it('takes the examples', () => {
    for (const id of ['dalarna-kommuner', 'region-dalarna']) {
      const svar = lasMappning(exempelfil(`mappningar/${id}.yaml`).toString('utf8'), { fil: id });
      expect(svar).toMatchObject({ mappning: { id, schema: 1, version: 1 } });
    }
    expect(fel(HUVUD)).toEqual([]);
  });

  it('names every fault at once, each with file and line', () => {
    const text = `${HUVUD}  rubrik: { fran: R, typ: texxt }\n  enhet: { frn: E }\nteckenkodning: utf-16\nfarg: bla\n`;
    expect(fel(text)).toEqual([
      expect.stringMatching(/^prov\.yaml:9: falt → rubrik: "typ" ska vara något av: text, /),
      'prov.yaml:10: falt → enhet: Okänt fält "frn".',
      'prov.yaml:11: "teckenkodning" ska vara något av: auto, utf-8, windows-1252.',
      'prov.yaml:12: Okänt fält "farg".',
    ]);
    expect(fel('schema: 2\n')).toHaveLength(7);
  });

  it.each([
    ['rubrik: { typ: text }', 'antingen fran eller konstant'],
    ['rubrik: { fran: a, konstant: b }', 'antingen fran eller konstant'],
    ['kategori: { fran: a, typ: kod }', 'behöver en tabell'],
    ['kategori: { fran: a, typ: kod, tabell: { A: x, a : y } }', 'skiftläge'],
    ['kategori: { fran: a, typ: kod, tabell: { A: [x] } }', 'typ lista'],
    ['rubrik: { fran: a, format: YYYY-MM-DD }', 'format hör bara'],
    ['handelsetid: { fran: a, typ: datum, format: YYYY-MM }', 'YYYY, MM och DD'],
    ['kalla.system: { konstant: x }', 'kommer av kallsystem'],
    ['kalla: { konstant: x }', 'både helt och i delar'],
    ['constructor.x: { fran: a }', 'inget målfält'],
    ['Rubrik: { fran: a }', 'inget målfält'],
    ['__proto__: { fran: a }', ''],
    ['rubrik: { fran: a }\n  rubrik: { fran: b }', 'prov.yaml:10: Fältet står två gånger'],
    ['rubrik: &a { fran: a }\n  enhet: *a', 'Alias (*a) får inte användas'],
    ['rubrik: [', 'saknas en klammer'],
    ['? [rubrik]\n  : { fran: a }', 'namn ska vara en text'],
    ['kategori: { fran: a, typ: kod, tabell: { A: { b: c } } }', '"A" ska vara text'],
  ])('refuses %s', (rad, del) => {
    const alla = fel(`${HUVUD}  ${rad}\n`);
    expect(alla.length).toBeGreaterThan(0);
    expect(alla.join()).toContain(del);
    expect(alla.join()).toContain('prov.yaml:');
  });

  it('refuses what does not go with the format, and a mapping without ärendenummer', () => {
    const utan = HUVUD.replace('kalla.arendenummer: { fran: nr }', 'rubrik: { fran: R }');
    expect(fel(utan).join()).toContain('kalla.arendenummer med fran saknas');
    expect(fel(`${HUVUD.replace('csv', 'xml')}avgransare: ';'\n`)).toHaveLength(2);
    expect(fel(`${HUVUD}post: a\nblad: b\n`)).toHaveLength(2);
    expect(fel(`${HUVUD.replace('csv', 'xml')}post: a/b\n`)).toEqual([]);
  });

  it('knows the targets when the caller does', () => {
    const mal = ['kalla.arendenummer', 'rubrik', 'berorda[].huvudman'];
    expect(fel(`${HUVUD}  rubrk: { fran: R }\n  Rubrik: { fran: R }\n  berorda.huvudman: { fran: H }\n`, mal)).toEqual([
      'prov.yaml:9: falt → rubrk: finns inte bland målfälten; närmast är rubrik',
      'prov.yaml:10: falt → Rubrik: finns inte bland målfälten; närmast är rubrik',
      'prov.yaml:11: falt → berorda.huvudman: finns inte bland målfälten; närmast är berorda[].huvudman',
    ]);
    expect(fel(`${HUVUD}  rubrik: { fran: R }\n`, mal)).toEqual([]);
    expect(fel(`${HUVUD}  kalla.system: { konstant: x }\n`, mal)).toEqual([expect.stringContaining('av kallsystem')]);
  });

  it('I11 does not repeat a field’s name that is no name', () => {
    const [ett] = fel(`${HUVUD}  'Anna 19900619-2380': { typ: texxt }\n`);
    expect(ett).toMatch(/^prov\.yaml:9: "typ" ska vara/);
  });

  it('I9 never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void fel(text)));
    const yaml = fc.array(
      fc.constantFrom('a', ': ', '- ', '\n', '  ', '{', '}', '[', '*a', '&a ', '<<', '!!js ', '"', '? ', '|', '%'),
    );
    fc.assert(
      fc.property(yaml, (delar) => void fel(delar.join(''))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.jsonValue(), (varde) => void fel(JSON.stringify(varde))));
  });
});
