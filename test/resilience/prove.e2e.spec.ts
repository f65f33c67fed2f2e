import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byggProgram, kopieraProgram, lappa } from '../support/program.js';
import { PLANTERADE } from './planterade.js';
import { INVARIANTER } from './protokoll.js';
import { SLAG } from './slag.js';

const REPO = fileURLToPath(new URL('../../', import.meta.url));
/** A proof takes half a minute; a busy machine may need far longer. */
const PROV_MS_MAX = 300_000;

/** The command `npm run prove` itself, with less of everything. */
const prove = async (...val: string[]): Promise<{ kod: number | null; ut: string }> => {
  const node = ['--disable-warning=ExperimentalWarning', '--experimental-transform-types'];
  const hook = ['--import', './test/support/from-source.mjs', 'test/resilience/prove.ts'];
  const child = spawn(process.execPath, [...node, ...hook, ...val], {
    cwd: REPO,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PROV_MS_MAX,
  });
  let ut = '';
  child.stdout.on('data', (bit: Buffer) => (ut += bit.toString()));
  const [kod]: (number | null)[] = await once(child, 'close');
  return { kod: kod ?? null, ut };
};

describe('kill -9 in the middle of things', () => {
  it(
    'I1 I2 I3 I4 I5 I9 I11 hold through kills during import, append, projection and delivery',
    async () => {
      const { kod, ut } = await prove('--rounds', '2', '--every', '8', '--planted', '', '--json');
      const rapport = JSON.parse(ut);
      expect(rapport.faults).toMatchObject(Object.fromEntries(SLAG.map((slag) => [slag, 2])));
      for (const invariant of INVARIANTER) {
        expect({ invariant, ...rapport.invariants[invariant] }).toEqual({
          invariant,
          checked: expect.any(Number),
          broken: 0,
        });
        expect(rapport.invariants[invariant].checked).toBeGreaterThan(0);
      }
      expect(kod).toBe(0);
    },
    PROV_MS_MAX,
  );
});

describe('the planted bugs', () => {
  let katalog: string;

  beforeAll(async () => {
    katalog = mkdtempSync(join(tmpdir(), 'avvikelsenav-plantering-'));
    await byggProgram(join(katalog, 'program'));
  }, PROV_MS_MAX);
  afterAll(() => rmSync(katalog, { recursive: true, force: true }));

  it.each(PLANTERADE)('$namn still has its place in the program', async ({ namn, lappar }) => {
    const kopia = join(katalog, namn);
    await kopieraProgram(join(katalog, 'program'), kopia);
    for (const lapp of lappar) await lappa(kopia, lapp);
  });

  it('are refused when the code has moved on', async () => {
    const kopia = join(katalog, 'flyttad');
    await kopieraProgram(join(katalog, 'program'), kopia);
    const lapp = { fil: 'libs/event-store/sql/judge.js', ankare: 'no such line', mot: '' };
    await expect(lappa(kopia, lapp)).rejects.toThrow('stands there 0 times');
  });
});
