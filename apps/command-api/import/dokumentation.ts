import type { Dokumentation } from '#libs/platform/http/dokumenterad.js';
import { IMPORTEXEMPEL, IMPORTSVAR_SCHEMA, RADSVAR_SCHEMA, SUMMERING_SCHEMA } from './radsvar.js';

/** What OpenAPI says of the import. */
export const IMPORTDOKUMENTATION: Dokumentation = {
  summering: 'Importera en fil med avvikelser',
  beskrivning:
    'Kroppen är filen som den är, högst 100 MiB. Varje rad får sitt eget utfall; samma fil igen skapar inget nytt. ' +
    'Med Accept: application/x-ndjson strömmas ett svar per rad och sist en summering.',
  ravara: ['CSV', 'Excel', 'XML', 'JSON', 'JSON Lines'],
  fraga: [
    {
      name: 'mappning',
      required: true,
      description: 'Mappningsfilens id; se GET /mappningar',
      schema: { type: 'string', maxLength: 100 },
      example: 'dalarna-kommuner-csv',
    },
    {
      name: 'dryRun',
      description: 'Pröva allt men spara inget, och visa i tolkad hur varje rad lästes',
      schema: { type: 'string', enum: ['true', 'false'] },
      example: 'true',
    },
    {
      name: 'felfil',
      description: 'Svara med de avvisade raderna som CSV',
      schema: { type: 'string', enum: ['csv'] },
    },
  ],
  svar: {
    200: {
      typer: {
        'application/json': { schema: IMPORTSVAR_SCHEMA, exempel: IMPORTEXEMPEL.json },
        'application/x-ndjson': {
          schema: { anyOf: [RADSVAR_SCHEMA, SUMMERING_SCHEMA] },
          exempel: IMPORTEXEMPEL.ndjson,
        },
        'text/csv': { schema: { type: 'string' }, exempel: IMPORTEXEMPEL.csv },
      },
    },
  },
  fel: [400, 401, 403, 404, 413, 415, 503],
};
