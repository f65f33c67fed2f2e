import type { Stege, Stegval } from '../stegval.js';

const linje = ['forsta', 'chef'].map((niva) => ({ niva, funktion: null }));

/** A ladder of an invented län: two line levels, and above them an arena's level that the chef may lift to. */
export const PROVSTEGE: Stege = {
  modell: 'prov',
  nivaer: [
    { id: 'forsta', namn: 'Första linjen', slag: 'linje', ordning: 1, lyftsAv: [], lyftregel: null, kalla: null },
    { id: 'chef', namn: 'Förvaltningschef', slag: 'linje', ordning: 2, lyftsAv: null, lyftregel: null, kalla: null },
    {
      ...{ id: 'lansgrupp', namn: 'Länsgrupp', slag: 'regional', ordning: 3, lyftregel: null, kalla: null },
      lyftsAv: [{ franNiva: 'chef', funktion: null, med: ['faktaunderlag', 'forslag'], galler: [], villkor: null }],
    },
  ],
  linjer: { 20: linje, 2062: linje, 2080: linje },
};

export const PROVSTEGVAL: Stegval = {
  stege: (lan, modell) => (lan === '20' && modell === PROVSTEGE.modell ? PROVSTEGE : undefined),
  svarstid: () => 10,
};
