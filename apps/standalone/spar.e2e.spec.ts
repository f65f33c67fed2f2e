import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-node';
import request from 'supertest';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { nyTelemetri } from '#libs/platform/telemetri/opentelemetry.js';
import { lasNyckel } from '#libs/tjanst/index.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from '../../test/acceptance/huvudmanssystem.js';
import { KANARIER, rapport, SAMTYCKE } from '../../test/acceptance/rapport.js';
import { vantaTills } from '../../test/acceptance/samtal.js';
import { startaNav, type Nav } from './nav.js';

const SPAR = '4bf92f3577b34da6a3ce929d0e0e4736';
const ANROPARENS = '00f067aa0ba902b7';

describe('the trace of a report', () => {
  const insamlade = new InMemorySpanExporter();
  let data: string;
  let system: Huvudmanssystem;
  let nav: Nav;
  let svar: request.Response;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'avvikelsenav-spar-'));
    system = await startaHuvudmanssystem(['20']);
    const miljo = { PORT: '0', AVVIKELSENAV_DATA: data, ...system.env };
    const telemetri = nyTelemetri('standalone', new SimpleSpanProcessor(insamlade));
    nav = await startaNav(lasKonfiguration(miljo), tystLogg, { telemetri });
    const nyckel = nav.nycklar === null ? '' : await lasNyckel(nav.nycklar, '2029');
    svar = await request(nav.url)
      .post('/avvikelse/v1/avvikelser')
      .set('Authorization', `Bearer ${nyckel}`)
      .set('traceparent', `00-${SPAR}-${ANROPARENS}-01`)
      .send(rapport('SPAR-1', SAMTYCKE))
      .expect(201);
    await request(nav.url).get('/health/ready');
    await vantaTills('the receipt followed', () => folj('ForsandelseKvitterad') !== undefined);
  });
  afterAll(async () => {
    await nav.stoppa();
    await system.stang();
    await rm(data, { recursive: true, force: true });
  });

  const namngiven = (namn: string): ReadableSpan | undefined =>
    insamlade.getFinishedSpans().find((span) => span.name === namn);
  const folj = (typ: string): ReadableSpan | undefined =>
    insamlade
      .getFinishedSpans()
      .find((span) => span.name === 'processor folj' && span.attributes['handelse.typ'] === typ);
  const id = (span: ReadableSpan | undefined): string | undefined => span?.spanContext().spanId;
  const over = (span: ReadableSpan | undefined): string | undefined => span?.parentSpanContext?.spanId;

  it('is one tree from the request to the receiver’s call and its receipt', () => {
    const begaran = namngiven('POST /avvikelse/v1/avvikelser');
    const rapporterad = folj('AvvikelseRapporterad');
    const forsok = namngiven('forsandelse forsok');
    expect(over(begaran)).toBe(ANROPARENS);
    expect(svar.headers['traceparent']).toBe(`00-${SPAR}-${id(begaran)}-01`);
    expect(over(rapporterad)).toBe(id(begaran));
    expect(over(forsok)).toBe(id(rapporterad));
    expect(system.mottagna[0]?.kuvert).toMatchObject({ traceparent: `00-${SPAR}-${id(forsok)}-01` });
    expect(over(folj('ForsandelseKvitterad'))).toBe(id(forsok));
  });

  it('holds nothing else: all is of the same trace, and what platforms ask is of none', () => {
    const alla = insamlade.getFinishedSpans();
    expect(new Set(alla.map((span) => span.spanContext().traceId))).toEqual(new Set([SPAR]));
    expect(alla.map(({ name }) => name).join()).not.toContain('health');
  });

  it('I11 tells ids, types and codes; never what somebody wrote', () => {
    const alla = insamlade.getFinishedSpans();
    const allt = JSON.stringify(alla.map(({ name, attributes, events, status }) => [name, attributes, events, status]));
    for (const kanarie of KANARIER) expect(allt).not.toContain(kanarie);
    expect(Object.keys(namngiven('forsandelse forsok')?.attributes ?? {}).sort()).toEqual(
      ['antal', 'forsandelse', 'kanal', 'mottagare', 'utfall'].sort(),
    );
  });
});
