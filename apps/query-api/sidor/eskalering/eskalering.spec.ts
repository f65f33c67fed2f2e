import { describe, expect, it } from '@jest/globals';
import type { Flode } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { eskaleringsida, jamforelse } from './eskalering.html.js';
import { flodesdiagram } from './flodesdiagram.js';

const flode = (val: Partial<Flode> = {}): Flode => ({
  ...{ ar: '2025', dolda: false },
  noder: [
    { nod: 'rapporterad', antal: 90 },
    { nod: 'linje', antal: 60 },
    { nod: 'gemensam', antal: 30 },
    { nod: 'samverkan', antal: 6 },
  ],
  lankar: [
    { fran: 'rapporterad', till: 'linje', antal: 60 },
    { fran: 'rapporterad', till: 'gemensam', antal: 30 },
    { fran: 'gemensam', till: 'samverkan', antal: 6 },
  ],
  ...val,
});
const dolt = flode({
  dolda: true,
  lankar: [{ fran: 'rapporterad', till: 'linje', antal: '<5' }],
  noder: [
    { nod: 'rapporterad', antal: 'dolt' },
    { nod: 'linje', antal: '<5' },
  ],
});
const tomt = flode({ noder: [], lankar: [] });

describe('flödet', () => {
  it('is told in words with every number, in both languages', () => {
    const val = { id: 'flode', omrade: 'Mora', lista: () => null };
    expect(flodesdiagram('sv', flode(), val).beskrivning).toBe(
      'Avvikelser som berör området: 90. Bara egna linjen: 60. Gemensam hantering: 30. Lyfta till samverkan: 6. Tvist: 0.',
    );
    expect(flodesdiagram('en', flode(), val).beskrivning).toContain('Own line only: 60.');
  });

  it('I4 has a hidden number hidden in chart, words and table alike', () => {
    const { svg, beskrivning, tabell } = flodesdiagram('sv', dolt, { id: 'flode', omrade: 'Mora', lista: () => null });
    expect(beskrivning).toContain('Avvikelser som berör området: dolt.');
    expect([...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      ...['Avvikelser som berör området', 'dolt', 'Bara egna linjen', '&lt;5'],
    ]);
    expect(tabell.rader).toEqual([['Avvikelser som berör området', 'Bara egna linjen', { text: '<5' }]]);
  });
});

describe('jämförelsen med året före', () => {
  const rader = (nu: Flode, fore: Flode) => jamforelse('sv', { urval: provurval(), nu, fore }).rader;

  it('says the difference with its sign; a number opens its list', () => {
    const [rapporterade, , , samverkan] = rader(
      flode(),
      flode({ ar: '2024', noder: [{ nod: 'rapporterad', antal: 100 }] }),
    );
    expect(rapporterade).toEqual([
      'Avvikelser som berör området',
      { text: '90', tal: 90, href: '/lista?fran=2025-01' },
      { text: '100', tal: 100, href: '/lista?fran=2024-01' },
      { text: '−10', tal: -10 },
    ]);
    expect(samverkan?.[1]).toEqual({ text: '6', tal: 6, href: '/lista?fran=2025-01' });
    expect(samverkan?.slice(2)).toEqual([0, { text: '+6', tal: 6 }]);
  });

  it('I4 says none where a number of either year is hidden', () => {
    expect(rader(dolt, flode())[0]?.at(-1)).toBeNull();
  });
});

describe('sidan', () => {
  const text = (urval = provurval(), nu = flode()): string =>
    String(eskaleringsida('sv', { urval, nu, fore: tomt }).innehall);

  it('says that a year that goes on stands against a whole one', () => {
    expect(text(provurval({ pagar: true }))).toContain('2025 är inte slut');
    expect(text()).not.toContain('är inte slut');
  });

  it('says when numbers are hidden, and when there are none', () => {
    expect(text(provurval(), dolt)).toContain('visas som &lt;5');
    expect(text(provurval(), tomt)).toContain('Ingen avvikelse berör');
  });
});
