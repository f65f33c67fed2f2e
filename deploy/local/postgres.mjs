// Starts a throwaway real PostgreSQL for the tests, without Docker: node deploy/local/postgres.mjs start|stop
// It keeps its data in data/services/postgres, listens on 127.0.0.1 only, and is emptied at every start.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = process.env.PG_DATA ?? join(ROOT, 'data', 'services', 'postgres');
const DATA = join(FOLDER, 'data');
const PID_FILE = join(FOLDER, 'pid');
const URL_FILE = join(FOLDER, 'url');
const LOG_FILE = join(FOLDER, 'log');
const READY_MS = 30_000;
const STOP_MS = 15_000;

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

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const runningPid = () => {
  if (!existsSync(PID_FILE)) return undefined;
  const pid = Number(readFileSync(PID_FILE, 'utf8'));
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
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

const prepareFolder = (user) => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  if (user.uid !== undefined) chownSync(FOLDER, user.uid, user.gid);
};

const initialise = (bin, user) => {
  const options = ['-D', DATA, '-U', 'avvikelsenav', '--auth=trust', '--encoding=UTF8', '--no-locale'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), options, { ...user, cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
};

const launch = (bin, user, port) => {
  const log = openSync(LOG_FILE, 'a');
  const options = ['-D', DATA, '-p', String(port), '-k', FOLDER, '-c', 'listen_addresses=127.0.0.1'];
  const child = spawn(join(bin, 'postgres'), options, {
    ...user,
    cwd: FOLDER,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
};

const waitUntilReady = async (child, url) => {
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return;
  }
  if (child.exitCode === null) child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start:\n${readFileSync(LOG_FILE, 'utf8')}`);
};

/** Prints and returns DATABASE_URL; a server that runs already is used as it is. */
export const start = async () => {
  if (runningPid() !== undefined) return readFileSync(URL_FILE, 'utf8').trim();
  const bin = findPrograms();
  if (bin === undefined) throw new Error(MISSING);
  const user = serverUser();
  prepareFolder(user);
  initialise(bin, user);
  const port = await freePort();
  const child = launch(bin, user, port);
  const url = `postgres://avvikelsenav@127.0.0.1:${port}/postgres`;
  await waitUntilReady(child, url);
  writeFileSync(PID_FILE, String(child.pid));
  writeFileSync(URL_FILE, `${url}\n`);
  return url;
};

/** Fast shutdown (SIGINT), by the pid that `start` wrote; then immediate. */
export const stop = async () => {
  const pid = runningPid();
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_MS; runningPid() !== undefined && Date.now() < end;) await pause(50);
  if (runningPid() !== undefined) process.kill(pid, 'SIGQUIT');
  rmSync(PID_FILE, { force: true });
};

const main = async () => {
  const act = { start, stop }[process.argv[2] ?? ''];
  if (act === undefined) throw new Error('usage: postgres.mjs start|stop');
  const url = await act();
  if (url !== undefined) process.stdout.write(`DATABASE_URL=${url}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
