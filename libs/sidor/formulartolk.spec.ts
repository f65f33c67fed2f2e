import { describe, expect, it } from '@jest/globals';
import { FORMULAR, formularHtml, obekraftade, ordat, ordatAv, tolkaFormular } from './index.js';

describe('a form becomes the JSON of its operation', () => {
  const bedomning = FORMULAR.get('bedomning')!;
  it('with numbers as numbers, what is empty left out, and nothing that the form does not name', () => {
    const falt = new URLSearchParams(
      'allvarlighetsgrad=3&sannolikhet=x&lexMaria=&motivering=a%0D%0Ab&extra=1&__proto__.x=1&_p.id=abc-1&_nyckel=k&_revision=4',
    );
    const ifyllt = tolkaFormular(bedomning, falt);
    expect(ifyllt.kropp).toEqual({ allvarlighetsgrad: 3, sannolikhet: 'x', motivering: 'a\nb' });
    expect(ifyllt).toMatchObject({ parametrar: { id: 'abc-1' }, nyckel: 'k', revision: 4, sprak: 'sv' });
  });

  it.each(['', '..', 'a/b', 'a?b', '%2e%2e', 'a b'])('whose path takes no %p', (id) => {
    expect(tolkaFormular(bedomning, new URLSearchParams({ '_p.id': id })).parametrar).toBeNull();
  });

  it('with lists, nested fields and Swedish time', () => {
    const grund = { rubrik: ['a', 'a'] as const };
    const formular = {
      ...{ ...bedomning, parametrar: [], fasta: { fast: true } },
      falt: [
        { ...grund, slag: 'text' as const, namn: 'orsaker.0.beskrivning', teckenMax: 9 },
        { ...grund, slag: 'rader' as const, namn: 'rader', antalMax: 9, teckenMax: 9 },
        { ...grund, slag: 'datumtid' as const, namn: 'tid' },
        { ...grund, slag: 'kryss' as const, namn: 'ja' },
      ],
    };
    const falt = new URLSearchParams({
      'orsaker.0.beskrivning': 'x',
      rader: 'a\r\n\r\n b ',
      tid: '2027-07-01T09:00',
      ja: 'ja',
    });
    expect(tolkaFormular(formular, falt).kropp).toEqual({
      ...{ fast: true, orsaker: [{ beskrivning: 'x' }], rader: ['a', 'b'], tid: '2027-07-01T09:00:00+02:00', ja: true },
    });
  });
});

describe('what cannot be undone is confirmed in the form itself', () => {
  const frysning = FORMULAR.get('frysning')!;
  const lage = { parametrar: {}, tillbaka: '/sv/', nyckel: 'n' };

  it.each([
    ['', 1],
    ['bekraftelse=nej', 1],
    ['bekraftelse=nej&bekraftelse=ja', 1],
    ['bekraftelse=ja', 0],
  ])('N8 what comes as "%s" lacks %i tick, and none is sent to the API', (text, antal) => {
    const ifyllt = tolkaFormular(frysning, new URLSearchParams(text));
    expect([obekraftade(frysning, ifyllt).length, ifyllt.kropp]).toEqual([antal, {}]);
  });

  it('by a box that is never ticked beforehand, and says whether it can be undone', () => {
    const [sv, en] = [String(formularHtml('sv', frysning, lage)), String(formularHtml('en', frysning, lage))];
    expect(sv).toMatch(/type="checkbox"\s+name="bekraftelse"\s+value="ja"\s+required\s/u);
    expect(sv).not.toMatch(/\schecked/u);
    expect([sv.includes('Det går inte att ångra.'), en.includes('This cannot be undone.')]).toEqual([true, true]);
  });

  it('N8 in the words of the page, which come back with it; to send it without them takes no box away', () => {
    const sagt = ordat(frysning, { frysning: { text: 'Yes, now that 1 of 2 have answered' } });
    expect(String(formularHtml('en', sagt, lage))).toContain('name="_ord.frysning" value="Yes, now that 1 of 2 have');
    for (const [sant, rubrik] of [
      ['_ord.frysning=Yes, now', 'Yes, now'],
      ['_ord.frysning=+', 'Yes, freeze the report now'],
      ['', 'Yes, freeze the report now'],
    ] as const) {
      const falten = new URLSearchParams(sant);
      const formular = ordatAv(frysning, falten);
      expect(obekraftade(formular, tolkaFormular(formular, falten))).toHaveLength(1);
      const text = String(formularHtml('en', formular, lage));
      expect(text).toContain(`<label for="frysning-bekraftelse">${rubrik}</label>`);
      expect(text).toContain(`name="_ord.frysning" value="${rubrik}"`);
    }
  });

  it('U1 each time anew: a box that was ticked comes back without its tick', () => {
    const varden = { bekraftelse: 'ja', svarSenast: '2031-02-28' };
    const text = String(formularHtml('sv', FORMULAR.get('uppfoljning-enkatutskick')!, { ...lage, varden }));
    expect(text).toContain('value="2031-02-28"');
    expect(text).not.toMatch(/name="bekraftelse"[^>]*\schecked/u);
  });
});

describe('choices that a form carried with it', () => {
  const val = (givet: unknown) =>
    tolkaFormular(FORMULAR.get('tvist-oppning')!, new URLSearchParams({ '_val.parter': JSON.stringify(givet) })).val;

  it.each<readonly [unknown]>([
    [{ toString: 1 }],
    [{ isEscaped: true, callbacks: [1] }],
    [['en']],
    ['de'],
    [7],
    [null],
  ])('I9 come back as texts in a language of ours: %p is none', (sprak) => {
    expect(val([{ varde: '20', text: 'x', sprak, mer: { toString: 1 } }])).toEqual({
      parter: [{ varde: '20', text: 'x' }],
    });
  });

  it('keep how each stands, where that is a text', () => {
    const [ett, annat] = [
      { varde: '20', text: 'x', om: 'has answered' },
      { varde: '20', text: 'x' },
    ];
    expect(val([ett, { ...annat, om: { toString: 1 } }])).toEqual({ parter: [ett, annat] });
  });

  it('keep the language that the page gave them', () => {
    expect(val([{ varde: '20', text: 'x', sprak: 'sv' }])).toEqual({
      parter: [{ varde: '20', text: 'x', sprak: 'sv' }],
    });
  });

  it.each<readonly [unknown]>([[{}], [[null]], [[[]]], [[{ varde: { toString: 1 }, text: 'x' }]], [[{ varde: '20' }]]])(
    'are none at all when one is no choice: %j',
    (givet) => {
      expect(val(givet)).toEqual({});
    },
  );
});
