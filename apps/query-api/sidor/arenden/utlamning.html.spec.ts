import { describe, expect, it } from '@jest/globals';
import type { Utlamningspost } from '#libs/policies/index.js';
import { summerade } from '../../avvikelser/utlamningsbild.js';
import { utlamningHtml } from './utlamning.html.js';

const post = (revision: number, skal: Utlamningspost['skal']): Utlamningspost => ({
  ...{ revision, handelse: 'AnsvarAvvisat', falt: 'skal', slag: 'fritext', grund: null, skal },
});
const MANGA = Array.from({ length: 2_100 }, (_, nr) => post(nr, nr < 70 ? null : 'INGEN_GRUND'));

describe('D9 how much is given', () => {
  it('is counted of all of it, also where the rows are cut', () => {
    const { visade, ...summor } = summerade(MANGA);
    expect(summor).toEqual({ lamnas: 70, antal: 2_100 });
    expect([visade.length, visade[0]?.revision]).toEqual([2_000, 100]);
  });

  const sida = (sprak: 'sv' | 'en', antal: number): string => {
    const rad = (nr: number) => {
      const { revision, handelse, falt, slag } = post(nr, 'INGEN_GRUND');
      const lage = { lamnas: false, grund: null, skal: 'INGEN_GRUND', skalText: 'Nej.' };
      return { revision, handelse, falt, slag, handelseText: `Nummer ${nr}.`, ...lage };
    };
    const poster = Array.from({ length: antal }, (_, nr) => rad(nr));
    const svar = { mottagare: { kod: '20', namn: 'Regionen' }, dag: '2026-11-22', poster, upplysning: '' };
    return String(utlamningHtml(sprak, { krav: 'en-person', mottagare: [{ svar, lamnas: 70, antal: 2_100 }] }));
  };

  it('and the page says so, and that it leaves rows out', () => {
    expect(sida('sv', 80)).toContain(': 70 av 2100');
    expect(sida('sv', 80)).toContain('Tabellen visar bara de 50 senaste uppgifterna');
    expect(sida('sv', 80)).not.toContain('Nummer 29.');
    expect(sida('sv', 80)).toContain('Nummer 30.');
    expect(sida('en', 80)).toContain('only the latest 50');
  });
});
