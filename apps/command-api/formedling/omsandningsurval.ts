import { iUtc } from '#libs/platform/datum.js';
import { Problem } from '#libs/platform/http/problem.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import type { Leveransstatus, Urval } from './leveransurval.js';

/** As asked for, checked field by field. */
interface Onskat {
  readonly sedan?: string | null;
  readonly mottagare?: string | null;
  readonly status?: Leveransstatus | null;
}

export const URVALSREGEL =
  'Ange minst ett av sedan, mottagare och status. Med sedan tas allt med, även det som redan är kvitterat, så att en ' +
  'mottagare som har återställts får allt igen. Annars tas kvitterade med bara när status är kvitterad.';

/** Operations without a huvudman of its own sees to everyone's deliveries; everyone else to its own. */
export const arRenDrift = ({ huvudman, roller }: Inloggad): boolean =>
  huvudman.length === 0 && roller.includes('systemadministrator');

/** Which försändelser to send again. Throws `URVAL_SAKNAS` (400) when nothing is said: nobody means all there ever was. */
export const omsandningsurval = (onskat: Onskat, inloggad: Inloggad): Urval => {
  const { sedan = null, mottagare = null, status = null } = onskat;
  if ([sedan, mottagare, status].every((filter) => filter === null)) {
    const detail = 'Ange vad som ska sändas om, med minst ett av sedan, mottagare och status.';
    throw new Problem({ status: 400, kod: 'URVAL_SAKNAS', detail });
  }
  return {
    mottagare: tillatnaMottagare(mottagare, inloggad),
    sedan: sedan === null ? null : iUtc(sedan),
    status,
    utom: sedan === null && status === null ? 'kvitterad' : null,
  };
};

const tillatnaMottagare = (mottagare: string | null, inloggad: Inloggad): readonly string[] | null => {
  if (arRenDrift(inloggad)) return mottagare === null ? null : [mottagare];
  if (mottagare === null) return inloggad.huvudman;
  return inloggad.huvudman.filter((kod) => kod === mottagare);
};
