import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { evolve, initial, type ArenaState } from './arena.js';
import { ARENA_EVENTS } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell one arena.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const exempel = readdirSync(mapp)
  .sort()
  .map((namn): [string, LagradHandelse] => [
    namn,
    JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
  ]);

describe('stored events', () => {
  it.each(Object.entries(ARENA_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<ArenaState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    if (slut.status === 'okand') throw new Error('the arena is not open');
    expect(slut.turer).toEqual([{ huvudman: '24', fran: '2026-01-01', till: null }]);
    expect([...slut.arenden.values()].map(({ status }) => status)).toEqual(['rekommenderat', 'lamnat']);
    expect([...slut.moten.values()].map(({ installt }) => installt)).toEqual([false, true]);
    expect([...slut.moten.values()][0]).toMatchObject({
      dagordning: [{ slag: 'staende' }, { slag: 'arende' }, { slag: 'ovrigt' }],
      narvarande: [{ huvudman: '2480' }, { huvudman: '24' }],
      protokoll: 'https://www.example.se/protokoll/lsg-2026-03-10',
      behandlade: [{ utfall: 'rekommenderas', anteckning: 'Enig grupp.' }],
    });
    expect([...slut.rekommendationer.values()]).toMatchObject([{ utfall: { bifall: 2, avslag: 1 } }]);
  });
  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'ArenaBeslutade', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'MoteKallat', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('ArenaOppnad')).toBe(ARENA_EVENTS.ArenaOppnad);
  });
  it('that do not begin with the opening are a broken log', () => {
    expect(() => evolve(initial, { type: 'ArendeLamnat', data: { arende: 'a', skal: 'atersant' } })).toThrow(
      'begins with',
    );
  });
});
