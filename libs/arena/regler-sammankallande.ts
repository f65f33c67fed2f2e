import { lika, arKalenderdatum } from '#libs/kernel/index.js';
import type { ArenaState, KandArena, Tur } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { UtseSammankallande } from './commands.js';
import type { ArenaEvent } from './events.js';
import { TUR_AR_FRAM_MAX, TURER_MAX } from './granser.js';
import { ledning } from './tilltrade.js';

/**
 * B8: the convenorship moves by being given. A turn that begins ends the one before it, so no two overlap; what was
 * named but has not begun gives way to one that begins no later, or a wrong year could never be put right.
 */
export const utseSammankallande = (data: UtseSammankallande['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const tur: Tur = { huvudman: data.sammankallande, fran: data.fran, till: data.till };
  if (!arena.data.huvudman.includes(tur.huvudman)) throw avvisning('SAMMANKALLANDE_EJ_I_ARENAN', [tur.huvudman]);
  kravDagar(tur);
  const senast = arena.turer.at(-1);
  if (senast !== undefined && arSamma(senast, tur)) return [];
  kravPlats(arena, tur, data.idag);
  return [{ type: 'SammankallandeUtsedd', data: { av: data.huvudman, ...tur } }];
};

const kravDagar = ({ fran, till }: Tur): void => {
  if (!arKalenderdatum(fran)) throw avvisning('OGILTIGT_DATUM', ['fran']);
  if (till === null) return;
  if (!arKalenderdatum(till)) throw avvisning('OGILTIGT_DATUM', ['till']);
  if (till < fran) throw avvisning('TUR_SLUTAR_FORE_START');
};

const kravPlats = ({ turer }: KandArena, { fran }: Tur, idag: string): void => {
  if (fran > arFram(idag)) throw avvisning('TUR_FOR_LANGT_FRAM');
  const borjad = turer.findLast((tur) => tur.fran <= idag);
  if (borjad !== undefined && fran <= borjad.fran) throw avvisning('TUR_OVERLAPPAR', [borjad.fran]);
  if (turer.filter((tur) => tur.fran < fran).length >= TURER_MAX) throw avvisning('FOR_MANGA_TURER');
};

/** As text, for comparing alone: 29 February may become a day that is none. */
const arFram = (idag: string): string => `${Number(idag.slice(0, 4)) + TUR_AR_FRAM_MAX}${idag.slice(4)}`;

const arSamma = (en: Tur, annan: Tur): boolean =>
  lika([en.huvudman, en.fran, en.till], [annan.huvudman, annan.fran, annan.till]);
