import { setTimeout as vila } from 'node:timers/promises';
import request from 'supertest';
import type { Testapp } from '../support/testapp.js';

const API = '/avvikelse/v1';
const VANTA_MS_MAX = 40_000;
const VILA_MS = 20;
const FORSOK_MAX = 10;

type Rubriker = Readonly<Record<string, string>>;

/** What one client says to the service over HTTP. */
export class Samtal {
  private constructor(
    private readonly app: Testapp,
    private readonly token: string,
  ) {}

  /** @param id of the key: code of a huvudman, `lan-20` or `drift` */
  static async som(app: Testapp, id: string): Promise<Samtal> {
    return new Samtal(app, await app.token(id));
  }

  /** As whoever the token is of. */
  static med(app: Testapp, token: string): Samtal {
    return new Samtal(app, token);
  }

  /** @param vag below `/avvikelse/v1` */
  get(vag: string, rubriker: Rubriker = {}): request.Test {
    return request(this.app.server)
      .get(`${API}${vag}`)
      .set({ authorization: `Bearer ${this.token}`, ...rubriker });
  }

  post(vag: string, kropp: object = {}, rubriker: Rubriker = {}): request.Test {
    return request(this.app.server)
      .post(`${API}${vag}`)
      .set({ authorization: `Bearer ${this.token}`, ...rubriker })
      .send(kropp);
  }

  /** A body as it is: a file, or JSON that no library would write. */
  skicka(vag: string, innehall: string | Buffer, rubriker: Rubriker = {}): request.Test {
    return request(this.app.server)
      .post(`${API}${vag}`)
      .set({ authorization: `Bearer ${this.token}`, 'content-type': 'application/octet-stream', ...rubriker })
      .serialize((varde: unknown) => varde as string)
      .send(innehall);
  }

  async etag(id: string): Promise<string> {
    return (await this.get(`/avvikelser/${id}`).expect(200)).headers['etag'] ?? '';
  }

  /** A command on a case, on top of what the client has just read; read again when somebody was first. */
  async gor(id: string, vad: string, kropp: object = {}): Promise<request.Response> {
    for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
      const svar = await this.post(`/avvikelser/${id}/${vad}`, kropp, { 'If-Match': await this.etag(id) });
      if (svar.status !== 412) return svar;
    }
    throw new Error(`somebody was always first with ${vad}`);
  }
}

/** Resolves with the first answer that is not undefined. Throws after 40 seconds: less than a test is given, more than a busy machine takes. */
export const vantaPa = async <T>(vad: string, prova: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  const slut = performance.now() + VANTA_MS_MAX;
  for (;;) {
    const svar = await prova();
    if (svar !== undefined) return svar;
    if (performance.now() > slut) throw new Error(`waited in vain for ${vad}`);
    await vila(VILA_MS);
  }
};

/** Resolves when it is so. */
export const vantaTills = async (vad: string, arSa: () => boolean | Promise<boolean>): Promise<void> => {
  await vantaPa(vad, async () => ((await arSa()) ? true : undefined));
};
