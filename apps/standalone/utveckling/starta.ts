import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import type { Provider } from 'oidc-provider';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import type { Utfardare } from '#libs/sekretess/index.js';
import { registreraDemogrant } from './demogrant.js';
import { demopersoner, type Demoperson } from './demopersoner.js';
import { valjPerson } from './interaktion.js';
import { nyProvider } from './provider.js';
import { utvecklingsutfardare } from './utfardare.js';
import type { Valbara } from './valsida.js';

const BIND = '127.0.0.1';

export interface Utvecklingsinloggning {
  readonly url: string;
  /** How the nav takes its tokens. */
  readonly utfardare: Utfardare;
  stoppa(): Promise<void>;
}

type Val = Pick<Konfiguration, 'profil' | 'utvecklingsport'> & {
  /** Codes of huvudmän to show first, for a nav that has been told a story of them. */
  readonly forst?: readonly string[];
};

/**
 * Null: not asked for. Throws, in Swedish, in any other profile than `embedded`, whatever the settings have let through:
 * here anyone may be anyone.
 */
export const startaUtvecklingsinloggning = async (
  { profil, utvecklingsport: port, forst = [] }: Val,
  register: Huvudmannaregister,
): Promise<Utvecklingsinloggning | null> => {
  if (port === null) return null;
  if (profil !== 'embedded') throw new Error('Utvecklingsinloggningen finns bara i profilen embedded.');
  const lyssnare: { svara: RequestListener } = { svara: (_, svar) => void svar.writeHead(503).end() };
  const server = createServer((begaran, svar) => lyssnare.svara(begaran, svar));
  await lyssnaPa(server, port);
  const url = `http://${BIND}:${portAv(server)}`;
  const koder = register.alla().map(({ kod }) => kod);
  const personer = new Map(demopersoner(register).map((person) => [person.id, person]));
  lyssnare.svara = svarare(await medNycklar(url, koder, personer), { personer, forst }, new URL(url).host);
  return { url, utfardare: utvecklingsutfardare(url, koder), stoppa: () => stang(server) };
};

/** Keys of this start alone: a token from yesterday opens nothing. */
const medNycklar = async (
  issuer: string,
  koder: readonly string[],
  personer: ReadonlyMap<string, Demoperson>,
): Promise<Provider> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const nyckel = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
  const provider = nyProvider({ issuer, personer, koder, nyckel, kaknyckel: randomBytes(32).toString('base64url') });
  registreraDemogrant(provider, personer);
  return provider;
};

/** Answers to its own address alone: a page elsewhere whose name was made to point here gets nothing. */
const svarare = (provider: Provider, valbara: Valbara, host: string): RequestListener => {
  const oidc = provider.callback();
  return (begaran, svar) => {
    if (!arEgen(begaran, host)) {
      svar.writeHead(421).end();
      return;
    }
    void valjPerson(provider, valbara, { begaran, svar }).then((tagen) => (tagen ? undefined : oidc(begaran, svar)));
  };
};

const arEgen = ({ headers }: IncomingMessage, host: string): boolean =>
  [host, host.replace(BIND, 'localhost')].includes(headers.host ?? '');

const lyssnaPa = (server: Server, port: number): Promise<void> =>
  new Promise((klar, avbryt) => {
    server.once('error', (error) => {
      const rad = `Utvecklingsinloggningen får inte porten ${port}. Välj en annan med AVVIKELSENAV_UTVECKLINGSPORT.`;
      avbryt(new Error(rad, { cause: error }));
    });
    server.listen(port, BIND, () => klar());
  });

const portAv = (server: Server): number => {
  const adress = server.address();
  return typeof adress === 'object' && adress !== null ? adress.port : 0;
};

const stang = (server: Server): Promise<void> =>
  new Promise((klar) => {
    server.close(() => klar());
    server.closeAllConnections();
  });
