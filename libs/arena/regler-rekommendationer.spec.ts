import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AterrapporteraUtfall, NoteraRekommendation } from './commands.js';
import { foreslagenDagordning } from './dagordning.js';
import { arenaDecider } from './decide.js';
import type { ArenaEvent } from './events.js';
import { anmalt, behandlat, berett, installt, kallat, lamnad, lamnat, LEDD, REGION } from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const notera: NoteraRekommendation = {
  type: 'NoteraRekommendation',
  data: { rekommendation: 'r', rubrik: 'En rutin', arenden: ['a', 'b'] },
};
const utfall = (bifall: number, vantar = 0): AterrapporteraUtfall => ({
  type: 'AterrapporteraUtfall',
  data: { rekommendation: 'r', bifall, avslag: 2, bordlagda: 0, vantar },
});
const rapporterat = (bifall: number, vantar = 0): ArenaEvent => ({
  type: 'UtfallAterrapporterat',
  data: utfall(bifall, vantar).data,
});

describe('what came of a recommendation', () => {
  it('B6 is noted once; its matters are recommended, but one that has left stays gone', () => {
    const historia = [...LEDD, anmalt('a'), anmalt('b'), lamnat('b')];
    const efter = given(...historia)
      .when(notera)
      .then();
    expect(efter.status === 'oppen' && [...efter.arenden.values()].map(({ status }) => status)).toEqual([
      'rekommenderat',
      'lamnat',
    ]);
    expect(
      given(...LEDD, lamnad('r'))
        .when(notera)
        .events(),
    ).toEqual([]);
  });
  it('B6 comes back to the arena, again when the counts change; REKOMMENDATION_OKAND when it is not the arena’s', () => {
    const historia = [...LEDD, lamnad('r')];
    expect(
      given(...historia)
        .when(utfall(11))
        .events(),
    ).toEqual([rapporterat(11)]);
    expect(
      given(...historia, rapporterat(11))
        .when(utfall(11))
        .events(),
    ).toEqual([]);
    expect(
      given(...historia, rapporterat(11))
        .when(utfall(12))
        .events(),
    ).toEqual([rapporterat(12)]);
    expect(
      given(...LEDD)
        .when(utfall(11))
        .rejection(),
    ).toBe('REKOMMENDATION_OKAND');
  });
});

describe('the agenda proposes itself', () => {
  const rubriker = (...historia: readonly ArenaEvent[]) => {
    const { state } = given(...LEDD, ...historia);
    return state.status === 'oppen' ? foreslagenDagordning(state).map(({ rubrik }) => rubrik) : [];
  };
  const STAENDE = 'Information om våra verksamheter';
  const OVRIGT = 'Övriga frågor';

  it('V9 standing items first, other questions last', () => {
    expect(rubriker()).toEqual([STAENDE, OVRIGT]);
  });
  it('B5 matters as ready as they are: prepared, then new and in preparation, then bordlagda', () => {
    const arenden = ['1', '2', '3', '4', '5', '6', '7'].map((id) => anmalt(id, id));
    const historia = [
      kallat('mote'),
      ...arenden,
      behandlat('1', 'bordlagt'),
      behandlat('2', 'till-beredning'),
      berett('4'),
      behandlat('5', 'informerat'),
      lamnat('6'),
      berett('7'),
      behandlat('7', 'rekommenderas'),
    ];
    expect(rubriker(...historia)).toEqual([STAENDE, '4', '2', '3', '1', OVRIGT]);
  });
  it('B6 outcomes until they stand on the agenda of a meeting that is held', () => {
    const utfallet = 'Utfall: En rutin (11 bifall, 2 avslag, 3 väntar)';
    const historia = [lamnad('r'), rapporterat(11, 3), kallat('mote')];
    expect(rubriker(lamnad('r'))).toEqual([STAENDE, OVRIGT]);
    expect(rubriker(...historia)).toEqual([STAENDE, utfallet, OVRIGT]);
    const faststalld: ArenaEvent = {
      type: 'DagordningFaststalld',
      data: { av: REGION, moteId: 'mote', punkter: [{ slag: 'ovrigt', rubrik: utfallet, arende: null }] },
    };
    expect(rubriker(...historia, faststalld)).toEqual([STAENDE, OVRIGT]);
    expect(rubriker(...historia, faststalld, installt('mote'))).toEqual([STAENDE, utfallet, OVRIGT]);
    expect(rubriker(...historia, faststalld, rapporterat(14))).toEqual([
      STAENDE,
      'Utfall: En rutin (14 bifall, 2 avslag)',
      OVRIGT,
    ]);
  });
});
