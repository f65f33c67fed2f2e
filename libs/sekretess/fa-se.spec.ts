import { describe, expect, it } from '@jest/globals';
import { faSe, oppnaSynligt, type Insyn, type Insynsgrund } from './fa-se.js';
import { forsegla } from './forsegling.js';

const DAG = '2026-05-02';
const GRUND: Insynsgrund = {
  huvudman: '2062',
  omfattning: ['fritext'],
  mottagare: ['20'],
  gallerTillOchMed: DAG,
  aterkallad: false,
};
const insyn = (grund: Partial<Insynsgrund> = {}, lasare = '20'): Insyn => ({
  lasare,
  dag: DAG,
  grunder: [{ ...GRUND, ...grund }],
});

describe('faSe', () => {
  it('opens what the own huvudman wrote, and by default nothing else', () => {
    expect(faSe({ lasare: '20', dag: DAG, grunder: [] }, '20', 'identitet')).toBe(true);
    expect(faSe({ lasare: '20', dag: DAG, grunder: [] }, '2062', 'fritext')).toBe(false);
  });

  it('D9 opens another huvudman’s text on its own recorded ground, for the reader, the kind and the time it covers', () => {
    expect(faSe(insyn(), '2062', 'fritext')).toBe(true);
    expect(faSe(insyn({ mottagare: [] }), '2062', 'fritext')).toBe(true);
    expect(faSe(insyn({ gallerTillOchMed: null }), '2062', 'fritext')).toBe(true);
  });

  it.each<[string, Partial<Insynsgrund>, string, 'identitet' | 'fritext']>([
    ['withdrawn', { aterkallad: true }, '20', 'fritext'],
    ['run out yesterday', { gallerTillOchMed: '2026-05-01' }, '20', 'fritext'],
    ['of another kind', {}, '20', 'identitet'],
    ['for another reader', {}, '2080', 'fritext'],
    ['recorded by one that did not write it', { huvudman: '20' }, '20', 'fritext'],
  ])('I4 keeps it closed on a ground %s', (_vad, grund, lasare, slag) => {
    expect(faSe(insyn(grund, lasare), '2062', slag)).toBe(false);
  });
});

describe('oppnaSynligt', () => {
  const kontext = { huvudman: '2062', stream: 's' };
  const data = {
    kod: 'sip',
    person: forsegla('19121212-1212', kontext),
    orsaker: [{ typ: null, beskrivning: forsegla('glömdes', kontext) }],
  };

  it('opens by kind and says where it did not', () => {
    expect(oppnaSynligt(data, '2062', insyn())).toEqual({
      varde: { kod: 'sip', person: null, orsaker: [{ typ: null, beskrivning: 'glömdes' }] },
      dolda: ['/person'],
    });
    expect(oppnaSynligt(data, '2062', insyn({ aterkallad: true })).dolda).toEqual([
      '/person',
      '/orsaker/0/beskrivning',
    ]);
  });

  it('D9 I4 closes what could point the person out, and what stays with its owner, though it is not sealed', () => {
    const oppet = { enhet: 'Avd. 65', handelsetid: '2026-02-14T10:11:12.000Z', upptackt: null, kategori: 'sip' };
    const eget = { lexMaria: 'anmals', lexSarah: null, kostnadKr: '1250.00' };
    const allt = { ...oppet, ...eget };
    expect(oppnaSynligt(allt, '2062', insyn())).toEqual({
      varde: {
        ...{ enhet: null, handelsetid: null, upptackt: null, kategori: 'sip' },
        ...{ lexMaria: null, lexSarah: null, kostnadKr: null },
      },
      dolda: ['/enhet', '/handelsetid', '/lexMaria', '/kostnadKr'],
    });
    const paGrund = oppnaSynligt(allt, '2062', insyn({ omfattning: ['identitet'] }));
    expect(paGrund).toMatchObject({ varde: oppet, dolda: ['/lexMaria', '/kostnadKr'] });
    expect(oppnaSynligt(allt, '2062', insyn({}, '2062'))).toEqual({ varde: allt, dolda: [] });
  });
});
