import request from 'supertest';

export interface Mandatval {
  readonly funktion: string;
  readonly behorigheter?: readonly string[];
  readonly niva?: string;
  readonly representerar?: { readonly niva: string; readonly forankring: string };
  readonly arena?: string;
  readonly giltigFran?: string;
  readonly giltigTill?: string;
}

/** A huvudman at the command door, in a few words. */
export class Talare {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  post(vag: string, kropp: object, rubriker: Readonly<Record<string, string>> = {}): request.Test {
    return request(this.url)
      .post(`/avvikelse/v1${vag}`)
      .set('authorization', `Bearer ${this.token}`)
      .set(rubriker)
      .send(kropp);
  }

  /** On something that is there, whatever its revision. */
  pa(vag: string, kropp: object): request.Test {
    return this.post(vag, kropp, { 'If-Match': '*' });
  }

  /** Records a mandate that holds today, and gives its id. */
  async mandat(val: Mandatval): Promise<string> {
    const grund = { uppdrag: 'Samverkan', behorigheter: ['delta', 'foretrada', 'lyfta', 'besluta'] };
    const { body } = await this.post('/mandat', { ...grund, giltigFran: '2026-01-01', ...val }).expect(201);
    return body.id;
  }
}

/** Every fault of a refused body, code and pointer. */
export const koder = (svar: request.Response): readonly string[] =>
  svar.body.fel.map((fel: { kod: string; pekare: string }) => `${fel.kod} ${fel.pekare}`);

/** Status and code of a refusal. */
export const nej = ({ status, body }: request.Response): readonly [number, string] => [status, body.kod];
