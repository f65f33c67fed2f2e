import type { Huvudmannatyp } from './modell.js';

/** By its code alone, as the register holds it to (SCB's codes): two digits a region, four a kommun, all else private. */
export const huvudmannatypAv = (kod: string): Huvudmannatyp => {
  if (/^\d{2}$/.test(kod)) return 'region';
  return /^\d{4}$/.test(kod) ? 'kommun' : 'privat';
};
