import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-node';
import type { MottagenPost, Post, Producent } from '#libs/kafka/index.js';
import { INGEN_TELEMETRI, type Telemetri } from '#libs/platform/telemetri/index.js';
import { nyTelemetri } from '#libs/platform/telemetri/opentelemetry.js';
import { sparadMottagning, sparadProducent, Sparminne } from './sparad-kafka.js';

const SPAR = '4bf92f3577b34da6a3ce929d0e0e4736';
const PROCESSORNS = '00f067aa0ba902b7';
const post = (nr: number): Post => ({
  topic: 'prov.forsandelser.20',
  nyckel: `avvikelse-${nr}`,
  huvuden: { ce_id: `h-${nr}`, ce_subject: `f-${nr}`, traceparent: `00-${SPAR}-${PROCESSORNS}-01` },
  varde: null,
});

describe('the trace through Kafka', () => {
  let insamlade: InMemorySpanExporter;
  let telemetri: Telemetri;
  let skickade: Post[];
  let minne: Sparminne;
  beforeEach(() => {
    insamlade = new InMemorySpanExporter();
    telemetri = nyTelemetri('router', new SimpleSpanProcessor(insamlade));
    skickade = [];
    minne = new Sparminne();
  });
  const producent: Producent = {
    skicka: (poster) => {
      skickade.push(...poster);
      return Promise.resolve();
    },
    stang: () => Promise.resolve(),
  };
  const mottagna = (): readonly MottagenPost[] =>
    skickade.map((en, nr) => ({ ...en, partition: 0, offset: String(nr), tid: '2026-11-22T08:00:00Z' }));
  const konsument = (hantera: () => Promise<void>) => ({ grupp: 'g', topics: [], hantera });
  const spans = (namn: string): readonly ReadableSpan[] =>
    insamlade.getFinishedSpans().filter(({ name }) => name === namn);
  const { signal } = new AbortController();

  it('goes from what queued it by way of router and connector to the attempts', async () => {
    await sparadProducent(producent, telemetri).skicka([post(1), post(2)]);
    const val = sparadMottagning(
      konsument(() => Promise.resolve()),
      { telemetri, minne },
    );
    await val.hantera(mottagna(), signal);
    const [router, connector] = [spans('router skicka'), spans('connector ta emot')];
    expect(router.map((en) => en.parentSpanContext?.spanId)).toEqual([PROCESSORNS, PROCESSORNS]);
    expect(connector.map((en) => en.parentSpanContext?.spanId)).toEqual(router.map((en) => en.spanContext().spanId));
    expect(minne.for('f-2')).toEqual({ spar: SPAR, span: connector[1]?.spanContext().spanId });
    expect(skickade[0]).toMatchObject({ nyckel: 'avvikelse-1', varde: null, huvuden: { ce_id: 'h-1' } });
  });

  it('tells what failed, and lets it fail', async () => {
    const val = sparadMottagning(
      konsument(() => Promise.reject(new Error('no database'))),
      { telemetri, minne },
    );
    skickade.push(post(1));
    await expect(val.hantera(mottagna(), signal)).rejects.toThrow('no database');
    expect(spans('connector ta emot')[0]?.status.code).toBe(2);
  });

  it('touches nothing when nobody collects it', () => {
    const val = konsument(() => Promise.resolve());
    expect(sparadProducent(producent, INGEN_TELEMETRI)).toBe(producent);
    expect(sparadMottagning(val, { telemetri: INGEN_TELEMETRI, minne })).toBe(val);
  });

  it('remembers the way of no more than so many', () => {
    for (let nr = 0; nr <= 10_000; nr += 1) minne.minns(`f-${nr}`, { spar: SPAR });
    expect([minne.for('f-0'), minne.for('f-1')]).toEqual([undefined, { spar: SPAR }]);
  });
});
