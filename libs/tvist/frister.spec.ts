import { expect, it } from '@jest/globals';
import { fristerAv } from './frister.js';
import { evolve, initial } from './tvist.js';
import { ATERKALLAD, AVGJORD, LEKSAND, OPPEN, oppnad, REGION, SENAST, stallning } from './testing/fall.js';

const frister = (historia: typeof OPPEN) => fristerAv(historia.reduce(evolve, initial));

it('an open tvist waits for the position of each party', () => {
  expect(frister(OPPEN)).toEqual([
    { nyckel: `stallning:${LEKSAND}`, forfaller: SENAST },
    { nyckel: `stallning:${REGION}`, forfaller: SENAST },
  ]);
});
it('each by its own day', () => {
  const svarsfrister = [
    { huvudman: REGION, senast: '2026-05-01' },
    { huvudman: LEKSAND, senast: SENAST },
  ];
  expect(frister([oppnad({ svarsfrister })])).toEqual([
    { nyckel: `stallning:${LEKSAND}`, forfaller: SENAST },
    { nyckel: `stallning:${REGION}`, forfaller: '2026-05-01' },
  ]);
});
it('not of one that has taken it, nor of one that has been reminded', () => {
  const pamind = { type: 'StallningPaminnd', data: { huvudman: LEKSAND, senast: SENAST } } as const;
  expect(frister([...OPPEN, stallning(REGION), pamind])).toEqual([]);
});
it('a tvist that is settled, withdrawn or not there waits for none', () => {
  expect([AVGJORD, ATERKALLAD, []].flatMap(frister)).toEqual([]);
});
