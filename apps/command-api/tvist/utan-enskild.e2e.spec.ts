import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let sundsvall: Talare;
let mandatId: string;
beforeAll(async () => {
  dorr = await startaTestdorr();
  sundsvall = new Talare(dorr.url, TOKEN.sundsvall);
  mandatId = await sundsvall.mandat({ funktion: 'Socialchef' });
}, 60_000);
afterAll(() => dorr.stang());

const ny = (annat: object = {}): object => ({
  ...{ mandatId, parter: ['22'], fraga: 'kostnadsansvar', rubrik: 'Kostnad för placering' },
  ...{ beskrivning: 'Parterna är oeniga om vem som bär kostnaden.', ...annat },
});

describe('a tvist has no individual in it', () => {
  it('D5 has no room for an individual: neither as a field nor as a party', async () => {
    const svar = await sundsvall.post('/tvister', ny({ personnummer: '19121212-1212', namn: 'Någon', person: {} }));
    expect([svar.status, koder(svar).toSorted()]).toEqual([
      400,
      ['OKANT_FALT /namn', 'OKANT_FALT /person', 'OKANT_FALT /personnummer'],
    ]);
    const part = await sundsvall.post('/tvister', ny({ parter: ['19121212-1212'] }));
    expect(koder(part)).toEqual(['OKAND_HUVUDMAN /parter/0']);
    expect(`${svar.text}${part.text}`).not.toContain('1212');
  });

  it.each(['losningar', 'beslut'])('D5 %s lays nothing on an individual, and repeats nothing of one', async (vad) => {
    const id = (await sundsvall.post('/tvister', ny()).expect(201)).body.id;
    const losning = {
      mandatId,
      text: 'Delas.',
      ansvariga: ['19121212-1212'],
      fordelning: [{ huvudman: '19121212-1212', beloppKr: '10' }],
    };
    const beslut = vad === 'beslut' ? { instans: 'Nämnden', datum: '2026-01-01' } : {};
    const svar = await sundsvall.pa(`/tvister/${id}/${vad}`, { ...losning, ...beslut });
    expect(koder(svar)).toEqual(['OKAND_HUVUDMAN /ansvariga/0', 'OKAND_HUVUDMAN /fordelning/0/huvudman']);
    expect(svar.text).not.toContain('1212');
  });

  it.each(['rubrik', 'beskrivning'])('D5 refuses a personnummer in %s, and keeps and repeats nothing', async (falt) => {
    const fore = await dorr.store.head();
    const svar = await sundsvall.post('/tvister', ny({ [falt]: 'Gäller 19121212-1212 sedan i höstas.' }));
    expect(nej(svar)).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(svar.body.detail).toContain(falt);
    expect(svar.text).not.toContain('1212');
    expect(await dorr.store.head()).toBe(fore);
  });

  it.each([
    ['stallningstaganden', 'motivering'],
    ['interimsansvar', 'omfattning'],
    ['principfraga', 'skal'],
    ['losningar', 'text'],
    ['beslut', 'text'],
    ['beslut', 'instans'],
    ['beslut', 'dnr'],
    ['aterkallelse', 'skal'],
  ])('D5 %s refuses a personnummer in %s, and keeps and repeats nothing', async (vad, falt) => {
    const id = (await sundsvall.post('/tvister', ny()).expect(201)).body.id;
    const kroppar: Readonly<Record<string, object>> = {
      stallningstaganden: {
        installning: 'tar-ansvar',
        hanvisningar: [
          { typ: 'lag', till: 'HSL 12 kap. 1 §' },
          { typ: 'delegationsordning', till: '3.2' },
        ],
      },
      interimsansvar: { fran: '2026-11-20' },
      principfraga: { principiell: false },
      losningar: { ansvariga: ['2281'] },
      beslut: { text: 'Vi bär det.', instans: 'Nämnden', datum: '2026-11-20' },
    };
    const fore = await dorr.store.head();
    const kropp = { ...kroppar[vad], mandatId, [falt]: 'Rör 191212121212.' };
    const svar = await sundsvall.pa(`/tvister/${id}/${vad}`, kropp);
    expect([...nej(svar), svar.text.includes('1212')]).toEqual([422, 'PERSONNUMMER_I_TEXT', false]);
    expect(await dorr.store.head()).toBe(fore);
  });
});
