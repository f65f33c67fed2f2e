import { avvisning } from './avvisningar.js';
import type { AvslaPlan, BegarGodkannande, GodkannPlan } from './commands.js';
import type { HandlingsplanEvent } from './events.js';
import { SVAR_MAX } from './granser.js';
import type { Godkannandepost, HandlingsplanState } from './handlingsplan.js';
import { kravTexter } from './texter.js';
import { godkannanderatt, ledd } from './tilltrade.js';

/** V5: the draft is done, and each approver is asked. Once: what is changed after that is asked of by itself. */
export const begar = (data: BegarGodkannande['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const plan = ledd(state, data);
  if (plan.begard) return [];
  if (plan.atgarder.size === 0) throw avvisning('ATGARD_SAKNAS');
  return [{ type: 'GodkannandeBegart', data: { av: data.huvudman, atgarder: [...plan.atgarder.keys()] } }];
};

/** V5, V8: for its own verksamhet alone, of the plan as it stands now. */
export const godkann = (data: GodkannPlan['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { post, av } = godkannanderatt(state, data);
  if (post.status === 'godkand') return [];
  kravPlatsForSvar(post);
  const { huvudman, verksamhet } = post;
  return [{ type: 'PlanGodkand', data: { av, huvudman, verksamhet, atgarder: [...post.attGodkanna] } }];
};

/** A no, with its reason; it may become a yes, and the other way round, until the plan is closed. */
export const avsla = (data: AvslaPlan['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { post, av } = godkannanderatt(state, data);
  const { skal } = data;
  if (post.status === 'avslagen' && post.skal === skal) return [];
  kravPlatsForSvar(post);
  kravTexter(['skal', skal]);
  const { huvudman, verksamhet } = post;
  return [{ type: 'PlanAvslagen', data: { av, huvudman, verksamhet, skal } }];
};

const kravPlatsForSvar = ({ svar }: Godkannandepost): void => {
  if (svar >= SVAR_MAX) throw avvisning('FOR_MANGA_SVAR');
};
