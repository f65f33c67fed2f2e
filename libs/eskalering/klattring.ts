import { fyllerFunktion, type Mandatfakta } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { Eskalering } from './eskalering.js';
import type { Arendeslag, Linjesteg, Lyftvag, Stege, Stegniva } from './stege.js';

/** A matter on its ladder. */
export interface Lage {
  readonly stege: Stege;
  readonly slag: Arendeslag;
  readonly eskalering: Eskalering;
}

export const finnNiva = (stege: Stege, id: string): Stegniva | undefined => stege.nivaer.find((niva) => niva.id === id);

export const kravNiva = (stege: Stege, id: string): Stegniva => {
  const niva = finnNiva(stege, id);
  if (niva === undefined) throw avvisning('NIVAN_FINNS_EJ', { modell: stege.modell });
  return niva;
};

/** Rung of a level; a level that the ladder no longer has is below all. */
export const ordningAv = (stege: Stege, id: string): number => finnNiva(stege, id)?.ordning ?? 0;

export const namnAv = (stege: Stege, id: string): string => finnNiva(stege, id)?.namn ?? id;

const linjeAv = (stege: Stege, huvudman: string): readonly Linjesteg[] => stege.linjer[huvudman] ?? [];

/** Where a matter begins at a huvudman. */
export const lagstaNiva = (stege: Stege, huvudman: string): string | undefined => linjeAv(stege, huvudman)[0]?.niva;

export const harNiva = (stege: Stege, huvudman: string, niva: string): boolean =>
  linjeAv(stege, huvudman).some((steg) => steg.niva === niva);

/** Whether the huvudman has a function of its own at the level; where it has not, another may represent it (B7). */
export const harFunktionPa = (stege: Stege, huvudman: string, niva: string): boolean =>
  linjeAv(stege, huvudman).some((steg) => steg.niva === niva && steg.funktion !== null);

/** Next level of its own line above a level; where it is represented (B7), the next above that. */
export const nastaILinjen = (stege: Stege, huvudman: string, fran: string): Stegniva | undefined =>
  linjeAv(stege, huvudman)
    .map(({ niva }) => finnNiva(stege, niva))
    .find((niva) => niva !== undefined && niva.ordning > ordningAv(stege, fran));

/** Ways up to a level for a kind of matter, wherever they go from. */
export const vagarFor = (niva: Stegniva, slag: Arendeslag): readonly Lyftvag[] =>
  (niva.lyftsAv ?? []).filter(({ galler }) => galler.length === 0 || galler.includes(slag));

/**
 * Ways that bind a step of the own line: those from the level where it stands. A huvudman that lacks a level steps past
 * it, and then the ways from there bind: its function lifts, or who represents it (B7). None: the ordinary line holds.
 */
export const bindandeVagar = ({ stege, slag }: Lage, fran: string, till: Stegniva): readonly Lyftvag[] => {
  const vagar = vagarFor(till, slag);
  const harifran = vagar.filter(({ franNiva }) => franNiva === null || franNiva === fran);
  return harifran.length > 0 ? harifran : vagar.filter((vag) => arMellan(stege, vag, { fran, till }));
};

const arMellan = (stege: Stege, { franNiva }: Lyftvag, steg: { fran: string; till: Stegniva }): boolean => {
  const niva = franNiva === null ? undefined : finnNiva(stege, franNiva);
  return niva?.slag === 'linje' && niva.ordning > ordningAv(stege, steg.fran) && niva.ordning < steg.till.ordning;
};

/** Ways to a samverkansnivå from where the matter stands in a huvudman's line and in samverkan (B3). */
export const samverkansvagar = (
  { stege, slag, eskalering }: Lage,
  huvudman: string,
  till: Stegniva,
): readonly Lyftvag[] => {
  const platser = [eskalering.parter.get(huvudman)?.niva, eskalering.samverkan?.niva];
  return vagarFor(till, slag).filter(
    ({ franNiva }) => franNiva === null || (platser.includes(franNiva) && ordningAv(stege, franNiva) <= till.ordning),
  );
};

/** Those who do not meet with an equal mandate: the way goes from a line level where they do not stand (B7). */
export const utanforNivan = (
  { stege, eskalering }: Lage,
  huvudman: string,
  { franNiva }: Lyftvag,
): readonly string[] => {
  if (franNiva === null || finnNiva(stege, franNiva)?.slag !== 'linje') return [];
  return [...eskalering.parter].filter(([kod, part]) => kod !== huvudman && part.niva !== franNiva).map(([kod]) => kod);
};

/** The function that the way names, or who represents its level where the huvudman has no function of its own (B7). */
export const fyllerVagen = (stege: Stege, mandat: Mandatfakta, vag: Lyftvag): boolean => {
  const foretradd = mandat.representerar?.niva ?? null;
  const harEgen = foretradd !== null && harFunktionPa(stege, mandat.huvudman, foretradd);
  return fyllerFunktion(harEgen ? { ...mandat, representerar: null } : mandat, vag.funktion, vag.franNiva);
};
