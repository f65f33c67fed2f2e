import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { franTraceparent, INGEN_TELEMETRI, medSpan, oppnaTelemetri, tillTraceparent } from './index.js';
import { nyTelemetri } from './opentelemetry.js';

const LAGE = { spar: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const HEADER = `00-${LAGE.spar}-${LAGE.span}-01`;

describe('traces', () => {
  it('go on through headers, and begin anew when the header is broken', () => {
    expect(tillTraceparent(LAGE)).toBe(HEADER);
    expect(franTraceparent(HEADER)).toMatchObject(LAGE);
    const trasiga = [undefined, '', 'x', HEADER.replace(LAGE.span, '0'.repeat(16)), ['a']];
    expect(trasiga.map((header) => franTraceparent(header))).toEqual(trasiga.map(() => ({})));
    expect(tillTraceparent({ spar: 'x', span: LAGE.span })).toBeUndefined();
  });

  it('that nobody collects are passed on as they came', async () => {
    expect(await oppnaTelemetri({ tjanst: 'router', otlp: '' })).toBe(INGEN_TELEMETRI);
    expect(await medSpan(INGEN_TELEMETRI, { namn: 'x', under: LAGE }, (lage) => Promise.resolve(lage))).toBe(LAGE);
  });

  it('hang each span under what caused it, mark a fault, and throw it on', async () => {
    const insamlade = new InMemorySpanExporter();
    const telemetri = nyTelemetri('router', new SimpleSpanProcessor(insamlade));
    const fel = medSpan(telemetri, { namn: 'yttre', under: LAGE }, (lage) =>
      medSpan(telemetri, { namn: 'inre', under: lage }, () => Promise.reject(new Error('hemligt'))),
    );
    await expect(fel).rejects.toThrow('hemligt');
    const [inre, yttre] = insamlade.getFinishedSpans().map((span) => ({ ...span, id: span.spanContext() }));
    expect(yttre).toMatchObject({ id: { traceId: LAGE.spar }, parentSpanContext: { spanId: LAGE.span } });
    expect(inre).toMatchObject({ parentSpanContext: { spanId: yttre?.id.spanId }, status: { code: 2 }, events: [] });
  });

  it('of events from before spans were kept stay in their trace', async () => {
    const insamlade = new InMemorySpanExporter();
    const telemetri = nyTelemetri('router', new SimpleSpanProcessor(insamlade));
    await medSpan(telemetri, { namn: 'x', under: { spar: LAGE.spar } }, () => Promise.resolve());
    expect(insamlade.getFinishedSpans()[0]?.spanContext().traceId).toBe(LAGE.spar);
  });

  it('I11 hide what does not look like an id or a code', () => {
    const insamlade = new InMemorySpanExporter();
    const telemetri = nyTelemetri('router', new SimpleSpanProcessor(insamlade));
    const attribut = { strom: 'avvikelse-1', utfall: 'Kanariefågeln i buren kvittrade', antal: 2 };
    telemetri.borja({ namn: 'x', attribut }).avsluta();
    expect(insamlade.getFinishedSpans()[0]?.attributes).toEqual({ strom: 'avvikelse-1', utfall: 'dolt', antal: 2 });
  });

  it('are sent to the collector by HTTP at the latest when the program ends, with its name', async () => {
    const kroppar: string[] = [];
    const server = createServer((begaran, svar) => {
      void lasHela(begaran).then((kropp) => {
        kroppar.push(`${begaran.url} ${kropp}`);
        svar.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const telemetri = await oppnaTelemetri({ tjanst: 'router', otlp: `http://127.0.0.1:${port}` });
    telemetri.borja({ namn: 'router skicka', under: LAGE }).avsluta();
    await telemetri.stang();
    server.close();
    expect(kroppar).toHaveLength(1);
    expect(kroppar[0]).toMatch(/^\/v1\/traces /);
    expect(kroppar[0]).toContain('router skicka');
    expect(kroppar[0]).toContain('avvikelsenav-router');
  });

  it('I9 hold up nothing when there is no collector', async () => {
    const telemetri = await oppnaTelemetri({ tjanst: 'router', otlp: 'http://127.0.0.1:1' });
    telemetri.borja({ namn: 'x' }).avsluta();
    await expect(telemetri.stang()).resolves.toBeUndefined();
  });
});

const lasHela = async (begaran: IncomingMessage): Promise<string> => {
  const delar: Buffer[] = [];
  for await (const del of begaran) if (Buffer.isBuffer(del)) delar.push(del);
  return Buffer.concat(delar).toString('latin1');
};
