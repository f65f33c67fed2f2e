import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a receiver saw, in the order it saw it: the oracle outside the hub's process. */
export interface Mottaget {
  readonly huvudman: string;
  readonly forsandelseId: string;
  readonly arende: string;
  readonly typ: string;
  readonly sekvens: number;
  /** How it was answered: `tappad` means that the effect happened but the answer never came. */
  readonly svar: 'kvitterad' | '503' | 'tappad';
}

export type Svarssatt = Mottaget['svar'];

export interface Mottagarserver {
  readonly url: string;
  readonly mottaget: readonly Mottaget[];
  /** Requests whose signature did not hold. */
  osignerade(): number;
  stang(): Promise<void>;
}

/** One server that plays the own systems of all huvudmän, at `/<kod>`; `valjSvar` injects the faults. */
export const startaMottagarserver = async (hemlighet: string, valjSvar: () => Svarssatt): Promise<Mottagarserver> => {
  const kontroll = new Webhook(hemlighet);
  const mottaget: Mottaget[] = [];
  let osignerade = 0;

  const taEmot = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString('utf8');
    try {
      kontroll.verify(body, request.headers as Record<string, string>);
    } catch {
      osignerade += 1;
      response.writeHead(401).end();
      return;
    }
    const kuvert = JSON.parse(body) as { id: string; type: string; subject: string; sekvens: number };
    const huvudman = (request.url ?? '/').slice(1);
    const svar = valjSvar();
    mottaget.push({
      huvudman,
      forsandelseId: kuvert.id,
      arende: kuvert.subject,
      typ: kuvert.type,
      sekvens: kuvert.sekvens,
      svar,
    });
    besvara(response, svar, `${huvudman}/${kuvert.subject.slice(0, 8)}`);
  };

  const server = createServer((request, response) => {
    taEmot(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mottaget,
    osignerade: () => osignerade,
    stang: () => stang(server),
  };
};

const besvara = (response: ServerResponse, svar: Svarssatt, arendenummer: string): void => {
  if (svar === 'tappad') response.destroy();
  else if (svar === '503') response.writeHead(503).end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ arendenummer }));
};

const stang = (server: Server): Promise<void> =>
  new Promise((klar) => {
    server.closeAllConnections();
    server.close(() => klar());
  });
