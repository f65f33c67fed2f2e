/** One declaration a field: validation, wording, schema and example. */
export * from './dto/dekoratorer.js';
export * from './dto/sammansatta.js';
export type { Faltval, Textval } from './dto/kontroller.js';
export { faltAv, type JsonSchema, type Klass } from './dto/falt.js';
export { Dtogranskare } from './dto/granskare.js';
export { exempelAv, nyAjv, openapiSchemaAv, schemaAv } from './dto/schema.js';
