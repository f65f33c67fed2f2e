import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Lansfil } from './lansfil.js';
import { LANSFIL_SCHEMA } from './schema.js';
import type { Vag } from './yaml-text.js';

/** A fault at a place in the data, worded in Swedish. */
export interface Platsfel {
  readonly vag: Vag;
  readonly meddelande: string;
}

const TYPER: Record<string, string> = {
  string: 'text (siffror inom citattecken)',
  integer: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'en grupp av fält',
  null: 'tomt (null)',
};

/** The compiled check; `useDefaults` fills what the file leaves out. */
const kompilera = () => {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv, ['date']);
  return ajv.compile<Lansfil>(LANSFIL_SCHEMA);
};
const giltig = kompilera();

/** Checks plain data against the schema: the file, or every fault. */
export const valideraForm = (data: unknown): Lansfil | readonly Platsfel[] =>
  giltig(data) ? data : (giltig.errors ?? []).map(tillPlatsfel);

const tillPlatsfel = (fel: ErrorObject): Platsfel => {
  const vag = fel.instancePath.split('/').slice(1).map(tillSteg);
  const extra: unknown = fel.params['additionalProperty'];
  return { vag: typeof extra === 'string' ? [...vag, extra] : vag, meddelande: ordalydelse(fel, vag) };
};

const tillSteg = (del: string): string | number =>
  /^\d+$/u.test(del) ? Number(del) : del.replaceAll('~1', '/').replaceAll('~0', '~');

const ORDALYDELSER: Record<string, (params: Record<string, unknown>, falt: string) => string> = {
  additionalProperties: (p) => `Okänt fält "${p['additionalProperty']}".`,
  required: (p) => `Fältet "${p['missingProperty']}" saknas.`,
  type: (p, falt) => `${falt} ska vara ${typord(p['type'])}.`,
  enum: (p, falt) => `${falt} ska vara något av: ${lista(p['allowedValues'])}.`,
  const: (p, falt) => `${falt} ska vara ${p['allowedValue']}.`,
  format: (_, falt) => `${falt} är inget möjligt datum (ÅÅÅÅ-MM-DD).`,
  pattern: (p, falt) => `${falt} har fel form (ska följa ${p['pattern']}).`,
  minLength: (_, falt) => `${falt} får inte vara tomt; utelämna fältet om källan är tyst.`,
  maxLength: (p, falt) => `${falt} får ha högst ${p['limit']} tecken.`,
  minItems: (p, falt) => `${falt} ska ha minst ${p['limit']} post.`,
  maxItems: (p, falt) => `${falt} får ha högst ${p['limit']} poster.`,
  minimum: (p, falt) => `${falt} ska vara minst ${p['limit']}.`,
  maximum: (p, falt) => `${falt} får vara högst ${p['limit']}.`,
};

const ordalydelse = ({ keyword, params }: ErrorObject, vag: Vag): string => {
  const falt = vag.length > 0 ? `"${vag.findLast((steg) => typeof steg === 'string')}"` : 'Filen';
  return ORDALYDELSER[keyword]?.(params, falt) ?? `${falt} är ogiltigt (${keyword}).`;
};

const typord = (typ: unknown): string =>
  (Array.isArray(typ) ? typ : [typ]).map((t: unknown) => TYPER[String(t)] ?? String(t)).join(' eller ');

const lista = (varden: unknown): string =>
  (Array.isArray(varden) ? varden : []).map((v: unknown) => (v === null ? 'null' : String(v))).join(', ');
