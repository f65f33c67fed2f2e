import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Kuvert } from '#libs/formedling/envelope.js';
import { MEDDELANDETYPER, type ForsandelseKoad } from '#libs/formedling/events.js';
import { forberedKuvert } from '#libs/formedling/kuvert.js';
import { grundData, koningar, textlageAv, type Steg } from '#libs/policies/testing/historia.js';
import { exempelhistoria, UTGANGAR } from '#libs/policies/testing/exempel.js';
import { historier } from '#libs/policies/testing/historier.js';

interface Meddelande {
  readonly name: string;
  readonly payload: object;
  readonly examples: readonly { readonly payload: unknown }[];
}
const text = readFileSync(new URL('../../docs/asyncapi.json', import.meta.url), 'utf8');
const dokument: { asyncapi: string; components: { messages: Record<string, Meddelande>; schemas: object } } =
  JSON.parse(text);
const { components } = dokument;

/** Every `Meddelandetyp` there is, so that a new one fails here. */
const TYPER = Object.keys(MEDDELANDETYPER);

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const prov = ({ payload }: Meddelande): ValidateFunction => ajv.compile({ ...payload, components });
const provningar = new Map(Object.values(components.messages).map((en) => [en.name, prov(en)]));
const brott = (kuvert: Kuvert): unknown => {
  const provning = provningar.get(kuvert.type);
  if (provning === undefined) return `${kuvert.type} is not in the document`;
  return provning(kuvert) ? [] : provning.errors;
};

const TEXT = (): string => 'Texten';
const GALLRAD = (): null => null;

/** The envelopes that leave, each with whatever grounds the case ever had, before the texts are erased and after. */
const kuvertAv = (historia: readonly Steg[]): readonly Kuvert[] =>
  [TEXT, GALLRAD].flatMap((oppna) => kuvertMed(historia, oppna));

const kuvertMed = (historia: readonly Steg[], oppna: () => string | null): readonly Kuvert[] => {
  const grunder = historia
    .filter(({ event }) => event.type === 'GrundRegistrerad')
    .map(({ event }) => ({ ...grundData(event), aterkallad: false }));
  return koningar(historia)
    .flat()
    .flatMap(({ id, command: { data: koad } }) => {
      const lage = { makulerad: false, involverade: [koad.mottagare], grunder, textlage: textlageAv(historia) };
      const forberett = forberedKuvert({ id, koad: { ...koad, arende: ARENDE }, lage, dag: DAG, kalla: KALLA, oppna });
      return 'kuvert' in forberett ? [forberett.kuvert] : [];
    });
};
const oppetKuvert = (koad: ForsandelseKoad['data']): readonly Kuvert[] => {
  const lage = { makulerad: false, involverade: [koad.mottagare], grunder: [] };
  const forberett = forberedKuvert({ id: ID, koad, lage, dag: DAG, kalla: KALLA, oppna: TEXT });
  return 'kuvert' in forberett ? [forberett.kuvert] : [];
};
const ID = '0b5f1f0e-8d1f-8a3c-9a77-1c2d3e4f5a6b';
const ARENDE = 'avvikelse-0f3e1a52-7c1d-8b1e-9d43-5a6b7c8d9e0f';
const DAG = '2026-02-10';
const KALLA = 'urn:avvikelsenav:prov';

describe('the AsyncAPI document', () => {
  it('is 3.1, and every reference in it leads somewhere', () => {
    expect(dokument.asyncapi).toBe('3.1.0');
    for (const [, pekare = ''] of text.matchAll(/"\$ref": "#\/([^"]+)"/g)) {
      const mal = pekare.split('/').reduce<unknown>((del, steg) => (del as Record<string, unknown>)?.[steg], dokument);
      expect([pekare, typeof mal]).toEqual([pekare, 'object']);
    }
  });

  it('holds every kind of message, each with examples that follow its schema', () => {
    expect(TYPER.length).toBeGreaterThan(10);
    expect(Object.keys(components.messages)).toEqual([...TYPER, 'kvittens']);
    for (const en of Object.values(components.messages)) {
      const provning = prov(en);
      expect(en.examples.length).toBeGreaterThan(0);
      for (const { payload } of en.examples) expect([provning(payload), provning.errors]).toEqual([true, null]);
    }
  });

  it('D9 says all that real envelopes of any history hold, and no more', () => {
    const sedda = new Set<string>();
    fc.assert(
      fc.property(historier, (historia) => {
        for (const kuvert of kuvertAv(historia)) {
          sedda.add(`${kuvert.type} ${String(kuvert.data['avidentifierad'])}`);
          expect(brott(kuvert)).toEqual([]);
          expect(brott({ ...kuvert, data: { ...kuvert.data, personnummer: '' } })).not.toEqual([]);
          expect(brott({ ...kuvert, data: { ...kuvert.data, avidentifierad: null } })).not.toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
    const avvikelser = TYPER.filter((typ) => typ.startsWith('avvikelse.'));
    for (const typ of avvikelser) expect([...sedda]).toContain(`se.avvikelsenav.${typ}.v1 true`);
    expect([...sedda].filter((en) => en.endsWith('false')).length).toBeGreaterThan(2);
  });

  it.each(Object.entries(UTGANGAR))('B4 says all that the envelopes of %s hold, and no more', (kontext, utgangar) => {
    const koningar = utgangar(exempelhistoria(kontext), `${kontext}-${ARENDE.slice('avvikelse-'.length)}`);
    const kuvert = koningar.flatMap((en) => en.koningar).flatMap(({ command: { data: koad } }) => oppetKuvert(koad));
    expect(kuvert.length).toBeGreaterThan(0);
    for (const ett of kuvert) {
      expect(brott(ett)).toEqual([]);
      expect(brott({ ...ett, data: { ...ett.data, personnummer: '' } })).not.toEqual([]);
      expect(brott({ ...ett, data: { ...ett.data, avidentifierad: false } })).not.toEqual([]);
      for (const falt of Object.keys(ett.data)) {
        expect(brott({ ...ett, data: { ...ett.data, [falt]: undefined } })).not.toEqual([]);
      }
    }
  });
});
