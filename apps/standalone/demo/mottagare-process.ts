/**
 * A huvudman's own incident system, as small as one can be: an HTTP process of its own that checks the signature,
 * gives each case a number of its own and answers with the receipt. Told by its parent over IPC what it is.
 * It keeps what it was sent in memory and shows it at `/`: a page, or JSON for whoever asks for that.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { mottagarsida, type Sidord } from './mottagarsida.js';

export interface Mottagaruppdrag {
  readonly huvudman: string;
  readonly namn: string;
  readonly hemlighet: string;
  readonly port: number;
  /** `svar`: the receipt comes in the answer. `senare`: 202 now, the receipt afterwards through the hub's API. */
  readonly kvittens: 'svar' | 'senare';
  /** Type of message whose receipt waits until the parent says `slapp`; null when nothing waits. */
  readonly halls: string | null;
  readonly nav: { readonly url: string; readonly token: string };
  /** For its page. */
  readonly ord: Sidord;
}

interface Mottaget {
  readonly id: string;
  readonly typ: string;
  readonly arende: string;
  readonly arendenummer: string;
  readonly data: unknown;
}

const BODY_BYTES_MAX = 1_048_576;
const MOTTAGNA_MAX = 10_000;
const KVITTENSFORSOK_MAX = 5;

const lasKropp = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const svara = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body, null, 2));
};

/** What it was sent, as a page or, when that is what is asked for, as JSON. */
const visa = (
  { headers, url }: IncomingMessage,
  response: ServerResponse,
  { uppdrag: { namn, ord }, mottagna }: { readonly uppdrag: Mottagaruppdrag; readonly mottagna: readonly Mottaget[] },
): void => {
  if (url !== '/') return svara(response, 404, { meddelande: 'Det finns bara en sida, /' });
  response.setHeader('vary', 'accept');
  if (/application\/json/.test(headers.accept ?? '')) return svara(response, 200, { system: namn, mottagna });
  response
    .setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(mottagarsida({ namn, mottagna, ord }));
};

/** The receipt that comes afterwards, through the hub's own API. */
const kvitteraSenare = async (
  { nav }: Mottagaruppdrag,
  { id, arendenummer }: Pick<Mottaget, 'id' | 'arendenummer'>,
): Promise<void> => {
  for (let forsok = 1; forsok <= KVITTENSFORSOK_MAX; forsok += 1) {
    const svar = await fetch(`${nav.url}/avvikelse/v1/inkorg/${id}/kvittenser`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${nav.token}` },
      body: JSON.stringify({ arendenummer }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (svar?.ok) return;
    await setTimeout(500 * forsok);
  }
};

/** @param slappt resolves when what is held may be receipted */
const startaMottagare = (uppdrag: Mottagaruppdrag, slappt: Promise<unknown>): void => {
  const kontroll = new Webhook(uppdrag.hemlighet);
  const mottagna = new Map<string, Mottaget>();
  const nummer = new Map<string, string>();

  const egetNummer = (arende: string): string => {
    const redan = nummer.get(arende);
    if (redan !== undefined) return redan;
    const nytt = `${uppdrag.huvudman}-${new Date().getFullYear()}-${String(nummer.size + 1).padStart(4, '0')}`;
    nummer.set(arende, nytt);
    return nytt;
  };

  const taEmot = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await lasKropp(request);
    kontroll.verify(body, request.headers as Record<string, string>);
    const kuvert = JSON.parse(body) as { id: string; type: string; subject: string; data: unknown };
    const arendenummer = egetNummer(kuvert.subject);
    if (!mottagna.has(kuvert.id) && mottagna.size < MOTTAGNA_MAX) {
      mottagna.set(kuvert.id, {
        id: kuvert.id,
        typ: kuvert.type,
        arende: kuvert.subject,
        arendenummer,
        data: kuvert.data,
      });
    }
    const halls = kuvert.type === uppdrag.halls;
    if (uppdrag.kvittens === 'svar' && !halls) return svara(response, 200, { arendenummer });
    svara(response, 202, { meddelande: 'Kvittens kommer' });
    if (halls) await slappt;
    await kvitteraSenare(uppdrag, { id: kuvert.id, arendenummer });
  };

  const server = createServer((request, response) => {
    if (request.method !== 'POST') return visa(request, response, { uppdrag, mottagna: [...mottagna.values()] });
    taEmot(request, response).catch(() => {
      if (!response.headersSent) svara(response, 400, { meddelande: 'Signaturen eller innehållet kunde inte godtas' });
    });
  });
  server.listen(uppdrag.port, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
};

process.once('message', (uppdrag) => {
  startaMottagare(uppdrag as Mottagaruppdrag, once(process, 'message'));
});
process.once('disconnect', () => process.exit(0));
