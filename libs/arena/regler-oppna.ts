import { lika, upprepade } from '#libs/kernel/index.js';
import type { ArenaState } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { OppnaArena } from './commands.js';
import type { ArenaEvent, ArenaOppnad } from './events.js';
import { HUVUDMAN_MAX, STAENDE_PUNKTER_MAX } from './granser.js';
import { kravTexter, valfri, type Text } from './texter.js';

/** By one of its huvudmän or the koordinator. The same arena again gives nothing. */
export const oppna = (data: OppnaArena['data'], state: ArenaState): readonly ArenaEvent[] => {
  if (!data.koordinator && !data.deltagande.includes(data.huvudman)) throw avvisning('EJ_ARENANS_HUVUDMAN');
  const oppnad = uppgifter(data);
  if (state.status === 'oppen') {
    if (arSamma(oppnad, state.data)) return [];
    throw avvisning('ARENA_FINNS_REDAN');
  }
  kravHuvudman(data.deltagande);
  if (data.staendePunkter.length > STAENDE_PUNKTER_MAX) throw avvisning('FOR_MANGA_STAENDE_PUNKTER');
  kravTexter(...texter(oppnad));
  return [{ type: 'ArenaOppnad', data: oppnad }];
};

const uppgifter = (data: OppnaArena['data']): ArenaOppnad['data'] => {
  const { huvudman: av, koordinator: _koordinator, idag: _idag, deltagande: huvudman, ...ovrigt } = data;
  return { ...ovrigt, huvudman, av };
};

const kravHuvudman = (koder: readonly string[]): void => {
  if (koder.length === 0) throw avvisning('HUVUDMAN_SAKNAS');
  if (koder.length > HUVUDMAN_MAX) throw avvisning('FOR_MANGA_HUVUDMAN');
  const dubbla = upprepade(koder);
  if (dubbla.length > 0) throw avvisning('HUVUDMAN_UPPREPAS', dubbla);
};

const texter = (data: ArenaOppnad['data']): readonly Text[] => [
  ['namn', data.namn],
  ...valfri('uppdrag', data.uppdrag),
  ...valfri('motesrytm', data.motesrytm),
  ...valfri('sammankallande', data.sammankallande),
  ...data.staendePunkter.map((text, index): Text => [`staendePunkter[${index}]`, text]),
];

/** An arena of the län's file is the same whoever opens it and however the file has changed since. */
const arSamma = (en: ArenaOppnad['data'], annan: ArenaOppnad['data']): boolean =>
  en.lansfilId === null ? lika(falt(en), falt(annan)) : lika(filnyckel(en), filnyckel(annan));

const filnyckel = ({ lan, modell, lansfilId }: ArenaOppnad['data']): readonly unknown[] => [lan, modell, lansfilId];

const falt = (data: ArenaOppnad['data']): readonly unknown[] => [
  ...filnyckel(data),
  data.namn,
  data.niva,
  data.nivaslag,
  data.huvudman,
  data.uppdrag,
  data.motesrytm,
  data.sammankallande,
  data.alterneringAr,
  data.beredsAv,
  data.staendePunkter,
];
