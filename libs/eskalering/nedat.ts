import type { Eskalering } from './eskalering.js';
import { finnNiva, harFunktionPa, harNiva, nastaILinjen, ordningAv } from './klattring.js';
import type { Stege, Stegniva } from './stege.js';

/** A matter on its ladder, as one huvudman meets it. */
export interface Nedat {
  readonly stege: Stege;
  readonly eskalering: Eskalering;
  readonly huvudman: string;
}

/** Levels that a party may return the matter to: lower ones where it has stood, in its own line and in samverkan. */
export const mojligaAtersandningar = ({ stege, eskalering, huvudman }: Nedat): readonly string[] => {
  const plats = eskalering.parter.get(huvudman);
  const iLinjen =
    plats?.natt.filter((niva) => arLagre(stege, niva, plats.niva) && harNiva(stege, huvudman, niva)) ?? [];
  return [...new Set([...iLinjen, ...arenansAtersandningar({ stege, eskalering })])];
};

/** Levels that who sits in the arena that has the matter may return it to: lower ones of samverkan where it has stood. */
export const arenansAtersandningar = ({ stege, eskalering }: Omit<Nedat, 'huvudman'>): readonly string[] => {
  const { samverkan, samverkanshistorik } = eskalering;
  if (samverkan === null) return [];
  return [
    ...new Set(samverkanshistorik.map(({ niva }) => niva).filter((niva) => arLagre(stege, niva, samverkan.niva))),
  ];
};

const arLagre = (stege: Stege, niva: string, an: string): boolean => {
  const kand = finnNiva(stege, niva);
  return kand !== undefined && kand.ordning < ordningAv(stege, an);
};

/** B7: levels where a party lacks a function and may name who represents it: where it stands, or the next that others have reached. */
export const mojligaRepresentationer = (fall: Nedat): readonly string[] => {
  const { stege, eskalering, huvudman } = fall;
  const plats = eskalering.parter.get(huvudman);
  if (plats === undefined) return [];
  return stege.nivaer
    .filter(({ slag, id }) => slag === 'linje' && !harFunktionPa(stege, huvudman, id))
    .filter((niva) => niva.id === plats.niva || arNasta(fall, plats.niva, niva))
    .map(({ id }) => id);
};

const arNasta = ({ stege, eskalering, huvudman }: Nedat, fran: string, till: Stegniva): boolean => {
  const egen = nastaILinjen(stege, huvudman, fran);
  const andras = [...eskalering.parter]
    .filter(([kod]) => kod !== huvudman)
    .map(([, { niva }]) => ordningAv(stege, niva));
  return (
    till.ordning > ordningAv(stege, fran) &&
    till.lyftsAv?.length !== 0 &&
    (egen === undefined || egen.ordning >= till.ordning) &&
    andras.some((ordning) => ordning >= till.ordning)
  );
};
