import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built service in a process of its own, to be killed at will. Needs `npm run build` first. */
export interface NavProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves with the signal or exit code when the process is gone. */
  readonly slut: Promise<number | NodeJS.Signals | null>;
  dodaGenast(): Promise<void>;
  stoppa(): Promise<void>;
}

const START_MS_MAX = 60_000;
const REPO = fileURLToPath(new URL('../../', import.meta.url));

/** @param program folder of the compiled program, `dist` or a copy with a planted bug */
export const startaNavProcess = async (
  datakatalog: string,
  env: Readonly<Record<string, string>>,
  program = `${REPO}dist`,
): Promise<NavProcess> => {
  const child = fork(`${program}/apps/standalone/main.js`, [], {
    cwd: REPO,
    env: { ...process.env, PORT: '0', AVVIKELSENAV_DATA: datakatalog, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.on('data', (bit: Buffer) => (stderr = (stderr + bit.toString()).slice(-4_000)));
  const slut = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals | null);
  const url = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(START_MS_MAX) }).then(([redo]) => (redo as { url: string }).url),
    slut.then((hur) => {
      throw new NavProcessDog(`ended (${hur}) before it was ready: ${stderr}`);
    }),
  ]);
  const signalera = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await slut;
  };
  return { url, child, slut, dodaGenast: () => signalera('SIGKILL'), stoppa: () => signalera('SIGTERM') };
};

/** The process ended while starting, for instance at a failpoint. */
export class NavProcessDog extends Error {}
