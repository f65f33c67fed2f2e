import { arKalenderdatum } from '#libs/kernel/index.js';
import type { ArenaState, KandArena } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { KallaMote, StallInMote } from './commands.js';
import type { ArenaEvent } from './events.js';
import { KOMMANDE_MOTEN_MAX } from './granser.js';
import { dagAv } from './mote.js';
import { kravTexter, valfri } from './texter.js';
import { kravMote, ledning } from './tilltrade.js';

const UTC = /^(?<dag>\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

export const kalla = (data: KallaMote['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId, tid, plats, idag } = data;
  const kallat = arena.moten.get(moteId);
  if (kallat !== undefined) {
    if (kallat.tid === tid && kallat.plats === plats) return [];
    throw avvisning('MOTE_FINNS_REDAN');
  }
  kravTid(tid, idag);
  kravTexter(...valfri('plats', plats));
  if (antalKommande(arena, idag) >= KOMMANDE_MOTEN_MAX) throw avvisning('FOR_MANGA_MOTEN');
  return [{ type: 'MoteKallat', data: { av, moteId, tid, plats } }];
};

/** To the day: a meeting may be called for later today. */
const kravTid = (tid: string, idag: string): void => {
  const dag = UTC.exec(tid)?.groups?.['dag'];
  if (dag === undefined || !arKalenderdatum(dag)) throw avvisning('OGILTIG_MOTESTID');
  if (dag < idag) throw avvisning('MOTE_I_DATID');
};

const antalKommande = ({ moten }: KandArena, idag: string): number =>
  [...moten.values()].filter(({ tid }) => dagAv(tid) >= idag).length;

/** A meeting that was held has left its trace, and is not cancelled afterwards. */
export const stallIn = (data: StallInMote['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId, skal } = data;
  const mote = kravMote(arena, moteId);
  if (mote.installt) return [];
  if (mote.narvarande.length > 0 || mote.behandlade.length > 0) throw avvisning('MOTE_HAR_HALLITS');
  kravTexter(['skal', skal]);
  return [{ type: 'MoteInstallt', data: { av, moteId, skal } }];
};
