import { beforeAll, describe, expect, it } from '@jest/globals';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { lyftvagFor } from './lyftvagar.js';

describe('where the made-up county lifts its matters: as the län’s own model says', () => {
  let register: Huvudmannaregister;
  beforeAll(async () => {
    register = await laddaModeller();
  });

  const vag = (lan: string, slag: 'avvikelse' | 'tvist', val: { kommun: string; star?: string }) =>
    lyftvagFor(register, lan, { slag, parter: [val.kommun, lan], star: val.star ?? null });

  it('D11 Dalarna: a tvist to the local styrgrupp, an avvikelse nowhere', () => {
    const arena = { lansfilId: 'lokala-styrgrupper', huvudman: ['2062', '20'], namn: 'Lokal styrgrupp, Mora' };
    expect(vag('20', 'tvist', { kommun: '2062' })).toMatchObject({ av: '2062', till: 'lokal-styrgrupp', arena });
    expect(vag('20', 'avvikelse', { kommun: '2062' })).toBeNull();
    expect(vag('20', 'tvist', { kommun: '2062', star: 'lokal-styrgrupp' })).toBeNull();
  });

  it('D11 Säter: to the styrgrupp that it has of its own', () => {
    expect(vag('20', 'tvist', { kommun: '2082' })?.arena.lansfilId).toBe('styrgrupp-sater');
  });

  it('Värmland: to the one styrgrupp of the län', () => {
    expect(vag('17', 'avvikelse', { kommun: '1780' })?.arena).toEqual({ lansfilId: 'styrgruppen' });
  });

  it('N3 Västernorrland: an avvikelse to the local group and on to the tjänstemannagrupp, a tvist that is none of principle nowhere', () => {
    expect(vag('22', 'avvikelse', { kommun: '2281' })?.till).toBe('lokal-samverkansgrupp');
    expect(vag('22', 'tvist', { kommun: '2281' })).toBeNull();
    expect(vag('22', 'avvikelse', { kommun: '2281', star: 'lokalkola' })?.till).toBe('tjanstemannagrupp');
  });

  it('B3 Västerbotten: nowhere, for its model in force describes no line to lift from', () => {
    expect(vag('24', 'avvikelse', { kommun: '2480' })).toBeNull();
  });
});
