import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A built program in a process of its own, to be killed at will. */
export interface NavProcess {
  readonly url: string;
  /** Resolves with the signal or exit code when the process is gone. */
  readonly slut: Promise<number | NodeJS.Signals | null>;
  /** The end of what it said on stderr. */
  readonly sist: () => string;
  dodaGenast(): Promise<void>;
  stoppa(): Promise<void>;
}

export interface Navval {
  /** Data folder. */
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  /** Folder that holds the compiled program in `dist`; default the project itself (needs `npm run build`). */
  readonly rot?: string;
  /** Folder of its app; default `standalone`, the whole service. */
  readonly program?: string;
  /** Gets all it writes to stdout and stderr. */
  readonly utskrift?: (text: string) => void;
}

const START_MS_MAX = 60_000;
const STOPP_MS_MAX = 30_000;
const SISTA_TECKEN = 4_000;
/** Killed with this process, however it ends: no test leaves a service behind. */
const levande = new Set<ChildProcess>();
process.once('exit', () => levande.forEach((child) => child.kill('SIGKILL')));
const REPO = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the program and waits until it answers. Throws `NavProcessDog` when it ends before that. */
export const startaNavProcess = async (val: Navval): Promise<NavProcess> => {
  const { data, env, rot = REPO, program = 'standalone', utskrift } = val;
  const child = fork(`${rot}/dist/apps/${program}/main.js`, [], {
    cwd: rot,
    execArgv: [],
    // Loads and proofs ask faster than any client may.
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', PORT: '0', AVVIKELSENAV_DATA: data, AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  levande.add(child);
  child.once('exit', () => levande.delete(child));
  let sist = '';
  const ta = (bit: Buffer): void => {
    sist = (sist + bit.toString()).slice(-SISTA_TECKEN);
    utskrift?.(bit.toString());
  };
  child.stdout?.on('data', ta);
  child.stderr?.on('data', ta);
  const slut = once(child, 'exit').then(([kod, signal]): number | NodeJS.Signals | null => signal ?? kod);
  const url = await Promise.race([
    narRedo(child),
    slut.then((hur) => {
      throw new NavProcessDog(hur, sist);
    }),
  ]);
  const signalera = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await slut;
  };
  const stoppa = async (): Promise<void> => {
    const klocka = setTimeout(() => child.kill('SIGKILL'), STOPP_MS_MAX);
    await signalera('SIGTERM');
    clearTimeout(klocka);
  };
  return { url, slut, sist: () => sist, dodaGenast: () => signalera('SIGKILL'), stoppa };
};

const narRedo = async (child: ChildProcess): Promise<string> => {
  try {
    const [redo]: unknown[] = await once(child, 'message', { signal: AbortSignal.timeout(START_MS_MAX) });
    if (typeof redo === 'object' && redo !== null && 'url' in redo && typeof redo.url === 'string') return redo.url;
    throw new Error('the service said something else than where it answers');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

/** The process ended while starting, for instance at a failpoint. */
export class NavProcessDog extends Error {
  constructor(
    readonly hur: number | NodeJS.Signals | null,
    readonly sist: string,
  ) {
    super(`ended (${hur}) before it was ready: ${sist}`);
    this.name = 'NavProcessDog';
  }
}
