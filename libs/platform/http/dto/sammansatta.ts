import { arObjekt, type Klass, type Kontroll } from './falt.js';
import {
  arText,
  falt,
  kodkontroll,
  ogiltigt,
  oppetkontroll,
  textformat,
  textkontroller,
  type Faltval,
  type Textval,
} from './kontroller.js';

/** A nested DTO. */
export const Objekt = (klass: () => Klass, val: Faltval = {}): PropertyDecorator =>
  falt(val, { kontroller: [ogiltigt('Ska vara ett objekt.', arObjekt)], klass, schema: { type: 'object' } });

/** An object whose fields another document describes. In answers only: nothing in it is checked. */
export const FrittObjekt = (val: Faltval = {}): PropertyDecorator =>
  falt(val, { kontroller: [ogiltigt('Ska vara ett objekt.', arObjekt)], schema: { type: 'object' } });

export interface Listval extends Faltval {
  /** Most elements. */
  readonly max: number;
  readonly min?: number;
}

const listkontroller = ({ max, min = 0 }: Listval): readonly Kontroll[] => [
  ogiltigt('Ska vara en lista.', (varde) => Array.isArray(varde)),
  {
    kod: 'FOR_LANGT',
    meddelande: `Får ha högst ${max} värden.`,
    ok: (varde) => Array.isArray(varde) && varde.length <= max,
  },
  ogiltigt(`Ska ha minst ${min} värden.`, (varde) => Array.isArray(varde) && varde.length >= min),
];

const listschema = ({ max, min = 0 }: Listval): Record<string, unknown> => ({
  type: 'array',
  maxItems: max,
  ...(min > 0 && { minItems: min }),
});

/** A list of nested DTOs. */
export const Lista = (klass: () => Klass, val: Listval): PropertyDecorator =>
  falt(val, {
    kontroller: listkontroller(val),
    element: [ogiltigt('Ska vara ett objekt.', arObjekt)],
    klass,
    antalMax: val.max,
    schema: listschema(val),
  });

/** A list of codes. */
export const Kodlista = (kodverk: Readonly<Record<string, unknown>>, val: Listval): PropertyDecorator =>
  falt(val, {
    kontroller: listkontroller(val),
    element: [arText, kodkontroll(kodverk)],
    antalMax: val.max,
    schema: { ...listschema(val), items: { type: 'string', enum: Object.keys(kodverk) } },
  });

/** A list of texts of at most `tecken` characters each. */
export const Textlista = (val: Listval & Pick<Textval, 'oppet'> & { readonly tecken: number }): PropertyDecorator =>
  falt(val, {
    kontroller: listkontroller(val),
    element: [...textkontroller(val.tecken, {}), ...oppetkontroll(val)],
    antalMax: val.max,
    schema: {
      ...listschema(val),
      items: { type: 'string', minLength: 1, maxLength: val.tecken, format: textformat('text', val) },
    },
  });
