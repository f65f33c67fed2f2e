import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import { SEX_FRAGOR, hittaFormular } from './formular/index.js';
import { FORSTA_KRITERIER, GEMENSAMMA_KRITERIER, hittaKriterielista, senasteKriterielista } from './kriterier.js';
import { bedom, indikator, LEKSAND, oppnad, PERSONNUMMER, SLUTFORD, SUNDSVALL, synpunkt } from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const efter = (...kommandon: readonly Parameters<ReturnType<typeof given>['when']>[0][]) =>
  given(
    ...kommandon.reduce<readonly UppfoljningEvent[]>(
      (h, en) => [
        ...h,
        ...given(...h)
          .when(en)
          .events(),
      ],
      [oppnad],
    ),
  );

describe('the criteria', () => {
  it('N9 are five, three, six and two, each by an id of its own', () => {
    for (const { kriterier } of [FORSTA_KRITERIER, GEMENSAMMA_KRITERIER]) {
      const antal = (omrade: string): number => kriterier.filter((en) => en.omrade === omrade).length;
      expect(['samordning', 'tillganglighet', 'kvalitet', 'forebyggande'].map(antal)).toEqual([5, 3, 6, 2]);
      expect(new Set(kriterier.map(({ id }) => id)).size).toBe(16);
    }
  });
  it('N9 in common are of no county and no agreement, under the ids that verdicts name', () => {
    const ord = GEMENSAMMA_KRITERIER.kriterier.map(({ text, engelska }) => `${text} ${engelska}`).join(' ');
    expect(ord).not.toMatch(/sju kommuner|seven|AUDIT|DUDIT|missbruk|misuse|beroende|opiat|dependen/iu);
    expect(GEMENSAMMA_KRITERIER.kriterier.map(({ id }) => id)).toEqual(FORSTA_KRITERIER.kriterier.map(({ id }) => id));
  });
  it('N9 are a list found by id and version, of the programme or of the län; the newest when none is said', () => {
    const egen = { ...GEMENSAMMA_KRITERIER, id: 'egna', version: '1' };
    const egna = [egen, { ...egen, version: '2' }];
    expect(hittaKriterielista({ id: 'gemensamma-kriterier', version: '1' }, egna)).toBe(FORSTA_KRITERIER);
    expect(hittaKriterielista({ id: 'egna', version: '1' }, egna)).toBe(egen);
    expect(hittaKriterielista({ id: 'egna', version: '3' }, egna)).toBeUndefined();
    expect(senasteKriterielista('egna', egna).version).toBe('2');
    expect([senasteKriterielista(null, egna), senasteKriterielista(null)]).toEqual([
      ...[GEMENSAMMA_KRITERIER, GEMENSAMMA_KRITERIER],
    ]);
  });
  it('N9 are those of the follow-up’s own list: of another it is refused', () => {
    expect(
      given(oppnad)
        .when(bedom({ kriterier: ['eget-1'] }))
        .rejection(),
    ).toBe('KRITERIUM_FINNS_EJ');
    expect(
      given(oppnad)
        .when(bedom({ kriterium: 'eget-1', kriterier: ['eget-1'] }))
        .types(),
    ).toEqual(['KriteriumBedomt']);
  });
  it('N9 of a list that is not found are not assessed: said, with which list it is', () => {
    expect(
      given(oppnad)
        .when(bedom({ kriterier: [] }))
        .rejection(),
    ).toBe('KRITERIELISTA_SAKNAS');
    expect(() =>
      given(oppnad)
        .when(bedom({ kriterier: [] }))
        .events(),
    ).toThrow(/gemensamma-kriterier version \d/u);
  });
  it('N7 N9 are assessed from the organisation’s perspective and from the brukare’s', () => {
    const { state } = efter(bedom(), bedom({ perspektiv: 'brukare', bedomning: 'kan-ej-bedomas' }));
    expect(state.status !== 'okand' && [...state.kriterier.keys()]).toEqual([
      ...['samordning-1/organisation', 'samordning-1/brukare'],
    ]);
  });
  it('I3 the same assessment again is nothing; another replaces it', () => {
    expect(efter(bedom()).when(bedom()).events()).toEqual([]);
    expect(
      efter(bedom())
        .when(bedom({ bedomning: 'uppfyllt' }))
        .types(),
    ).toEqual(['KriteriumBedomt']);
  });
  it.each([
    ['KRITERIUM_FINNS_EJ', { kriterium: 'samordning-6' }],
    ['TEXT_SAKNAS', { motivering: '' }],
    ['PERSONNUMMER_I_TEXT', { kalla: PERSONNUMMER }],
    ['ENBART_PART_ELLER_KOORDINATOR', { av: SUNDSVALL }],
  ])('%s', (kod, andrat) => {
    expect(given(oppnad).when(bedom(andrat)).rejection()).toBe(kod);
  });
  it('UPPFOLJNING_SLUTFORD: not when it is completed', () => {
    for (const kommando of [bedom(), indikator(), synpunkt()])
      expect(
        given(...SLUTFORD)
          .when(kommando)
          .rejection(),
      ).toBe('UPPFOLJNING_SLUTFORD');
  });
});

