import { lika, type Foretradare, type Mandatfakta } from '#libs/kernel/index.js';
import type { ArenaState, KandArena } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { FaststallDagordning, LankaProtokoll, NoteraNarvaro } from './commands.js';
import type { ArenaEvent, Dagordningspunkt } from './events.js';
import { LANK_TECKEN_MAX, NARVARANDE_MAX, PUNKTER_MAX } from './granser.js';
import { dagAv } from './mote.js';
import { kravTexter, type Text } from './texter.js';
import { kravArende, kravKallatMote, ledning } from './tilltrade.js';

/** The agenda of one meeting, from the proposal or as the convenor wants it; a later one replaces it. */
export const faststallDagordning = (data: FaststallDagordning['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId, punkter } = data;
  const mote = kravKallatMote(arena, moteId);
  if (punkter.length === 0) throw avvisning('DAGORDNING_TOM');
  if (punkter.length > PUNKTER_MAX) throw avvisning('FOR_MANGA_PUNKTER');
  kravPunkter(arena, punkter);
  if (mote.dagordning !== null && lika(mote.dagordning.flatMap(falt), punkter.flatMap(falt))) return [];
  return [{ type: 'DagordningFaststalld', data: { av, moteId, punkter } }];
};

const kravPunkter = (arena: KandArena, punkter: readonly Dagordningspunkt[]): void => {
  const fel = punkter.findIndex(({ slag, arende }) => (slag === 'arende') !== (arende !== null));
  if (fel >= 0) throw avvisning('OGILTIG_PUNKT', [String(fel + 1)]);
  for (const { arende } of punkter) if (arende !== null) kravArende(arena, arende);
  kravTexter(...punkter.map(({ rubrik }, index): Text => [`punkter[${index}].rubrik`, rubrik]));
};

const falt = ({ slag, rubrik, arende }: Dagordningspunkt): readonly unknown[] => [slag, rubrik, arende];

/** B7: everybody at the meeting sits there for a huvudman with a mandate that holds. From its day; a later note replaces it. */
export const noteraNarvaro = (data: NoteraNarvaro['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId } = data;
  const mote = kravKallatMote(arena, moteId);
  if (dagAv(mote.tid) > data.idag) throw avvisning('NARVARO_FORE_MOTET', [dagAv(mote.tid)]);
  if (data.mandat.length === 0) throw avvisning('NARVARO_SAKNAS');
  if (data.mandat.length > NARVARANDE_MAX) throw avvisning('FOR_MANGA_NARVARANDE');
  const narvarande = foretradare(data.mandat, data.arena);
  if (
    lika(
      mote.narvarande.map(({ mandatId }) => mandatId),
      narvarande.map(({ mandatId }) => mandatId),
    )
  )
    return [];
  return [{ type: 'NarvaroNoterad', data: { av, moteId, narvarande } }];
};

/** Each once, or a rejection that names every one without a mandate here. */
const foretradare = (mandat: readonly (Mandatfakta | null)[], arena: string): readonly Foretradare[] => {
  const utan = mandat.flatMap((ett, index) => (sitter(ett, arena) ? [] : [benamn(ett, index)]));
  if (utan.length > 0) throw avvisning('NARVARO_UTAN_MANDAT', utan);
  const unika = new Map(mandat.flatMap((ett) => (ett === null ? [] : [[ett.mandatId, ett] as const])));
  return [...unika.values()].map(({ huvudman, mandatId, funktion }) => ({ huvudman, mandatId, funktion }));
};

const sitter = (mandat: Mandatfakta | null, arena: string): boolean =>
  mandat?.galler === true && mandat.arena === arena;

const benamn = (mandat: Mandatfakta | null, index: number): string =>
  mandat === null ? `nr ${index + 1}` : `nr ${index + 1} (${mandat.huvudman})`;

/** B10: where the owner keeps its minutes. A later link replaces it. */
export const lankaProtokoll = (data: LankaProtokoll['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, moteId, lank } = data;
  const mote = kravKallatMote(arena, moteId);
  if (!arSakerLank(lank)) throw avvisning('OGILTIG_LANK');
  kravTexter(['lank', lank]);
  return mote.protokoll === lank ? [] : [{ type: 'ProtokollLankat', data: { av, moteId, lank } }];
};

/** Others click it: over https, and with nobody's password in it. */
const arSakerLank = (lank: string): boolean => {
  if (lank.length > LANK_TECKEN_MAX || !URL.canParse(lank)) return false;
  const { protocol, username, password } = new URL(lank);
  return protocol === 'https:' && username === '' && password === '';
};
