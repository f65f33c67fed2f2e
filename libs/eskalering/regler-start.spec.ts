import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import { PARTER_MAX } from './granser.js';
import { paborjad, PERSONNUMMER, SENAST, stallFraga, start, underlag, UTANFOR } from './testing/fall.js';
import { UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);

describe('a free fråga', () => {
  it('N5 begins at the foot of every involved huvudman’s line', () => {
    expect(given().when(stallFraga()).events()).toEqual([paborjad()]);
  });
  it('N5 may wait with facts and proposal until it is lifted', () => {
    const bara = { ...underlag, faktaunderlag: null, forslag: null };
    expect(
      given()
        .when(stallFraga(UMEA, { underlag: bara }))
        .events(),
    ).toEqual([paborjad({ underlag: bara })]);
  });
  it('takes each huvudman once', () => {
    const dubbel = start(VASTERBOTTEN, [UMEA, VLL, UMEA]);
    expect(
      given()
        .when(stallFraga(UMEA, { start: dubbel }))
        .events(),
    ).toEqual([paborjad()]);
  });
  it('ESKALERING_FINNS_REDAN on a matter that is lifted', () => {
    expect(given(paborjad()).when(stallFraga()).rejection()).toBe('ESKALERING_FINNS_REDAN');
  });
  it('ESKALERING_FINNS_EJ by one that it does not concern', () => {
    expect(given().when(stallFraga(UTANFOR)).rejection()).toBe('ESKALERING_FINNS_EJ');
  });
  it('LINJE_SAKNAS for a huvudman without a line in the model, named', () => {
    const fraga = stallFraga(UMEA, { start: start(VASTERBOTTEN, [UMEA, UTANFOR]) });
    expect(given().when(fraga).rejection()).toBe('LINJE_SAKNAS');
    expect(() => eskaleringDecider.decide(fraga, eskaleringDecider.initial)).toThrow(UTANFOR);
  });
  it('STARTNIVA_EJ_LAGST above the foot of a line', () => {
    const parter = [{ huvudman: UMEA, niva: 'verksamhetschefsniva', svarSenast: SENAST }];
    const fraga = stallFraga(UMEA, { start: { ...start(), parter } });
    expect(given().when(fraga).rejection()).toBe('STARTNIVA_EJ_LAGST');
  });
  it('FOR_MANGA_PARTER past the limit, none at it', () => {
    const koder = (antal: number) => [UMEA, ...Array.from({ length: antal - 1 }, (_, index) => `k${index}`)];
    const fot = [{ niva: 'forsta-linjen', funktion: null }];
    const stege = { ...VASTERBOTTEN, linjer: Object.fromEntries(koder(PARTER_MAX + 1).map((kod) => [kod, fot])) };
    const med = (antal: number) => stallFraga(UMEA, { stege, start: start(stege, koder(antal)) });
    expect(given().when(med(PARTER_MAX)).types()).toEqual(['EskaleringPaborjad']);
    expect(
      given()
        .when(med(PARTER_MAX + 1))
        .rejection(),
    ).toBe('FOR_MANGA_PARTER');
  });
  it('D5 PERSONNUMMER_I_TEXT in the section too', () => {
    const amne = { overenskommelse: null, avsnitt: PERSONNUMMER };
    const fraga = stallFraga(UMEA, { start: { ...start(), amne } });
    expect(given().when(fraga).rejection()).toBe('PERSONNUMMER_I_TEXT');
  });
});
