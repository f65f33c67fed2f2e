import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { evolve, initial, type MandatState } from './mandat.js';
import { MANDAT_EVENTS } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell of one mandate.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const filer = readdirSync(mapp).sort();
const exempel = filer.map((namn): [string, LagradHandelse] => [
  namn,
  JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
]);

describe('stored events', () => {
  it.each(Object.entries(MANDAT_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<MandatState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    expect(slut).toMatchObject({
      status: 'aterkallat',
      giltigTill: '2027-12-31',
      introducerad: '2026-01-15',
      registrerat: { funktion: 'Förvaltningschef', representerar: { niva: 'verksamhetschef' } },
    });
  });
  it('of an unknown type stop the reader', () => {
    expect(() => upcast({ type: 'MandatTeleporterat', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'toString', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
  });
  it.each([0, 1.5, Number.NaN, 2])('of version %d, which this program does not know, stop it too', (v) => {
    expect(() => upcast({ type: 'MandatAterkallat', data: {}, meta: { v } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('MandatRegistrerat')).toBe(MANDAT_EVENTS.MandatRegistrerat);
  });
  it('that do not begin with the registration are a broken log', () => {
    expect(() => evolve(initial, { type: 'MandatAndrat', data: { huvudman: '20', giltigTill: null } })).toThrow(
      'begins with',
    );
  });
});
