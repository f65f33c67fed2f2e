// What the local servers (postgres.mjs, kafka.mjs) share: free ports, a state file with the pid, stop by that pid.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STOP_MS = 15_000;

/** A folder of the throwaway servers, under data/, which git ignores. */
export const serviceFolder = (name) => join(ROOT, 'data', 'services', name);

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const stateFile = (folder) => join(folder, 'state.json');

/** What the last start wrote: `pid`, addresses, ports. Undefined when nothing was started here. */
export const readState = (folder) =>
  existsSync(stateFile(folder)) ? JSON.parse(readFileSync(stateFile(folder), 'utf8')) : undefined;

export const writeState = (folder, state) => {
  mkdirSync(dirname(stateFile(folder)), { recursive: true });
  writeFileSync(stateFile(folder), `${JSON.stringify(state)}\n`);
};

const running = (folder) => {
  const state = readState(folder);
  return state !== undefined && isAlive(state.pid) ? state : undefined;
};

const gone = async (pid, ms) => {
  for (const end = Date.now() + ms; isAlive(pid) && Date.now() < end;) await pause(50);
  return !isAlive(pid);
};

/** The state of a server that is up already; one that was just killed is waited out. */
export const serving = async (folder, ready) => {
  for (const end = Date.now() + STOP_MS; Date.now() < end; await pause(50)) {
    const state = running(folder);
    if (state === undefined) return undefined;
    if (await ready(state)) return state;
  }
  throw new Error(`a process that does not answer holds ${folder}: stop it first`);
};

/** Asks by the first signal, then insists by the second; the data and its ports stay for a start that keeps them. */
export const stopServer = async (folder, [ask, insist]) => {
  const state = running(folder);
  if (state === undefined) return;
  process.kill(state.pid, ask);
  if (await gone(state.pid, STOP_MS)) return;
  process.kill(state.pid, insist);
  await gone(state.pid, STOP_MS);
};

export const emptyFolder = (folder) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};

/** The first `ms` that `ready` has to become true; stops early when the process has ended. */
export const untilReady = async ({ child, ready, ms, explain }) => {
  for (const end = Date.now() + ms; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await ready()) return;
  }
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  throw new Error(explain());
};

const act = async ({ start, stop, lines }) => {
  const what = process.argv[2];
  if (what !== 'start' && what !== 'stop') throw new Error('say start or stop');
  if (what === 'stop') return stop();
  process.stdout.write(`${lines(await start()).join('\n')}\n`);
};

/** `start` and `stop` as a command, of the file that was run; `lines` says what start returned. */
export const runAsCommand = async ({ meta, ...command }) => {
  if (process.argv[1] !== fileURLToPath(meta.url)) return;
  try {
    await act(command);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
