import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { evolve, initial, type AvvikelseState } from './avvikelse.js';
import { AVVIKELSE_EVENTS } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/**
 * One file for every version of every event ever written, numbered so that together they tell one case.
 * A file here is never changed: a log somewhere holds just that.
 */
const mapp = new URL('exempel-handelser/', import.meta.url);
const filer = readdirSync(mapp).sort();
const exempel = filer.map((namn): [string, LagradHandelse] => [
  namn,
  JSON.parse(readFileSync(new URL(namn, mapp), 'utf8')) as LagradHandelse,
]);

describe('stored events', () => {
  it.each(Object.entries(AVVIKELSE_EVENTS))('%s has an example of every version up to %i', (type, version) => {
    const versioner = exempel.filter(([, lagrad]) => lagrad.type === type).map(([, lagrad]) => lagrad.meta.v);
    expect(new Set(versioner)).toEqual(new Set(Array.from({ length: version }, (_, index) => index + 1)));
  });
  it.each(exempel)('%s says in its name what it holds', (namn, { type, meta }) => {
    expect(namn.slice(namn.indexOf('-') + 1)).toBe(`${type}.v${meta.v}.json`);
  });
  it('I1 are all read and folded, from the first to the last', () => {
    const slut = exempel.reduce<AvvikelseState>((state, [, lagrad]) => evolve(state, upcast(lagrad)), initial);
    expect(slut).toMatchObject({
      status: 'makulerad',
      gemensam: true,
      kalla: { version: 2 },
      lankar: [],
      grunder: [
        { grund: 'SAMTYCKE', aterkallad: true, texter: null },
        { grund: 'MENPROVNING', aterkallad: false, texter: [0] },
      ],
      skyddadePersonuppgifter: false,
    });
    expect(slut.status !== 'okand' && slut.delar.get('20')).toEqual({
      svarSenast: '2026-06-01',
      arendenummer: 'R-7',
      bedomd: true,
      utredd: true,
      svar: null,
      tilldelning: null,
      atgarder: new Map([['5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d13', 'pagar']]),
    });
  });
  it('of an unknown type stop the reader', () => {
    expect(() => upcast({ type: 'AvvikelseTeleporterad', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
    expect(() => upcast({ type: 'toString', data: {}, meta: { v: 1 } })).toThrow('unknown event type');
  });
  it.each([0, 1.5, Number.NaN, 2])('of version %d, which this program does not know, stop it too', (v) => {
    expect(() => upcast({ type: 'AvvikelseAvslutad', data: {}, meta: { v } })).toThrow('no version that');
  });
  it('are written in the current version', () => {
    expect(schemaVersion('AvvikelseRapporterad')).toBe(AVVIKELSE_EVENTS.AvvikelseRapporterad);
  });
  it('that do not begin with the report are a broken log', () => {
    expect(() => evolve(initial, { type: 'AvvikelseAvslutad', data: { huvudman: '20' } })).toThrow('begins with');
  });
});
