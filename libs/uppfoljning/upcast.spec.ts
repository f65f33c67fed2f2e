import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { UPPFOLJNING_EVENTS } from './events.js';
import { svarsandel } from './svarslage.js';
import { schemaVersion, upcast } from './upcast.js';
import { evolve, initial, kriterielistaFor, type UppfoljningState } from './uppfoljning.js';

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
  it.each(Object.entries(UPPFOLJNING_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<UppfoljningState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    if (slut.status === 'okand') throw new Error('there is no follow-up');
    expect(slut).toMatchObject({
      status: 'oppen',
      brister: [{ rubrik: 'Sjukresor' }],
      planer: [{}, {}],
    });
    expect(slut.enkatdagar.get('2082')).toEqual({ svarSenast: '2023-05-15', paminns: '2023-05-23', paminnelser: 1 });
    expect(slut.enkatdagar.get('2029')?.paminns).not.toBe('2023-05-23');
    expect(svarsandel(slut)).toEqual({ besvarade: 1, tillfragade: 2 });
    expect(slut.praxis.get('2029')).toMatchObject({ praxis: 'endast-mas-och-chef' });
    expect(slut.kriterier.get('samordning-1/brukare')).toMatchObject({ bedomning: 'delvis' });
    expect(slut.indikatorer.get('folkmangd/2029/2022')).toMatchObject({ varde: '15937' });
  });
  it('N9 say by what the follow-up is assessed: opened before that was said, by what there was then', () => {
    const oppnad = (fil: string) => {
      const [, lagrad] = exempel.find(([namn]) => namn === fil) ?? [];
      if (lagrad === undefined) throw new Error('no such example');
      return evolve(initial, upcast(lagrad));
    };
    const [fore, efter] = [oppnad('01-UppfoljningOppnad.v1.json'), oppnad('00-UppfoljningOppnad.v2.json')];
    if (fore.status === 'okand' || efter.status === 'okand') throw new Error('there is no follow-up');
    expect(kriterielistaFor(fore)).toEqual({ id: 'gemensamma-kriterier', version: '1' });
    expect(kriterielistaFor(efter)).toEqual({ id: 'vasternorrland-missbruk-beroende', version: '1' });
    // What a view has kept of one that was opened then is what it would keep today.
    expect(fore).not.toHaveProperty('kriterielista');
  });
  it('of an unknown type or version stop the reader', () => {
    expect(() => upcast({ type: 'EnkatRaderad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'EnkatBesvarad', data: {}, meta: { v: 2 } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('EnkatBesvarad')).toBe(UPPFOLJNING_EVENTS.EnkatBesvarad);
  });
  it('that do not begin with the opening are a broken log', () => {
    expect(() => evolve(initial, { type: 'UppfoljningSlutford', data: { av: '20' } })).toThrow('begins with');
  });
});
