// Runs the specs that meet a real PostgreSQL or Kafka, and the acceptance specs on the profiles that stand on them:
// starts both, tells the specs where, stops them whatever happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kafka from './kafka.mjs';
import * as postgres from './postgres.mjs';
import { ROOT } from './server.mjs';
import * as verapdf from './verapdf.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const NEEDS_SERVER = /DATABASE_URL|KAFKA_BROKERS|VERAPDF_JARS/;

/** A server that the environment names already is used as it is, and left running. */
const SERVERS = [
  { variable: 'DATABASE_URL', start: async () => (await postgres.start()).url, stop: () => postgres.stop() },
  { variable: 'KAFKA_BROKERS', start: async () => (await kafka.start()).brokers, stop: () => kafka.stop() },
  // No server, but fetched by the same means: the validator of PDF/UA.
  { variable: 'VERAPDF_JARS', start: () => verapdf.jars(), stop: () => undefined },
].filter(({ variable }) => !process.env[variable]);

const asked = process.argv.slice(2);
const needing = () =>
  globSync('{apps,libs,test}/**/*.{int,e2e}.spec.ts', { cwd: ROOT }).filter((path) =>
    NEEDS_SERVER.test(readFileSync(join(ROOT, path), 'utf8')),
  );
/** Those with a server of their own choosing say nothing more on another profile. */
const ACCEPTANCE = globSync(['test/acceptance/**/*.e2e.spec.ts', 'test/sakerhet/kanarie.e2e.spec.ts'], {
  cwd: ROOT,
}).filter((path) => !NEEDS_SERVER.test(readFileSync(join(ROOT, path), 'utf8')));

/** Every spec that asks for a server, then the acceptance specs on the profiles that need one; or what is asked for. */
const SUITES = asked.some((word) => !word.startsWith('-'))
  ? [{ patterns: asked, environment: {} }]
  : [
      { patterns: needing(), environment: {} },
      { patterns: ACCEPTANCE, environment: { PROVPROFIL: 'postgres' } },
      { patterns: ACCEPTANCE, environment: { PROVPROFIL: 'distributed' } },
    ].map(({ patterns, environment }) => ({ patterns: [...patterns, ...asked], environment }));

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
    env: { PROVSKALA: '0', ...process.env, ...environment },
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
};

const OUTPUT = '--outputFile=';
const output = asked.find((word) => word.startsWith(OUTPUT))?.slice(OUTPUT.length);

/** One report of several: what is counted is added up, what is listed is put together. */
const merged = (reports) =>
  reports.reduce((all, report) =>
    Object.fromEntries(
      Object.entries(report).map(([name, value]) => {
        if (typeof value === 'number' && name.startsWith('num')) return [name, all[name] + value];
        if (Array.isArray(value)) return [name, [...(all[name] ?? []), ...value]];
        return [name, name === 'success' ? all.success && value : all[name]];
      }),
    ),
  );

/** Each suite writes its own report, and a part that was never written is no part: the exit code tells of it. */
const runSuites = async (environment) => {
  const parts = [];
  for (const [index, suite] of SUITES.entries()) {
    const part = output === undefined ? undefined : `${output}.${index}`;
    const words = suite.patterns.map((word) => (word.startsWith(OUTPUT) ? `${OUTPUT}${part}` : word));
    process.exitCode = (await run([...JEST, ...words], { ...environment, ...suite.environment })) || process.exitCode;
    if (part !== undefined && existsSync(part)) parts.push(part);
  }
  if (parts.length === 0) return;
  writeFileSync(output, JSON.stringify(merged(parts.map((part) => JSON.parse(readFileSync(part, 'utf8'))))));
  for (const part of parts) rmSync(part);
};

const interrupted = () => void stopAll().finally(() => process.exit(130));
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

try {
  await runSuites(await startAll());
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
