import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { Arendeslag, Stege } from './stege.js';
import type { EskaleringEvent } from './events.js';
import { iSamverkan, lyft, mandat, paborjad, paborjadI, uppfor } from './testing/fall.js';
import { DALARNA, KARLSTAD, REGION_DALARNA, RVA, SATER, UMEA, VARMLAND, VASTERBOTTEN, VLL } from './testing/stegar.js';
import { mojligaLyft } from './vagar.js';

const { given } = deciderSpec(eskaleringDecider);
const vagarI = (stege: Stege, slag: Arendeslag, handelser: readonly EskaleringEvent[]) => {
  const { state } = given(...handelser);
  return state.status === 'okand' ? [] : mojligaLyft({ stege, slag, eskalering: state });
};

describe('the ways from where a matter stands', () => {
  it('B3 B7 say to where, by which function, in whose line, with what, and who is waited for', () => {
    const vagar = vagarI(VASTERBOTTEN, 'avvikelse', [paborjad(), ...uppfor(UMEA)]);
    expect(vagar.map(({ huvudman, till, funktion }) => [huvudman, till, funktion])).toEqual([
      [VLL, 'verksamhetschefsniva', 'Första linjens chef'],
      [UMEA, 'lansamverkansgrupp', 'Förvaltningschef'],
      [UMEA, 'lansamverkansgrupp', 'Beställarfunktion'],
      [VLL, 'lokala-arenor', null],
    ]);
    expect(vagar[1]).toMatchObject({
      tillSamverkan: true,
      fran: 'forvaltningschefsniva',
      med: ['faktaunderlag', 'forslag'],
      vantarPa: [VLL],
    });
  });
  it('leave out the samverkansnivåer that are not above', () => {
    const vagar = vagarI(VASTERBOTTEN, 'avvikelse', [paborjad(), iSamverkan('lansamverkansgrupp')]);
    expect(vagar.filter(({ tillSamverkan }) => tillSamverkan).map(({ till }) => till)).toEqual([
      'hs-samrad',
      'hs-samrad',
    ]);
  });
  it('are none where the source is silent', () => {
    expect(vagarI(DALARNA, 'tvist', [paborjadI(DALARNA, [SATER, REGION_DALARNA])])).toEqual([]);
  });
});

describe('a ladder whose samverkan lies between two levels of the line', () => {
  const borjan = paborjadI(VARMLAND, [KARLSTAD, RVA]);
  const styrgrupp = iSamverkan('styrgrupp', { fran: null });
  it('V2 V3 whoever has a mandate raises to the styrgrupp at any time', () => {
    const upp = lyft(KARLSTAD, 'styrgrupp', { stege: VARMLAND });
    expect(given(borjan).when(upp).events()).toMatchObject([{ data: { fran: null, funktion: null } }]);
  });
  it('a way from samverkan never takes it into a line: the ordinary line does', () => {
    const upp = lyft(KARLSTAD, 'verksamhetschef', { stege: VARMLAND, slag: 'fraga', mandat: mandat(KARLSTAD) });
    const efter = given(borjan, styrgrupp).when(upp);
    expect(efter.types()).toEqual(['LyftILinjen']);
    expect(efter.then()).toMatchObject({ samverkan: { niva: 'styrgrupp' } });
    expect(vagarI(VARMLAND, 'fraga', [borjan]).filter(({ tillSamverkan }) => !tillSamverkan)).toMatchObject([
      { huvudman: KARLSTAD, till: 'verksamhetschef', funktion: null, med: [] },
      { huvudman: RVA, till: 'verksamhetschef', funktion: null, med: [] },
    ]);
  });
});
