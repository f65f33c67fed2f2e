import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { HANDLINGSPLAN_EVENTS } from './events.js';
import { evolve, godkannandelage, initial, type HandlingsplanState } from './handlingsplan.js';
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
  it.each(Object.entries(HANDLINGSPLAN_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });

  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });

  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<HandlingsplanState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    if (slut.status === 'okand') throw new Error('there is no plan');
    expect(godkannandelage(slut)).toBe('godkand');
    expect(slut.overforing?.ar).toBe(2027);
    const [forsta, andra] = [...slut.atgarder.values()];
    expect(forsta).toMatchObject({ status: 'pagar', overfordTill: expect.any(String) });
    expect(andra).toMatchObject({ status: 'klar', effekt: { effekt: 'avsedd' }, paminnelser: 1, andringar: 1 });
  });

  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'PlanBeslutad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'PlanGodkand', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('PlanGodkand')).toBe(HANDLINGSPLAN_EVENTS.PlanGodkand);
  });
  it('that do not begin with the drawing up are a broken log', () => {
    expect(() => evolve(initial, { type: 'GodkannandeBegart', data: { av: '17', atgarder: [] } })).toThrow(
      'begins with',
    );
  });
});
