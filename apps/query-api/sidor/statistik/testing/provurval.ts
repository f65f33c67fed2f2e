import type { Statistikurval } from '../statistikurval.js';

/** Mora's own figures of 2025, seen whole, with lists. */
export const provurval = (val: Partial<Statistikurval> = {}): Statistikurval => ({
  ...{ omrade: '2062', omradesnamn: 'Mora', huvudman: '2062', lan: '20', lanet: 'Dalarnas län' },
  ...{ omraden: [], ar: '2025', forraAret: '2024', aren: ['2025'], pagar: false, idag: '2026-02-10', aggregat: false },
  lista: ({ manadFran }) => `/lista?fran=${manadFran ?? ''}`,
  egenLista: () => null,
  vistelser: ({ ar, pagar }) => `/vistelser?ar=${ar}&pagar=${pagar}`,
  tvister: ({ ar, pagar }) => `/tvister?ar=${ar}&pagar=${pagar}`,
  ...val,
});
