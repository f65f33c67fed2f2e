// Starts a throwaway real PostgreSQL for the tests, without Docker: node deploy/local/postgres.mjs start|stop
// It keeps its data in data/services/postgres, listens on 127.0.0.1 only, and is emptied at every start.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import * as local from './server.mjs';

const FOLDER = process.env.PG_DATA ?? local.serviceFolder('postgres');
const READY_MS = 30_000;

const MISSING = `PostgreSQL is not installed here (initdb and postgres were not found).
Install it (Debian/Ubuntu: apt-get install postgresql · macOS: brew install postgresql@17), or name the folder with
its programs in PG_BIN. Nothing needs to run already: this script starts a server of its own.`;

const findPrograms = () => {
  const root = '/usr/lib/postgresql';
  const installed = existsSync(root)
    ? readdirSync(root)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(root, version, 'bin'))
    : [];
  const places = [process.env.PG_BIN ?? '', ...(process.env.PATH ?? '').split(delimiter), ...installed];
  return places.find(
    (folder) => folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
};

/** PostgreSQL refuses to run as root: then it runs as the user `postgres` that its package made. */
const serverUser = () => {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'postgres');
  if (entry === undefined) throw new Error('run as another user than root, or create the user postgres');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
};

const answers = async (url) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const prepare = async (bin, user, folder) => {
  local.emptyFolder(folder);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = ['-D', join(folder, 'data'), '-U', 'avvikelsenav', '--auth=trust', '--encoding=UTF8', '--no-locale'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), options, { ...user, cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  const port = await local.freePort();
  return { port, url: `postgres://avvikelsenav@127.0.0.1:${port}/postgres` };
};

const launch = ({ bin, user, folder, port }) => {
  const log = openSync(join(folder, 'log'), 'a');
  const options = ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const stdio = ['ignore', log, log];
  const child = spawn(join(bin, 'postgres'), options, { ...user, cwd: folder, detached: true, stdio });
  child.unref();
  return child;
};

/**
 * Returns `{ url, pid }`; a server that runs already in the folder is used as it is. `keep`: on the data and the port of
 * the last start there (after a kill -9).
 */
export const start = async ({ folder = FOLDER, keep = false } = {}) => {
  const already = await local.serving(folder, ({ url }) => answers(url));
  if (already !== undefined) return already;
  const bin = findPrograms();
  if (bin === undefined) throw new Error(MISSING);
  const user = serverUser();
  const kept = keep ? local.readState(folder) : undefined;
  const addresses = kept ?? (await prepare(bin, user, folder));
  const child = launch({ bin, user, folder, port: addresses.port });
  const state = { ...addresses, pid: child.pid };
  local.writeState(folder, state);
  await local.untilReady({
    child,
    ready: () => answers(state.url),
    ms: READY_MS,
    explain: () => `PostgreSQL did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-4_000)}`,
  });
  return state;
};

/** Fast shutdown (SIGINT), by the pid that `start` wrote; then immediate (SIGQUIT). */
export const stop = ({ folder = FOLDER } = {}) => local.stopServer(folder, ['SIGINT', 'SIGQUIT']);

await local.runAsCommand({ meta: import.meta, start, stop, lines: ({ url }) => [`DATABASE_URL=${url}`] });
