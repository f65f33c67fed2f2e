import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { felsida, valsida, type Valbara } from './valsida.js';

const KROPP_BYTE_MAX = 1_024;
const VAL = /^\/valj\/([\w-]{1,64})$/;

interface Samtal {
  readonly begaran: IncomingMessage;
  readonly svar: ServerResponse;
}

/** Shows who there is to be, and takes the choice. False: the address is not here. */
export const valjPerson = async (provider: Provider, valbara: Valbara, samtal: Samtal): Promise<boolean> => {
  const uid = VAL.exec(samtal.begaran.url?.split('?', 1)[0] ?? '')?.[1];
  if (uid === undefined) return false;
  try {
    await provider.interactionDetails(samtal.begaran, samtal.svar);
    if (samtal.begaran.method === 'POST') await taVal(provider, valbara, samtal);
    else skriv(samtal.svar, 200, valsida(valbara, uid));
  } catch {
    if (!samtal.svar.headersSent) skriv(samtal.svar, 400, felsida(BORJA_OM));
  }
  return true;
};

const BORJA_OM = 'Inloggningen är för gammal eller ofullständig. Börja om.';

const taVal = async (provider: Provider, { personer }: Valbara, { begaran, svar }: Samtal): Promise<void> => {
  const accountId = new URLSearchParams(await kropp(begaran)).get('person') ?? '';
  if (!personer.has(accountId)) throw new Error('no such person');
  await provider.interactionFinished(begaran, svar, { login: { accountId, remember: false }, consent: {} });
};

const skriv = (svar: ServerResponse, status: number, html: string): void => {
  svar.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: it would also stop the redirect back to the client.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  svar.end(html);
};

const kropp = async (begaran: IncomingMessage): Promise<string> => {
  const bitar: Buffer[] = [];
  let byte = 0;
  for await (const bit of begaran) {
    const bitarna = Buffer.from(bit);
    byte += bitarna.length;
    if (byte > KROPP_BYTE_MAX) throw new Error('too much for a choice');
    bitar.push(bitarna);
  }
  return Buffer.concat(bitar).toString('utf8');
};
