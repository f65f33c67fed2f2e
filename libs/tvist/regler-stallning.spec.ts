import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { tvistDecider } from './decide.js';
import type { Hanvisning } from './events.js';
import { HANVISNINGAR_MAX } from './granser.js';
import { arPrincipiell } from './tvist.js';
import {
  av,
  bedomPrincip,
  HANVISNINGAR,
  IDAG,
  LEKSAND,
  mandat,
  OPPEN,
  oppnad,
  REGION,
  stallning,
  taInterim,
  taStallning,
  utse,
} from './testing/fall.js';

const { given } = deciderSpec(tvistDecider);
const oppen = given(...OPPEN);
const hanvisning = (typ: Hanvisning['typ']): Hanvisning => ({ typ, till: 'Källan', avsnitt: null });

describe('D6 naming a representative', () => {
  it('records who speaks for the party; the same mandate again gives nothing', () => {
    expect(oppen.when(utse(REGION)).events()).toEqual([{ type: 'ForetradareUtsedd', data: { av: av(REGION) } }]);
    const utsedd = given(...OPPEN, { type: 'ForetradareUtsedd', data: { av: av(REGION) } });
    expect(utsedd.when(utse(REGION)).events()).toEqual([]);
  });
  it('the opener already has one, and may name another', () => {
    expect(oppen.when(utse(LEKSAND)).events()).toEqual([]);
    const annat = { ...mandat(LEKSAND), mandatId: 'm2' };
    const efter = oppen.when({ type: 'UtseForetradare', data: { huvudman: LEKSAND, mandat: annat } }).then();
    expect(efter.status !== 'okand' && efter.parter.get(LEKSAND)?.foretradare?.mandatId).toBe('m2');
  });
});

describe('D7 a position rests on what is agreed or law, and on the own delegationsordning', () => {
  it('is recorded, by whom and with what it rests on', () => {
    expect(oppen.when(taStallning(REGION)).events()).toEqual([stallning(REGION)]);
  });
  it('speaks for the party from then on where none was named', () => {
    const efter = oppen.when(taStallning(REGION)).then();
    expect(efter.status !== 'okand' && efter.parter.get(REGION)?.foretradare).toEqual(av(REGION));
  });
  it.each<[readonly Hanvisning['typ'][], string]>([
    [[], 'överenskommelse eller lag, delegationsordning'],
    [['rutin'], 'överenskommelse eller lag, delegationsordning'],
    [['overenskommelse', 'lag', 'rutin'], 'delegationsordning'],
    [['delegationsordning', 'rutin'], 'överenskommelse eller lag'],
  ])('with %j it is HANVISNING_SAKNAS: %s', (typer, saknas) => {
    const forsok = oppen.when(taStallning(REGION, { hanvisningar: typer.map(hanvisning) }));
    expect(forsok.rejection()).toBe('HANVISNING_SAKNAS');
    expect(forsok.events).toThrow(`Det saknas: ${saknas}.`);
  });
  it('law does as well as överenskommelse', () => {
    const hanvisningar = [hanvisning('lag'), hanvisning('delegationsordning')];
    expect(oppen.when(taStallning(REGION, { hanvisningar })).types()).toEqual(['StallningTagen']);
  });
  it('has a limit: FOR_MANGA_HANVISNINGAR', () => {
    const manga = (antal: number) => [...HANVISNINGAR, ...Array.from({ length: antal }, () => hanvisning('rutin'))];
    const vidGransen = taStallning(REGION, { hanvisningar: manga(HANVISNINGAR_MAX - 2) });
    const over = taStallning(REGION, { hanvisningar: manga(HANVISNINGAR_MAX - 1) });
    expect(oppen.when(vidGransen).types()).toEqual(['StallningTagen']);
    expect(oppen.when(over).rejection()).toBe('FOR_MANGA_HANVISNINGAR');
  });
  it('TEXT_SAKNAS without motivering, or with a hänvisning to nothing', () => {
    expect(oppen.when(taStallning(REGION, { motivering: '' })).rejection()).toBe('TEXT_SAKNAS');
    const tom = [...HANVISNINGAR, { typ: 'rutin' as const, till: ' ', avsnitt: null }];
    expect(oppen.when(taStallning(REGION, { hanvisningar: tom })).rejection()).toBe('TEXT_SAKNAS');
  });
  it('the same again gives nothing; another replaces it', () => {
    const tagen = given(...OPPEN, stallning(REGION));
    expect(tagen.when(taStallning(REGION)).events()).toEqual([]);
    const efter = tagen.when(taStallning(REGION, { installning: 'delat-ansvar' })).then();
    expect(efter).toMatchObject({ status: 'oppen' });
    expect(efter.status !== 'okand' && efter.parter.get(REGION)?.stallning?.installning).toBe('delat-ansvar');
    const avsnitt = HANVISNINGAR.map((en) => ({ ...en, avsnitt: '9' }));
    expect(tagen.when(taStallning(REGION, { hanvisningar: avsnitt })).types()).toEqual(['StallningTagen']);
    expect(tagen.when(taStallning(REGION, { motivering: 'En annan.' })).types()).toEqual(['StallningTagen']);
  });
  it('D4 leaves the other party’s as it was', () => {
    const efter = given(...OPPEN, stallning(LEKSAND))
      .when(taStallning(REGION))
      .then();
    expect(efter.status !== 'okand' && efter.parter.get(LEKSAND)?.stallning?.av).toEqual(av(LEKSAND));
  });
});

