import { expect, it } from '@jest/globals';
import { SIDOR } from '../../support/sidor.js';
import { pagesOf, type Scene } from './paths.js';

const SCENE: Scene = {
  ...{ 'arenden/{id}': ['a'], 'arenden/{id}/atkomst': ['a'], 'tvister/{id}': ['t'], 'leveranser/{id}': ['l'] },
  ...{ 'arenor/{id}': ['r'], 'arenor/{id}/moten/{id}': ['r', 'm'], 'rekommendationer/{id}': ['k'] },
  ...{ 'planer/{id}': ['p'], 'planer/{id}/atgarder/{id}': ['p', 'å'], 'informationstorg/{kod}': ['2062'] },
  ...{ 'uppfoljningar/{id}': ['u'], 'uppfoljningar/{id}/enkat': ['u'] },
  'uppfoljningar/{id}/svar': ['u'],
};

it('the bench times every page that a person can walk to, each with one to show', () => {
  const pages = pagesOf(SCENE);
  expect([...new Set(pages.flatMap(({ kind }) => kind ?? []))].sort()).toEqual([...SIDOR].sort());
  expect(pages.filter(({ path }) => /[{}]/.test(path))).toEqual([]);
  expect(pages.find(({ kind }) => kind === 'arenor/{id}/moten/{id}')?.path).toBe('/sv/arenor/r/moten/m');
});

it('refuses a kind of page that its log has nothing for', () => {
  expect(() => pagesOf({ ...SCENE, 'planer/{id}/atgarder/{id}': ['p'] })).toThrow('planer/{id}/atgarder/{id}');
});
