import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { punktminne } from './punktminne.js';

const mapp = mkdtempSync(join(tmpdir(), 'punktminne-'));
afterAll(() => rmSync(mapp, { recursive: true }));

it('holds the last note, whole or not at all', () => {
  const minne = punktminne(join(mapp, 'minne'));
  expect(minne.las()).toBeNull();
  expect([minne.spara('en'), minne.spara('två')]).toEqual([true, true]);
  expect(minne.las()).toBe('två');
  expect(readdirSync(mapp)).toEqual(['minne']);
  expect(() => punktminne(join(mapp, 'saknas', 'minne')).spara('en')).toThrow('ENOENT');
});
