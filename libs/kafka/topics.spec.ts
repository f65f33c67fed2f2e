import { describe, expect, it } from '@jest/globals';
import {
  deklareradeTopics,
  direkttopic,
  forsandelsetopic,
  huvudmanUr,
  kvittenstopic,
  OgiltigTopic,
  parkeringstopic,
} from './index.js';
import { granskaTopic } from './topicgranskning.js';

const val = {
  prefix: 'avvikelsenav',
  skickasTill: ['2062', '20', '2062'],
  direkta: ['20'],
  partitioner: 6,
  repliker: 3,
};

describe('names of topics', () => {
  it('are one per huvudman, and one for receipts and one for what nobody understood', () => {
    expect(forsandelsetopic('avvikelsenav', '2062')).toBe('avvikelsenav.forsandelser.2062');
    expect(direkttopic('avvikelsenav', 'skolan-ab')).toBe('avvikelsenav.till.skolan-ab');
    expect(kvittenstopic('prov.a')).toBe('prov.a.kvittenser');
    expect(parkeringstopic('prov')).toBe('prov.parkerat');
  });

  it.each(['', 'Falun', 'a_b', 'a.b', 'a b', 'å', '-a', 'a'.repeat(101), '..', 'a/b'])(
    'refuse a code that no topic may have: %j',
    (kod) => {
      expect(() => forsandelsetopic('avvikelsenav', kod)).toThrow(OgiltigTopic);
      expect(() => direkttopic('avvikelsenav', kod)).toThrow(OgiltigTopic);
    },
  );

  it.each(['', '.', 'A', 'a..b', 'a.', '.a', 'a_b', 'a'.repeat(101)])('refuse the prefix %j', (prefix) => {
    expect(() => kvittenstopic(prefix)).toThrow(OgiltigTopic);
  });

  it('stay within what Kafka takes', () => {
    expect(forsandelsetopic('p'.repeat(100), 'h'.repeat(100)).length).toBeLessThanOrEqual(249);
  });

  it('tell the huvudman again, and only of its own prefix and kind', () => {
    expect(huvudmanUr('avvikelsenav', 'avvikelsenav.forsandelser.2062')).toBe('2062');
    expect(huvudmanUr('avvikelsenav', 'annan.forsandelser.2062')).toBeNull();
    expect(huvudmanUr('avvikelsenav', 'avvikelsenav.till.2062')).toBeNull();
    expect(huvudmanUr('avvikelsenav', 'avvikelsenav.forsandelser.')).toBeNull();
  });
});

describe('the declared topics', () => {
  it('are each named once, in one order', () => {
    expect(deklareradeTopics(val).map(({ namn }) => namn)).toEqual([
      'avvikelsenav.forsandelser.20',
      'avvikelsenav.forsandelser.2062',
      'avvikelsenav.till.20',
      'avvikelsenav.kvittenser',
      'avvikelsenav.parkerat',
    ]);
  });

  it('survive one lost replica without losing what was acknowledged (I1)', () => {
    expect(deklareradeTopics(val).every(({ repliker, isynkMin }) => repliker === 3 && isynkMin === 2)).toBe(true);
    expect(deklareradeTopics({ ...val, repliker: 1 }).every(({ isynkMin }) => isynkMin === 1)).toBe(true);
  });

  it('keep a message longer than the longest outage that is promised to drain', () => {
    expect(deklareradeTopics(val).every(({ bevaraDagar }) => (bevaraDagar ?? 0) > 14)).toBe(true);
  });
});

describe('a topic that exists', () => {
  const topic = { namn: 'prov', partitioner: 6, repliker: 3, bevaraDagar: null, isynkMin: 2 };

  it('is refused with fewer partitions, and told in Swedish', () => {
    expect(() => granskaTopic(topic, { partitioner: 5, repliker: 3 })).toThrow(/har 5 partitioner.*är 6/);
    expect(() => granskaTopic(topic, undefined)).toThrow(/finns inte/);
  });

  it('is taken with more partitions, and with a warning when it has fewer replicas', () => {
    expect(granskaTopic(topic, { partitioner: 12, repliker: 3 })).toBeUndefined();
    expect(granskaTopic(topic, { partitioner: 6, repliker: 1 })).toBe('kafka-topic-har-farre-repliker');
  });
});
