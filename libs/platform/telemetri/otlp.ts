import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { nyTelemetri } from './opentelemetry.js';
import type { Telemetri } from './telemetri.js';

const SANDNING_MS_MAX = 5_000;
/** Spans that wait for the collector; the rest is dropped, never the work. */
const VANTANDE_MAX = 4_096;

/** @param adress of the collector, without `/v1/traces` */
export const otlpTelemetri = (tjanst: string, adress: string): Telemetri =>
  nyTelemetri(
    tjanst,
    new BatchSpanProcessor(new OTLPTraceExporter({ url: `${adress}/v1/traces`, timeoutMillis: SANDNING_MS_MAX }), {
      maxQueueSize: VANTANDE_MAX,
      maxExportBatchSize: 512,
      scheduledDelayMillis: 2_000,
      exportTimeoutMillis: SANDNING_MS_MAX,
    }),
  );
