import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { inspelat } from './testing/inspelad.js';

const data = mkdtempSync(join(tmpdir(), 'atkomst-cli-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const kor = (...argument: readonly string[]) => inspelat(['atkomstlogg', ...argument], { AVVIKELSENAV_DATA: data });

it('I8 keeps the years of a huvudman as data, never fewer than the law asks', async () => {
  expect(await kor('bevarande', '2029', '12')).toMatchObject({ kod: 0, ut: '2029 sparar sin åtkomstlogg i 12 år.' });
  expect((await kor('bevarande', '2029', '4')).fel).toContain('5–100');
  expect(await kor('gallra')).toMatchObject({ kod: 0, ut: 'Inget är gammalt nog att tas bort.' });
});
