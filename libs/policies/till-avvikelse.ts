import type { RegistreraMottagning } from '#libs/avvikelse/commands.js';
import type { ForsandelseKvitterad } from '#libs/formedling/events.js';
import type { Arendefakta } from './arende-fakta.js';

/**
 * vid kvittens: the recipient's own number is noted on the case the first time it is given (N4). Null when there is
 * nothing to note: no number came, or the huvudman has one already (the reporting one has the source's).
 */
export const tillAvvikelse = (
  { arendenummer }: ForsandelseKvitterad['data'],
  mottagare: string,
  fakta: Arendefakta,
): RegistreraMottagning | null => {
  if (arendenummer === null || fakta.arendenummer.has(mottagare)) return null;
  return { type: 'RegistreraMottagning', data: { huvudman: mottagare, arendenummer } };
};
