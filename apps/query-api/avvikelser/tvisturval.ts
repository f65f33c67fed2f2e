import { Rejected } from '#libs/kernel/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { lasareAv } from '../svar/lasare.js';
import type { AvvikelsefragaDto } from './lista.dto.js';

/**
 * I4: that there is a tvist about a case is told by a list chosen by it, as by the tvist itself: to who reads tvister
 * for the huvudman. Errors: 403 `TVISTER_EJ_LASBARA`.
 */
export const kravTvisturval = ({ vag }: Pick<AvvikelsefragaDto, 'vag'>, { inloggad, huvudman }: Ombud): void => {
  if (vag === undefined || vag === 'samverkan' || lasareAv(inloggad, huvudman).forHuvudmannen) return;
  throw new Rejected(
    'TVISTER_EJ_LASBARA',
    'Din roll läser inte tvister, och kan därför inte välja ut ärenden efter om det finns en tvist. Ta bort urvalet vag.',
    'behorighet',
  );
};
