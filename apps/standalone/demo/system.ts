import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Mottagaruppdrag } from './mottagare-process.js';
import type { Sidord } from './mottagarsida.js';

/** A system in the demo: where it is to answer and when it comes up. */
export interface Demosystem {
  /** The huvudman whose own system it is, or the län whose kommuner share it (`lan-24`): also the id of its key. */
  readonly huvudman: string;
  /** Those whose messages it gets. */
  readonly mottarFor: readonly string[];
  readonly namn: string;
  readonly port: number;
  readonly hemlighet: string;
  readonly kvittens: Mottagaruppdrag['kvittens'];
  readonly halls: Mottagaruppdrag['halls'];
  /** Down for so long after the hub has started. */
  readonly nereMs: number;
}

/** Chooses a free port and a secret for each; nothing is started yet. */
export const planeraSystem = (
  huvudman: readonly Pick<Demosystem, 'huvudman' | 'namn' | 'mottarFor'>[],
  val: {
    readonly nere?: string;
    readonly nereMs?: number;
    readonly kvitterarSenare?: string;
    /** Who holds a type of message until a person there has seen to it. */
    readonly haller?: { readonly huvudman: string; readonly typ: string };
  } = {},
): Promise<readonly Demosystem[]> =>
  Promise.all(
    huvudman.map(async ({ huvudman: kod, namn, mottarFor }) => ({
      huvudman: kod,
      namn,
      mottarFor,
      port: await ledigPort(),
      hemlighet: `whsec_${randomBytes(24).toString('base64')}`,
      kvittens: kod === val.kvitterarSenare ? 'senare' : 'svar',
      halls: kod === val.haller?.huvudman ? val.haller.typ : null,
      nereMs: kod === val.nere ? (val.nereMs ?? 0) : 0,
    })),
  );

const ledigPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The processes that play the systems. */
export class Systemprocesser {
  private readonly processer = new Map<string, ChildProcess>();
  private readonly avbrott = new AbortController();

  constructor(
    private readonly nav: { readonly url: string; token(huvudman: string): Promise<string> },
    private readonly ord: Sidord,
  ) {}

  /** Resolves when those that are to be up from the start are up; the rest come up by themselves. */
  async starta(alla: readonly Demosystem[]): Promise<void> {
    await Promise.all(alla.filter(({ nereMs }) => nereMs === 0).map((system) => this.startaEtt(system)));
    for (const system of alla.filter(({ nereMs }) => nereMs > 0)) {
      setTimeout(system.nereMs, undefined, { signal: this.avbrott.signal })
        .then(() => this.startaEtt(system))
        .catch(() => undefined);
    }
  }

  stoppa(): void {
    this.avbrott.abort();
    for (const process of this.processer.values()) process.kill('SIGTERM');
  }

  /** What the system has held, it may receipt. */
  slapp(huvudman: string): void {
    this.processer.get(huvudman)?.send('slapp');
  }

  private async startaEtt({ nereMs: _nereMs, mottarFor: _mottarFor, ...system }: Demosystem): Promise<void> {
    const token = await this.nav.token(system.huvudman);
    const barn = fork(new URL('./mottagare-process.js', import.meta.url), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.processer.set(system.huvudman, barn);
    const uppdrag: Mottagaruppdrag = { ...system, nav: { url: this.nav.url, token }, ord: this.ord };
    barn.send(uppdrag);
    await once(barn, 'message');
  }
}
