/** The words that message schemas are written in. */

export type Schema = Readonly<Record<string, unknown>>;
export type Falt = Readonly<Record<string, Schema>>;

export interface Meddelande {
  readonly titel: string;
  /** In every message of its kind of matter, beside its own. */
  readonly huvud: Falt;
  /** Always there. */
  readonly oppet: Falt;
  /** Each only on a ground that covers it, and when the source gave it. */
  readonly skyddat: Falt;
}

export const text = { type: 'string' };
export const dag = { type: 'string', format: 'date' };
export const tid = { anyOf: [dag, { type: 'string', format: 'date-time' }] };
export const uuid = { type: 'string', format: 'uuid' };
export const ref = (namn: string): Schema => ({ $ref: `#/components/schemas/${namn}` });
export const huvudman = ref('huvudmannakod');
export const kod = (koder: object): Schema => ({ type: 'string', enum: Object.keys(koder) });
export const niva = (steg: object): Schema => ({ type: 'integer', minimum: 1, maximum: Object.keys(steg).length });
export const lista = (items: Schema): Schema => ({ type: 'array', items });
export const ellerNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const objekt = (falt: Falt, valfria: Falt = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  ...(Object.keys(falt).length > 0 && { required: Object.keys(falt) }),
  properties: { ...falt, ...valfria },
});

/** The same head for each of these messages. */
export const medHuvud = <Typ extends string>(
  meddelanden: Readonly<Record<Typ, Omit<Meddelande, 'huvud'>>>,
  huvud: Falt,
): Readonly<Record<Typ, Meddelande>> =>
  Object.fromEntries(
    Object.entries<Omit<Meddelande, 'huvud'>>(meddelanden).map(([typ, en]) => [typ, { ...en, huvud }]),
  ) as Record<Typ, Meddelande>;
