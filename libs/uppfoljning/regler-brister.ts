import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { FastslaBrist, StrykBrist } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { AVVIKELSER_PER_BRIST_MAX, BRISTER_MAX } from './granser.js';
import { kravOppenText, kravText } from './texter.js';
import { somLedare } from './tilltrade.js';
import type { Brist, UppfoljningState } from './uppfoljning.js';

/** N7, N8: a brist of the year, under what it belongs to, tracing to its cases. */
export const fastsla = (data: FastslaBrist['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, ...given } = data;
  const brist: Brist = { ...given, avvikelser: [...new Set(given.avvikelser)] };
  const samma = uppfoljning.brister.find(({ bristId }) => bristId === brist.bristId);
  if (samma !== undefined && lika(uppgifterI(samma), uppgifterI(brist))) return [];
  if (samma !== undefined) throw avvisning('BRIST_FINNS');
  const { rubrik, beskrivning, kalla } = brist;
  kravText({ rubrik, beskrivning });
  kravOppenText({ kalla });
  if (brist.avvikelser.length > AVVIKELSER_PER_BRIST_MAX) throw avvisning('FOR_MANGA_AVVIKELSER');
  if (uppfoljning.brister.length >= BRISTER_MAX) throw avvisning('FOR_MANGA_BRISTER');
  return [{ type: 'BristFastslagen', data: brist }];
};

const uppgifterI = ({ omrade, rubrik, beskrivning, avvikelser, kalla }: Brist): readonly unknown[] => [
  ...[omrade, rubrik, beskrivning, avvikelser, kalla],
];

/** It was none after all; the reason stays in the history. */
export const stryk = (data: StrykBrist['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { av, bristId, skal } = data;
  if (!uppfoljning.brister.some((brist) => brist.bristId === bristId)) throw avvisning('BRIST_FINNS_EJ');
  kravText({ skal });
  return [{ type: 'BristStruken', data: { av, bristId, skal } }];
};
