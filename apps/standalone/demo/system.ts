import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Mottagaruppdrag } from './mottagare-process.js';
import type { Sidord } from './mottagarsida.js';

/** One huvudman's own system in the demo: where it is to answer and when it comes up. */
export interface Demosystem {
  readonly huvudman: string;
  readonly namn: string;
  readonly port: number;
  readonly hemlighet: string;
  readonly kvittens: Mottagaruppdrag['kvittens'];
  /** Down for so long after the hub has started. */
  readonly nereMs: number;
}

/** Chooses a free port and a secret for each; nothing is started yet. */
export const planeraSystem = (
  huvudman: readonly { readonly kod: string; readonly namn: string }[],
  val: { readonly nere: string; readonly nereMs: number; readonly kvitterarSenare: string },
): Promise<readonly Demosystem[]> =>
  Promise.all(
    huvudman.map(async ({ kod, namn }) => ({
      huvudman: kod,
      namn,
      port: await ledigPort(),
      hemlighet: `whsec_${randomBytes(24).toString('base64')}`,
      kvittens: kod === val.kvitterarSenare ? 'senare' : 'svar',
      nereMs: kod === val.nere ? val.nereMs : 0,
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
  private readonly processer: ChildProcess[] = [];
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
    for (const process of this.processer) process.kill('SIGTERM');
  }

  private async startaEtt({ nereMs: _, ...system }: Demosystem): Promise<void> {
    const token = await this.nav.token(system.huvudman);
    const barn = fork(new URL('./mottagare-process.js', import.meta.url), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.processer.push(barn);
    const uppdrag: Mottagaruppdrag = { ...system, nav: { url: this.nav.url, token }, ord: this.ord };
    barn.send(uppdrag);
    await once(barn, 'message');
  }
}
