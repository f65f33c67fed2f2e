import { deterministicId } from '#libs/platform/ids.js';
import type { Foljd } from './utforare.js';

/**
 * Id of a command that follows of an event: following twice does nothing twice, and no two that follow of one event
 * share theirs, also in different streams. Stored logs hold these ids: the forms never change.
 */
export const kommandoId = (orsak: string, { kontext, id, command }: Foljd): string => {
  if (kontext === 'formedling') return deterministicId('policy', orsak, command.data.mottagare);
  if (command.type === 'RegistreraMottagning') return deterministicId('policy', orsak, command.data.huvudman);
  const part = command.type === 'LaggTillPart' ? [command.data.part.huvudman] : [];
  return deterministicId('policy', orsak, command.type, id, ...part);
};
