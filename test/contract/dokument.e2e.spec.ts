import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ValidateFunction } from 'ajv';
import { nyAjv } from '#libs/platform/http/dto.js';
import { allaEndpoints } from '#libs/platform/http/endpoints.js';
import { HANDLING } from '#libs/sekretess/http/index.js';
import { startaSamladTestapp } from '../support/testapp.js';
import { exemplen, mediatyper, operationer, type Dokument, type Operation, type Parameter } from './operationer.js';

const FIL = new URL('../../docs/openapi.json', import.meta.url);
const RAPPORTERANDE = '2029';
/** Filled in where the document asks for the id of a case. */
let arende: string;
let testapp: Awaited<ReturnType<typeof startaSamladTestapp>>;
let token: string;
let dokument: Dokument;
let alla: readonly Operation[];

beforeAll(async () => {
  testapp = await startaSamladTestapp();
  token = await testapp.token('lan-20');
  const svar = await fetch(`${testapp.url}/avvikelse/v1/openapi.json`);
  dokument = (await svar.json()) as Dokument;
  alla = operationer(dokument);
  ajv = nyAjv({ strict: false }).addSchema({ components: dokument.components }, DOKUMENTET);
  arende = ((await (await anropa(hitta('POST', '/avvikelse/v1/avvikelser'))).json()) as { id: string }).id;
  await testapp.ikapp();
}, 120_000);
afterAll(() => testapp.stang());

const hitta = (metod: string, vag: string): Operation => {
  const operation = alla.find((en) => en.metod === metod && en.vag === vag);
  if (operation === undefined) throw new Error(`${metod} ${vag} is not documented`);
  return operation;
};

interface Annat {
  readonly kropp?: string;
  readonly utanNyckel?: boolean;
}

/** Calls an operation by its own examples. */
const anropa = (operation: Operation, { kropp, utanNyckel = false }: Annat = {}): Promise<Response> => {
  const varden = (plats: string): readonly Parameter[] => operation.parameters.filter((en) => en.in === plats);
  const fraga = new URLSearchParams(
    varden('query')
      .filter(({ required }) => required === true)
      .map(({ name, example }): [string, string] => [name, String(example)]),
  );
  const vag = operation.vag.replaceAll(/\{(\w+)\}/g, (_, namn: string) => vagdel(operation, namn));
  const exempel = kroppsexempel(operation);
  return fetch(`${testapp.url}${vag}?${fraga}`, {
    method: operation.metod,
    headers: {
      ...(utanNyckel ? {} : { authorization: `Bearer ${token}`, 'avvikelsenav-huvudman': RAPPORTERANDE }),
      'if-match': '*',
      ...(operation.metod === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(operation.metod === 'POST' && { body: kropp ?? JSON.stringify(exempel ?? {}) }),
  });
};

const vagdel = (operation: Operation, namn: string): string =>
  namn === 'id' && operation.vag.includes('/avvikelser/{id}')
    ? arende
    : encodeURIComponent(String(operation.parameters.find((en) => en.name === namn)?.example ?? 'saknas'));

const kroppsexempel = (operation: Operation): unknown => {
  const media = operation.requestBody?.content['application/json'];
  return media === undefined ? undefined : exemplen(media)[0];
};

/** The document's components, compiled once however many schemas point to them. */
let ajv: ReturnType<typeof nyAjv>;
const DOKUMENTET = 'dokumentet';
const schemaFor = (schema: unknown): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${DOKUMENTET}#/`)) as object);
const brott = (schema: unknown, varde: unknown): unknown => {
  const provning = schemaFor(schema);
  return provning(varde) ? [] : provning.errors;
};

const arJson = (typ: string): boolean => typ === 'application/json' || typ.endsWith('+json');

/** Asserts that an answer is one the document promises. */
const kontrolleraSvar = async (operation: Operation, svar: Response): Promise<void> => {
  const namn = `${operation.metod} ${operation.vag}`;
  const lovat = operation.responses[String(svar.status)];
  const text = await svar.text();
  expect({ namn, status: svar.status, lovat: lovat !== undefined, text }).toMatchObject({ namn, lovat: true });
  const typ = svar.headers.get('content-type')?.split(';', 1)[0] ?? '';
  if (lovat?.content === undefined) return;
  const media = lovat.content[typ];
  expect({ namn, typ, media: media !== undefined }).toEqual({ namn, typ, media: true });
  if (media?.schema === undefined || !arJson(typ)) return;
  expect({ namn, fel: brott(media.schema, JSON.parse(text)) }).toEqual({ namn, fel: [] });
};

describe('the OpenAPI document', () => {
  it('is the committed one (npm run generate:openapi)', () => {
    const text = `${JSON.stringify(dokument, null, 2)}\n`;
    if (process.env['WRITE_OPENAPI'] !== undefined) writeFileSync(FIL, text);
    expect(readFileSync(FIL, 'utf8') === text).toBe(true);
  });

  it('is 3.1 and holds every endpoint, each with its declared action', () => {
    expect(dokument.openapi).toBe('3.1.0');
    const endpoints = allaEndpoints(testapp.nav.app);
    expect(endpoints.filter((en) => en.metadata(HANDLING) === undefined)).toEqual([]);
    // Pages are for people: their ways in are the menu and the links, and test/sakerhet holds who may open them.
    const forSystem = endpoints.filter((en) => en.metadata('swagger/apiExcludeController') === undefined);
    expect(alla).toHaveLength(forSystem.length);
  });

  it('has an example of every request and answer, which follows its schema', () => {
    const utan = alla
      .flatMap(mediatyper)
      .filter(({ plats, media }) => !plats.includes(' in ') && exemplen(media).length === 0);
    expect(utan.map(({ plats }) => plats)).toEqual([]);
    for (const { plats, typ, media } of alla.flatMap(mediatyper)) {
      if (!arJson(typ)) continue;
      for (const exempel of exemplen(media))
        expect({ plats, fel: brott(media.schema, exempel) }).toEqual({ plats, fel: [] });
    }
  });
});

describe('the running service keeps what the document says', () => {
  it('by the examples, operation by operation', async () => {
    for (const operation of alla) await kontrolleraSvar(operation, await anropa(operation));
  }, 60_000);

  it('when the body has an unknown field', async () => {
    for (const operation of alla.filter((en) => kroppsexempel(en) !== undefined)) {
      const svar = await anropa(operation, { kropp: '{"okant":1}' });
      // A machine is told at the door that a person's extract is not for it.
      const vantad = operation.vag.includes('/registerutdrag') ? 403 : 400;
      expect([operation.vag, svar.status]).toEqual([operation.vag, vantad]);
      await kontrolleraSvar(operation, svar);
    }
  });

  it('without a key: 401, unless it is open', async () => {
    for (const operation of alla.filter((en) => !en.oppen)) {
      const svar = await anropa(operation, { utanNyckel: true });
      expect([operation.vag, svar.status]).toEqual([operation.vag, 401]);
      await kontrolleraSvar(operation, svar);
    }
  });
});
