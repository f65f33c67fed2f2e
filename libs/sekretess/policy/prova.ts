import type { Inloggad, Roll } from '../inloggad.js';
import { MASKER, type Forhallande, type Mask, type Omfang, type Ratt } from './omfang.js';
import { rattigheter, type Handling } from './tabell.js';

export type Provat =
  { readonly tillatet: false } | { readonly tillatet: true; readonly mask: Mask; readonly omfang: Omfang };

/** Roles that exist only at one kind of huvudman (HSL 11 kap. 4 §; the table's "MAS / MAR: O (kommun)"). */
const ROLLENS_TYP: Readonly<Partial<Record<Roll, Forhallande['huvudmanstyp']>>> = {
  mas: 'kommun',
  mar: 'kommun',
  chefslakare: 'region',
};

/**
 * The one place that says whether who asks may take an action on what it concerns, and what of it is seen: the widest
 * of the rights that reach it. Pure and total; denies by default.
 */
export const prova = (inloggad: Inloggad, handling: Handling, om: Forhallande): Provat => {
  const ratt = inloggad.roller
    .filter((roll) => rollGaller(inloggad, roll, om))
    .flatMap((roll) => rattigheter(handling, roll))
    .filter(({ omfang }) => NAR[omfang](om, inloggad))
    .reduce<Ratt | null>((basta, en) => (basta === null || vidare(en, basta) ? en : basta), null);
  return ratt === null ? { tillatet: false } : { tillatet: true, ...ratt };
};

const vidare = (en: Ratt, annan: Ratt): boolean => MASKER.indexOf(en.mask) < MASKER.indexOf(annan.mask);

/** Whether the role is one that who asks can hold at such a huvudman. */
export const rollGaller = (
  { slag }: Inloggad,
  roll: Roll,
  { huvudmanstyp }: Pick<Forhallande, 'huvudmanstyp'>,
): boolean => {
  if (roll === 'rapportorssystem') return slag === 'maskin';
  const typ = ROLLENS_TYP[roll];
  return typ === undefined || typ === huvudmanstyp;
};

/** Whole huvudman: only a machine that acts for all of it. */
export const arHela = ({ slag, verksamheter }: Inloggad): boolean => slag === 'maskin' && verksamheter === '*';

const harVerksamhet = (om: Forhallande, inloggad: Inloggad): boolean => {
  const { verksamheter } = inloggad;
  if (verksamheter === '*') return arHela(inloggad);
  return om.verksamheter.some((kod) => kod !== null && verksamheter.includes(kod));
};

const NAR: Readonly<Record<Omfang, (om: Forhallande, inloggad: Inloggad) => boolean>> = {
  verksamhet: (om, inloggad) => om.involverad && harVerksamhet(om, inloggad),
  tilldelat: (om) => om.involverad && om.tilldelad,
  intag: (om) => om.involverad && om.verksamheter.includes(null),
  huvudman: (om) => om.involverad,
  inlamnat: (om, { klient }) => om.involverad && om.inlamnadAv === klient,
  arende: (om) => om.involverad,
  arena: (om) => om.arena,
  aggregat: () => true,
  konfiguration: (_, { huvudman }) => huvudman.length === 0,
  oppet: () => true,
};
