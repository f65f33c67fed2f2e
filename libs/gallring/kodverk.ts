/** Why something is erased; closed, each with its Swedish label. */
export const GALLRINGSSKAL = {
  gallringsfrist: 'Gallringsfristen har gått ut',
  myndighetens_beslut: 'Myndighetens beslut',
  felaktigt_registrerad: 'Felaktigt registrerad',
} as const;
export type Gallringsskal = keyof typeof GALLRINGSSKAL;

export const GALLRINGSSKALEN = ['gallringsfrist', 'myndighetens_beslut', 'felaktigt_registrerad'] as const;

/** How far an erasure has come, with its Swedish label. */
export const GALLRINGSSTATUS = {
  foreslagen: 'Föreslagen',
  beslutad: 'Beslutad',
  avslagen: 'Avslagen',
  aterkallad: 'Återkallad',
  paborjad: 'Verkställs nu',
  verkstalld: 'Verkställd',
} as const;
export type Gallringsstatus = keyof typeof GALLRINGSSTATUS;
