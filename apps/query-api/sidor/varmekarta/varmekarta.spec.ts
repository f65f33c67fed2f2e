import { describe, expect, it } from '@jest/globals';
import type { Varmekarta } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { folkmangdI } from './folkmangd.js';
import { kartdiagram, type Kartunderlag } from './kartdiagram.js';
import { kartsida } from './varmekarta.html.js';

const karta: Varmekarta = {
  ...{ ar: '2025', kolumner: ['o-1', null], dolda: true },
  rader: [
    { kommun: '2062', antal: [40, '<5'], summa: 'dolt' },
    { kommun: '2080', antal: [12, 6], summa: 18 },
    { kommun: '2034', antal: [0, 0], summa: 0 },
  ],
};
const angivet = (huvudman: string, period: string, varde: string) => ({ huvudman, period, varde, kalla: 'SCB' });
const underlag = (folkmangd: Kartunderlag['folkmangd'] = null): Kartunderlag => ({
  ...{ karta, folkmangd },
  rapportering: [{ kommun: '2062', rapporterad: 0, mottagen: 13 }],
  avtalsnamn: (id) => `Avtal ${id}`,
  kommunnamn: (kod) => ({ '2062': 'Mora', '2080': 'Falun', '2034': 'Orsa' })[kod] ?? kod,
  lista: (kommun, avtal) => (kommun === '2062' && avtal !== null ? `/lista?${avtal}` : null),
  rapporterat: (kommun, roll) => (kommun === '2062' ? `/lista?${roll}` : null),
});

describe('kommun × överenskommelse', () => {
  it('is told in words: who has most that may be shown, and who has none', () => {
    const { beskrivning, tabell } = kartdiagram('sv', underlag(), 'Dalarnas län');
    expect(beskrivning).toBe('Flest avvikelser: Falun 18. Inga alls: Orsa.');
    expect(tabell.kolumner.map(({ rubrik }) => rubrik)).toEqual([
      'Kommun',
      'Avtal o-1',
      'Ej angiven',
      'Avvikelser i allt',
    ]);
    expect(tabell.rader[0]).toEqual([
      'Mora',
      { text: '40', tal: 40, href: '/lista?o-1' },
      { text: '<5' },
      { text: 'dolt', href: '/lista?' },
    ]);
  });

  it('by 1 000 inhabitants, where they are known with a source; a hidden number stays hidden', () => {
    const folk = folkmangdI([angivet('2080', '2024', '60000')], '2025');
    const { tabell } = kartdiagram('sv', underlag(folk), 'Dalarnas län');
    expect(tabell.rader[1]).toEqual([
      'Falun',
      { text: '0,2', tal: 0.2 },
      { text: '0,1', tal: 0.1 },
      { text: '0,3', tal: 0.3 },
    ]);
    expect(tabell.rader[0]).toEqual(['Mora', null, { text: '<5' }, { text: 'dolt', href: '/lista?' }]);
  });

  it('the words follow the measure: most by 1 000 inhabitants is another than most; one without inhabitants is in neither', () => {
    const rader = [
      { kommun: '2062', antal: [20, 10], summa: 30 },
      { kommun: '2080', antal: [30, 30], summa: 60 },
      { kommun: '2034', antal: [100, 0], summa: 100 },
    ];
    const medel = (folkmangd: Kartunderlag['folkmangd']): string =>
      kartdiagram('sv', { ...underlag(folkmangd), karta: { ...karta, rader } }, 'Dalarnas län').beskrivning;
    expect(medel(null)).toBe('Flest avvikelser: Orsa 100, Falun 60, Mora 30.');
    const folk = folkmangdI([angivet('2062', '2024', '20000'), angivet('2080', '2024', '60000')], '2025');
    expect(medel(folk)).toBe('Flest avvikelser per 1 000 invånare: Mora 1,5; Falun 1,0.');
  });

  it('says the source, or that no population is imported', () => {
    const text = (folkmangd: Kartunderlag['folkmangd']): string =>
      String(kartsida('sv', { urval: provurval(), perInvanare: true }, underlag(folkmangd)).innehall);
    expect(text(folkmangdI([angivet('2080', '2024', '60000')], '2025'))).toContain('SCB (2024)');
    expect(text(null)).toContain('Folkmängd är inte inläst');
  });
});

describe('folkmängden', () => {
  it('is the latest no later than the year, of a kommun, and above nought', () => {
    const folk = folkmangdI(
      [
        angivet('2062', '2023', '20400'),
        angivet('2062', '2024', '20500'),
        angivet('2062', '2026', '20600'),
        angivet('2080', '2024', '0'),
        { ...angivet('', '2024', '290000'), huvudman: null },
      ],
      '2025',
    );
    expect([...folk]).toEqual([['2062', { antal: 20_500, period: '2024', kalla: 'SCB' }]]);
  });
});
