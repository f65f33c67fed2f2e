import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Kuvert } from '#libs/formedling/index.js';

export const HEMLIGHET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export interface Mottaget {
  readonly id: string;
  readonly kuvert: Kuvert;
}
type Svar = { readonly status: number; readonly kropp?: unknown; readonly huvuden?: Record<string, string> } | 'tyst';

/** A huvudman's own system: verifies the signature, answers as the test says, remembers what it was sent. */
export class Mottagarsystem {
  readonly mottagna: Mottaget[] = [];
  svara: (mottaget: Mottaget, nummer: number) => Svar = () => ({ status: 202 });
  private vantare: (() => void)[] = [];
  private server: Server | null = null;
  port = 0;

  constructor(readonly huvudman: string) {}

  async oppna(): Promise<void> {
    const server = createServer((begaran, svar) => {
      const delar: Buffer[] = [];
      begaran.on('data', (del: Buffer) => delar.push(del));
      begaran.on('end', () => {
        const huvuden = Object.fromEntries(
          Object.entries(begaran.headers).map(([namn, varde]) => [namn, String(varde)]),
        );
        const kuvert = new Webhook(HEMLIGHET).verify(Buffer.concat(delar), huvuden) as Kuvert;
        const mottaget = { id: huvuden['webhook-id'] ?? '', kuvert };
        this.mottagna.push(mottaget);
        for (const vacka of this.vantare.splice(0)) vacka();
        const beslut = this.svara(mottaget, this.mottagna.length);
        if (beslut === 'tyst') return;
        svar
          .writeHead(beslut.status, beslut.huvuden)
          .end(beslut.kropp === undefined ? '' : JSON.stringify(beslut.kropp));
      });
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stang(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async tills(antal: number): Promise<void> {
    while (this.mottagna.length < antal) await new Promise<void>((resolve) => this.vantare.push(resolve));
  }
}
