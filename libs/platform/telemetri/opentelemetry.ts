import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import {
  AlwaysOnSampler,
  NodeTracerProvider,
  type NodeTracerConfig,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import type { Attribut, PagaendeSpan, Sparlage, Spanval, Telemetri } from './telemetri.js';

/** What waits to be sent at the end is given up after this: a stop waits for no collector. */
const STANG_MS_MAX = 3_000;

const SLAG: Readonly<Record<NonNullable<Spanval['slag']>, SpanKind>> = {
  server: SpanKind.SERVER,
  klient: SpanKind.CLIENT,
  producent: SpanKind.PRODUCER,
  konsument: SpanKind.CONSUMER,
  inre: SpanKind.INTERNAL,
};

/** Codes, ids, routes and stream names. What does not look like one may have been written by somebody, and is not told. */
const SLUTET = /^[\w.:/*{}-]{1,250}$/;
const DOLT = 'dolt';

/** Nothing is registered globally: what is traced is what was given this. */
export const nyTelemetri = (tjanst: string, processor: SpanProcessor): Telemetri => {
  const leverantor = new NodeTracerProvider({
    resource: resurs(tjanst),
    sampler: new AlwaysOnSampler(),
    spanProcessors: [processor],
  });
  const tracer = leverantor.getTracer('avvikelsenav');
  return { aktiv: true, borja: (val) => borja(tracer, val), stang: () => inomTid(leverantor.shutdown()) };
};

const borja = (tracer: Tracer, { namn, under, slag = 'inre', attribut = {} }: Spanval): PagaendeSpan => {
  const span = tracer.startSpan(namn, { kind: SLAG[slag], attributes: slutna(attribut) }, kontext(under));
  const { traceId, spanId } = span.spanContext();
  return {
    lage: { spar: traceId, span: spanId },
    notera: (fler) => void span.setAttributes(slutna(fler)),
    avsluta: (fel = false) => {
      if (fel) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
};

/** Where only the trace is known (an event from before spans were kept), the parent is one that nobody has. */
const kontext = ({ spar, span }: Sparlage = {}): Context =>
  spar === undefined
    ? ROOT_CONTEXT
    : trace.setSpanContext(ROOT_CONTEXT, {
        traceId: spar,
        spanId: span ?? spar.slice(0, 16),
        traceFlags: TraceFlags.SAMPLED,
        isRemote: true,
      });

const slutna = (attribut: Attribut): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(attribut).map(([namn, varde]) => [
      namn,
      typeof varde === 'string' && !SLUTET.test(varde) ? DOLT : varde,
    ]),
  );

/** The package that makes one is not ours to import; an exporter reads its attributes and nothing more. */
const resurs = (tjanst: string): NonNullable<NodeTracerConfig['resource']> => {
  const attributes = { 'service.name': `avvikelsenav-${tjanst}`, 'service.namespace': 'avvikelsenav' };
  const sjalv = { attributes, merge: () => sjalv, getRawAttributes: () => Object.entries(attributes) };
  return sjalv;
};

const inomTid = async (arbete: Promise<void>): Promise<void> => {
  const { promise: tiden, resolve } = Promise.withResolvers<void>();
  const klocka = setTimeout(resolve, STANG_MS_MAX);
  await Promise.race([arbete.catch(() => undefined), tiden]);
  clearTimeout(klocka);
};
