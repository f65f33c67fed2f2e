import request, { type Response } from 'supertest';
import type { Testapp } from '../../support/testapp.js';
import { Samtal, vantaPa, vantaTills } from '../samtal.js';

const FORSOK_MAX = 10;

export interface Mandatval {
  readonly funktion: string;
  readonly behorigheter: readonly string[];
  readonly niva?: string;
  readonly representerar?: { readonly niva: string; readonly forankring: string };
  readonly arena?: string;
  readonly verksamhet?: string;
  readonly giltigFran?: string;
  readonly giltigTill?: string;
}

/** A huvudman (or a koordinator) that speaks with the hub: what it does in samverkan, in a few words. */
export class Rost {
  private constructor(
    readonly kod: string,
    readonly samtal: Samtal,
    private readonly app: Testapp,
  ) {}

  /** @param id of the key: code of a huvudman, or `koordinator-24` */
  static async som(app: Testapp, id: string): Promise<Rost> {
    return new Rost(id, await Samtal.som(app, id), app);
  }

  /** Records a mandate and gives its id. */
  async mandat(val: Mandatval): Promise<string> {
    const kropp = { uppdrag: `${val.funktion} i samverkan`, giltigFran: '2026-01-01', ...val };
    return (await this.samtal.post('/mandat', kropp).expect(201)).body.id;
  }

  las(vag: string): Promise<Response> {
    return this.samtal.get(vag).then((svar) => svar);
  }

  /** As anybody on the common site: with no key. */
  utanNyckel(vag: string): Promise<Response> {
    return request(this.app.server)
      .get(`/avvikelse/v1${vag}`)
      .then((svar) => svar);
  }

  /** A command on a resource, on top of what has just been read; read again when somebody was first. */
  async gor(resurs: string, vad: string, kropp: object = {}): Promise<Response> {
    for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
      const last = await this.samtal.get(resurs);
      const svar = await this.samtal.post(`${resurs}/${vad}`, kropp, { 'If-Match': last.headers['etag'] ?? '*' });
      if (svar.status !== 412) return svar;
    }
    throw new Error(`somebody was always first with ${vad}`);
  }

  /** Waits for a message of this type about the thing in its pull inbox, and gives it. */
  meddelande(typ: string, arende: string): Promise<{ readonly id: string; readonly data: Record<string, unknown> }> {
    return vantaPa(`${typ} to ${this.kod}`, async () => {
      const { body } = await this.samtal.get('/inkorg?limit=100').expect(200);
      return body.poster.find(
        (en: { type: string; subject: string }) => en.type === `se.avvikelsenav.${typ}.v1` && en.subject === arende,
      );
    });
  }

  /** The receipt of its own system, under its own number. */
  async kvittera(typ: string, arende: string, arendenummer: string): Promise<void> {
    const { id } = await this.meddelande(typ, arende);
    await this.samtal.post(`/inkorg/${id}/kvittenser`, { arendenummer }).expect(201);
  }

  /** Waits until the tvist shows that this huvudman's own system has the decision (D8). */
  async beslutKvitterat(tvist: string, huvudman: string): Promise<void> {
    await vantaTills(`the receipt of ${huvudman}`, async () => {
      const { body } = await this.samtal.get(tvist).expect(200);
      return body.parter.some((part: { huvudman: { kod: string }; beslutKvitterat: boolean }) => {
        return part.huvudman.kod === huvudman && part.beslutKvitterat;
      });
    });
  }
}
