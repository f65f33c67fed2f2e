import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as vanta } from 'node:timers/promises';
import { arObjekt, somJson } from '#libs/platform/som-json.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';

export interface Transitanrop {
  readonly metod: 'GET' | 'POST';
  readonly url: URL;
  readonly token: string;
  /** PEM; undefined means the system's own. */
  readonly ca: string | undefined;
  readonly kropp: string;
}

interface Svar {
  readonly status: number;
  readonly text: string;
}

const ANROP_MS_MAX = 5_000;
const SVAR_BYTE_MAX = 64 * 1_024;
const FORSOK_MAX = 3;
const PAUS_MS = 100;
/** Busy, sealed, or a standby that has no active node (Vault HTTP API, "HTTP status codes"). */
const IGEN = new Set([429, 472, 473, 500, 502, 503, 504]);

/** The answer's `data`. A redirect is followed nowhere: it would carry the token along. Errors: `Nyckelskyddsfel`. */
export const anropaTransit = async (anrop: Transitanrop): Promise<Readonly<Record<string, unknown>>> => {
  const svar = await envist(anrop);
  if (svar.status === 200) return data(svar.text);
  // What the server says may quote what was sent to it: never told on.
  if (svar.status === 401 || svar.status === 403) {
    throw new Nyckelskyddsfel('NYCKELSKYDD_NEKAR', 'Nyckelskyddet nekar: pröva token och dess rättigheter.');
  }
  if (svar.status === 400 || svar.status === 404) {
    throw new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'Nyckelskyddet öppnar inte det som slagits in.');
  }
  throw otillgangligt();
};

const envist = async (anrop: Transitanrop): Promise<Svar> => {
  for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
    const svar = await ettAnrop(anrop).catch(() => null);
    if (svar !== null && !IGEN.has(svar.status)) return svar;
    await vanta(PAUS_MS * 2 ** forsok * (0.5 + Math.random()));
  }
  return ettAnrop(anrop).catch(() => {
    throw otillgangligt();
  });
};

const otillgangligt = (): Nyckelskyddsfel =>
  new Nyckelskyddsfel('NYCKELSKYDD_OTILLGANGLIGT', 'Nyckelskyddet går inte att nå just nu.');

const ettAnrop = ({ metod, url, token, ca, kropp }: Transitanrop): Promise<Svar> =>
  new Promise((resolve, reject) => {
    const skicka = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const begaran = skicka(url, {
      method: metod,
      headers: {
        'x-vault-token': token,
        'x-vault-request': 'true',
        ...(metod === 'POST' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(kropp) }),
      },
      signal: AbortSignal.timeout(ANROP_MS_MAX),
      ...(ca !== undefined && { ca }),
    });
    begaran.on('error', reject);
    begaran.on('response', (svar) => {
      const delar: Buffer[] = [];
      let byte = 0;
      svar.on('data', (del: Buffer) => {
        byte += del.length;
        if (byte > SVAR_BYTE_MAX) begaran.destroy(new Error('the answer is too large'));
        else delar.push(del);
      });
      svar.on('error', reject);
      svar.on('end', () => resolve({ status: svar.statusCode ?? 0, text: Buffer.concat(delar).toString('utf8') }));
    });
    begaran.end(metod === 'POST' ? kropp : undefined);
  });

const data = (text: string): Readonly<Record<string, unknown>> => {
  const svar = somJson(text);
  if (arObjekt(svar) && arObjekt(svar['data'])) return svar['data'];
  throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelskyddet svarar inte som en transitmotor.');
};
