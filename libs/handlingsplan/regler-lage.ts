import { avvisning } from './avvisningar.js';
import type { PaminnOmAtgard, SattAtgardsstatus, UtvarderaEffekt } from './commands.js';
import type { HandlingsplanEvent } from './events.js';
import { fristerAv, fristnyckel } from './frister.js';
import { RAPPORTER_MAX } from './granser.js';
import type { HandlingsplanState, KandPlan, Planpost } from './handlingsplan.js';
import { kravTexter, valfri } from './texter.js';
import { kravPlanansvarig, kravPost, pagaende } from './tilltrade.js';

/** V6: the responsible reports, and nobody else. A report says what is so: it needs nobody's approval. */
export const sattStatus = (
  { huvudman: av, atgardId, status, rapport }: SattAtgardsstatus['data'],
  state: HandlingsplanState,
): readonly HandlingsplanEvent[] => {
  const plan = pagaende(state, { huvudman: av, koordinator: false });
  const post = rapporterbar(plan, atgardId);
  kravAnsvarig(post, av);
  if (post.status === status && (rapport === null || rapport === post.rapport)) return [];
  if ((status === 'klar' || status === 'avbruten') && rapport === null) throw avvisning('RAPPORT_SAKNAS');
  kravPlatsForRapport(post);
  kravTexter(...valfri('rapport', rapport));
  return [{ type: 'AtgardStatusSatt', data: { av, atgardId, status, rapport } }];
};

/** V7: when it is done; by the responsible, or who leads the plan. May be judged again as more is known. */
export const utvardera = (data: UtvarderaEffekt['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { huvudman: av, atgardId, effekt, beskrivning } = data;
  const plan = pagaende(state, data);
  const post = rapporterbar(plan, atgardId);
  if (post.atgard.ansvarigHuvudman !== av) kravPlanansvarig(plan, data);
  if (post.status !== 'klar') throw avvisning('ATGARD_EJ_KLAR');
  if (post.effekt?.effekt === effekt && post.effekt.beskrivning === beskrivning) return [];
  kravPlatsForRapport(post);
  kravTexter(['beskrivning', beskrivning]);
  return [{ type: 'EffektUtvarderad', data: { av, atgardId, effekt, beskrivning } }];
};

/** The hub's own. The day has passed: once for each day, and anything stale gives nothing. */
export const paminn = (data: PaminnOmAtgard['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { huvudman: ansvarigHuvudman, atgardId, senast, nastaSenast, idag } = data;
  const nyckel = fristnyckel({ ansvarigHuvudman, atgardId });
  const frist = fristerAv(state).find((en) => en.nyckel === nyckel);
  const galler = frist?.forfaller === senast && senast < idag && nastaSenast > senast;
  return galler ? [{ type: 'AtgardPaminnd', data: { atgardId, senast, nastaSenast } }] : [];
};

const rapporterbar = (plan: KandPlan, atgardId: string): Planpost => {
  const post = kravPost(plan, atgardId);
  if (post.overfordTill !== null) throw avvisning('ATGARD_OVERFORD');
  return post;
};

const kravAnsvarig = ({ atgard: { ansvarigHuvudman } }: Planpost, huvudman: string): void => {
  if (ansvarigHuvudman !== huvudman) throw avvisning('EJ_ANSVARIG', [ansvarigHuvudman]);
};

const kravPlatsForRapport = ({ rapporter }: Planpost): void => {
  if (rapporter >= RAPPORTER_MAX) throw avvisning('FOR_MANGA_RAPPORTER');
};
