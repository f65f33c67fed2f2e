import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { kanonisk } from '#libs/event-store/index.js';
import { frys, sha256, somDa, tina } from './frysning.js';
import { beraknadRad } from './siffror.js';

const TEXT = kanonisk(JSON.parse(readFileSync(new URL('../testing/fryst-rapport.v1.json', import.meta.url), 'utf8')));
const rad = (indikator: string) => beraknadRad({ indikator, varde: 0.3, enhet: 'andel', del: null }, '2022');

it('an indicator that the catalogue has got since is held against no report from before; any other is', () => {
  const fryst = tina({ rapport: TEXT, sha256: sha256(TEXT) });
  if (fryst === null) throw new Error('not as it was frozen');
  const med = (...nya: readonly string[]) => ({ ...fryst, indikatorer: [...fryst.indikatorer, ...nya.map(rad)] });
  expect(frys(somDa(med('narvaro-andel'), fryst)).rapport).toBe(TEXT);
  expect(frys(somDa(med('moten-hallna'), fryst)).rapport).not.toBe(TEXT);
  // Once it is in what was frozen, it is held against it.
  const sedan = med('narvaro-andel');
  expect(somDa(sedan, sedan)).toEqual(sedan);
});
