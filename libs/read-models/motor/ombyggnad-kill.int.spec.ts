import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import { bestall, dumpa, fyll, hinnIkapp } from '../testing/ombyggnad.js';
import { VYER } from '../vyer.js';
import { lasOmbyggnader } from './ombyggnad.js';

jest.setTimeout(240_000);
const katalog = mkdtempSync(join(tmpdir(), 'ombyggnad-'));
afterAll(() => rmSync(katalog, { recursive: true, force: true }));
const REPO = fileURLToPath(new URL('../../../', import.meta.url));

/** Resolves with how the process ended. */
const kor = async (failpoint = ''): Promise<string | number | null> => {
  const barn = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--experimental-transform-types',
      '--import',
      './test/support/from-source.mjs',
      'libs/read-models/testing/ombyggnad-process.ts',
      katalog,
    ],
    { cwd: REPO, env: { ...process.env, NODE_OPTIONS: '', AVVIKELSENAV_FAILPOINT: failpoint }, stdio: 'inherit' },
  );
  const [kod, signal]: unknown[] = await once(barn, 'exit');
  return typeof signal === 'string' ? signal : Number(kod);
};

const oppen = () => oppnaVydatabas({ profil: 'embedded', katalog: join(katalog, 'vyer') });
const avlast = async () => {
  const db = await oppen();
  const ombyggnader = await lasOmbyggnader(db);
  const svar = { rader: await dumpa(db), kvar: ombyggnader.filter(({ lage }) => lage !== 'klar').length };
  await db.stang();
  return { ...svar, aterstalld: db.aterstalld };
};

let facit: readonly string[];
beforeAll(async () => {
  const store = await openSqliteStore({ path: join(katalog, 'handelser.sqlite') });
  await fyll(store);
  const db = await oppen();
  await hinnIkapp({ store, db });
  facit = await dumpa(db);
  await bestall(db, VYER);
  await db.stang();
  await store.close();
});

describe('a rebuild whose process is killed with SIGKILL', () => {
  it.each(['ombyggnad-efter-batch', 'projector-fore-commit:2', 'ombyggnad-fore-byte:4', 'ombyggnad-efter-byte:3'])(
    'I5 at %s leaves whole views, and the next process goes on',
    async (failpoint) => {
      const fore = await avlast();
      expect(await kor(failpoint)).toBe('SIGKILL');
      const efter = await avlast();
      expect(efter).toMatchObject({ rader: facit, aterstalld: null });
      expect(efter.kvar).toBeLessThanOrEqual(fore.kvar);
      if (failpoint.startsWith('ombyggnad-efter-byte')) expect(efter.kvar).toBe(fore.kvar - 3);
    },
  );

  it('I5 is done by one that is let live', async () => {
    expect(await kor()).toBe(0);
    expect(await avlast()).toEqual({ rader: facit, kvar: 0, aterstalld: null });
  });
});
