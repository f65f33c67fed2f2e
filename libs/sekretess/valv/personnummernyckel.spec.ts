import { describe, expect, it } from '@jest/globals';
import { normaliseratPersonnummer } from './personnummernyckel.js';

const NU = new Date('2026-11-22T12:00:00Z');

/** With the check digit that fits. */
const nummer = (dag: string, skilje: string): string => {
  const utan = `${dag}238`;
  const vikter = [2, 1, 2, 1, 2, 1, 2, 1, 2];
  const summa = vikter.reduce((hittills, vikt, nr) => {
    const produkt = vikt * Number(utan[nr]);
    return hittills + Math.floor(produkt / 10) + (produkt % 10);
  }, 0);
  return `${dag}${skilje}238${(10 - (summa % 10)) % 10}`;
};

describe('a personnummer as the index knows it', () => {
  it.each(['19580412-2389', '195804122389', '580412-2389', ' 19580412-2389 '])('is twelve digits for %s', (skrivet) => {
    expect(normaliseratPersonnummer(skrivet, NU)).toBe('195804122389');
  });

  it.each([
    ['580472', '-', '19'],
    ['261122', '-', '20'],
    ['261123', '-', '19'],
    ['261182', '-', '20'],
    ['261123', '+', '19'],
    ['260101', '+', '19'],
    ['270101', '+', '18'],
    ['121212', '+', '19'],
    ['121212', '-', '20'],
  ])('%s%s is of the century %s', (dag, skilje, sekel) => {
    expect(normaliseratPersonnummer(nummer(dag, skilje), NU).slice(0, 2)).toBe(sekel);
  });

  it('refuses what is none, and never repeats it (I11)', () => {
    expect(() => normaliseratPersonnummer('19580412-2388')).toThrow(RangeError);
    expect(() => normaliseratPersonnummer('19580412-2388')).not.toThrow('1958');
  });
});
