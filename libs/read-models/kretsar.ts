import type { Tilldelning } from '#libs/avvikelse/huvudmansdel.js';
import type { Parter } from '#libs/avvikelse/parter.js';
import { verksamheterI } from '#libs/avvikelse/tilldelning.js';

/**
 * Who within a huvudman a case is for, in one column that one index finds: its verksamheter or the common intake, the
 * person it is assigned to, the client that submitted it.
 */
export interface Kretsunderlag {
  readonly parter: Parter;
  readonly huvudman: string;
  readonly tilldelning: Tilldelning | null;
  readonly inlamnadAv: string;
}

const INTAG = 'intag';
const VERKSAMHET = 'verksamhet:';
const PERSON = 'person:';
const KLIENT = 'klient:';

export const kretsarAv = ({ parter, huvudman, tilldelning, inlamnadAv }: Kretsunderlag): readonly string[] => {
  const verksamheter = verksamheterI(parter, huvudman, tilldelning);
  const handlaggare = tilldelning?.handlaggare ?? null;
  const kretsar = [
    ...verksamheter.map((kod) => (kod === null ? INTAG : `${VERKSAMHET}${kod}`)),
    ...(handlaggare === null ? [] : [`${PERSON}${handlaggare}`]),
    `${KLIENT}${inlamnadAv}`,
  ];
  return kretsar.map((krets) => `${huvudman}/${krets}`).sort();
};

/** Whose cases are asked for. */
export interface Krets {
  readonly verksamheter: readonly string[];
  readonly intag: boolean;
  readonly person: string | null;
  readonly klient: string | null;
}

/** The values of the column that meet the question; the column must overlap them. */
export const sokta = (huvudman: string, { verksamheter, intag, person, klient }: Krets): readonly string[] =>
  [
    ...verksamheter.map((kod) => `${VERKSAMHET}${kod}`),
    ...(intag ? [INTAG] : []),
    ...(person === null ? [] : [`${PERSON}${person}`]),
    ...(klient === null ? [] : [`${KLIENT}${klient}`]),
  ].map((krets) => `${huvudman}/${krets}`);

/** How who asks stands to the row: the column read back. */
export interface Radforhallande {
  readonly involverad: boolean;
  readonly inlamnadAv: string | null;
  readonly verksamheter: readonly (string | null)[];
  readonly tilldelad: boolean;
  readonly arena: boolean;
}

/** @param vem id of the client or person that asks */
export const radforhallande = (kretsar: readonly string[], huvudman: string, vem: string): Radforhallande => {
  const egna = kretsar
    .filter((krets) => krets.startsWith(`${huvudman}/`))
    .map((krets) => krets.slice(huvudman.length + 1));
  return {
    involverad: true,
    inlamnadAv: egna.includes(`${KLIENT}${vem}`) ? vem : null,
    verksamheter: egna.flatMap((krets) => verksamhetAv(krets) ?? []),
    tilldelad: egna.includes(`${PERSON}${vem}`),
    arena: false,
  };
};

const verksamhetAv = (krets: string): readonly (string | null)[] | null => {
  if (krets === INTAG) return [null];
  return krets.startsWith(VERKSAMHET) ? [krets.slice(VERKSAMHET.length)] : null;
};
