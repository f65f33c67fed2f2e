import type { Fel } from '#libs/platform/index.js';

/** A row read by its places says something else when a cell is missing or too many: a comma inside `12,5` is one. */
export const felAntalKolumner = (antal: number, kolumner: number): Fel => ({
  kod: 'FEL_ANTAL_KOLUMNER',
  pekare: '',
  meddelande: `Raden har ${antal} kolumner, rubrikraden ${kolumner}. Kontrollera citattecken och avgränsare.`,
});
