import { describe, expect, it } from '@jest/globals';
import type { EskaleringEvent } from '#libs/eskalering/events.js';
import { av, start, underlag } from '#libs/eskalering/testing/fall.js';
import { UMEA, VASTERBOTTEN, VLL } from '#libs/eskalering/testing/stegar.js';
import { foljEskalering, type Eskaleringsfakta } from './eskalering-fakta.js';
import type { Overenskommelsefakta } from './overenskommelse-fakta.js';
import { bevakaSvar, paminnOmBeslut, paminnOmRevision, paminnOmStallning } from './till-paminnelse.js';

const DAGAR = { idag: '2026-03-17', nastaSenast: '2026-03-24' };
const frist = (nyckel: string) => ({ stream: 's', nyckel, forfaller: '2026-03-16' });
const { arende, lan, parter, amne } = start();
const historia: readonly EskaleringEvent[] = [
  { type: 'EskaleringPaborjad', data: { arende, lan, modell: 'm', parter, underlag, amne, av: av(UMEA) } },
  {
    type: 'LyftTillSamverkan',
    data: {
      ...{ av: av(UMEA), fran: null, till: 'lansamverkansgrupp', arena: null, underlag, svarSenast: null },
      ...{ funktion: null, regel: null, utanMotsvarighet: [] },
    },
  },
];
const fakta = (antal: number, slag: 'avvikelse' | 'tvist' = 'avvikelse'): Eskaleringsfakta => {
  const vikt = historia.slice(0, antal).reduce<Eskaleringsfakta | null>(foljEskalering, null);
  if (vikt === null) throw new Error('not begun');
  return { ...vikt, arende: { ...vikt.arende, slag } };
};
const bevakning = (nyckel: string, antal = 2) =>
  bevakaSvar(frist(nyckel), { fakta: fakta(antal), stege: VASTERBOTTEN, principiell: false }, DAGAR)?.data ?? null;

describe('a day that has passed', () => {
  it('of a party is watched at the level where it stands, of samverkan at the one it was lifted to', () => {
    const dagar = { senast: '2026-03-16', ...DAGAR, slag: 'avvikelse' };
    expect(bevakning(`part:${VLL}`)).toMatchObject({ huvudman: VLL, niva: 'forsta-linjen', ...dagar });
    expect(bevakning('samverkan')).toMatchObject({ huvudman: null, niva: 'lansamverkansgrupp', ...dagar });
  });

  it('of nobody that stands there gives nothing', () => {
    expect(bevakning('samverkan', 1)).toBeNull();
    expect(bevakning('part:2080')).toBeNull();
  });

  it('N3 of a tvist of principle is watched as one: other ways lead up from there', () => {
    const slag = (principiell: boolean) =>
      bevakaSvar(frist(`part:${VLL}`), { fakta: fakta(1, 'tvist'), stege: VASTERBOTTEN, principiell }, DAGAR)?.data
        .slag;
    expect([slag(true), slag(false)]).toEqual(['principiell-tvist', 'tvist']);
  });

  it('of a position is reminded of once, without a next day', () => {
    expect(paminnOmStallning(frist('stallning:20'), DAGAR)?.data).toEqual({
      ...{ huvudman: '20', senast: '2026-03-16' },
      idag: '2026-03-17',
    });
    expect(paminnOmStallning(frist('annat'), DAGAR)).toBeNull();
  });

  it('B6 of a decision is reminded of where it is to be made: the huvudman, or its verksamhet', () => {
    expect(paminnOmBeslut(frist('17/-'), DAGAR)?.data).toMatchObject({ huvudman: '17', verksamhet: null });
    expect(paminnOmBeslut(frist('17/barn-och/unga'), DAGAR)?.data).toMatchObject({ verksamhet: 'barn-och/unga' });
    expect(paminnOmBeslut(frist('17'), DAGAR)).toBeNull();
  });

  it('D11 of a revision is asked of the one that owns it', () => {
    const avtal: Overenskommelsefakta = {
      ...{ namn: 'Avtalet', lan: '20', lansfilId: null, parter: ['20'] },
      revisionsansvar: { huvudman: '20', funktion: 'Nätverket' },
    };
    expect(paminnOmRevision(frist('revision'), avtal, DAGAR)?.data).toEqual({
      ...{ huvudman: '20', senast: '2026-03-16' },
      ...DAGAR,
    });
    expect(paminnOmRevision(frist('revision'), { ...avtal, revisionsansvar: null }, DAGAR)).toBeNull();
  });
});
