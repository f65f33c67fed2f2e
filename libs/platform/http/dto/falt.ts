import 'reflect-metadata';

export type Klass<T extends object = object> = new () => T;
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One demand on a value, worded for people. */
export interface Kontroll {
  readonly kod: string;
  /** In Swedish; never quotes the value. */
  readonly meddelande: string;
  readonly ok: (varde: unknown) => boolean;
}

/** All that is known of a field, said once: validation, wording, schema, example. */
export interface Falt {
  readonly namn: string;
  readonly valfri: boolean;
  /** In order: the first that fails is the one told of. */
  readonly kontroller: readonly Kontroll[];
  /** Demands on each element of a list. */
  readonly element?: readonly Kontroll[];
  /** Class of a nested object, or of each element of a list of objects. */
  readonly klass?: () => Klass;
  /** Set for lists: the most elements, also the bound of what is looked at. */
  readonly antalMax?: number;
  /** Without null and without the nested class. */
  readonly schema: JsonSchema;
  readonly beskrivning?: string;
  readonly exempel?: unknown;
}

const FALT = 'avvikelsenav:falt';

const arFaltlista = (varde: unknown): varde is readonly Falt[] => Array.isArray(varde);

/** Fields of a DTO class in the order declared; empty for any other class. */
export const faltAv = (klass: object): readonly Falt[] => {
  const lista: unknown = Reflect.getMetadata(FALT, klass);
  return arFaltlista(lista) ? lista : [];
};

export const laggFalt = (klass: object, falt: Falt): void => {
  Reflect.defineMetadata(FALT, [...faltAv(klass), falt], klass);
};

export const arObjekt = (varde: unknown): varde is Readonly<Record<string, unknown>> =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde);
