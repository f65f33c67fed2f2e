import type { FastifyRequest } from 'fastify';
import { franTraceparent, type PagaendeSpan, type Telemetri } from '../telemetri/index.js';
import { nyttSpar, sparAv, type Spar } from './spar.js';

/** The span of each request: the one that is sent back, and that everything after hangs under. */
export interface Begaranssparning {
  borja(begaran: FastifyRequest): Spar;
  avsluta(begaran: FastifyRequest, status: number): void;
}

/** What platforms ask all the time tells nothing. */
const OINTRESSANT = /^\/(?:health\/|metrics$)/;

/** Spans only what has a telemetry to tell; each request has a place in a trace all the same. */
export const nySparning = (telemetri: Telemetri): Begaranssparning => {
  const pagaende = new WeakMap<FastifyRequest, PagaendeSpan>();
  return {
    borja: (begaran) => {
      const header = begaran.headers.traceparent;
      if (!telemetri.aktiv || OINTRESSANT.test(begaran.url)) return sparAv(header);
      const span = telemetri.borja({ slag: 'server', under: franTraceparent(header), ...beskrivning(begaran) });
      const { spar, span: id } = span.lage;
      if (spar === undefined || id === undefined) return sparAv(header);
      pagaende.set(begaran, span);
      return nyttSpar(spar, id, '01');
    },
    avsluta: (begaran, status) => {
      const span = pagaende.get(begaran);
      span?.notera({ 'http.response.status_code': status });
      span?.avsluta(status >= 500);
    },
  };
};

/** The route's pattern, never its address: that may name a case. */
const beskrivning = ({ method, routeOptions: { url } }: FastifyRequest) => {
  const rutt = url ?? 'okand';
  return { namn: `${method} ${rutt}`, attribut: { 'http.request.method': method, 'http.route': rutt } };
};
