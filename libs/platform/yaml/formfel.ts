import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Vag } from './las-yaml.js';

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

/**
 * Checks plain data against the schema: the value, with what it leaves out filled by `default`, or every fault.
 * The schema may word a demand in Swedish by `krav` (after "ska vara"). No fault quotes a value: it could be a secret.
 */
export const kompileraForm = <T>(schema: object): ((data: unknown) => { readonly varde: T } | readonly Platsfel[]) => {
  const ajv = new Ajv({
    allErrors: true,
    useDefaults: true,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    verbose: true,
  });
  addFormats.default(ajv, ['date']);
  ajv.addVocabulary(['krav']);
  const giltig = ajv.compile<T>(schema);
  return (data) => (giltig(data) ? { varde: data } : (giltig.errors ?? []).filter(egetFel).map(tillPlatsfel));
};

/** The field that chooses among alternatives has its own `enum`, which says it better. */
const egetFel = ({ keyword }: ErrorObject): boolean => keyword !== 'discriminator';

const tillPlatsfel = (fel: ErrorObject): Platsfel => {
  const vag = fel.instancePath.split('/').slice(1).map(tillSteg);
  const extra: unknown = fel.params['additionalProperty'];
  return { vag: typeof extra === 'string' ? [...vag, extra] : vag, meddelande: ordalydelse(fel, vag) };
};

const tillSteg = (del: string): string | number =>
  /^\d+$/u.test(del) ? Number(del) : del.replaceAll('~1', '/').replaceAll('~0', '~');

const ORDALYDELSER: Record<string, (params: Record<string, unknown>, falt: string) => string> = {
  additionalProperties: (p) => `Okänt fält${namngivet(p['additionalProperty'])}.`,
  required: (p) => `Fältet "${p['missingProperty']}" saknas.`,
  type: (p, falt) => `${falt} ska vara ${typord(p['type'])}.`,
  enum: (p, falt) => `${falt} ska vara något av: ${lista(p['allowedValues'])}.`,
  const: (p, falt) => `${falt} ska vara ${p['allowedValue']}.`,
  format: (_, falt) => `${falt} är inget möjligt datum (ÅÅÅÅ-MM-DD).`,
  pattern: (p, falt) => `${falt} har fel form (ska följa ${p['pattern']}).`,
  minLength: (_, falt) => `${falt} får inte vara tomt; utelämna fältet om uppgiften saknas.`,
  maxLength: (p, falt) => `${falt} får ha högst ${p['limit']} tecken.`,
  minItems: (p, falt) => `${falt} ska ha minst ${p['limit']} post.`,
  maxItems: (p, falt) => `${falt} får ha högst ${p['limit']} poster.`,
  minProperties: (p, falt) => `${falt} ska ha minst ${p['limit']} fält.`,
  maxProperties: (p, falt) => `${falt} får ha högst ${p['limit']} fält.`,
  minimum: (p, falt) => `${falt} ska vara minst ${p['limit']}.`,
  maximum: (p, falt) => `${falt} får vara högst ${p['limit']}.`,
};

/** A slip such as `{hemlighet:whsec_…}` makes a secret a key: only what looks like a field's name is shown. */
const namngivet = (nyckel: unknown): string =>
  typeof nyckel === 'string' && /^[\w.-]{1,32}$/.test(nyckel) ? ` "${nyckel}"` : '';

const ordalydelse = ({ keyword, params, parentSchema }: ErrorObject, vag: Vag): string => {
  const falt = vag.length > 0 ? `"${vag.findLast((steg) => typeof steg === 'string')}"` : 'Filen';
  const krav: unknown = parentSchema?.['krav'];
  if (typeof krav === 'string') return `${falt} ska vara ${krav}.`;
  return ORDALYDELSER[keyword]?.(params, falt) ?? `${falt} är ogiltigt (${keyword}).`;
};

const typord = (typ: unknown): string =>
  (Array.isArray(typ) ? typ : [typ]).map((t: unknown) => TYPER[String(t)] ?? String(t)).join(' eller ');

const lista = (varden: unknown): string =>
  (Array.isArray(varden) ? varden : []).map((v: unknown) => (v === null ? 'null' : String(v))).join(', ');
