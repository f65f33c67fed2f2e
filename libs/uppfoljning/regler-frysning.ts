import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { FrysRapport } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { FRYSNINGAR_MAX, RAPPORT_BYTE_MAX } from './granser.js';
import { kriterielistaSaknas, somPart } from './tilltrade.js';
import type { Frysning, UppfoljningState } from './uppfoljning.js';

/** The report as it is published, whatever is corrected afterwards; open or completed. */
export const frys = (data: FrysRapport['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somPart(state, data);
  const { koordinator: _koordinator, utanKriterier, ...frysning } = data;
  const samma = uppfoljning.frysningar.find(({ frysningId }) => frysningId === frysning.frysningId);
  if (samma !== undefined && lika(uppgifterI(samma), uppgifterI(frysning))) return [];
  if (samma !== undefined) throw avvisning('FRYSNING_FINNS');
  if (utanKriterier === true) throw kriterielistaSaknas(uppfoljning);
  const fel = felI(frysning);
  if (fel.length > 0) throw avvisning('OGILTIG_FRYSNING', fel);
  if (!ryms(frysning)) throw avvisning('RAPPORT_FOR_STOR');
  if (uppfoljning.frysningar.length >= FRYSNINGAR_MAX) throw avvisning('FOR_MANGA_FRYSNINGAR');
  return [{ type: 'UppfoljningFryst', data: frysning }];
};

const uppgifterI = ({ position, tid, rapport, sha256 }: Frysning): readonly unknown[] => [
  position,
  tid,
  rapport,
  sha256,
];

const SHA256 = /^[0-9a-f]{64}$/;
const TID = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/** Names of what is not as it should be. That the hash is the report's own is for whoever made it. */
const felI = ({ position, tid, rapport, sha256 }: Frysning): readonly string[] => [
  ...(Number.isSafeInteger(position) && position >= 0 ? [] : ['position']),
  ...(TID.test(tid) ? [] : ['tid']),
  ...(SHA256.test(sha256) ? [] : ['sha256']),
  ...(rapport === '' ? ['rapport'] : []),
];

/** No personnummer is looked for: its texts were, as they came, and in a hash or an id one is seen that is none. */
const ryms = ({ rapport }: Frysning): boolean => new TextEncoder().encode(rapport).length <= RAPPORT_BYTE_MAX;
