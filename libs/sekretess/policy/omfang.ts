/**
 * How far a right reaches, with the letter of the roles' table: own verksamhet (U), assigned to the person (the
 * assigned of "U + assigned"), the huvudman's intake that no verksamhet has yet, own huvudman (O), what the client
 * itself submitted, a matter the huvudman is involved in (C), an arena it sits in (A), numbers (G), how the nav is set
 * up and runs, and what holds nobody's content.
 */
export const OMFANG = {
  verksamhet: 'U',
  tilldelat: 'C, tilldelat',
  intag: 'O, ej fördelat',
  huvudman: 'O',
  inlamnat: 'C, inlämnat',
  arende: 'C',
  arena: 'A',
  aggregat: 'G',
  konfiguration: 'drift',
  oppet: 'öppet',
} as const;
export type Omfang = keyof typeof OMFANG;

/** What is left of the content, most first: the same order as the columns of the field table. */
export const MASKER = ['full', 'utan-identitet', 'avidentifierad', 'aggregat'] as const;
export type Mask = (typeof MASKER)[number];

/** One right: how far it reaches, and what is seen of what it reaches. */
export interface Ratt {
  readonly omfang: Omfang;
  readonly mask: Mask;
}

/** What the service has looked up of the matter and the huvudman acted for. */
export interface Forhallande {
  /** The huvudman is involved in the case, or the matter is its own. */
  readonly involverad: boolean;
  /** Client that submitted the case; null when the matter is no case. */
  readonly inlamnadAv: string | null;
  /** The huvudman's verksamheter in the case; null among them: the common intake, not yet given to any. */
  readonly verksamheter: readonly (string | null)[];
  /** Assigned to the very person who asks. */
  readonly tilldelad: boolean;
  /** It is on an arena where the huvudman, or as koordinator the län, sits. */
  readonly arena: boolean;
  /** Of the huvudman acted for; absent: roles that are only of a kommun or a region give nothing. */
  readonly huvudmanstyp?: 'region' | 'kommun' | 'privat' | undefined;
}

/** Nothing is known: what is asked about is nobody's, or is not there. */
export const FRAMMANDE: Forhallande = {
  involverad: false,
  inlamnadAv: null,
  verksamheter: [],
  tilldelad: false,
  arena: false,
};

/** The huvudman's own matters that are no case: its lists, its register, its log. */
export const EGET: Forhallande = { ...FRAMMANDE, involverad: true };
