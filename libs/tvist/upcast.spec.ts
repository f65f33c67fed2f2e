import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { evolve, initial, type TvistState } from './tvist.js';
import { TVIST_EVENTS } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell one tvist; the last tells another end.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const filer = readdirSync(mapp).sort();
const exempel = filer.map((namn): [string, LagradHandelse] => [
  namn,
  JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
]);

const fold = (lagrade: typeof exempel): TvistState =>
  lagrade.reduce<TvistState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);

describe('stored events', () => {
  it.each(Object.entries(TVIST_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = fold(exempel.filter(([, { type }]) => type !== 'TvistAterkallad'));
    expect(slut).toMatchObject({
      status: 'avslutad',
      principfraga: { principiell: true },
      interimsansvar: { av: { huvudman: '2029' } },
      avgorande: { form: 'forlikning', losning: { text: 'Parterna delar kostnaden lika.' } },
      kvitterat: new Set(['20', '2029']),
    });
    expect(slut.status !== 'okand' && slut.parter.get('20')).toMatchObject({
      svarSenast: '2026-04-01',
      foretradare: { funktion: 'Verksamhetschef' },
      stallning: { installning: 'bestrider-eget-ansvar' },
      arendenummer: 'R-7',
    });
    const aterkallad = exempel.filter(([, { type }]) => ['TvistOppnad', 'TvistAterkallad'].includes(type));
    expect(fold(aterkallad)).toMatchObject({ status: 'aterkallad', oppnadAv: '2029' });
  });
  it('of an unknown type stop the reader', () => {
    expect(() => upcast({ type: 'TvistTeleporterad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'toString', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
  });
  it.each([0, 1.5, Number.NaN, 2])('of version %d, which this program does not know, stop it too', (v) => {
    expect(() => upcast({ type: 'TvistAvslutad', data: {}, meta: { v } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('TvistOppnad')).toBe(TVIST_EVENTS.TvistOppnad);
  });
  it('that do not begin with the opening are a broken log', () => {
    expect(() => evolve(initial, { type: 'TvistAvslutad', data: { huvudman: '20' } })).toThrow('begins with');
  });
  it('that receipt or close what is not settled, or are of one that is no party, are a broken log too', () => {
    const oppen = fold(exempel.slice(0, 1));
    expect(() => evolve(oppen, { type: 'TvistAvslutad', data: { huvudman: '20' } })).toThrow('no decision');
    const franmande = { type: 'TvistMottagen', data: { huvudman: '2080', arendenummer: 'F-1' } } as const;
    expect(() => evolve(oppen, franmande)).toThrow('no party');
  });
});
