import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseState } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import { ORSAKER_MAX } from './granser.js';
import type { Huvudmansdel } from './huvudmansdel.js';
import {
  aterkoppla,
  aterkopplad,
  AVSLUTAD,
  avvisat,
  bedom,
  bedomd,
  BESVARAD,
  dold,
  LEKSAND,
  MAKULERAD,
  MORA,
  mottagen,
  OPPEN,
  REGION,
} from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const delAv = (state: AvvikelseState, huvudman: string): Huvudmansdel | undefined =>
  state.status === 'okand' ? undefined : state.delar.get(huvudman);
const taEmot = (huvudman: string, arendenummer: string): AvvikelseCommand => ({
  type: 'RegistreraMottagning',
  data: { huvudman, arendenummer },
});
const avvisaAnsvar = (huvudman: string, foreslagenHuvudman: string | null = null): AvvikelseCommand => ({
  type: 'AvvisaAnsvar',
  data: { huvudman, skal: dold, foreslagenHuvudman },
});
const utred = (antal: number): AvvikelseCommand => ({
  type: 'UtredAvvikelse',
  data: { huvudman: REGION, orsaker: Array.from({ length: antal }, () => ({ typ: null, beskrivning: dold })) },
});

const TOM = { huvudman: REGION, orsak: null, atgard: null, konsekvens: null, uppfoljning: null };

describe('mottagning', () => {
  it('N4 keeps the number of the huvudman’s own system, for it alone', () => {
    const efter = given(...OPPEN)
      .when(taEmot(REGION, 'R-7'))
      .then();
    expect(delAv(efter, REGION)).toMatchObject({ arendenummer: 'R-7' });
    expect(delAv(efter, LEKSAND)).toMatchObject({ arendenummer: null });
  });
  it('N4 gives nothing for the same number again', () => {
    expect(
      given(...OPPEN, mottagen(REGION, 'R-7'))
        .when(taEmot(REGION, 'R-7'))
        .events(),
    ).toEqual([]);
  });
  it('REDAN_MOTTAGEN_MED_ANNAT_NUMMER for another number', () => {
    const given1 = given(...OPPEN, mottagen(REGION, 'R-7'));
    expect(given1.when(taEmot(REGION, 'R-8')).rejection()).toBe('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  });
  it('N4 is taken late too: after avslut and makulering the number still leads to its ärende', () => {
    expect(
      given(...AVSLUTAD)
        .when(taEmot(REGION, 'R-7'))
        .types(),
    ).toEqual(['AvvikelseMottagen']);
    expect(
      given(...MAKULERAD)
        .when(taEmot(REGION, 'R-7'))
        .types(),
    ).toEqual(['AvvikelseMottagen']);
  });
});

describe('bedömning', () => {
  it('D4 is each huvudman’s own; riskvärde is grade × likelihood', () => {
    const bedomt = given(...OPPEN).when(bedom(REGION, 4, 3));
    expect(bedomt.events()).toMatchObject([{ type: 'AvvikelseBedomd', data: { huvudman: REGION, riskvarde: 12 } }]);
    expect(delAv(bedomt.then(), LEKSAND)).toMatchObject({ bedomd: false });
  });
  it('may be revised', () => {
    expect(
      given(...OPPEN, bedomd(REGION))
        .when(bedom(REGION, 1, 1))
        .types(),
    ).toEqual(['AvvikelseBedomd']);
  });
  it('lex Maria and lex Sarah are recorded as given and never reckoned from the risk', () => {
    expect(
      given(...OPPEN)
        .when(bedom(REGION, 4, 4))
        .events(),
    ).toMatchObject([{ data: { lexMaria: null, lexSarah: null } }]);
  });
  it('withdraws an earlier avvisning: who assesses takes the case on, and owes an answer', () => {
    expect(
      delAv(
        given(...OPPEN, avvisat(REGION))
          .when(bedom(REGION))
          .then(),
        REGION,
      ),
    ).toMatchObject({ svar: null });
  });
  it('lets a given återkoppling stand', () => {
    expect(
      delAv(
        given(...BESVARAD)
          .when(bedom(REGION))
          .then(),
        REGION,
      ),
    ).toMatchObject({ svar: 'aterkoppling' });
  });
});

describe('utredning', () => {
  it('U6 holds one cause or more', () => {
    expect(
      given(...OPPEN)
        .when(utred(1))
        .types(),
    ).toEqual(['AvvikelseUtredd']);
  });
  it('ORSAK_SAKNAS without one', () => {
    expect(
      given(...OPPEN)
        .when(utred(0))
        .rejection(),
    ).toBe('ORSAK_SAKNAS');
  });
  it('FOR_MANGA_ORSAKER above the limit, not at it', () => {
    expect(
      given(...OPPEN)
        .when(utred(ORSAKER_MAX))
        .types(),
    ).toEqual(['AvvikelseUtredd']);
    expect(
      given(...OPPEN)
        .when(utred(ORSAKER_MAX + 1))
        .rejection(),
    ).toBe('FOR_MANGA_ORSAKER');
  });
});

describe('avvisat ansvar', () => {
  it('is a fact and counts as an answer', () => {
    const efter = given(...OPPEN)
      .when(avvisaAnsvar(REGION, MORA))
      .then();
    expect(delAv(efter, REGION)).toMatchObject({ svar: 'ansvarsavvisning' });
  });
  it('RAPPORTERANDE_KAN_EJ_AVVISA: nobody refuses its own report', () => {
    expect(
      given(...OPPEN)
        .when(avvisaAnsvar(LEKSAND))
        .rejection(),
    ).toBe('RAPPORTERANDE_KAN_EJ_AVVISA');
  });
  it('FORESLAGEN_AR_SJALV when it proposes itself', () => {
    expect(
      given(...OPPEN)
        .when(avvisaAnsvar(REGION, REGION))
        .rejection(),
    ).toBe('FORESLAGEN_AR_SJALV');
  });
  it('REDAN_ATERKOPPLAD after its återkoppling', () => {
    expect(
      given(...BESVARAD)
        .when(avvisaAnsvar(REGION))
        .rejection(),
    ).toBe('REDAN_ATERKOPPLAD');
  });
});

describe('återkoppling', () => {
  it('D4 answers the one that reported with orsak, åtgärd, konsekvens and uppföljning', () => {
    expect(
      given(...OPPEN, bedomd(REGION))
        .when(aterkoppla(REGION))
        .events(),
    ).toEqual([aterkopplad(REGION)]);
  });
  it('ATERKOPPLING_OFULLSTANDIG names what is missing', () => {
    const utan = { type: 'LamnaAterkoppling', data: { ...TOM, orsak: dold, konsekvens: dold } } as const;
    expect(() => avvikelseDecider.decide(utan, given(...OPPEN).state)).toThrow('Det saknas: åtgärd, uppföljning.');
    expect(
      given(...OPPEN)
        .when(aterkoppla(REGION, null))
        .rejection(),
    ).toBe('ATERKOPPLING_OFULLSTANDIG');
  });
  it('BEDOMNING_SAKNAS before the huvudman’s own bedömning: that of another does not do', () => {
    expect(
      given(...OPPEN, bedomd(LEKSAND))
        .when(aterkoppla(REGION))
        .rejection(),
    ).toBe('BEDOMNING_SAKNAS');
  });
  it('takes the place of an earlier avvisning', () => {
    const efter = given(...OPPEN, bedomd(REGION), avvisat(REGION))
      .when(aterkoppla(REGION))
      .then();
    expect(delAv(efter, REGION)).toMatchObject({ svar: 'aterkoppling' });
  });
});
