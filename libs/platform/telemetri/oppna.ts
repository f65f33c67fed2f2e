import { INGEN_TELEMETRI, type Telemetri } from './telemetri.js';

export interface Telemetrival {
  /** Name of the program. */
  readonly tjanst: string;
  /** Address of the collector; empty traces nothing, and loads nothing. */
  readonly otlp: string;
}

export const oppnaTelemetri = async ({ tjanst, otlp }: Telemetrival): Promise<Telemetri> => {
  if (otlp === '') return INGEN_TELEMETRI;
  const { otlpTelemetri } = await import('./otlp.js');
  return otlpTelemetri(tjanst, otlp);
};
