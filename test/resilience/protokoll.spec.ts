import { describe, expect, it } from '@jest/globals';
import { Protokoll } from './protokoll.js';

describe('the record of a proof', () => {
  it('adds what is checked as it comes and replaces what is checked anew', () => {
    const protokoll = new Protokoll();
    protokoll.lagg('I2', 3);
    protokoll.lagg('I2', 2);
    protokoll.satt('I2', { kalla: 'if-match', antal: 10, brister: [] });
    protokoll.satt('I2', { kalla: 'if-match', antal: 12, brister: [] });
    expect(protokoll.resultat().I2).toEqual({ checked: 17, broken: 0 });
  });

  it('counts and tells a break once, and never forgets it', () => {
    const sagt: string[] = [];
    const protokoll = new Protokoll((invariant, text) => sagt.push(`${invariant} ${text}`));
    protokoll.satt('I1', { kalla: 'journal', antal: 5, brister: ['request 3 is gone'] });
    protokoll.satt('I1', { kalla: 'journal', antal: 6, brister: ['request 3 is gone'] });
    protokoll.satt('I1', { kalla: 'journal', antal: 6, brister: [] });
    expect(protokoll.resultat().I1).toEqual({ checked: 6, broken: 1 });
    expect(sagt).toEqual(['I1 request 3 is gone']);
  });
});
