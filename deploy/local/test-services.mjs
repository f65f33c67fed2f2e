// Runs the specs that meet a real PostgreSQL: starts one, gives it as DATABASE_URL, and stops it whatever happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start, stop } from './postgres.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** A server that DATABASE_URL names already is used as it is. */
const given = process.env.DATABASE_URL;
const asked = process.argv.slice(2);
const needing = () =>
  globSync('{apps,libs,test}/**/*.{int,e2e}.spec.ts', { cwd: ROOT }).filter((path) =>
    readFileSync(join(ROOT, path), 'utf8').includes('DATABASE_URL'),
  );
/** By default every spec that asks for the server; options alone (`--json`) keep that choice. */
const patterns = asked.some((word) => !word.startsWith('-')) ? asked : [...needing(), ...asked];

const interrupted = () => void stop().finally(() => process.exit(130));
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

try {
  const url = given ?? (await start());
  const tests = spawn(process.execPath, [...JEST, ...patterns], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  });
  const [code] = await once(tests, 'exit');
  process.exitCode = code ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  if (given === undefined) await stop();
}
