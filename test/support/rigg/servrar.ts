import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** The real servers of the distributed profile, and the double of the one that cannot be had here. */
export interface Servrar {
  readonly databas: string;
  readonly brokers: string;
  readonly eventstore: string;
  /** Those that answer now and may be killed. */
  uppe(): readonly string[];
  /** kill -9, and up again on the same data and ports, beside whatever goes on. False when it was down already. */
  doda(vem: string): Promise<boolean>;
  stang(): Promise<void>;
}

interface Startad {
  readonly pid: number;
  readonly url: string;
  readonly brokers: string;
}

/** What deploy/local/{postgres,kafka}.mjs export. */
interface Styrning {
  start(val: { readonly folder: string; readonly keep?: boolean }): Promise<Startad>;
  stop(val: { readonly folder: string }): Promise<void>;
}

/** The bench runs compiled, elsewhere. */
const REPO = pathToFileURL(process.env['BENCH_REPO'] ?? fileURLToPath(new URL('../../../', import.meta.url)));
const styrning = async (namn: 'postgres' | 'kafka'): Promise<Styrning> =>
  import(new URL(`deploy/local/${namn}.mjs`, REPO).href);

/** One server that can be killed and comes back. */
class Server {
  private ner: Promise<unknown> | null = null;

  private constructor(
    readonly namn: string,
    private readonly styr: Styrning,
    private readonly folder: string,
    private startad: Startad,
  ) {}

  static async starta(namn: string, program: 'postgres' | 'kafka', folder: string): Promise<Server> {
    const styr = await styrning(program);
    const server = new Server(namn, styr, folder, await styr.start({ folder }));
    process.once('exit', () => server.slapp());
    return server;
  }

  get adress(): Startad {
    return this.startad;
  }

  get uppe(): boolean {
    return this.ner === null;
  }

  doda(): boolean {
    if (!this.uppe) return false;
    process.kill(this.startad.pid, 'SIGKILL');
    this.ner = this.styr.start({ folder: this.folder, keep: true }).then((startad) => {
      this.startad = startad;
      this.ner = null;
    });
    return true;
  }

  /** Nothing is left behind by a proof that ends early. */
  private slapp(): void {
    try {
      process.kill(this.startad.pid, 'SIGKILL');
    } catch {
      // Stopped in good order.
    }
  }

  async stang(): Promise<void> {
    await this.ner;
    await this.styr.stop({ folder: this.folder });
  }
}

/** In a folder of their own, removed at the end. */
export const startaServrar = async (): Promise<Servrar> => {
  const katalog = await mkdtemp(join(tmpdir(), 'avvikelsenav-servrar-'));
  // PostgreSQL runs as a user of its own where this runs as root, and must find its way in.
  await chmod(katalog, 0o755);
  process.once('exit', () => rmSync(katalog, { recursive: true, force: true }));
  const databas = await Server.starta('databas', 'postgres', join(katalog, 'postgres'));
  const broker = await Server.starta('broker', 'kafka', join(katalog, 'kafka'));
  const logg = await startaLogg(join(katalog, 'handelselogg'));
  const servrar = [databas, broker];
  return {
    databas: databas.adress.url,
    brokers: broker.adress.brokers,
    eventstore: logg.url,
    uppe: () => servrar.filter(({ uppe }) => uppe).map(({ namn }) => namn),
    doda: (vem) => Promise.resolve(servrar.find(({ namn }) => namn === vem)?.doda() ?? false),
    stang: async () => {
      await Promise.all(servrar.map((server) => server.stang()));
      logg.child.kill('SIGKILL');
      await rm(katalog, { recursive: true, force: true });
    },
  };
};

/** The log's server in a process of its own, so that it costs what a server costs. */
const startaLogg = async (mapp: string): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = fork(fileURLToPath(new URL('test/support/eventstoredb/main.ts', REPO)), ['--mapp', mapp], {
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--experimental-transform-types',
      '--import',
      new URL('test/support/from-source.mjs', REPO).href,
    ],
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const [redo]: unknown[] = await once(child, 'message', { signal: AbortSignal.timeout(30_000) });
  if (typeof redo === 'object' && redo !== null && 'url' in redo && typeof redo.url === 'string') {
    return { child, url: redo.url };
  }
  throw new Error('the log server said something else than where it answers');
};
