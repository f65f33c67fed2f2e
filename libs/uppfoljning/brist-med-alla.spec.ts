import { expect, it } from '@jest/globals';
import { bristMedAlla } from './uppfoljning.js';

const brist = (bristId: string, ...avvikelser: string[]) => ({ bristId, avvikelser });

it('N8 a proposal is taken when one standing brist holds all of its cases', () => {
  const brister = [brist('forsta', 'a'), brist('andra', 'a', 'b', 'c')];
  expect(bristMedAlla(brister, ['b', 'a'])?.bristId).toBe('andra');
  expect(bristMedAlla(brister, ['a', 'd'])).toBeUndefined();
  expect(bristMedAlla([], ['a'])).toBeUndefined();
});

it('is not taken by nothing: a proposal of no cases', () => {
  expect(bristMedAlla([brist('forsta', 'a')], [])).toBeUndefined();
});
