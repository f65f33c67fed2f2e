import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as vanta } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/** A message as the receiver saw it. */
export interface Kuvertbild {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sekvens: number;
  readonly mottagare: string;
}

/**
 * `tappad`: it took effect but the answer never came. `senare`: 202 now, the receipt later through the API. `410`: gone
 * for good.
 */
export type Svarssatt = 'kvitterad' | 'senare' | '503' | '410' | 'tappad';

export interface Mottagen {
  /** Path it was sent to: the huvudman whose system this is. */
  readonly huvudman: string;
  readonly kuvert: Kuvertbild;
  readonly kropp: string;
  readonly svar: Svarssatt;
}

export interface Mottagarval {
  /** Standard Webhooks: `whsec_…` */
  readonly hemlighet: string;
  /** How the next message is answered, and after how many ms. */
  readonly valjSvar: (huvudman: string) => { readonly svar: Svarssatt; readonly efterMs: number };
  readonly arendenummer: (huvudman: string, arende: string) => string;
  /** Called before the answer leaves. */
  readonly vidMottagen: (mottagen: Mottagen) => void;
  /** A message whose signature did not hold, or that could not be read. */
  readonly vidOakta: (huvudman: string) => void;
}

export interface Mottagarserver {
  readonly url: string;
  stang(): Promise<void>;
}

/** One server that plays the own systems of all huvudmän, at `/<kod>`; `valjSvar` injects the faults. */
export const startaMottagarserver = async (val: Mottagarval): Promise<Mottagarserver> => {
  const kontroll = new Webhook(val.hemlighet);
  const server = createServer((request, response) => {
    taEmot(val, kontroll, { request, response }).catch(() => response.destroy());
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stang: () => stang(server) };
};

interface Samtal {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const taEmot = async (val: Mottagarval, kontroll: Webhook, { request, response }: Samtal): Promise<void> => {
  const kropp = await las(request);
  const huvudman = (request.url ?? '/').slice(1);
  const kuvert = tolka(kontroll, kropp, request.headers);
  if (kuvert === null) {
    val.vidOakta(huvudman);
    response.writeHead(401).end();
    return;
  }
  const { svar, efterMs } = val.valjSvar(huvudman);
  if (efterMs > 0) await vanta(efterMs);
  // The sender may have died or given up meanwhile: the message has come all the same.
  val.vidMottagen({ huvudman, kuvert, kropp, svar });
  besvara(response, svar, val.arendenummer(huvudman, kuvert.subject));
};

const las = async (request: IncomingMessage): Promise<string> => {
  const delar: Buffer[] = [];
  for await (const del of request) delar.push(Buffer.from(del));
  return Buffer.concat(delar).toString('utf8');
};

const tolka = (kontroll: Webhook, kropp: string, huvuden: IncomingMessage['headers']): Kuvertbild | null => {
  try {
    kontroll.verify(kropp, huvuden as Record<string, string>);
    const kuvert: Kuvertbild = JSON.parse(kropp);
    return kuvert.id === huvuden['webhook-id'] ? kuvert : null;
  } catch {
    return null;
  }
};

const besvara = (response: ServerResponse, svar: Svarssatt, arendenummer: string): void => {
  if (svar === 'tappad') response.destroy();
  else if (svar === '503' || svar === '410') response.writeHead(Number(svar)).end();
  else if (svar === 'senare') response.writeHead(202).end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ arendenummer }));
};

const stang = (server: Server): Promise<void> =>
  new Promise((klar) => {
    server.closeAllConnections();
    server.close(() => klar());
  });
