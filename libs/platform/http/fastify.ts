import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Logg } from '../logg.js';
import type { Matvarden } from '../matvarden.js';
import { INGEN_TELEMETRI, type Telemetri } from '../telemetri/index.js';
import { DtoPipe } from './dto/dto-pipe.js';
import { lasKropp, RA_BYTE_MAX } from './kropp.js';
import { Problemfilter, problemsvar } from './problemfilter.js';
import { SAKERHETSRUBRIKER } from './sakerhetsrubriker.js';
import { Rutter } from './rutter.js';
import { sparAv } from './spar.js';
import { nySparning } from './sparning.js';
import { kopplaTakt } from './takt.js';

const RUBRIK_BYTE_MAX = 16 * 1024;
const BEGARAN_MS_MAX = 120_000;
const RUBRIKER_MS_MAX = 15_000;
const PARAMETER_TECKEN_MAX = 200;
/** The one address that people know with a slash at its end. */
const STARTSIDA = /^(\/(?:sv|en))\/(?=\?|$)/;

/** The explorer runs its own scripts and styles. */
const CSP_DOKUMENTATION =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export interface Httpmiljo {
  readonly logg: Logg;
  readonly matvarden: Matvarden;
  readonly telemetri?: Telemetri;
  /** Requests a minute of one client before it is refused; none or 0 for no limit. */
  readonly begarandenPerMinut?: number;
}

export interface Httpdorr {
  /** For `NestFactory.create(module, adapter, { bodyParser: false })`. */
  readonly adapter: FastifyAdapter;
  readonly rutter: Rutter;
  /** Filter and pipe of every endpoint; once, before `app.init()`. */
  installera(app: INestApplication): void;
}

/** Fastify with every limit stated, strict bodies, trace, security headers and problem+json for whatever goes wrong. */
export const nyHttpdorr = (miljo: Httpmiljo): Httpdorr => {
  const rutter = new Rutter();
  const filter = new Problemfilter(rutter, miljo.logg);
  const adapter = new FastifyAdapter({
    bodyLimit: RA_BYTE_MAX,
    requestTimeout: BEGARAN_MS_MAX,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: RUBRIK_BYTE_MAX, headersTimeout: RUBRIKER_MS_MAX },
    routerOptions: { maxParamLength: PARAMETER_TECKEN_MAX },
    exposeHeadRoutes: true,
    rewriteUrl: ({ url = '/' }) => url.replace(STARTSIDA, '$1'),
    clientErrorHandler: svaraTrasigHttp,
    frameworkErrors: (error: unknown, begaran: FastifyRequest, svar: FastifyReply) =>
      filter.svara(error, begaran, svar),
    logger: false,
  });
  const instans: FastifyInstance = adapter.getInstance();
  instans.removeAllContentTypeParsers();
  instans.addContentTypeParser('*', (begaran: FastifyRequest, strom: IncomingMessage) => lasKropp(begaran, strom));
  instans.addHook('onRoute', (rutt) => rutter.lagg(rutt.url, rutt.method));
  kopplaHakar(instans, miljo);
  kopplaTakt(instans, miljo.begarandenPerMinut ?? 0);
  return {
    adapter,
    rutter,
    installera: (app) => {
      app.useGlobalFilters(filter);
      app.useGlobalPipes(new DtoPipe());
    },
  };
};

const kopplaHakar = (instans: FastifyInstance, miljo: Httpmiljo): void => {
  const sparning = nySparning(miljo.telemetri ?? INGEN_TELEMETRI);
  instans.addHook('onRequest', (begaran, svar, klar) => {
    begaran.spar = sparning.borja(begaran);
    svar.headers(SAKERHETSRUBRIKER).header('traceparent', begaran.spar.traceparent);
    if (/\/docs(?:\/|$)/.test(begaran.url)) svar.header('content-security-policy', CSP_DOKUMENTATION);
    klar();
  });
  instans.addHook('onResponse', (begaran, svar, klar) => {
    const fakta = { metod: begaran.method, rutt: begaran.routeOptions.url ?? 'okänd', status: svar.statusCode };
    sparning.avsluta(begaran, fakta.status);
    miljo.matvarden.begaran({ ...fakta, sekunder: svar.elapsedTime / 1_000 });
    miljo.logg.info('begäran', { ...fakta, ms: Math.round(svar.elapsedTime), spar: begaran.spar?.id });
    klar();
  });
};

/** What Node cannot even parse as HTTP never reaches a route; it too gets a problem in Swedish. */
const svaraTrasigHttp = (error: Error & { readonly code?: string }, uttag: Socket): void => {
  if (!uttag.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const kropp = JSON.stringify(
    problemsvar(
      {
        status,
        kod: status === 431 ? 'FOR_STORA_RUBRIKER' : status === 408 ? 'FOR_LANGSAM' : 'OGILTIG_BEGARAN',
        detail: status === 431 ? `Rubrikerna får vara högst ${RUBRIK_BYTE_MAX} byte.` : 'Begäran kan inte tolkas.',
      },
      sparAv(undefined),
    ),
  );
  uttag.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(kropp)}\r\nConnection: close\r\n\r\n${kropp}`,
  );
};
