/** What a mandate lets its holder do; a mandate names those it has. */
export const BEHORIGHETER = {
  delta: 'Delta och föra dialog',
  foretrada: 'Företräda huvudmannen i en tvist',
  lyfta: 'Lyfta och återsända ärenden',
  besluta: 'Besluta för huvudmannen',
} as const;
export type Behorighet = keyof typeof BEHORIGHETER;

/** Who acted, as it stands in an event: a function with a recorded mandate, never a person's name (D6, B7). */
export interface Foretradare {
  readonly huvudman: string;
  readonly mandatId: string;
  readonly funktion: string;
}

/** A recorded mandate as the door found it in the log; command data, never taken from the client. */
export interface Mandatfakta extends Foretradare {
  /** The verksamhet it is for; null for the huvudman as a whole. */
  readonly verksamhet: string | null;
  readonly behorigheter: readonly Behorighet[];
  /** Level of the own line at which the function stands; null when it stands at none. */
  readonly niva: string | null;
  /** Level of the line that it represents because the huvudman lacks it, with ledningens mandat (B7). */
  readonly representerar: { readonly niva: string; readonly forankring: string } | null;
  /** The arena it sits in; null when in none. */
  readonly arena: string | null;
  /** Whether it holds at the moment of the command: begun, not past its last day, not withdrawn. */
  readonly galler: boolean;
}

export interface Mandatkrav {
  readonly huvudman: string;
  readonly behorighet: Behorighet;
}
export type Mandatbrist = 'saknas' | 'galler-ej' | 'racker-ej';

/** What is wrong with a mandate for an act; null when nothing is. Another huvudman's is as none: it is not yours to use. */
export const mandatbrist = (mandat: Mandatfakta | null, krav: Mandatkrav): Mandatbrist | null => {
  if (mandat === null || mandat.huvudman !== krav.huvudman) return 'saknas';
  if (!mandat.galler) return 'galler-ej';
  return mandat.behorigheter.includes(krav.behorighet) ? null : 'racker-ej';
};

/** Functions are named in words: compared without case and surplus blanks. */
export const sammaFunktion = (en: string, annan: string): boolean => nyckel(en) === nyckel(annan);

/**
 * Whether the mandate's holder is the function asked for: by its name, or as the one that represents the level where
 * the huvudman lacks it (B7). @param niva level the function stands at; null when at none
 */
export const fyllerFunktion = (mandat: Mandatfakta, funktion: string | null, niva: string | null): boolean =>
  funktion === null ||
  sammaFunktion(mandat.funktion, funktion) ||
  (niva !== null && mandat.representerar?.niva === niva);

const nyckel = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ');
