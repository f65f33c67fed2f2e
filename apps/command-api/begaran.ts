import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rejected } from '#libs/kernel/index.js';
import { Problem } from '#libs/platform/http/problem.js';
import type { Handling, Inloggad, Ombud } from '#libs/sekretess/index.js';
import { HUVUDMAN_HEADER, valjHuvudman } from '#libs/sekretess/http/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    inloggad?: Inloggad;
    handling?: Handling;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Visible ASCII, quoted or not (draft-ietf-httpapi-idempotency-key-header). */
const NYCKEL = /^(?:"([\x20-\x21\x23-\x7e]{1,255})"|([\x21\x23-\x7e]{1,255}))$/;

/** What a command needs to know of the request around its body. */
export class Begaran {
  constructor(
    private readonly request: FastifyRequest,
    private readonly svar: FastifyReply,
  ) {}

  get inloggad(): Inloggad {
    if (this.request.inloggad === undefined) throw new Error('an endpoint without a credential asked who is logged in');
    return this.request.inloggad;
  }

  /** The action that the endpoint declares, let in by the guard. */
  get handling(): Handling {
    if (this.request.handling === undefined) throw new Error('an endpoint without an action asked which it takes');
    return this.request.handling;
  }

  get ombud(): Ombud {
    return { inloggad: this.inloggad, huvudman: this.huvudman };
  }

  /** The one huvudman acted for. */
  get huvudman(): string {
    return valjHuvudman(this.inloggad, this.request.headers[HUVUDMAN_HEADER]);
  }

  /** The huvudman that the request itself names, checked by nobody yet: part of what an Idempotency-Key holds for. */
  get namngivenHuvudman(): string | null {
    const header = this.request.headers[HUVUDMAN_HEADER];
    return typeof header === 'string' ? header : null;
  }

  /** Path with its ids, without query: part of what an Idempotency-Key holds for. */
  get rutt(): string {
    return `${this.request.method} ${this.request.url.split('?', 1)[0]}`;
  }

  get spar(): string | undefined {
    return this.request.spar?.id;
  }

  /** Of the request itself, within the trace. */
  get span(): string | undefined {
    return this.request.spar?.span;
  }

  get nyckel(): string | undefined {
    const header = this.request.headers['idempotency-key'];
    if (header === undefined) return undefined;
    const delar = typeof header === 'string' ? NYCKEL.exec(header) : null;
    if (delar === null) {
      throw new Problem({
        status: 400,
        kod: 'OGILTIG_IDEMPOTENSNYCKEL',
        detail: 'Idempotency-Key ska vara 1–255 synliga ASCII-tecken, till exempel ett uuid.',
      });
    }
    return delar[1] ?? delar[2];
  }

  /** An id of the path; what is no id names nothing, and so is not there. */
  id(namn: string, saknas: readonly [kod: string, text: string]): string {
    const { params } = this.request;
    const varde: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, namn) : undefined;
    if (typeof varde === 'string' && UUID.test(varde)) return varde;
    throw new Rejected(...saknas, 'saknas');
  }

  get arendeId(): string {
    return this.id('id', ['AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.']);
  }

  /** Revision last seen; undefined for `*`, which asks only that the case exists. 428 missing, 400 malformed, 412 weak. */
  get ifMatch(): number | undefined {
    return tolkaIfMatch(this.request.headers['if-match']);
  }

  /** Status, ETag and Location of the answer. */
  svara({ status, revision, plats }: { status: number; revision?: number; plats?: string }): void {
    void this.svar.status(status);
    if (revision !== undefined && revision >= 0) void this.svar.header('etag', `"${revision}"`);
    if (plats !== undefined) void this.svar.header('location', plats);
  }
}

/** @param header as received */
export const tolkaIfMatch = (header: string | undefined): number | undefined => {
  const varde = header?.trim();
  if (varde === undefined || varde === '') {
    throw new Problem({
      status: 428,
      kod: 'IF_MATCH_SAKNAS',
      detail: 'Ange ärendets ETag i If-Match, så att ingen annans ändring skrivs över. Den står i svaret från GET.',
    });
  }
  if (varde === '*') return undefined;
  if (/^W\/"[^"]*"$/.test(varde)) {
    throw new Problem({
      status: 412,
      kod: 'ARENDET_HAR_ANDRATS',
      detail: 'If-Match jämförs strikt: en svag ETag (W/) stämmer aldrig. Använd ETag från GET som den står.',
    });
  }
  const revision = /^"(\d{1,9})"$/.exec(varde)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new Problem({
    status: 400,
    kod: 'OGILTIG_IF_MATCH',
    detail: 'If-Match ska vara en ETag inom citattecken, till exempel "3".',
  });
};

/** Parameter: the request around the body. */
export const AktuellBegaran = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new Begaran(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
