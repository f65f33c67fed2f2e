import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { beslutslage } from './beslutslage.js';
import { REKOMMENDATION_EVENTS } from './events.js';
import { evolve, initial, type RekommendationState } from './rekommendation.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that they can be folded in order.
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
  it.each(Object.entries(REKOMMENDATION_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<RekommendationState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    if (slut.status === 'okand') throw new Error('there is no recommendation');
    expect(slut).toMatchObject({ status: 'aterkallad', utfall: { bifall: 3, avslag: 0 } });
    expect(slut.arendenummer).toEqual(new Map([['1780', 'VON-44']]));
    expect(beslutslage(slut).antal).toEqual({ bifall: 3, avslag: 0, bordlagda: 0, vantar: 0 });
    expect(slut.poster.get('1780/lss')).toMatchObject({ forfaller: '2026-07-14', paminnelser: 1 });
  });
  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'ArenaBeslutade', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'BeslutFattat', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('BeslutFattat')).toBe(REKOMMENDATION_EVENTS.BeslutFattat);
  });
  it('that do not begin with the expediering are a broken log', () => {
    expect(() => evolve(initial, { type: 'AllaHarBeslutat', data: { bifall: 1, avslag: 0 } })).toThrow('begins with');
  });
});
