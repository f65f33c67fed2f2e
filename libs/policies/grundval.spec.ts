import { describe, expect, it } from '@jest/globals';
import type { AvvikelseEvent, GrundRegistrerad } from '#libs/avvikelse/events.js';
import {
  aterkallad,
  aterkopplad,
  bedomd,
  grund,
  grundData,
  kompletterad,
  koningar,
  rapporterad,
  sist,
  steg,
  till,
} from './testing/historia.js';

const BADA = ['identitet', 'fritext'] as const;
const samtycke = (omfattning: GrundRegistrerad['data']['omfattning']): AvvikelseEvent => grund(omfattning);
const granskad = (huvudman = '2062'): AvvikelseEvent => ({
  type: 'GrundRegistrerad',
  data: { ...grundData(grund(['fritext'])), huvudman, grundId: 'g2', grund: 'AVIDENTIFIERAT', gallerTillOchMed: null },
});
const last = (...historia: readonly AvvikelseEvent[]) => {
  const { grundId, skyddat } = sist(...historia)[0]?.command.data ?? {};
  return [grundId, Object.keys(skyddat ?? {}).toSorted()];
};
const TEXT = ['beskrivning', 'rubrik'];
const VEM = ['enhet', 'handelsetid', 'person', 'upptackt'];
const ALLT = [...TEXT, ...VEM].toSorted();
const SVAR = ['atgard', 'konsekvens', 'orsak', 'uppfoljning'];

describe('the ground that a message names', () => {
  it('D9 identity is never lost to a newer, narrower one: the widest is named, whichever came first', () => {
    expect(last(rapporterad('20'), samtycke(BADA), granskad(), kompletterad('20'))).toEqual(['g1', ALLT]);
    expect(last(rapporterad('20'), granskad(), samtycke(BADA), kompletterad('20'))).toEqual(['g1', ALLT]);
    expect(last(rapporterad('20'), samtycke(BADA), granskad())).toEqual(['g1', ALLT]);
  });
  it('D9 of one to identity and one to text, identity goes with the content', () => {
    expect(last(rapporterad('20'), samtycke(['identitet']), granskad(), kompletterad('20'))).toEqual(['g1', VEM]);
  });
  it('D9 … and the text with the message that its own ground brings', () => {
    expect(last(rapporterad('20'), samtycke(['identitet']), granskad())).toEqual(['g2', TEXT]);
  });
  it('D9 what a message does not hold makes no ground wide: text passes though samtycke to identity stands', () => {
    expect(last(rapporterad('20'), samtycke(['identitet']), granskad(), bedomd('2062'))).toEqual([
      'g2',
      ['motivering'],
    ]);
  });
});

describe('text that its huvudman has found de-identified', () => {
  it('D4 D9 carries the answer to the one that reported, with no samtycke and no identity', () => {
    const svar = sist(rapporterad('20'), granskad('20'), aterkopplad('20'));
    expect(till(svar)).toEqual(['2062 avvikelse.aterkopplad']);
    expect(last(rapporterad('20'), granskad('20'), aterkopplad('20'))).toEqual(['g2', SVAR]);
  });
  it('D9 recorded in the same command as the answer it is told of once, by the answer', () => {
    const kommando = 'k';
    const [, egen, svar] = koningar([
      ...steg(rapporterad('20')),
      { event: granskad('20'), kommando },
      { event: aterkopplad('20'), kommando },
    ]);
    expect([till(egen), till(svar)]).toEqual([[], ['2062 avvikelse.aterkopplad']]);
    expect(Object.keys(svar?.[0]?.command.data.skyddat ?? {}).toSorted()).toEqual(SVAR);
  });
  it('D9 lets the reporter’s words through, never who it was', () => {
    expect(last(rapporterad('20'), granskad())).toEqual(['g2', TEXT]);
    expect(last(rapporterad('20'), granskad(), kompletterad('20'))).toEqual(['g2', TEXT]);
  });
});

describe('a newer version in which the samtycke is refused', () => {
  it('D9 V11 is delivered without identity and free text, though the earlier one was with both', () => {
    const version = (kommando: string, ...events: readonly AvvikelseEvent[]) =>
      events.map((event) => ({ event, kommando }));
    const given = version('v1', rapporterad('20'), samtycke(BADA));
    const nekad = version('v2', aterkallad, kompletterad('20'));
    const gav = koningar([...given, ...nekad]);
    expect(gav.map(till)).toEqual([['20 avvikelse.rapporterad'], [], [], ['20 avvikelse.kompletterad']]);
    expect(koningar(given)[0]?.[0]?.command.data.skyddat).toHaveProperty('person');
    expect(gav.at(-1)?.[0]?.command.data).toMatchObject({ skyddat: {}, grundId: null });
  });
});
