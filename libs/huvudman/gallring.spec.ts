import { describe, expect, it } from '@jest/globals';
import { laddaModeller } from './ladda.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

describe('retention rules as data', () => {
  it('every huvudman of every län has one, and what is our own says so', async () => {
    const register = await laddaModeller();
    for (const { gallring } of register.alla()) {
      expect(gallring).toMatchObject({ vantetidDagar: 7, bevarande: [{ galler: 'avvikelse', ar: 10 }] });
      expect(gallring.bevarande[0]?.lagrum).toContain('Vår egen regel');
    }
  });
  it('a huvudman’s own goes before the län’s, and a file that says nothing keeps for ten years', async () => {
    const egen = `typ: kommun, gallring: { vantetidDagar: 0, bevarande: [{ galler: avvikelse, ar: 0, lagrum: Plan 2026 }] }`;
    const fil = FEMTE_LAN.replace('typ: kommun, verksamheter: []', `${egen}, verksamheter: []`);
    const register = await medMapp({ 'femte.yaml': fil }, (mapp) => laddaModeller(mapp));
    expect(register.hamta('9902')?.gallring).toEqual({
      vantetidDagar: 0,
      bevarande: [{ galler: 'avvikelse', ar: 0, lagrum: 'Plan 2026', undantag: [] }],
    });
    expect(register.hamta('9901')?.gallring.bevarande).toMatchObject([{ ar: 10 }]);
  });
});
