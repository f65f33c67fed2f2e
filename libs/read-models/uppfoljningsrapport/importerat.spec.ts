import { expect, it } from '@jest/globals';
import type { Indikatorvarde } from '#libs/uppfoljning/uppfoljning.js';
import { importeratVarde } from './importerat.js';

type Rad = readonly [huvudman: string | null, period: string, varde: string];
const visade = (enhet: string, ...rader: readonly Rad[]): readonly string[] => {
  const alla = rader.map(([huvudman, period, varde]): Indikatorvarde => ({
    ...{ av: '20', indikator: 'fall', huvudman, period, varde, enhet, kalla: 'Kolada' },
  }));
  return alla.map((en) => importeratVarde(en, alla));
};

it('small numbers: an imported count of 1–4 is hidden, and so is the sum that would tell it', () => {
  const [sater, leksand, lanet]: readonly Rad[] = [
    ['2082', '2022', '3'],
    ['2029', '2022', '20'],
    [null, '2022', '23'],
  ];
  if (sater === undefined || leksand === undefined || lanet === undefined) throw new Error('no rows');
  // 23 − 20 would be the 3.
  expect(visade('antal', sater, leksand, lanet)).toEqual(['<5', '20', 'dolt']);
  expect(visade('antal', leksand, lanet)).toEqual(['20', '23']);
});

it('small numbers: nor do the months of a year, whatever the count is called', () => {
  const rader: readonly Rad[] = [
    ['2082', '2022-01', '2'],
    ['2082', '2022', '9'],
    ['2082', '2021', '8'],
    [null, '2022', '30'],
  ];
  for (const enhet of ['antal', 'st', 'Personer'])
    expect([enhet, visade(enhet, ...rader)]).toEqual([enhet, ['<5', 'dolt', '8', 'dolt']]);
});

it('small numbers: a unit in words of one’s own counts something, and a count with empty decimals is still a count', () => {
  for (const enhet of ['vårdtillfällen', 'SIP-möten', 'invånare', 'personer'])
    expect([enhet, visade(enhet, ['2082', '2022', '3'])]).toEqual([enhet, ['<5']]);
  expect(visade('antal', ['2082', '2022', '3.0'], ['2029', '2022', '20.0'])).toEqual(['<5', '20.0']);
});

it('what is no count of anything is told as it is', () => {
  expect(visade('dagar', ['2082', '2022', '3'], [null, '2022', '4'])).toEqual(['3', '4']);
  for (const enhet of ['procent', '% av alla', 'kronor', 'år', 'andel'])
    expect([enhet, visade(enhet, ['2082', '2022', '3'])]).toEqual([enhet, ['3']]);
  expect(visade('antal', ['2082', '2022', '3.5'])).toEqual(['3.5']);
});

it('small numbers: of one measure under two units, what contains a hidden count is hidden whatever its own', () => {
  const [leksand, mora, alla]: readonly Rad[] = [
    ['2029', '2022', '3'],
    ['2062', '2022', '8'],
    [null, '2022', '11'],
  ];
  if (leksand === undefined || mora === undefined || alla === undefined) throw new Error('no rows');
  const enheter = (...rader: readonly (readonly [Rad, string])[]): readonly string[] => {
    const varden = rader.map(([[huvudman, period, varde], enhet]): Indikatorvarde => ({
      ...{ av: '20', indikator: 'sip-moten', huvudman, period, varde, enhet, kalla: 'Egen' },
    }));
    return varden.map((en) => importeratVarde(en, varden));
  };
  expect(enheter([leksand, 'personer'], [mora, 'personer'], [alla, 'poäng'])).toEqual(['<5', '8', 'dolt']);
  expect(enheter([leksand, 'poäng'], [mora, 'personer'], [alla, 'poäng'])).toEqual(['<5', '8', 'dolt']);
  expect(enheter([leksand, 'personer'], [[null, '2022', '11.5'], 'poäng'])).toEqual(['<5', 'dolt']);
  expect(enheter([leksand, 'poäng'], [alla, 'poäng'])).toEqual(['3', '11']);
});
