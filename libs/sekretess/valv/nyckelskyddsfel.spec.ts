import { expect, it } from '@jest/globals';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { RadlagerFullt, RadlagerOtillgangligt } from '#libs/platform/sql/radlager/index.js';
import { Forseglingsfel } from './forseglingsfel.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';

it('keys that cannot be reached are told as something that passes, with a time to try again', () => {
  const nere = new Nyckelskyddsfel('NYCKELSKYDD_OTILLGANGLIGT', 'transit svarar inte');
  expect(somProblem(nere)).toMatchObject({ status: 503, kod: 'NYCKLARNA_NAS_INTE', headers: { 'Retry-After': '10' } });
  expect(somProblem(nere)?.detail).not.toContain('transit');
  expect(somProblem(new RadlagerOtillgangligt(null))).toMatchObject({ status: 503, kod: 'LAGRET_SVARAR_INTE' });
  expect(somProblem(new RadlagerFullt())).toMatchObject({ status: 503, kod: 'UPPTAGET' });
});

it('what does not pass by itself is a fault of ours, and the log, which tells the name alone, tells which', () => {
  const fel = [
    new Nyckelskyddsfel('NYCKELSKYDD_NEKAR', 'x'),
    new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'x'),
    new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'x'),
    new Forseglingsfel('FORSEGLING_HOR_INTE_HIT'),
  ];
  for (const ett of fel) expect([somProblem(ett), ett.name]).toEqual([undefined, ett.kod]);
});
