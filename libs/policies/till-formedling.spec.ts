import { describe, expect, it } from '@jest/globals';
import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import {
  aterkallad,
  bedomd,
  grund,
  involverad,
  kompletterad,
  koningar,
  makulerad,
  rapporterad,
  sist,
  steg,
  till,
} from './testing/historia.js';

describe('who is told', () => {
  it('D4 a report: every berörd huvudman, not the one that reported', () => {
    expect(till(sist(rapporterad('20', '2080')))).toEqual(['20 avvikelse.rapporterad', '2080 avvikelse.rapporterad']);
    expect(till(sist(rapporterad()))).toEqual([]);
    expect(till(sist(rapporterad('2062')))).toEqual([]);
  });

  it('a step by one huvudman: all the others, the reporting one too', () => {
    expect(till(sist(rapporterad('20', '2080'), bedomd('20')))).toEqual([
      '2062 avvikelse.bedomd',
      '2080 avvikelse.bedomd',
    ]);
  });

  it('a newer version: known parts a completion, new parts the report', () => {
    expect(till(sist(rapporterad('20'), kompletterad('20', '2080')))).toEqual([
      '20 avvikelse.kompletterad',
      '2080 avvikelse.rapporterad',
    ]);
  });

  it('one that is involved later: the report as it is now, and nothing of what was before', () => {
    const [, forut, , ny] = koningar(
      steg(rapporterad('20'), bedomd('20'), kompletterad('20'), involverad('20', '2080')),
    );
    expect(till(forut)).toEqual(['2062 avvikelse.bedomd']);
    expect(till(ny)).toEqual(['2080 avvikelse.rapporterad']);
    expect(ny?.[0]?.command.data.oppet['innehall']).toMatchObject({ kategori: 'sip' });
  });

  it('a huvudman already involved, with one more verksamhet: a completion', () => {
    expect(till(sist(rapporterad('20'), involverad('2062', '20')))).toEqual(['20 avvikelse.kompletterad']);
  });

  it('makulering: all the others', () => {
    expect(till(sist(rapporterad('20', '2080'), makulerad))).toEqual([
      '20 avvikelse.makulerad',
      '2080 avvikelse.makulerad',
    ]);
  });

  it('links and withdrawn grounds: nobody', () => {
    const lank: AvvikelseEvent = { type: 'AvvikelseLankad', data: { huvudman: '20', typ: 'dubblett', till: 'x' } };
    expect(sist(rapporterad('20'), lank)).toEqual([]);
    expect(sist(rapporterad('20'), grund(['identitet']), aterkallad)).toEqual([]);
  });

  it('the same event to the same recipient is the same försändelse', () => {
    const [a, b] = [sist(rapporterad('20', '2080')), sist(rapporterad('20', '2080'))];
    expect(a.map(({ id }) => id)).toEqual(b.map(({ id }) => id));
    expect(new Set(a.map(({ id }) => id)).size).toBe(2);
  });
});
