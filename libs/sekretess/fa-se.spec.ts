import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Forseglat } from '#libs/kernel/index.js';
import { faSe, oppnaSynligt, type Insyn, type Insynsgrund } from './fa-se.js';
import { provvalv } from './testing/index.js';
import type { Oppnare } from './valv/nyckelvalv.js';

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
  const valv = provvalv();
  let data: {
    readonly kod: string;
    readonly person: Forseglat;
    readonly orsaker: readonly { beskrivning: Forseglat }[];
  };
  let nyckel: string;
  beforeAll(async () => {
    const [ett, annat] = [await valv.forseglare(kontext), await valv.forseglare(kontext)];
    nyckel = annat.nyckel;
    data = {
      kod: 'sip',
      person: ett.forsegla('19121212-1212'),
      orsaker: [{ beskrivning: annat.forsegla('glömdes') }],
    };
  });
  const oppna = async (seende: Insyn, stream = 's') =>
    oppnaSynligt(data, seende, { agare: '2062', oppnare: await valv.oppnare([data]), stream });

  it('opens by kind and says where it did not', async () => {
    expect(await oppna(insyn())).toEqual({
      varde: { kod: 'sip', person: null, orsaker: [{ beskrivning: 'glömdes' }] },
      dolda: ['/person'],
      gallrade: [],
    });
    expect((await oppna(insyn({ aterkallad: true }))).dolda).toEqual(['/person', '/orsaker/0/beskrivning']);
  });

  it('opens nothing that was moved here from another stream, and says so loudly', async () => {
    await expect(oppna(insyn(), 'annan')).rejects.toMatchObject({ kod: 'FORSEGLING_HOR_INTE_HIT' });
  });

  it('erased text is null and told apart, but only to those that might have seen it', async () => {
    await valv.forstor([nyckel], 'gallring-1');
    expect(await oppna(insyn())).toEqual({
      varde: { kod: 'sip', person: null, orsaker: [{ beskrivning: null }] },
      dolda: ['/person'],
      gallrade: ['/orsaker/0/beskrivning'],
    });
    expect(await oppna(insyn({}, '2080'))).toMatchObject({
      dolda: ['/person', '/orsaker/0/beskrivning'],
      gallrade: [],
    });
  });

  it('D9 I4 closes what could point the person out, and what stays with its owner, though it is not sealed', () => {
    const oppet = { enhet: 'Avd. 65', handelsetid: '2026-02-14T10:11:12.000Z', upptackt: null, kategori: 'sip' };
    const eget = { lexMaria: 'anmals', lexSarah: null, kostnadKr: '1250.00' };
    const allt = { ...oppet, ...eget };
    const inget: Oppnare = { oppna: () => null };
    const visa = (seende: Insyn) => oppnaSynligt(allt, seende, { agare: '2062', oppnare: inget, stream: 's' });
    expect(visa(insyn())).toEqual({
      varde: {
        ...{ enhet: null, handelsetid: null, upptackt: null, kategori: 'sip' },
        ...{ lexMaria: null, lexSarah: null, kostnadKr: null },
      },
      dolda: ['/enhet', '/handelsetid', '/lexMaria', '/kostnadKr'],
      gallrade: [],
    });
    const paGrund = visa(insyn({ omfattning: ['identitet'] }));
    expect(paGrund).toMatchObject({ varde: oppet, dolda: ['/lexMaria', '/kostnadKr'] });
    expect(visa(insyn({}, '2062'))).toEqual({ varde: allt, dolda: [], gallrade: [] });
  });
});
