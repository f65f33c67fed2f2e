import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { GALLRING_EVENTS } from './events.js';
import { evolve, initial, type GallringState } from './gallring.js';
import { foljSparr, ingenSparr } from './sparr.js';
import { SPARR_EVENTS } from './sparr-events.js';
import { schemaVersion, schemaVersionSparr, upcast, upcastSparr } from './upcast.js';

/**
 * One file for every version of every event ever written; the first four tell of one erasure, the last two of a hold.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const exempel = readdirSync(mapp)
  .sort()
  .map((namn): [string, LagradHandelse] => [
    namn,
    JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
  ]);
const lagrade = exempel.map(([, lagrad]) => lagrad);

describe('stored events', () => {
  it.each(Object.entries({ ...GALLRING_EVENTS, ...SPARR_EVENTS }))('%s has an example of v1–%i', (type, version) => {
    const versioner = lagrade.filter((lagrad) => lagrad.type === type).map(({ meta }) => meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, to each end', () => {
    const efter = (...delar: readonly LagradHandelse[]) =>
      delar.reduce<GallringState>((state, lagrad) => evolve(state, upcast(lagrad)), initial);
    expect(efter(...lagrade.slice(0, 4))).toMatchObject({ status: 'verkstalld', nycklar: 7 });
    expect(efter(...lagrade.slice(0, 1), ...lagrade.slice(4, 5))).toMatchObject({ status: 'avslagen' });
    expect(efter(...lagrade.slice(0, 2), ...lagrade.slice(5, 6))).toMatchObject({ status: 'aterkallad' });
    const sparr = lagrade.slice(6).map(upcastSparr);
    expect(sparr.slice(0, 1).reduce(foljSparr, ingenSparr)).toMatchObject({ status: 'sparrad' });
    expect(sparr.reduce(foljSparr, ingenSparr)).toEqual(ingenSparr);
  });
  it('of an unknown type, or of a version this program does not know, stop the reader', () => {
    expect(() => upcast({ type: 'GallringAngrad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcastSparr({ type: 'SparrHavd', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect([schemaVersion('GallringBeslutad'), schemaVersionSparr('SparrHavd')]).toEqual([1, 1]);
  });
});
