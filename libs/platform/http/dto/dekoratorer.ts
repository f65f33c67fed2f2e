import { arDatum, arDatumtid } from '../../datum.js';
import { personnummerfel } from '#libs/kernel/index.js';
import type { Kontroll } from './falt.js';
import {
  arText,
  falt,
  kodkontroll,
  ogiltigt,
  oppetkontroll,
  strang,
  textformat,
  textkontroller,
  type Faltval,
  type Textval,
} from './kontroller.js';
import { arBeteckning, decimalmonster, UUID_MONSTER } from './texter.js';

/** Text with something in it, at most `max` characters. */
export const Text = (val: Textval & { readonly max: number }): PropertyDecorator =>
  falt(val, {
    kontroller: [...textkontroller(val.max, val), ...oppetkontroll(val)],
    schema: { type: 'string', minLength: 1, maxLength: val.max, format: textformat('text', val) },
  });

/** A number or name that systems know things by: text on one line, nothing invisible in it. */
export const Beteckning = (val: Textval & { readonly max: number }): PropertyDecorator =>
  falt(val, {
    kontroller: [
      ...textkontroller(val.max, val),
      ogiltigt('Ska stå på en rad, utan osynliga tecken och utan blanksteg först eller sist.', strang(arBeteckning)),
      ...oppetkontroll(val),
    ],
    schema: { type: 'string', minLength: 1, maxLength: val.max, format: textformat('beteckning', val) },
  });

/** A code of a form: letters, digits and so on, as the pattern says. */
export const Monster = (val: Faltval & { readonly monster: string; readonly krav: string }): PropertyDecorator => {
  const uttryck = new RegExp(val.monster, 'u');
  return falt(val, {
    kontroller: [
      arText,
      ogiltigt(
        val.krav,
        strang((text) => uttryck.test(text)),
      ),
    ],
    schema: { type: 'string', pattern: val.monster },
  });
};

export const Uuid = (val: Faltval): PropertyDecorator =>
  Monster({ ...val, monster: UUID_MONSTER, krav: 'Ska vara ett id (uuid med gemener).' });

export const Heltal = (val: Faltval & { readonly min: number; readonly max: number }): PropertyDecorator =>
  falt(val, {
    kontroller: [
      ogiltigt(
        `Ska vara ett heltal ${val.min}–${val.max}.`,
        (varde) => typeof varde === 'number' && Number.isInteger(varde) && varde >= val.min && varde <= val.max,
      ),
    ],
    schema: { type: 'integer', minimum: val.min, maximum: val.max },
  });

export const Boolesk = (val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [ogiltigt('Ska vara true eller false.', (varde) => typeof varde === 'boolean')],
    schema: { type: 'boolean' },
  });

/** Number as text, decimal point, never negative: money is no floating point. */
export const Decimal = (val: Faltval & { readonly decimaler: number }): PropertyDecorator =>
  Monster({
    ...val,
    monster: decimalmonster(val.decimaler),
    krav: `Ska vara ett tal som text, med punkt och högst ${val.decimaler} decimaler ("48500.50").`,
  });

/** One of the keys of a code list. */
export const Kod = (kodverk: Readonly<Record<string, unknown>>, val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [arText, kodkontroll(kodverk)],
    schema: { type: 'string', enum: Object.keys(kodverk) },
  });

const ogiltigtDatum = (meddelande: string, ok: (text: string) => boolean): Kontroll => ({
  kod: 'OGILTIGT_DATUM',
  meddelande,
  ok: strang(ok),
});

/** `YYYY-MM-DD`, a real day. */
export const Datum = (val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [arText, ogiltigtDatum('Ska vara ett datum som finns, ÅÅÅÅ-MM-DD, mellan 1900 och 2199.', arDatum)],
    schema: { type: 'string', format: 'date' },
  });

/** RFC 3339 with offset. */
export const Datumtid = (val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [
      arText,
      ogiltigtDatum('Ska vara en tidpunkt med tidszon, till exempel 2027-02-10T13:00:00+01:00.', arDatumtid),
    ],
    schema: { type: 'string', format: 'date-time' },
  });

/** A day, or a point in time where the source has one. */
export const DatumEllerTid = (val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [
      arText,
      ogiltigtDatum(
        'Ska vara ett datum som finns, ÅÅÅÅ-MM-DD, eller en tidpunkt med tidszon, till exempel 2027-02-10T13:00:00+01:00.',
        (text) => arDatum(text) || arDatumtid(text),
      ),
    ],
    schema: { type: 'string', format: 'datum-eller-tid' },
  });

/** Personnummer or samordningsnummer; the value is never quoted. */
export const Personnummer = (val: Faltval): PropertyDecorator =>
  falt(val, {
    kontroller: [
      arText,
      ogiltigt(
        'Ska skrivas ÅÅÅÅMMDD-NNNN.',
        strang((text) => personnummerfel(text) !== 'form'),
      ),
      ogiltigtDatum('Födelsedatumet finns inte i almanackan.', (text) => personnummerfel(text) !== 'datum'),
      {
        kod: 'FELAKTIG_KONTROLLSIFFRA',
        meddelande: 'Personnumrets kontrollsiffra (den sista) stämmer inte.',
        ok: strang((text) => personnummerfel(text) !== 'kontrollsiffra'),
      },
    ],
    schema: { type: 'string', format: 'personnummer' },
  });
