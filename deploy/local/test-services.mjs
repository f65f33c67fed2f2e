// Runs the specs that meet a real PostgreSQL or Kafka: starts both, tells the specs where, stops them whatever happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kafka from './kafka.mjs';
import * as postgres from './postgres.mjs';
import { ROOT } from './server.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const NEEDS_SERVER = /DATABASE_URL|KAFKA_BROKERS/;

/** A server that the environment names already is used as it is, and left running. */
const SERVERS = [
  { variable: 'DATABASE_URL', start: async () => (await postgres.start()).url, stop: () => postgres.stop() },
  { variable: 'KAFKA_BROKERS', start: async () => (await kafka.start()).brokers, stop: () => kafka.stop() },
].filter(({ variable }) => !process.env[variable]);

const asked = process.argv.slice(2);
const needing = () =>
  globSync('{apps,libs,test}/**/*.{int,e2e}.spec.ts', { cwd: ROOT }).filter((path) =>
    NEEDS_SERVER.test(readFileSync(join(ROOT, path), 'utf8')),
  );
/** By default every spec that asks for a server; options alone (`--json`) keep that choice. */
const patterns = asked.some((word) => !word.startsWith('-')) ? asked : [...needing(), ...asked];

const startAll = async () => {
  const environment = {};
  for (const { variable, start } of SERVERS) environment[variable] = await start();
  return environment;
};
const stopAll = () => Promise.allSettled(SERVERS.map(({ stop }) => stop()));

/** Exit code of one command, which sees where the servers are. */
const run = async (command, environment) => {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
};

/** Everything that wants the servers, one after the other: another suite is one more row. */
const SUITES = [[...JEST, ...patterns]];

const interrupted = () => void stopAll().finally(() => process.exit(130));
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

try {
  const environment = await startAll();
  for (const suite of SUITES) process.exitCode = (await run(suite, environment)) || process.exitCode;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
