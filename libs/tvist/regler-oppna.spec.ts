import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { tvistDecider } from './decide.js';
import { PARTER_MAX } from './granser.js';
import { FALUN, LEKSAND, mandat, MORA, oppna, oppnad, REGION, SENAST, som } from './testing/fall.js';

const { given } = deciderSpec(tvistDecider);
const oppning = (...andrat: Parameters<typeof oppna>) => given().when(oppna(...andrat));

describe('D5 opening a tvist', () => {
  it('records the parties, the question and a day for each to answer by', () => {
    expect(oppning().events()).toEqual([oppnad()]);
  });
  it('an id in use is TVIST_FINNS', () => {
    expect(given(oppnad()).when(oppna()).rejection()).toBe('TVIST_FINNS');
  });
  it('needs two different huvudmän: PARTER_FOR_FA', () => {
    expect(oppning({ parter: [LEKSAND] }).rejection()).toBe('PARTER_FOR_FA');
    expect(oppning({ parter: [LEKSAND, LEKSAND] }).rejection()).toBe('PARTER_FOR_FA');
    expect(oppning({ parter: [LEKSAND, REGION, LEKSAND] }).events()).toEqual([oppnad()]);
  });
  it('is opened by one of the parties: OPPNARE_EJ_PART', () => {
    expect(oppning({ parter: [REGION, MORA] }).rejection()).toBe('OPPNARE_EJ_PART');
    expect(oppning({ parter: [REGION, LEKSAND] }).types()).toEqual(['TvistOppnad']);
  });
  it('has a limit of parties: FOR_MANGA_PARTER', () => {
    const parter = [LEKSAND, ...Array.from({ length: PARTER_MAX }, (_, index) => `p${index}`)];
    const svarsfrister = parter.map((huvudman) => ({ huvudman, senast: SENAST }));
    expect(oppning({ parter, svarsfrister }).rejection()).toBe('FOR_MANGA_PARTER');
    expect(oppning({ parter: parter.slice(1), svarsfrister }).rejection()).toBe('OPPNARE_EJ_PART');
    expect(oppning({ parter: parter.slice(0, -1), svarsfrister }).types()).toEqual(['TvistOppnad']);
  });
  it('without a day for a party is SVARSFRIST_SAKNAS, which names it', () => {
    const svarsfrister = [{ huvudman: LEKSAND, senast: SENAST }];
    expect(oppning({ svarsfrister }).rejection()).toBe('SVARSFRIST_SAKNAS');
    expect(oppning({ svarsfrister }).events).toThrow('svarsfrist för 20.');
  });
  it('TEXT_SAKNAS names every text that is empty', () => {
    expect(oppning({ rubrik: ' ' }).rejection()).toBe('TEXT_SAKNAS');
    expect(oppning({ rubrik: '', beskrivning: '\n' }).events).toThrow('Fyll i: rubrik, beskrivning.');
  });
});

describe('the amount', () => {
  it('is only of kostnadsansvar, and optional there: BELOPP_UTAN_KOSTNADSFRAGA', () => {
    expect(oppning({ fraga: 'verksamhetsansvar' }).rejection()).toBe('BELOPP_UTAN_KOSTNADSFRAGA');
    expect(oppning({ fraga: 'verksamhetsansvar', beloppKr: null }).types()).toEqual(['TvistOppnad']);
    expect(oppning({ beloppKr: null }).types()).toEqual(['TvistOppnad']);
  });
  it.each(['0', '1', '48500', '48500.5', '48500.50', '999999999999.99'])('%s is decimal text', (beloppKr) => {
    expect(oppning({ beloppKr }).events()).toEqual([oppnad({ beloppKr })]);
  });
  it.each(['', '-1', '1,50', '1.505', '01', '1e3', '.5', '1.', ' 1', '1 000', '１', '1000000000000', 'NaN'])(
    '"%s" is OGILTIGT_BELOPP',
    (beloppKr) => {
      expect(oppning({ beloppKr }).rejection()).toBe('OGILTIGT_BELOPP');
    },
  );
});

describe('D6 who opens has a recorded mandate for it', () => {
  it('none, or another huvudman’s, is MANDAT_SAKNAS', () => {
    expect(oppning({ mandat: null }).rejection()).toBe('MANDAT_SAKNAS');
    expect(oppning({ mandat: mandat(REGION) }).rejection()).toBe('MANDAT_SAKNAS');
    expect(oppning({ ...som(FALUN), mandat: null }).rejection()).toBe('MANDAT_SAKNAS');
  });
  it('one that does not hold is MANDAT_GALLER_EJ', () => {
    expect(oppning({ mandat: { ...mandat(LEKSAND), galler: false } }).rejection()).toBe('MANDAT_GALLER_EJ');
  });
  it('one that is not to represent is MANDAT_RACKER_EJ, which says what it lacks', () => {
    const snavt = oppning({ mandat: mandat(LEKSAND, 'delta', 'lyfta', 'besluta') });
    expect(snavt.rejection()).toBe('MANDAT_RACKER_EJ');
    expect(snavt.events).toThrow('saknar behörigheten: Företräda huvudmannen i en tvist.');
    expect(oppning({ mandat: mandat(LEKSAND, 'foretrada') }).types()).toEqual(['TvistOppnad']);
  });
});