describe('who provides meanwhile', () => {
  it('takes it on itself; the same again gives nothing, a later one takes over', () => {
    const tagen = oppen.when(taInterim(REGION)).events();
    const omfattning = 'Delar läkemedel tills tvisten är avgjord.';
    expect(tagen).toEqual([{ type: 'InterimsansvarTaget', data: { av: av(REGION), fran: IDAG, omfattning } }]);
    const efter = given(...OPPEN, ...tagen);
    expect(efter.when(taInterim(REGION)).events()).toEqual([]);
    expect(efter.when(taInterim(REGION, '2026-03-11')).types()).toEqual(['InterimsansvarTaget']);
    expect(efter.when(taInterim(LEKSAND)).then()).toMatchObject({ interimsansvar: { av: av(LEKSAND) } });
  });
  it('TEXT_SAKNAS without saying what', () => {
    const tom = {
      ...taInterim(REGION),
      data: { huvudman: REGION, mandat: mandat(REGION), fran: IDAG, omfattning: '' },
    };
    expect(oppen.when({ ...tom, type: 'TaInterimsansvar' }).rejection()).toBe('TEXT_SAKNAS');
  });
});

describe('N3 and N2 whether it is a tvist of principle', () => {
  it('is for any party to judge, with its reason; unjudged it is not', () => {
    expect(arPrincipiell(oppen.state)).toBe(false);
    expect(arPrincipiell(given().state)).toBe(false);
    expect(oppen.when(bedomPrincip(REGION)).events()).toEqual([
      { type: 'PrincipFragaBedomd', data: { av: av(REGION), principiell: true, skal: 'Rör hela länet.' } },
    ]);
    expect(arPrincipiell(oppen.when(bedomPrincip(REGION)).then())).toBe(true);
    expect(arPrincipiell(oppen.when(bedomPrincip(REGION, false)).then())).toBe(false);
  });
  it('the same again gives nothing; it may be judged anew, with a new reason', () => {
    const bedomd = given(...OPPEN, ...oppen.when(bedomPrincip(REGION)).events());
    expect(bedomd.when(bedomPrincip(LEKSAND)).events()).toEqual([]);
    expect(bedomd.when(bedomPrincip(LEKSAND, true, 'Ny praxis.')).types()).toEqual(['PrincipFragaBedomd']);
    expect(arPrincipiell(bedomd.when(bedomPrincip(LEKSAND, false, 'Rör bara oss.')).then())).toBe(false);
  });
  it('TEXT_SAKNAS without a reason', () => {
    expect(oppen.when(bedomPrincip(REGION, true, ' ')).rejection()).toBe('TEXT_SAKNAS');
  });
});

it('a party of a tvist with more than two acts as the two do', () => {
  const tre = given(oppnad({ parter: [LEKSAND, REGION, '2062'] }));
  expect(tre.when(taStallning('2062')).types()).toEqual(['StallningTagen']);
});
