import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { FORSANDELSE_EVENTS } from './events.js';
import { evolve, INGEN_FORSANDELSE, type Forsandelse } from './forsandelse.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that they can be folded in turn.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const exempel = readdirSync(mapp)
  .sort()
  .map((namn): [string, LagradHandelse] => [
    namn,
    JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
  ]);

describe('stored försändelse events', () => {
  it.each(Object.entries(FORSANDELSE_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<Forsandelse>((state, [, lagrad]) => evolve(state, upcast(lagrad)), INGEN_FORSANDELSE);
    expect(slut).toEqual({ status: 'stoppad', mottagare: '20', forsok: 3, kanal: 'http', arendenummer: 'R-7' });
  });
  it.each([
    ['OmsandningBegard', 2],
    ['Okand', 1],
    ['toString', 1],
  ])('of unknown kind stop the reader loudly: %s v%i', (type, v) => {
    expect(() => upcast({ type, data: {}, meta: { v } })).toThrow(/unknown event type|no version that/);
  });
  it('are written in the current version', () => {
    expect(schemaVersion('ForsandelseKoad')).toBe(FORSANDELSE_EVENTS.ForsandelseKoad);
  });
});
