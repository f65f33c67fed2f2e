import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { evolve, initial, type EskaleringState } from './eskalering.js';
import { ESKALERING_EVENTS } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell one matter.
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
  it.each(Object.entries(ESKALERING_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<EskaleringState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    expect(slut).toMatchObject({ status: 'avslutad', utfall: 'lost', samverkan: null, paborjadAv: '2480' });
    expect(slut.status !== 'okand' && slut.parter.get('2417')).toEqual({
      niva: 'verksamhetschefsniva',
      representant: 'Områdeschef',
      natt: ['forsta-linjen', 'verksamhetschefsniva'],
      svar: null,
      svarSenast: '2026-05-15',
      paminnd: null,
      lyftForeslaget: false,
      arendenummer: null,
    });
  });
  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'ArendeTeleporterat', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'LyftILinjen', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('LyftILinjen')).toBe(ESKALERING_EVENTS.LyftILinjen);
  });
  it('that do not begin with the beginning are a broken log', () => {
    const data = { huvudman: '24', arendenummer: 'R-7' };
    expect(() => evolve(initial, { type: 'EskaleringMottagen', data })).toThrow('begins with');
  });
});
