import { describe, expect, it } from '@jest/globals';
import type { Mandatfakta } from '#libs/kernel/index.js';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { FaststallDagordning, LankaProtokoll, NoteraNarvaro } from './commands.js';
import { arenaDecider } from './decide.js';
import type { Dagordningspunkt } from './events.js';
import { LANK_TECKEN_MAX, NARVARANDE_MAX, PUNKTER_MAX } from './granser.js';
import { franvarande } from './lage.js';
import {
  anmalt,
  av,
  BEREDNINGSGRUPPEN,
  installt,
  kallat,
  lamnat,
  LEDD,
  LSG,
  mandat,
  narvaro,
  PERSONNUMMER,
  REGION,
  SKELLEFTEA,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const KALLAT = [...LEDD, anmalt('a'), kallat('mote')];
const INSTALLT = [...KALLAT, installt('mote')];
const punkt = (andrat: Partial<Dagordningspunkt> = {}): Dagordningspunkt => ({
  slag: 'arende',
  rubrik: 'Kallelser',
  arende: 'a',
  ...andrat,
});
const faststall = (...punkter: readonly Dagordningspunkt[]): FaststallDagordning => ({
  type: 'FaststallDagordning',
  data: { ...av(REGION), moteId: 'mote', punkter },
});
/** The day of the meeting. */
const DAGEN = '2026-03-10';
const noteraDen = (idag: string, ...narvarande: readonly (Mandatfakta | null)[]): NoteraNarvaro => ({
  type: 'NoteraNarvaro',
  data: { ...av(REGION, { idag }), arena: LSG, moteId: 'mote', mandat: narvarande },
});
const notera = (...narvarande: readonly (Mandatfakta | null)[]) => noteraDen(DAGEN, ...narvarande);
const lanka = (lank: string): LankaProtokoll => ({
  type: 'LankaProtokoll',
  data: { ...av(REGION), moteId: 'mote', lank },
});

describe('an agenda', () => {
  const ovrigt = punkt({ slag: 'ovrigt', rubrik: 'Övriga frågor', arende: null });
  it('V9 is fixed with standing items, matters and the rest; the same again gives nothing, a later one replaces', () => {
    const staende = punkt({ slag: 'staende', rubrik: 'Information om våra verksamheter', arende: null });
    const faststalld = given(...KALLAT)
      .when(faststall(staende, punkt(), ovrigt))
      .events();
    expect(faststalld).toMatchObject([{ type: 'DagordningFaststalld', data: { punkter: [staende, punkt(), ovrigt] } }]);
    expect(
      given(...KALLAT, ...faststalld)
        .when(faststall(staende, punkt(), ovrigt))
        .events(),
    ).toEqual([]);
    expect(
      given(...KALLAT, ...faststalld)
        .when(faststall(ovrigt))
        .types(),
    ).toEqual(['DagordningFaststalld']);
  });
  it('DAGORDNING_TOM, FOR_MANGA_PUNKTER', () => {
    expect(
      given(...KALLAT)
        .when(faststall())
        .rejection(),
    ).toBe('DAGORDNING_TOM');
    const manga = Array.from({ length: PUNKTER_MAX + 1 }, () => ovrigt);
    expect(
      given(...KALLAT)
        .when(faststall(...manga))
        .rejection(),
    ).toBe('FOR_MANGA_PUNKTER');
    expect(
      given(...KALLAT)
        .when(faststall(...manga.slice(1)))
        .types(),
    ).toEqual(['DagordningFaststalld']);
  });
  it('OGILTIG_PUNKT, and ARENDE_FINNS_EJ for a matter that is not here', () => {
    expect(
      given(...KALLAT)
        .when(faststall(punkt({ arende: null })))
        .rejection(),
    ).toBe('OGILTIG_PUNKT');
    expect(
      given(...KALLAT)
        .when(faststall({ ...ovrigt, arende: 'a' }))
        .rejection(),
    ).toBe('OGILTIG_PUNKT');
    expect(
      given(...KALLAT)
        .when(faststall(punkt({ arende: 'b' })))
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    expect(
      given(...KALLAT, lamnat('a'))
        .when(faststall(punkt()))
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
  });
  it('D5 names nobody; and not of a cancelled meeting', () => {
    expect(
      given(...KALLAT)
        .when(faststall(punkt({ rubrik: PERSONNUMMER })))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given(...INSTALLT)
        .when(faststall(ovrigt))
        .rejection(),
    ).toBe('MOTE_INSTALLT');
  });
});

describe('attendance', () => {
  it('B7 is of those with a mandate that holds in this arena, each once', () => {
    expect(
      given(...KALLAT)
        .when(notera(mandat(UMEA), mandat(REGION), mandat(UMEA)))
        .events(),
    ).toEqual([narvaro('mote', UMEA, REGION)]);
    expect(
      given(...KALLAT, narvaro('mote', UMEA))
        .when(notera(mandat(UMEA)))
        .events(),
    ).toEqual([]);
    expect(
      given(...KALLAT, narvaro('mote', UMEA))
        .when(notera(mandat(REGION)))
        .types(),
    ).toEqual(['NarvaroNoterad']);
  });
  it.each([
    ['no mandate', null, 'nr 2'],
    ['one that does not hold', mandat(SKELLEFTEA, { galler: false }), `nr 2 (${SKELLEFTEA})`],
    ['one in another arena', mandat(SKELLEFTEA, { arena: BEREDNINGSGRUPPEN }), `nr 2 (${SKELLEFTEA})`],
    ['one in none', mandat(SKELLEFTEA, { arena: null }), `nr 2 (${SKELLEFTEA})`],
  ])('B7 NARVARO_UTAN_MANDAT names who has %s', (_fall, fel, namn) => {
    const forsok = given(...KALLAT).when(notera(mandat(UMEA), fel));
    expect(forsok.rejection()).toBe('NARVARO_UTAN_MANDAT');
    expect(() => forsok.events()).toThrow(namn);
  });
  it('B7 NARVARO_FORE_MOTET until the day of the meeting: nobody has been there', () => {
    const fore = given(...KALLAT).when(noteraDen('2026-03-09', mandat(UMEA)));
    expect(fore.rejection()).toBe('NARVARO_FORE_MOTET');
    expect(() => fore.events()).toThrow(`på mötets dag, ${DAGEN}.`);
    const efter = given(...KALLAT).when(noteraDen('2026-04-30', mandat(UMEA)));
    expect(efter.types()).toEqual(['NarvaroNoterad']);
  });
  it('NARVARO_SAKNAS, FOR_MANGA_NARVARANDE; MOTE_INSTALLT', () => {
    expect(
      given(...KALLAT)
        .when(notera())
        .rejection(),
    ).toBe('NARVARO_SAKNAS');
    const manga = Array.from({ length: NARVARANDE_MAX + 1 }, (_, index) => mandat(UMEA, { mandatId: `m${index}` }));
    expect(
      given(...KALLAT)
        .when(notera(...manga))
        .rejection(),
    ).toBe('FOR_MANGA_NARVARANDE');
    expect(
      given(...KALLAT)
        .when(notera(...manga.slice(1)))
        .types(),
    ).toEqual(['NarvaroNoterad']);
    expect(
      given(...INSTALLT)
        .when(notera(mandat(UMEA)))
        .rejection(),
    ).toBe('MOTE_INSTALLT');
  });
  it('B12 shows the huvudmän without anybody', () => {
    const saknas = (...historia: typeof KALLAT) => {
      const { state } = given(...historia);
      return state.status === 'oppen' ? franvarande(state, 'mote') : null;
    };
    expect(saknas(...KALLAT)).toEqual([REGION, UMEA, SKELLEFTEA]);
    expect(saknas(...KALLAT, narvaro('mote', UMEA))).toEqual([REGION, SKELLEFTEA]);
  });
});

describe('the minutes', () => {
  it('B10 are linked where their owner keeps them, not copied', () => {
    const lankat = given(...KALLAT)
      .when(lanka('https://region.example/protokoll?id=7'))
      .events();
    expect(lankat).toMatchObject([
      { type: 'ProtokollLankat', data: { lank: 'https://region.example/protokoll?id=7' } },
    ]);
    expect(
      given(...KALLAT, ...lankat)
        .when(lanka('https://region.example/protokoll?id=7'))
        .events(),
    ).toEqual([]);
    expect(
      given(...KALLAT, ...lankat)
        .when(lanka('https://region.example/ny'))
        .types(),
    ).toEqual(['ProtokollLankat']);
  });
  it.each([
    'http://region.example/p',
    'https://anna:hemligt@region.example/p',
    'https://anna@region.example/p',
    'javascript:alert(1)',
    'protokollet',
    `https://region.example/${'p'.repeat(LANK_TECKEN_MAX)}`,
  ])('OGILTIG_LANK %.60s', (lank) => {
    expect(
      given(...KALLAT)
        .when(lanka(lank))
        .rejection(),
    ).toBe('OGILTIG_LANK');
  });
  it('D5 the link names nobody; MOTE_INSTALLT', () => {
    expect(
      given(...KALLAT)
        .when(lanka(`https://region.example/${PERSONNUMMER}`))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given(...INSTALLT)
        .when(lanka('https://region.example/p'))
        .rejection(),
    ).toBe('MOTE_INSTALLT');
  });
});
