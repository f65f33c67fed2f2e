import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small server that answers as the transit secrets engine of Vault and OpenBao does (their HTTP API: `/encrypt/:name`,
 * `/decrypt/:name`, `/keys/:name`, `X-Vault-Token`, `{data}` or `{errors}`), keys of type aes256-gcm96.
 */
export interface Provtransit {
  /** Of the mounted engine. */
  readonly url: string;
  readonly anrop: readonly string[];
  /** `vault write -f transit/keys/nav/rotate` */
  rotera(): void;
  /** `min_decryption_version`: what is wrapped by older versions opens no more. */
  stangUnder(version: number): void;
  /** The next calls are answered so, then as usual. */
  storAv(...svar: readonly Storning[]): void;
  stang(): Promise<void>;
}
export type Storning = number | 'bryt' | 'skrap' | 'stort';

export const NYCKELNAMN = 'nav';

interface Motor {
  readonly versioner: Buffer[];
  minst: number;
  readonly storningar: Storning[];
  readonly anrop: string[];
}
type Kropp = Readonly<Record<string, string>>;

export const provtransit = async (token: string): Promise<Provtransit> => {
  const motor: Motor = { versioner: [randomBytes(32)], minst: 1, storningar: [], anrop: [] };
  const server = createServer((begaran, svar) => void besvara(motor, { begaran, svar, token }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/transit`,
    anrop: motor.anrop,
    rotera: () => void motor.versioner.push(randomBytes(32)),
    stangUnder: (version) => void (motor.minst = version),
    storAv: (...svar) => void motor.storningar.push(...svar),
    stang: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
};

interface Anrop {
  readonly begaran: IncomingMessage;
  readonly svar: ServerResponse;
  readonly token: string;
}

const besvara = async (motor: Motor, { begaran, svar, token }: Anrop): Promise<void> => {
  const delar: Buffer[] = [];
  for await (const del of begaran) delar.push(Buffer.from(del));
  motor.anrop.push(`${begaran.method} ${begaran.url}`);
  const storning = motor.storningar.shift();
  if (storning !== undefined) return stor(svar, storning);
  if (begaran.headers['x-vault-token'] !== token) return skicka(svar, 403, { errors: ['permission denied'] });
  const text = Buffer.concat(delar).toString('utf8');
  const [status, data] = utfor(motor, begaran, text === '' ? {} : (JSON.parse(text) as Kropp));
  skicka(svar, status, status === 200 ? { request_id: 'r', data } : { errors: [String(data)] });
};

const stor = (svar: ServerResponse, storning: Storning): void => {
  if (storning === 'bryt') return void svar.destroy();
  if (storning === 'skrap') return void svar.end('<html>');
  if (storning === 'stort') return void svar.end('x'.repeat(1_000_000));
  if (storning === 307) svar.setHeader('location', 'http://127.0.0.1:1/v1/transit/decrypt/nav');
  skicka(svar, storning, { errors: ['as told'] });
};

const skicka = (svar: ServerResponse, status: number, kropp: object): void => {
  svar.statusCode = status;
  svar.setHeader('content-type', 'application/json');
  svar.end(JSON.stringify(kropp));
};

const utfor = (motor: Motor, { method, url }: IncomingMessage, kropp: Kropp): readonly [number, unknown] => {
  const senaste = motor.versioner.length;
  switch (`${method} ${url}`) {
    case `GET /v1/transit/keys/${NYCKELNAMN}`:
      return [200, { name: NYCKELNAMN, type: 'aes256-gcm96', latest_version: senaste }];
    case `POST /v1/transit/encrypt/${NYCKELNAMN}`:
      return [200, { ciphertext: kryptera(motor, kropp), key_version: senaste }];
    case `POST /v1/transit/decrypt/${NYCKELNAMN}`:
      return dekryptera(motor, kropp);
    default:
      return [404, 'no handler for route'];
  }
};

const kryptera = ({ versioner }: Motor, { plaintext = '', associated_data: aad = '' }: Kropp): string => {
  const nonce = randomBytes(12);
  const chiffer = createCipheriv('aes-256-gcm', versioner.at(-1) ?? '', nonce);
  chiffer.setAAD(Buffer.from(aad, 'base64'));
  const delar = [nonce, chiffer.update(plaintext, 'base64'), chiffer.final(), chiffer.getAuthTag()];
  return `vault:v${versioner.length}:${Buffer.concat(delar).toString('base64')}`;
};

const dekryptera = ({ versioner, minst }: Motor, kropp: Kropp): readonly [number, unknown] => {
  const [, version = '0', innehall = ''] = /^vault:v(\d+):(.+)$/.exec(kropp['ciphertext'] ?? '') ?? [];
  const nyckel = versioner[Number(version) - 1];
  if (nyckel === undefined) return [400, 'invalid ciphertext: no prefix'];
  if (Number(version) < minst) return [400, 'ciphertext or signature version is disallowed by policy (too old)'];
  try {
    return [200, { plaintext: dekrypterat(Buffer.from(innehall, 'base64'), nyckel, kropp) }];
  } catch {
    return [400, 'cipher: message authentication failed'];
  }
};

const dekrypterat = (byte: Buffer, nyckel: Buffer, { associated_data: aad = '' }: Kropp): string => {
  const chiffer = createDecipheriv('aes-256-gcm', nyckel, byte.subarray(0, 12));
  chiffer.setAAD(Buffer.from(aad, 'base64'));
  chiffer.setAuthTag(byte.subarray(-16));
  return Buffer.concat([chiffer.update(byte.subarray(12, -16)), chiffer.final()]).toString('base64');
};
