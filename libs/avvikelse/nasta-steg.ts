/** What a huvudman is to do next in a case. Pure: the queue of a huvudman and the rules speak with one voice. */

export const NASTA_STEG = {
  'ta-emot': 'Ta emot i eget system',
  bedom: 'Bedöm',
  utred: 'Utred orsaker',
  aterkoppla: 'Lämna återkoppling',
  'invanta-svar': 'Invänta svar',
  avsluta: 'Avsluta',
  'folj-upp-atgarder': 'Följ upp åtgärder',
  inget: 'Inget att göra',
} as const;
export type NastaSteg = keyof typeof NASTA_STEG;

export interface Stegunderlag {
  readonly status: 'oppen' | 'avslutad' | 'makulerad';
  readonly arRapporterande: boolean;
  readonly arSvarspliktig: boolean;
  /** Every svarspliktig huvudman of the case has answered. */
  readonly allaHarSvarat: boolean;
  /** The rest is of the huvudman's own part. */
  readonly mottagen: boolean;
  readonly bedomd: boolean;
  readonly utredd: boolean;
  readonly harSvarat: boolean;
  readonly harOppnaAtgarder: boolean;
}

/** An answer owed comes first, then the avslut, then open åtgärder; waiting is for who has nothing else to do. */
export const nastaSteg = (lage: Stegunderlag): NastaSteg => {
  if (lage.status === 'makulerad') return 'inget';
  const steg = lage.status === 'oppen' ? stegIOppet(lage) : 'inget';
  const arPassivt = steg === 'inget' || steg === 'invanta-svar';
  return arPassivt && lage.harOppnaAtgarder ? 'folj-upp-atgarder' : steg;
};

const stegIOppet = (lage: Stegunderlag): NastaSteg => {
  if (lage.arSvarspliktig && !lage.harSvarat) return stegMotSvar(lage);
  if (!lage.arRapporterande) return 'inget';
  return lage.allaHarSvarat ? 'avsluta' : 'invanta-svar';
};

const stegMotSvar = (lage: Stegunderlag): NastaSteg => {
  if (!lage.mottagen && !lage.arRapporterande) return 'ta-emot';
  if (!lage.bedomd) return 'bedom';
  return lage.utredd ? 'aterkoppla' : 'utred';
};
