import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { OVERENSKOMMELSE_EVENTS } from './events.js';
import { evolve, initial, type OverenskommelseState } from './overenskommelse.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell one agreement.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const filer = readdirSync(mapp).sort();
const exempel = filer.map((namn): [string, LagradHandelse] => [
  namn,
  JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
]);

describe('stored events', () => {
  it.each(Object.entries(OVERENSKOMMELSE_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<OverenskommelseState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    expect(slut).toMatchObject({
      status: 'registrerad',
      lansfilId: 'dalarna-psykiska-funktionsnedsattningar',
      parter: ['20', '2029', '2082', '2084'],
      versioner: [{ version: '3' }, { version: '4', giltigTill: '2028-12-31' }],
      lokalaStatusar: new Map([['2082', { status: 'finns-och-utvarderad', datum: '2025-10-01' }]]),
      revision: { huvudman: '20', revideraSenast: '2025-06-30', pamindSenast: null, paminnelser: 1 },
      rutiner: [],
      lank: 'https://dokument.example/overenskommelse',
    });
  });
  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'OverenskommelseUppeldad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'KallaLankad', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('VersionAntagen')).toBe(OVERENSKOMMELSE_EVENTS.VersionAntagen);
  });
  it('that do not begin with the registration are a broken log', () => {
    const forst = { type: 'KallaLankad', data: { av: '20', lank: 'https://a.example' } } as const;
    expect(() => evolve(initial, forst)).toThrow('begins with');
  });
});
