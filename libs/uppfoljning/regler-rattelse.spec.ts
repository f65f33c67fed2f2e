import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import {
  besvarad,
  FRAGA_1,
  FRAGA_2,
  LEKSAND,
  oppnad,
  ORSA,
  PERSONNUMMER,
  praxis,
  ratta,
  SATER,
  SLUTFORD,
  SUNDSVALL,
} from './testing/fall.js';
import { lasSvar, praxislageFor, svarsandel, svarslageFor } from './svarslage.js';

const { given } = deciderSpec(uppfoljningDecider);
const svarat = given(oppnad, besvarad('Ja. Det går bra.'));

describe('a correction', () => {
  it('U3 says whom an answer describes, and leaves the raw text as it was', () => {
    const efter = svarat.when(ratta()).then();
    if (efter.status === 'okand') throw new Error('none');
    expect(lasSvar(efter, LEKSAND)).toMatchObject({
      galler: [SATER],
      svar: [{ text: 'Ja. Det går bra.' }, {}, {}, {}, {}, {}],
    });
    expect(lasSvar(efter, SATER)).toBeNull();
  });
  it('U3 points from the question it stands under to the one it belongs to', () => {
    const efter = svarat.when(ratta({ galler: null, fraga: FRAGA_1, tillFraga: FRAGA_2, text: 'Det går bra.' })).then();
    if (efter.status === 'okand') throw new Error('none');
    const [forsta, andra] = lasSvar(efter, LEKSAND)?.fragor ?? [];
    expect(forsta).toMatchObject({ text: 'Ja. Det går bra.', rattelser: [{ tillFraga: FRAGA_2 }], hit: [] });
    expect(andra).toMatchObject({ text: null, rattelser: [], hit: [{ text: 'Det går bra.' }] });
  });
  it('I3 the same again is nothing; another under the same id is RATTELSE_FINNS', () => {
    const rattat = svarat.when(ratta()).events();
    const fore = given(oppnad, besvarad('Ja'), ...rattat);
    expect(fore.when(ratta()).events()).toEqual([]);
    expect(fore.when(ratta({ skal: 'Annat' })).rejection()).toBe('RATTELSE_FINNS');
  });
  it.each([
    ['TEXT_SAKNAS', { skal: '' }],
    ['PERSONNUMMER_I_TEXT', { text: PERSONNUMMER }],
    ['FRAGA_FINNS_EJ', { fraga: 'sjunde' }],
    ['TILL_FRAGA_KRAVER_FRAGA', { tillFraga: FRAGA_1 }],
    ['TILL_FRAGA_KRAVER_FRAGA', { fraga: FRAGA_1, tillFraga: FRAGA_1 }],
    ['RATTELSE_TOM', { galler: [], text: ' ' }],
    ['HUVUDMAN_EJ_PART', { galler: [SUNDSVALL] }],
    ['SVAR_FINNS_EJ', { huvudman: SATER }],
    ['ENBART_PART_ELLER_KOORDINATOR', { av: SUNDSVALL }],
  ])('%s', (kod, andrat) => {
    expect(svarat.when(ratta(andrat)).rejection()).toBe(kod);
  });
  it('FOR_MANGA_RATTELSER', () => {
    const { koordinator: _k, fragor: _f, ...data } = ratta().data;
    const alla = Array.from({ length: 500 }, (_, nr): UppfoljningEvent => ({
      type: 'EnkatsvarRattat',
      data: { ...data, rattelseId: `x${nr}` },
    }));
    expect(
      given(oppnad, besvarad('Ja'), ...alla)
        .when(ratta())
        .rejection(),
    ).toBe('FOR_MANGA_RATTELSER');
  });
});

describe('where the parties stand', () => {
  const blank: UppfoljningEvent = {
    type: 'EnkatBesvarad',
    data: { huvudman: SATER, svar: [{ fraga: FRAGA_1, text: null }], kalla: 'import', kallnamn: 'f' },
  };
  it('U2 answered, blank, not answered and not asked are four things', () => {
    const lage = (...events: readonly UppfoljningEvent[]) => {
      const { state } = given(oppnad, ...events);
      return state.status === 'okand' ? [] : svarslageFor(state).map((en) => en.lage);
    };
    expect(lage(besvarad('Ja'))).toEqual(['ej-tillfragad', 'besvarat', 'ej-tillfragad', 'ej-svarat']);
    expect(lage(blank)).toEqual(['ej-tillfragad', 'ej-svarat', 'ej-tillfragad', 'tomt']);
  });
  it('U2 completion counts the answered of those asked', () => {
    const { state } = given(oppnad, besvarad('Ja'), blank);
    expect(state.status !== 'okand' && svarsandel(state)).toEqual({ besvarade: 1, tillfragade: 2 });
  });
  it('U5 a practice that is not known says why', () => {
    const { state } = given(oppnad, besvarad('Ja'));
    expect(state.status !== 'okand' && praxislageFor(state).map((en) => en.praxis)).toEqual([
      ...['ej-tillfragad', 'ej-angiven', 'ej-tillfragad', 'ej-svarat'],
    ]);
  });
});

describe('reporting practice', () => {
  it('U5 no reports, no access, outside any system are facts of their own', () => {
    const { state } = given(
      oppnad,
      ...(['ingen-under-aret', 'ingen-atkomst', 'utanfor-system'] as const).flatMap((kod, nr) =>
        given(oppnad)
          .when(praxis({ huvudman: [LEKSAND, ORSA, SATER][nr] ?? '', praxis: kod, citat: 'Så.' }))
          .events(),
      ),
    );
    expect(state.status !== 'okand' && praxislageFor(state).slice(1)).toMatchObject([
      { praxis: 'ingen-under-aret', citat: 'Så.' },
      { praxis: 'ingen-atkomst' },
      { praxis: 'utanfor-system' },
    ]);
  });
  it('I3 the same again is nothing; a later one holds', () => {
    const en = given(oppnad, ...given(oppnad).when(praxis()).events());
    expect(en.when(praxis()).events()).toEqual([]);
    expect(en.when(praxis({ praxis: 'alla' })).types()).toEqual(['PraxisAngiven']);
  });
  it('is of a party, names nobody, and stands still when all is completed', () => {
    expect(
      given(oppnad)
        .when(praxis({ huvudman: SUNDSVALL }))
        .rejection(),
    ).toBe('HUVUDMAN_EJ_PART');
    expect(
      given(oppnad)
        .when(praxis({ citat: PERSONNUMMER }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given(...SLUTFORD)
        .when(praxis())
        .rejection(),
    ).toBe('UPPFOLJNING_SLUTFORD');
  });
});
