import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { upprepade } from './upprepade.js';
import { felrad, Yamlfilfel, yamlform } from './yamlform.js';

interface Fil {
  readonly poster: readonly { readonly kod: string }[];
}
const post = {
  type: 'object',
  additionalProperties: false,
  required: ['kod'],
  properties: { kod: { type: 'string', pattern: '^[a-z]+$', krav: 'små bokstäver' } },
};
const las = yamlform<Fil>({
  type: 'object',
  additionalProperties: false,
  required: ['poster'],
  properties: { poster: { type: 'array', maxItems: 40_000, items: post } },
});
const fel = (innehall: string | Uint8Array | null): readonly string[] => {
  const svar = las({ fil: 'a.yaml', innehall }, ({ poster }) => upprepade('poster', poster, 'kod'));
  return 'fel' in svar ? svar.fel.map(felrad) : [];
};

describe('a configuration file', () => {
  it('gives its value, and the line of each part, also of what is not there', () => {
    const svar = las({ fil: 'a.yaml', innehall: '# ord\nposter:\n  - kod: a\n  - kod: b\n' });
    if ('fel' in svar) throw new Error('refused');
    expect(svar.varde).toEqual({ poster: [{ kod: 'a' }, { kod: 'b' }] });
    expect([['poster', 1, 'kod'], ['poster', 1, 'x'], ['y']].map((vag) => svar.rad(vag))).toEqual([4, 4, 2]);
  });

  it.each([
    ['that is not there', null, 'a.yaml: Filen kan inte läsas.'],
    ['that is too large', 'a'.repeat(1024 * 1024 + 1), 'a.yaml: Filen är större än 1 MiB.'],
    ['in another encoding', Buffer.from('poster: [å]', 'latin1'), 'a.yaml: Filen är inte giltig UTF-8.'],
    ['with an alias', 'poster: &a []\nx: *a', 'a.yaml:2: Alias (*a) får inte användas; skriv ut värdet.'],
    ['with two documents', 'poster: []\n---\na: 1\n', 'a.yaml:2: Filen får bara innehålla ett dokument'],
    ['with a list as key', 'poster: []\n? [a]\n: 1\n', 'a.yaml:2: Ett fälts namn ska vara en text.'],
    ['with a key twice', 'poster: []\nposter: []\n', 'a.yaml:2: Fältet står två gånger.'],
    ['without a field', 'poster:\n  - {}\n', 'a.yaml:2: Fältet "kod" saknas.'],
    ['with another form', 'poster:\n  - kod: A\n', 'a.yaml:2: "kod" ska vara små bokstäver.'],
    ['that breaks a rule', 'poster:\n  - kod: a\n  - kod: a\n', 'a.yaml:3: Samma "kod" står två gånger.'],
  ])('%s is refused with file, line and reason', (_, innehall, vantat) => {
    expect(fel(innehall)).toEqual([expect.stringContaining(vantat)]);
  });

  it('I11 shows no value, and no key that could hold one', () => {
    expect(fel('poster:\n  - {kod: HEMLIG, kod:whsec_HEMLIG}\n').join()).not.toContain('HEMLIG');
  });

  it('I9 is answered whatever it holds, in good time', () => {
    expect(fel(Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n'))).toHaveLength(101);
    expect(fel('['.repeat(20_000))).not.toEqual([]);
    const delar = fc.constantFrom(
      'poster',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      '*a',
      '&a ',
      '<<',
      '!!js ',
      '"',
      '? ',
    );
    fc.assert(fc.property(fc.array(delar), (text) => void fel(text.join(''))));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void fel(bytes)));
  });

  it('tells all faults in one message', () => {
    const felen = [
      { fil: 'a.yaml', rad: 2, meddelande: 'Ett.' },
      { fil: 'b.yaml', rad: 0, meddelande: 'Två.' },
    ];
    expect(new Yamlfilfel('Går inte', felen).message).toBe('Går inte:\n  a.yaml:2: Ett.\n  b.yaml: Två.');
  });
});
