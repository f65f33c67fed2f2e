import type { ArenaState } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { BehandlaArende } from './commands.js';
import type { ArenaEvent, ArendeBehandlat } from './events.js';
import { BEHANDLINGAR_MAX } from './granser.js';
import { arBeredd } from './lage.js';
import type { Mote } from './mote.js';
import { kravTexter, valfri } from './texter.js';
import { kravArende, kravKallatMote, ledning } from './tilltrade.js';

/** What the meeting did with a matter: it recommends, defers, prepares or is informed. It never decides (B2). */
export const behandla = (data: BehandlaArende['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId, arende: id, utfall, anteckning } = data;
  const mote = kravKallatMote(arena, moteId);
  const arende = kravArende(arena, id);
  if (utfall === 'rekommenderas' && !arBeredd(arena, arende)) throw avvisning('ARENDE_EJ_BERETT');
  kravTexter(...valfri('anteckning', anteckning));
  if (arSenaste(mote, { arende: id, utfall, anteckning })) return [];
  if (mote.behandlade.length >= BEHANDLINGAR_MAX) throw avvisning('FOR_MANGA_BEHANDLINGAR');
  return [{ type: 'ArendeBehandlat', data: { av, moteId, arende: id, utfall, anteckning } }];
};

const arSenaste = (mote: Mote, ny: Omit<ArendeBehandlat['data'], 'av' | 'moteId'>): boolean => {
  const senast = mote.behandlade.findLast(({ arende }) => arende === ny.arende);
  return senast?.utfall === ny.utfall && senast.anteckning === ny.anteckning;
};
