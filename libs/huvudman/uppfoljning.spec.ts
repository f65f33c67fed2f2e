import { describe, expect, it } from '@jest/globals';
import { laddaModeller, OgiltigModell } from './index.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

const register = await laddaModeller();

describe('the names of the yearly follow-up', () => {
  it('V4 V5 are Värmland’s own: an aktivitetsplan and an årsrapport, approved by the verksamhetschef', () => {
    expect(register.uppfoljning('17')).toMatchObject({
      plan: { kod: 'aktivitetsplan', namn: 'Aktivitetsplan' },
      rapport: { kod: 'arsrapport', namn: 'Årsrapport' },
      nivaer: ['lan'],
      godkannandeAv: { funktion: 'Verksamhetschef', niva: 'verksamhetschef' },
    });
  });

  it('N8 are the usual ones where the file says nothing: a handlingsplan at both levels', () => {
    expect(register.uppfoljning('24')).toEqual({
      plan: { kod: 'handlingsplan', namn: 'Handlingsplan' },
      rapport: { kod: 'uppfoljning', namn: 'Uppföljning' },
      nivaer: ['lokal', 'lan'],
      godkannandeAv: null,
      enkat: null,
      formular: [],
      kriterielista: null,
      kriterielistor: [],
      kalla: null,
    });
    expect(register.uppfoljning('99')).toBeUndefined();
  });

  it('name a level of the line that is there', async () => {
    const fil = `${FEMTE_LAN}\nuppfoljning: { godkannandeAv: { funktion: Chef, niva: finns-inte } }\n`;
    await expect(medMapp({ 'femte.yaml': fil }, (mapp) => laddaModeller(mapp))).rejects.toThrow(OgiltigModell);
  });
});
