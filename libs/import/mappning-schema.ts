import { FALTTYPER, FORMAT } from './mappning.js';

const skalar = { type: ['string', 'number', 'boolean'] };
const skalarEllerLista = { type: [...skalar.type, 'array'], items: skalar, maxItems: 50 };

const ID = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$', krav: 'små bokstäver a–z, siffror och bindestreck' };

const FALT_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    fran: { type: 'string', minLength: 1, maxLength: 200 },
    konstant: skalar,
    typ: { enum: FALTTYPER },
    tabell: { type: 'object', minProperties: 1, maxProperties: 2000, additionalProperties: skalarEllerLista },
    format: { type: 'string', minLength: 1, maxLength: 40 },
    avdelare: { type: 'string', minLength: 1, maxLength: 5 },
    obligatorisk: { type: 'boolean' },
    annars: skalarEllerLista,
    okand: { enum: ['fel', 'utelamna'] },
  },
} as const;

/** JSON Schema of a mapping file; what it cannot say (how keys go together) is in `granskaFalt`. */
export const MAPPNING_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'id', 'version', 'namn', 'kallsystem', 'format', 'falt'],
  properties: {
    schema: { const: 1 },
    id: ID,
    version: { type: 'integer', minimum: 1 },
    namn: { type: 'string', minLength: 1, maxLength: 200 },
    kallsystem: ID,
    format: { enum: FORMAT },
    teckenkodning: { enum: ['auto', 'utf-8', 'windows-1252'] },
    avgransare: { enum: [';', ',', '\t', '|'] },
    blad: { type: 'string', minLength: 1, maxLength: 100 },
    post: { type: 'string', minLength: 1, maxLength: 200 },
    falt: { type: 'object', minProperties: 1, maxProperties: 200, additionalProperties: FALT_SCHEMA },
  },
} as const;
