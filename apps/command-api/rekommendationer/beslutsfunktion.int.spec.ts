import { describe, expect, it } from '@jest/globals';
import { initial, evolve, type KandArena } from '#libs/arena/index.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import { beslutsfunktionFor } from './beslutsfunktion.js';

const register = await laddaModeller();

const arenaPa = (lan: string, modell: string, niva: string | null): KandArena => {
  const data = {
    lan,
    modell,
    lansfilId: null,
    namn: 'Prov',
    niva,
    nivaslag: 'regional',
    huvudman: [lan],
    av: lan,
  } as const;
  const tomt = { uppdrag: null, motesrytm: null, sammankallande: null, alterneringAr: null, beredsAv: null };
  const arena = evolve(initial, { type: 'ArenaOppnad', data: { ...data, ...tomt, staendePunkter: [] } });
  if (arena.status === 'okand') throw new Error('not opened');
  return arena;
};
const styrgruppen = arenaPa('17', 'varmland', 'styrgrupp');
const beslutande = (...koder: readonly string[]) => koder.map((huvudman) => ({ huvudman, verksamhet: null }));

describe('the function that decides on an aktivitetsplan', () => {
  it('V5 is the one of the linje level to which the model has a way from the arena', () => {
    const plats = { register, arena: styrgruppen };
    expect(beslutsfunktionFor('aktivitetsplan', beslutande('17'), plats)).toBe('Verksamhetschef');
    expect(beslutsfunktionFor('aktivitetsplan', beslutande('1780', '17', '1780'), plats)).toBe('Verksamhetschef');
  });

  it("B6 is each huvudman's own affair for a recommendation, and where the model says nothing", () => {
    expect(beslutsfunktionFor('rekommendation', beslutande('17'), { register, arena: styrgruppen })).toBeNull();
    const vidSidan = { register, arena: arenaPa('17', 'varmland', null) };
    expect(beslutsfunktionFor('aktivitetsplan', beslutande('17'), vidSidan)).toBeNull();
    const lsg = { register, arena: arenaPa('24', 'vasterbotten-forslag', 'lansamverkansgrupp') };
    expect(beslutsfunktionFor('aktivitetsplan', beslutande('24', '2480'), lsg)).toBeNull();
  });
});
