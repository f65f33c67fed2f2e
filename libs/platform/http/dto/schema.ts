import { Ajv, type ValidateFunction } from 'ajv';
import { arDatum, arDatumtid } from '../../datum.js';
import { arPersonnummer, namnerPersonnummer } from '#libs/kernel/index.js';
import { faltAv, type Falt, type JsonSchema, type Klass } from './falt.js';
import { arBeteckning, arLasbarText, UUID_MONSTER } from './texter.js';

/** How a nested class is written: in full for the compiled check, as `$ref` for OpenAPI. */
type Inbaddning = (klass: Klass) => JsonSchema;

/** Schema of a DTO class with everything in it. */
export const schemaAv = (klass: Klass): JsonSchema => objektschema(klass, schemaAv);

/** Schema of a DTO class where others are referred to in `#/components/schemas`. */
export const openapiSchemaAv = (klass: Klass): JsonSchema =>
  objektschema(klass, (annan) => ({ $ref: `#/components/schemas/${annan.name}` }));

const objektschema = (klass: Klass, inbaddning: Inbaddning): JsonSchema => {
  const falt = faltAv(klass);
  const kravda = falt.filter((ett) => !ett.valfri).map((ett) => ett.namn);
  return {
    type: 'object',
    properties: Object.fromEntries(falt.map((ett) => [ett.namn, faltschema(ett, inbaddning)])),
    ...(kravda.length > 0 && { required: kravda }),
    additionalProperties: false,
  };
};

const faltschema = (falt: Falt, inbaddning: Inbaddning): JsonSchema => {
  const grund = utanNull(falt, inbaddning);
  const text = {
    ...(falt.beskrivning !== undefined && { description: falt.beskrivning }),
    ...(falt.exempel !== undefined && { examples: [falt.exempel] }),
  };
  return { ...(falt.valfri ? medNull(grund) : grund), ...text };
};

const utanNull = (falt: Falt, inbaddning: Inbaddning): JsonSchema => {
  if (falt.klass === undefined) return falt.schema;
  const inre = inbaddning(falt.klass());
  return falt.antalMax === undefined ? inre : { ...falt.schema, items: inre };
};

const medNull = (schema: JsonSchema): JsonSchema => {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const koder: unknown = schema['enum'];
  return { ...schema, type: [schema['type'], 'null'], ...(Array.isArray(koder) && { enum: [...koder, null] }) };
};

/** Ajv that knows our formats; `text` and the like are annotations to any other reader. */
export const nyAjv = ({ strict = true }: { readonly strict?: boolean } = {}): Ajv =>
  new Ajv({
    strict,
    allErrors: false,
    allowUnionTypes: true,
    formats: {
      date: arDatum,
      'date-time': arDatumtid,
      'datum-eller-tid': (text: string) => arDatum(text) || arDatumtid(text),
      personnummer: arPersonnummer,
      uuid: new RegExp(UUID_MONSTER),
      text: arLasbarText,
      beteckning: arBeteckning,
      'text-utan-personnummer': (text: string) => arLasbarText(text) && !namnerPersonnummer(text),
      'beteckning-utan-personnummer': (text: string) => arBeteckning(text) && !namnerPersonnummer(text),
    },
  });

export const kompilera = (klass: Klass): ValidateFunction => nyAjv().compile(schemaAv(klass));

/** The example of a whole DTO, put together from its fields'. */
export const exempelAv = (klass: Klass): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    faltAv(klass)
      .map((falt) => [falt.namn, faltexempel(falt)] as const)
      .filter(([, exempel]) => exempel !== undefined),
  );

const faltexempel = (falt: Falt): unknown => {
  if (falt.exempel !== undefined || falt.klass === undefined) return falt.exempel;
  const inre = exempelAv(falt.klass());
  return falt.antalMax === undefined ? inre : [inre];
};
