import { describe, expect, it } from '@jest/globals';
import { Atkomstsamling, medSamling } from '#libs/sekretess/atkomst/index.js';
import { noteraArendet } from './notera.js';

const INGET = { arende: { id: 'a' }, handelser: [], leveranser: [], tvist: null, utlamning: null, mojligheter: [] };
const noterat = (annat: object): Atkomstsamling => {
  const [begaran, samling] = [{}, new Atkomstsamling()];
  medSamling(begaran, samling, () => noteraArendet(begaran, { ...INGET, ...annat }));
  return samling;
};

describe('I8 what the page of a case shows', () => {
  it('is noted with the tvist that it leads to', () => {
    expect([...noterat({ tvist: 't' }).objekt.values()]).toEqual([{ slag: 'tvist', id: 't' }]);
    expect(noterat({}).objekt.size).toBe(0);
  });

  it('and the preview of what is given as an action of its own, of the same fields as the API notes', () => {
    const svar = { dag: '2026-11-22', poster: [{ falt: 'rubrik' }] };
    const { aven, falt } = noterat({ utlamning: { mottagare: [{ svar, antal: 1 }] } });
    expect(aven).toEqual([{ handling: 'utlamnande.forhandsgranska', id: 'a', falt: ['dag', 'poster.falt'] }]);
    expect([...falt]).toEqual(expect.arrayContaining(['id', 'utlamning.poster.falt']));
    expect(noterat({}).aven).toEqual([]);
  });

  it('and each text that stands there to be reviewed', () => {
    const texter = [{ revision: 0, handelse: 'AnsvarAvvisat', ord: [{ falt: 'skal', text: 'x' }] }];
    const { falt } = noterat({ mojligheter: [{ granskning: { texter, tidigare: false, nasta: null } }] });
    expect([...falt]).toContain('granskas.skal');
  });
});
