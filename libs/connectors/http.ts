import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Kanaladapter, Kuvert, Leveransutfall } from '#libs/formedling/envelope.js';
import type { Clock } from '#libs/platform/clock.js';
import { felkod } from './felkod.js';
import { tolkaSvar, type Svar } from './http-svar.js';
import { arSluten, oppenUppslagning, SlutenAdress } from './natadress.js';

export interface HttpKanalval {
  readonly url: URL;
  /** Standard Webhooks: `whsec_` and base64. */
  readonly hemlighet: string;
  readonly tillatPrivatAdress: boolean;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** How names are looked up where private addresses are refused. */
  readonly uppslagning?: LookupFunction;
}

/** A receipt is a few bytes; more than this is not read. */
const SVAR_MAX = 64 * 1024;
const HUVUDEN_MAX = 16 * 1024;
const ANSLUTNINGAR_MAX = 32;

/** A signed POST (Standard Webhooks) of the envelope as structured CloudEvents, to the registered address and no other. */
export class HttpKanal implements Kanaladapter {
  readonly kanal = 'http';
  private readonly agent: HttpAgent;
  private readonly webhook: Webhook;
  private readonly uppslagning: LookupFunction | undefined;

  /** Throws when the secret is none. */
  constructor(private readonly val: HttpKanalval) {
    const agentval = { keepAlive: true, maxSockets: ANSLUTNINGAR_MAX };
    this.agent = val.url.protocol === 'https:' ? new HttpsAgent(agentval) : new HttpAgent(agentval);
    this.webhook = new Webhook(val.hemlighet);
    this.uppslagning = val.tillatPrivatAdress ? undefined : (val.uppslagning ?? oppenUppslagning());
  }

  async leverera(kuvert: Kuvert, signal: AbortSignal): Promise<Leveransutfall> {
    const grans = new AbortController();
    const bryt = (): void => grans.abort();
    const klocka = setTimeout(bryt, this.val.timeoutMs);
    signal.addEventListener('abort', bryt, { once: true });
    try {
      if (signal.aborted) return misslyckad('TIMEOUT');
      return tolkaSvar(await this.postaSakert(kuvert, grans.signal), this.val.clock.now());
    } catch (error) {
      return misslyckad(grans.signal.aborted ? 'TIMEOUT' : felkod(error, 'NATVERKSFEL'));
    } finally {
      clearTimeout(klocka);
      signal.removeEventListener('abort', bryt);
    }
  }

  /** Closes idle connections. */
  stang(): void {
    this.agent.destroy();
  }

  /** A kept connection that the other side has just closed says nothing of the recipient: once more on a new one. */
  private async postaSakert(kuvert: Kuvert, signal: AbortSignal): Promise<Svar> {
    const { hostname } = this.val.url;
    const vard = hostname.replace(/^\[|\]$/g, '');
    if (!this.val.tillatPrivatAdress && isIP(vard) !== 0 && arSluten(vard)) throw new SlutenAdress();
    const kropp = Buffer.from(JSON.stringify(kuvert));
    const forsta = this.posta(kuvert, kropp, signal);
    try {
      return await forsta.svar;
    } catch (error) {
      if (!forsta.begaran.reusedSocket || felkod(error, '') !== 'ECONNRESET' || signal.aborted) throw error;
      return this.posta(kuvert, kropp, signal).svar;
    }
  }

  private posta(kuvert: Kuvert, kropp: Buffer, signal: AbortSignal): { begaran: ClientRequest; svar: Promise<Svar> } {
    const send = this.val.url.protocol === 'https:' ? httpsRequest : httpRequest;
    const begaran = send(this.val.url, {
      method: 'POST',
      agent: this.agent,
      signal,
      maxHeaderSize: HUVUDEN_MAX,
      headers: this.huvuden(kuvert, kropp),
      ...(this.uppslagning && { lookup: this.uppslagning }),
    });
    const svar = new Promise<Svar>((resolve, reject) => {
      begaran.once('error', reject);
      begaran.once('response', (mottaget) => {
        las(mottaget).then(resolve, reject);
      });
    });
    begaran.end(kropp);
    return { begaran, svar };
  }

  private huvuden(kuvert: Kuvert, kropp: Buffer): Record<string, string | number> {
    const nu = this.val.clock.now();
    return {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': kropp.length,
      accept: 'application/json',
      'user-agent': 'avvikelsenav',
      'webhook-id': kuvert.id,
      'webhook-timestamp': Math.floor(nu.getTime() / 1000),
      'webhook-signature': this.webhook.sign(kuvert.id, nu, kropp),
      ...(kuvert.traceparent !== undefined && { traceparent: kuvert.traceparent }),
    };
  }
}

const las = async (mottaget: IncomingMessage): Promise<Svar> => {
  const delar: Buffer[] = [];
  let langd = 0;
  for await (const del of mottaget) {
    if (!Buffer.isBuffer(del)) continue;
    langd += del.length;
    // Leaving the loop destroys the response and its connection.
    if (langd > SVAR_MAX) break;
    delar.push(del);
  }
  const kropp = langd > SVAR_MAX ? null : Buffer.concat(delar).toString('utf8');
  return { status: mottaget.statusCode ?? 0, retryAfter: mottaget.headers['retry-after'], kropp };
};

const misslyckad = (kod: string): Leveransutfall => ({ utfall: 'misslyckad', felkod: kod, slutgiltigt: false });
