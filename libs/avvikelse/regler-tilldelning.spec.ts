import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { evolve, initial, type AvvikelseState } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { AvvikelseEvent } from './events.js';
import { arendeforhallande, verksamheterI } from './tilldelning.js';
import { AVSLUTAD, FALUN, LEKSAND, OPPEN, part, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const ANNA = 'p-3Jx0nq8mY5uVt1sW7zKdQb';
const data = { huvudman: REGION, verksamhet: 'psykiatri', handlaggare: ANNA };
const tilldela = (andrat: Partial<typeof data> = {}): AvvikelseCommand => ({
  type: 'TilldelaArende',
  data: { ...data, ...andrat },
});
const tilldelat: AvvikelseEvent = { type: 'ArendeTilldelat', data };
const efter = (...events: readonly AvvikelseEvent[]) => {
  const state = [...OPPEN, ...events].reduce<AvvikelseState>(evolve, initial);
  if (state.status === 'okand') throw new Error('unknown');
  return state;
};

describe('tilldelning', () => {
  it('D4 gives the case to a verksamhet and a person of the own huvudman', () => {
    expect(
      given(...OPPEN)
        .when(tilldela())
        .events(),
    ).toEqual([tilldelat]);
  });

  it('the same again gives nothing, another does', () => {
    const igen = given(...OPPEN, tilldelat);
    expect(igen.when(tilldela()).events()).toEqual([]);
    expect(igen.when(tilldela({ verksamhet: 'akut' })).types()).toEqual(['ArendeTilldelat']);
  });

  it('I4 is not there for who is not involved, and not in a closed case', () => {
    expect(
      given(...OPPEN)
        .when(tilldela({ huvudman: FALUN }))
        .rejection(),
    ).toBe('AVVIKELSE_FINNS_EJ');
    expect(
      given(...AVSLUTAD)
        .when(tilldela())
        .rejection(),
    ).toBe('AVVIKELSE_AVSLUTAD');
  });

  it('assigned is that person alone, at that huvudman alone', () => {
    const arende = efter(tilldelat);
    expect(arendeforhallande(arende, REGION, ANNA)).toEqual({
      involverad: true,
      verksamheter: ['vardcentral', 'psykiatri'],
      tilldelad: true,
    });
    expect(arendeforhallande(arende, REGION, 'p-annan').tilldelad).toBe(false);
    expect(arendeforhallande(arende, LEKSAND, ANNA).tilldelad).toBe(false);
    expect(arendeforhallande(arende, FALUN, ANNA)).toEqual({ involverad: false, verksamheter: [], tilldelad: false });
  });

  it('the latest replaces: who had it before has it no more', () => {
    const arende = efter(tilldelat, { type: 'ArendeTilldelat', data: { ...data, handlaggare: null } });
    expect(arendeforhallande(arende, REGION, ANNA).tilldelad).toBe(false);
  });
});

describe('the verksamheter of a case', () => {
  const parter = { rapporterande: part(LEKSAND), berorda: [part(REGION, 'akut'), part(LEKSAND, 'skola')] };

  it('are those its parts name; one without a name is the common intake', () => {
    expect(verksamheterI(parter, REGION, null)).toEqual(['akut']);
    expect(verksamheterI(parter, LEKSAND, null)).toEqual([null, 'skola']);
  });

  it('leave the intake when somebody has assigned it', () => {
    expect(verksamheterI(parter, LEKSAND, { verksamhet: 'hem', handlaggare: null })).toEqual(['skola', 'hem']);
  });
});
