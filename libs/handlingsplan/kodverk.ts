import type { Atgardsstatus, Effekt, Planniva } from './events.js';
import type { Godkannandelage, Godkannandepost } from './handlingsplan.js';

export const PLANNIVA: Readonly<Record<Planniva, string>> = { lokal: 'Lokal nivå', lan: 'Länsnivå' };
export const ATGARDSSTATUS: Readonly<Record<Atgardsstatus, string>> = {
  'ej-paborjad': 'Ej påbörjad',
  pagar: 'Pågår',
  klar: 'Klar',
  avbruten: 'Avbruten',
};
export const EFFEKT: Readonly<Record<Effekt, string>> = {
  avsedd: 'Avsedd effekt',
  delvis: 'Delvis effekt',
  ingen: 'Ingen effekt',
  'for-tidigt': 'För tidigt att säga',
};
/** Of the plan as a whole. */
export const GODKANNANDELAGE: Readonly<Record<Godkannandelage, string>> = {
  utkast: 'Utkast',
  vantar: 'Väntar på godkännande',
  avslagen: 'Avslagen',
  godkand: 'Godkänd',
};
/** Of one that approves. */
export const GODKANNANDESTATUS: Readonly<Record<Godkannandepost['status'], string>> = {
  vantar: 'Väntar',
  godkand: 'Godkänd',
  avslagen: 'Avslagen',
};
