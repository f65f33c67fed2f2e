import { describe, expect, it } from '@jest/globals';
import { evolve, gallerVid, initial, mandatfakta, type MandatState } from './mandat.js';
import type { MandatEvent } from './events.js';
import { aterkallat, introducerat, LEKSAND, MANDATET, registrerat } from './testing/fall.js';

const efter = (...events: readonly MandatEvent[]): MandatState => events.reduce(evolve, initial);
const galler = (dag: string, ...events: readonly MandatEvent[]): boolean | undefined =>
  mandatfakta(MANDATET, efter(...events), dag)?.galler;

describe('whether a mandate holds (D6, B7)', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %s, for both its first and last day count', (dag, vantat) => {
    expect(galler(dag, registrerat())).toBe(vantat);
  });
  it('without a last day it holds on', () => {
    expect(galler('2199-12-31', registrerat({ giltigTill: null }))).toBe(true);
  });
  it('by its last day as changed', () => {
    const forlangt: MandatEvent = { type: 'MandatAndrat', data: { huvudman: LEKSAND, giltigTill: '2027-12-31' } };
    expect(galler('2027-06-01', registrerat(), forlangt)).toBe(true);
  });
  it('not once withdrawn', () => {
    expect(galler('2026-06-01', registrerat(), aterkallat)).toBe(false);
    const state = efter(registrerat(), aterkallat);
    expect(state.status !== 'okand' && gallerVid(state, '2026-06-01')).toBe(false);
  });
  it('an introduction neither gives nor takes', () => {
    expect(efter(registrerat(), introducerat)).toMatchObject({ status: 'registrerat', introducerad: '2026-01-15' });
    expect(galler('2026-06-01', registrerat(), introducerat)).toBe(true);
  });
});

describe('mandatfakta', () => {
  it('tells what other contexts rest an act on, and no more', () => {
    expect(mandatfakta(MANDATET, efter(registrerat()), '2026-03-01')).toEqual({
      mandatId: MANDATET,
      huvudman: LEKSAND,
      funktion: 'Förvaltningschef',
      verksamhet: null,
      behorigheter: ['foretrada', 'lyfta'],
      niva: 'forvaltningschef',
      representerar: null,
      arena: null,
      galler: true,
    });
  });
  it('of none is null', () => {
    expect(mandatfakta(MANDATET, initial, '2026-03-01')).toBeNull();
  });
});
