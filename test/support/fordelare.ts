import {
  Agent,
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the ingress sends what: questions to the one, everything else to the other. */
export interface Mal {
  readonly fragor: string;
  readonly kommandon: string;
}

/** What stands before the services in production (HTTPRoute, nginx), in as few lines as it takes to be right. */
export interface Fordelare {
  readonly server: Server;
  readonly url: string;
  stang(): Promise<void>;
}

const FRAGOR = ['GET', 'HEAD'];
/** RFC 9110 7.6.1: of this connection alone. */
const PER_HOPP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
const ANSLUTNINGAR_MAX = 256;
const STOR_BYTE = 1_000_000;
const STOR_MS = 250;

export const startaFordelare = async (mal: Mal): Promise<Fordelare> => {
  const agent = new Agent({ keepAlive: true, maxSockets: ANSLUTNINGAR_MAX });
  const server = createServer((begaran, svar) => vidare(agent, mal, { begaran, svar }));
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}`, stang: () => stang(server, agent) };
};

interface Samtal {
  readonly begaran: IncomingMessage;
  readonly svar: ServerResponse;
}

/** Bodies stream both ways; the answer may come before the whole question has been sent. */
const vidare = (agent: Agent, mal: Mal, { begaran, svar }: Samtal): void => {
  const till = FRAGOR.includes(begaran.method ?? '') ? mal.fragor : mal.kommandon;
  const inre = request(new URL(begaran.url ?? '/', till), {
    agent,
    ...(begaran.method !== undefined && { method: begaran.method }),
    headers: utanHopp(begaran),
    setHost: false,
  });
  inre.once('response', (mottaget) => {
    // One that answers before it has read it all reads no more of this connection.
    if (!begaran.complete) svar.setHeader('connection', 'close');
    svar.writeHead(mottaget.statusCode ?? 502, utanHopp(mottaget));
    mottaget.pipe(svar);
    mottaget.once('error', () => svar.destroy());
  });
  inre.on('error', () => {
    if (!svar.headersSent) svar.writeHead(502).end();
    begaran.resume();
  });
  svar.once('close', () => {
    if (!svar.writableFinished) inre.destroy();
  });
  inre.flushHeaders();
  if (Number(begaran.headers['content-length'] ?? 0) < STOR_BYTE) begaran.pipe(inre);
  else forstSvar(inre, begaran);
};

/** A large body that is refused for its size is refused at once; sent on anyway, the refusal is lost with the connection. */
const forstSvar = (inre: ClientRequest, begaran: IncomingMessage): void => {
  const klocka = setTimeout(() => begaran.pipe(inre), STOR_MS);
  inre
    .once('close', () => clearTimeout(klocka))
    .once('response', () => {
      clearTimeout(klocka);
      begaran.resume();
    });
};

const utanHopp = ({ rawHeaders, headers }: IncomingMessage): string[] => {
  const namngivna = (headers.connection ?? '').split(',').map((namn) => namn.trim().toLowerCase());
  const bort = new Set([...PER_HOPP, ...namngivna]);
  return rawHeaders.flatMap((namn, i) =>
    i % 2 === 0 && !bort.has(namn.toLowerCase()) ? [namn, rawHeaders[i + 1] ?? ''] : [],
  );
};

const stang = (server: Server, agent: Agent): Promise<void> =>
  new Promise((klar) => {
    agent.destroy();
    server.close(() => klar());
    server.closeAllConnections();
  });
