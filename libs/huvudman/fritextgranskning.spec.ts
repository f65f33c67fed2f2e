import { expect, it } from '@jest/globals';
import { laddaModeller } from './ladda.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

it('D9 how a huvudman has its free text reviewed: its own word, else the län’s, else whoever submits', async () => {
  const femte = await medMapp({ 'femte.yaml': FEMTE_LAN }, (mapp) => laddaModeller(mapp));
  expect(femte.fritextgranskning('9901')).toBe('tva-personer');
  expect(femte.fritextgranskning('9902')).toBe('vid-inlamning');
  expect(femte.fritextgranskning('0000')).toBe('tva-personer');
});