describe('the form', () => {
  it('U1 has exactly six questions, found by id and version', () => {
    expect(SEX_FRAGOR.fragor).toHaveLength(6);
    expect(SEX_FRAGOR.fragor[4]?.text).toMatch(/^I vilken utsträckning förekommer rapportering av avvikelser/);
    expect(hittaFormular({ id: SEX_FRAGOR.id, version: '1' })).toBe(SEX_FRAGOR);
    expect(hittaFormular({ id: SEX_FRAGOR.id, version: '2' })).toBeUndefined();
    expect(hittaFormular({ id: 'eget', version: '1' }, [{ ...SEX_FRAGOR, id: 'eget' }])?.id).toBe('eget');
  });
});

describe('an indicator', () => {
  it('B12 is a decimal as text, with unit and source, of a party or of all', () => {
    const { state } = efter(indikator(), indikator({ huvudman: null, varde: '-0.125', period: '2022-03' }));
    expect(state.status !== 'okand' && [...state.indikatorer.values()].map((en) => en.varde)).toEqual([
      '15937',
      '-0.125',
    ]);
  });
  it('I3 the same again is nothing; a corrected one replaces it', () => {
    expect(efter(indikator()).when(indikator()).events()).toEqual([]);
    expect(
      efter(indikator())
        .when(indikator({ varde: '15938' }))
        .types(),
    ).toEqual(['IndikatorAngiven']);
  });
  it.each([
    ['OGILTIG_INDIKATOR', { indikator: 'Folkmängd' }],
    ['OGILTIG_PERIOD', { period: '2022-13' }],
    ['OGILTIGT_VARDE', { varde: '1,5' }],
    ['TEXT_SAKNAS', { kalla: '' }],
    ['HUVUDMAN_EJ_PART', { huvudman: SUNDSVALL }],
  ])('%s', (kod, andrat) => {
    expect(given(oppnad).when(indikator(andrat)).rejection()).toBe(kod);
  });
  it('FOR_MANGA_INDIKATORER', () => {
    const { koordinator: _k, ...data } = indikator().data;
    const alla = Array.from({ length: 2_000 }, (_, nr): UppfoljningEvent => ({
      type: 'IndikatorAngiven',
      data: { ...data, indikator: `i${nr}` },
    }));
    expect(
      given(oppnad, ...alla)
        .when(indikator())
        .rejection(),
    ).toBe('FOR_MANGA_INDIKATORER');
  });
});

describe('what brukare and organisations say', () => {
  it('D12 D13 N10 V9 is recorded with its source', () => {
    expect(given(oppnad).when(synpunkt()).events()).toMatchObject([
      { type: 'SynpunktTillford', data: { av: LEKSAND, fran: 'brukarrad', kalla: 'Protokoll 4' } },
    ]);
  });
  it('I3 the same again is nothing; another under the same id is SYNPUNKT_FINNS', () => {
    expect(efter(synpunkt()).when(synpunkt()).events()).toEqual([]);
    expect(
      efter(synpunkt())
        .when(synpunkt({ text: 'Annat' }))
        .rejection(),
    ).toBe('SYNPUNKT_FINNS');
  });
  it.each([
    ['TEXT_SAKNAS', { kalla: ' ' }],
    ['PERSONNUMMER_I_TEXT', { text: PERSONNUMMER }],
    ['OGILTIGT_DATUM', { datum: '2022-11-31' }],
  ])('%s', (kod, andrat) => {
    expect(given(oppnad).when(synpunkt(andrat)).rejection()).toBe(kod);
  });
  it('FOR_MANGA_SYNPUNKTER', () => {
    const { koordinator: _k, ...data } = synpunkt().data;
    const alla = Array.from({ length: 500 }, (_, nr): UppfoljningEvent => ({
      type: 'SynpunktTillford',
      data: { ...data, synpunktId: `x${nr}` },
    }));
    expect(
      given(oppnad, ...alla)
        .when(synpunkt())
        .rejection(),
    ).toBe('FOR_MANGA_SYNPUNKTER');
  });
});
