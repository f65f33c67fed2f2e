import { expect, it } from '@jest/globals';
import { indikatorMed } from '#libs/statistik/index.js';
import { INDIKATORER } from './indikatorer.js';

it('B12 attendance as a share is called what it is: deputies who came are among those present, and it is at most all', () => {
  const { namn, sa } = indikatorMed('narvaro-andel') ?? { namn: '', sa: '' };
  expect(namn).toMatch(/ordinarie uppdrag.*ersättare som kom inräknade, högst 100 %/u);
  expect(sa).toMatch(/ordinarie uppdrag.*Ersättare som kom räknas som närvarande; högst 100 procent/u);
  expect(INDIKATORER['narvaro-andel']).toMatch(/ordinary mandates.*deputies who came included, at most 100%/u);
});
