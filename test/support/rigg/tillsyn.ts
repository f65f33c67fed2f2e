import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as vanta } from 'node:timers/promises';

export interface Programval {
  readonly namn: string;
  /** Compiled entry file. */
  readonly fil: string;
  readonly rot: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gets all it writes to stdout and stderr. */
  readonly utskrift: (text: string) => void;
  /** Arguments of Node itself, for what runs from source. */
  readonly execArgv?: readonly string[];
}

/** A platform waits a little before it starts anew what has ended. */
const OMSTART_MS = 100;
const STOPP_MS_MAX = 35_000;
const SISTA_TECKEN = 2_000;
const levande = new Set<ChildProcess>();
process.once('exit', () => levande.forEach((child) => child.kill('SIGKILL')));

/** One program kept running, as a platform does: started anew whenever it ends, until told to stop. */
export class Tillsyn {
  readonly namn: string;
  /** Times it ended without being killed here: a service that lost its database gives up and is started anew. */
  sjalvslut = 0;
  private child: ChildProcess | undefined;
  private arRedo = false;
  private stoppas = false;
  private dodad = false;
  private sist = '';

  constructor(private readonly val: Programval) {
    this.namn = val.namn;
    this.starta();
  }

  /** Answers, as far as is known. */
  get redo(): boolean {
    return this.arRedo;
  }

  /** The end of what it said. */
  get sista(): string {
    return this.sist;
  }

  /** Kills it where it stands. False when it was not there to be killed. */
  doda(): boolean {
    if (this.child === undefined || !this.arRedo) return false;
    this.dodad = true;
    this.arRedo = false;
    return this.child.kill('SIGKILL');
  }

  async invantaRedo(msMax: number): Promise<void> {
    for (const slut = performance.now() + msMax; !this.arRedo;) {
      if (performance.now() > slut) throw new Error(`${this.namn} was not ready within ${msMax} ms: ${this.sist}`);
      await vanta(50);
    }
  }

  /** In good order, by SIGTERM. Answers how it ended. */
  async stoppa(): Promise<number | NodeJS.Signals | null> {
    this.stoppas = true;
    const { child } = this;
    if (child === undefined) return null;
    const slut = once(child, 'exit');
    child.kill('SIGTERM');
    const klocka = setTimeout(() => child.kill('SIGKILL'), STOPP_MS_MAX);
    const [kod, signal]: (number | NodeJS.Signals | null)[] = await slut;
    clearTimeout(klocka);
    return signal ?? kod ?? null;
  }

  private starta(): void {
    const { fil, rot, env, execArgv = [], utskrift } = this.val;
    const child = fork(fil, [], {
      cwd: rot,
      execArgv: [...execArgv],
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const ta = (bit: Buffer): void => {
      this.sist = (this.sist + bit.toString()).slice(-SISTA_TECKEN);
      utskrift(bit.toString());
    };
    child.stdout?.on('data', ta);
    child.stderr?.on('data', ta);
    child.once('message', () => (this.arRedo = this.child === child && !this.dodad));
    child.once('exit', () => this.slutade(child));
    levande.add(child);
    this.child = child;
    this.dodad = false;
  }

  private slutade(child: ChildProcess): void {
    levande.delete(child);
    this.child = undefined;
    this.arRedo = false;
    if (this.stoppas) return;
    if (!this.dodad) this.sjalvslut += 1;
    setTimeout(() => {
      if (!this.stoppas) this.starta();
    }, OMSTART_MS);
  }
}
