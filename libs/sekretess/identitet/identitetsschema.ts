import { ROLLNAMN } from '../inloggad.js';

/** The shape of an identity file, once: it validates at start, fills what is left out, and is exported for editors. */

const text = (pattern: string, krav: string, mer: object = {}) => ({ type: 'string', pattern, krav, ...mer });
const lista = (items: object, maxItems: number) => ({ type: 'array', minItems: 1, maxItems, items });
const karta = (additionalProperties: object) => ({
  type: 'object',
  maxProperties: 1_000,
  additionalProperties,
  default: {},
});
const minuter = (maximum: number, standard: number) => ({ type: 'integer', minimum: 1, maximum, default: standard });

const ANSPRAK = text('^[\\x21-\\x7e]{1,200}$', 'ett anspråks namn');
const falt = {
  oneOf: [ANSPRAK, { ...lista(ANSPRAK, 5), minItems: 2 }],
  krav: 'ett anspråks namn, eller en lista med namnen på vägen till det',
};
const adress = text('^https?://[\\x21-\\x7e]{1,500}$', 'en adress som börjar med https://');
const kod = text('^[A-Za-z0-9][A-Za-z0-9-]{1,40}$', 'en kod inom citattecken ("2062")');
const verksamhet = text('^[\\w-]{1,64}$', 'en verksamhets kod');
const roll = { enum: ROLLNAMN };

const maskin = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'clientId', 'huvudman', 'roller'],
  properties: {
    id: text('^[a-z0-9][a-z0-9-]{1,63}$', '2–64 tecken: a–z, 0–9 och bindestreck'),
    clientId: text('^[\\x21-\\x7e]{1,255}$', 'klientens id hos utfärdaren'),
    subject: text('^[\\x21-\\x7e]{1,255}$', 'sub i klientens token'),
    huvudman: { ...lista(kod, 1_000), minItems: 0 },
    roller: lista(roll, ROLLNAMN.length),
    verksamheter: lista(verksamhet, 200),
    kravCertifikat: { type: 'boolean', default: false },
  },
};

const utfardare = {
  type: 'object',
  additionalProperties: false,
  required: ['issuer', 'audience', 'foretrader'],
  properties: {
    issuer: adress,
    audience: text('^[\\x21-\\x7e]{1,255}$', 'det som står i aud i token till navet'),
    jwks: adress,
    algoritmer: {
      ...lista({ enum: ['PS256', 'ES256', 'EdDSA', 'RS256'] }, 4),
      default: ['PS256', 'ES256', 'EdDSA'],
    },
    typ: { enum: ['at+jwt', 'JWT'], default: 'at+jwt' },
    kravs: karta(text('^[\\x21-\\x7e]{1,255}$', 'en text som anspråket ska innehålla')),
    giltighetMaxMinuter: {
      type: 'object',
      additionalProperties: false,
      properties: { person: minuter(60, 15), maskin: minuter(24 * 60, 60) },
      default: {},
    },
    foretrader: lista(kod, 1_000),
    falt: {
      type: 'object',
      additionalProperties: false,
      properties: {
        klient: { ...falt, default: 'client_id' },
        huvudman: falt,
        roller: { ...falt, default: 'roles' },
        verksamheter: falt,
        uppdrag: falt,
        efternamn: falt,
      },
      default: {},
    },
    roller: karta(roll),
    huvudmannakoder: karta(kod),
    verksamhetskoder: karta(verksamhet),
    sidor: {
      type: 'object',
      additionalProperties: false,
      required: ['clientId'],
      properties: {
        clientId: text('^[\\x21-\\x7e]{1,255}$', 'sidornas klient-id hos utfärdaren'),
        hemlighetFil: text('^[^\\x00]{1,4096}$', 'en fil med klientens hemlighet'),
        namn: text('^\\S.{0,99}$', 'inloggningens namn, högst 100 tecken'),
        scope: text('^openid(?: [\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200}){0,10}$', 'openid och eventuella fler scope'),
      },
    },
    maskiner: { type: 'array', maxItems: 5_000, items: maskin, default: [] },
  },
};

export const IDENTITETSSCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['utfardare'],
  properties: { schema: { const: 1 }, utfardare: lista(utfardare, 500) },
};
