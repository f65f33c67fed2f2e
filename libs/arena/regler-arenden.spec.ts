import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { BeredArende, LamnaArende, RelateraArenden } from './commands.js';
import { arenaDecider } from './decide.js';
import { ARENDEN_MAX, RELATIONER_MAX } from './granser.js';
import {
  anmal,
  anmalt,
  av,
  BEREDNINGSGRUPPEN,
  berett,
  lamnat,
  LEDD,
  LEKSAND,
  LSG,
  mandat,
  OPPEN,
  oppnad,
  PERSONNUMMER,
  REGION,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const lamna = (arende: string): LamnaArende => ({ type: 'LamnaArende', data: { arende, skal: 'atersant' } });
const IGRUPPEN = mandat(UMEA, { arena: BEREDNINGSGRUPPEN });
const bered = (andrat: Partial<BeredArende['data']> = {}): BeredArende => ({
  type: 'BeredArende',
  data: {
    ...av(UMEA),
    arena: LSG,
    mandat: IGRUPPEN,
    arende: 'a',
    beredning: 'Genomgång av rutinerna.',
    forslag: 'En rutin.',
    ...andrat,
  },
});
const relatera = (till: string, typ: 'dubblett' | 'samband' = 'dubblett', arende = 'a'): RelateraArenden => ({
  type: 'RelateraArenden',
  data: { ...av(REGION), arende, till, typ },
});

describe('a matter', () => {
  it('B3 comes to the arena once, leaves once, and may come back, last and unprepared', () => {
    expect(
      given(...OPPEN)
        .when(anmal('a'))
        .events(),
    ).toEqual([anmalt('a')]);
    expect(
      given(...OPPEN, anmalt('a'))
        .when(anmal('a'))
        .events(),
    ).toEqual([]);
    expect(
      given(...OPPEN, anmalt('a'))
        .when(lamna('a'))
        .types(),
    ).toEqual(['ArendeLamnat']);
    expect(
      given(...OPPEN, anmalt('a'), lamnat('a'))
        .when(lamna('a'))
        .events(),
    ).toEqual([]);
    expect(
      given(...OPPEN)
        .when(lamna('a'))
        .events(),
    ).toEqual([]);
    const ater = given(...OPPEN, anmalt('a'), berett('a'), anmalt('b'), lamnat('a'))
      .when(anmal('a'))
      .then();
    const arenden = ater.status === 'oppen' ? [...ater.arenden] : [];
    expect(arenden.map(([id]) => id)).toEqual(['b', 'a']);
    expect(arenden[1]?.[1]).toMatchObject({ status: 'anmalt', beredning: null });
  });
  it('FOR_MANGA_ARENDEN at the limit; those that left do not count', () => {
    const manga = Array.from({ length: ARENDEN_MAX }, (_, index) => anmalt(`a${index}`));
    expect(
      given(...OPPEN, ...manga)
        .when(anmal('ett till'))
        .rejection(),
    ).toBe('FOR_MANGA_ARENDEN');
    expect(
      given(...OPPEN, ...manga, lamnat('a0'))
        .when(anmal('ett till'))
        .types(),
    ).toEqual(['ArendeAnmalt']);
  });
});

describe('beredning', () => {
  const historia = [...LEDD, anmalt('a')];
  it('B5 is by a mandate in the preparing arena, also of a huvudman that is not of the arena itself', () => {
    expect(
      given(...historia)
        .when(bered())
        .events(),
    ).toMatchObject([
      { type: 'ArendeBerett', data: { av: { huvudman: UMEA, mandatId: IGRUPPEN.mandatId, funktion: 'Ledamot' } } },
    ]);
    const utifran = bered({ ...av(LEKSAND), mandat: mandat(LEKSAND, { arena: BEREDNINGSGRUPPEN }) });
    expect(
      given(...historia)
        .when(utifran)
        .types(),
    ).toEqual(['ArendeBerett']);
    expect(
      given(...historia)
        .when(bered({ ...av(LEKSAND) }))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
  });
  it('B5 is by the arena itself where nobody prepares for it', () => {
    const sjalv = [oppnad({ beredsAv: null }), anmalt('a')];
    expect(
      given(...sjalv)
        .when(bered({ mandat: mandat(UMEA) }))
        .types(),
    ).toEqual(['ArendeBerett']);
    expect(
      given(...sjalv)
        .when(bered())
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
    expect(
      given(...historia)
        .when(bered({ mandat: mandat(UMEA) }))
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
  });
  it('B7 MANDAT_SAKNAS without one or with another’s, MANDAT_GALLER_EJ when it does not hold', () => {
    expect(
      given(...historia)
        .when(bered({ mandat: null }))
        .rejection(),
    ).toBe('MANDAT_SAKNAS');
    const annans = mandat(REGION, { arena: BEREDNINGSGRUPPEN });
    expect(
      given(...historia)
        .when(bered({ mandat: annans }))
        .rejection(),
    ).toBe('MANDAT_SAKNAS');
    expect(
      given(...historia)
        .when(bered({ mandat: { ...IGRUPPEN, galler: false } }))
        .rejection(),
    ).toBe('MANDAT_GALLER_EJ');
  });
  it('ARENDE_FINNS_EJ for a matter that is not here or has left; the same again gives nothing', () => {
    expect(
      given(...LEDD)
        .when(bered())
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    expect(
      given(...historia, lamnat('a'))
        .when(bered())
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    const beredd = given(...historia)
      .when(bered())
      .events();
    expect(
      given(...historia, ...beredd)
        .when(bered())
        .events(),
    ).toEqual([]);
    expect(
      given(...historia, ...beredd)
        .when(bered({ forslag: 'Två.' }))
        .types(),
    ).toEqual(['ArendeBerett']);
  });
  it('D5 its texts are there and name nobody: TEXT_SAKNAS, PERSONNUMMER_I_TEXT', () => {
    expect(
      given(...historia)
        .when(bered({ forslag: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given(...historia)
        .when(bered({ beredning: PERSONNUMMER }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
  });
});

describe('related matters', () => {
  const historia = [...LEDD, anmalt('a')];
  it('B11 are noted once a kind, here and towards another arena, also of one that has left', () => {
    const relaterade = given(...historia)
      .when(relatera('annan-arenas'))
      .events();
    expect(relaterade).toMatchObject([{ data: { av: REGION, arende: 'a', till: 'annan-arenas', typ: 'dubblett' } }]);
    expect(
      given(...historia, ...relaterade)
        .when(relatera('annan-arenas'))
        .events(),
    ).toEqual([]);
    expect(
      given(...historia, ...relaterade, lamnat('a'))
        .when(relatera('annan-arenas', 'samband'))
        .types(),
    ).toEqual(['ArendenRelaterade']);
  });
  it('ARENDE_FINNS_EJ, RELATION_TILL_SIG_SJALV', () => {
    expect(
      given(...historia)
        .when(relatera('a', 'dubblett', 'okant'))
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    expect(
      given(...historia)
        .when(relatera('a'))
        .rejection(),
    ).toBe('RELATION_TILL_SIG_SJALV');
  });
  it('FOR_MANGA_RELATIONER at the limit', () => {
    const manga = Array.from({ length: RELATIONER_MAX }, (_, index) => relatera(`r${index}`)).flatMap((ett) =>
      given(...historia)
        .when(ett)
        .events(),
    );
    expect(
      given(...historia, ...manga)
        .when(relatera('ny'))
        .rejection(),
    ).toBe('FOR_MANGA_RELATIONER');
    expect(
      given(...historia, ...manga.slice(1))
        .when(relatera('ny'))
        .types(),
    ).toEqual(['ArendenRelaterade']);
  });
});
