import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AvslutaPlan, MottaOverforing, OverforPlan } from './commands.js';
import type { HandlingsplanEvent, PlanOverford, PlanUpprattad } from './events.js';
import { arOppen, type HandlingsplanState } from './handlingsplan.js';
import { falt } from './regler-uppratta.js';
import { kravTexter, valfri } from './texter.js';
import { deltagares, kravPlanansvarig, ledd } from './tilltrade.js';

/** What is not done goes on next year, each item once. A plan where all is done may have a successor as well. */
export const overfor = (data: OverforPlan['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { huvudman: av, till, ar, rubrik, uppfoljning, atgardIdn } = data;
  const plan = ledd(state, data);
  if (plan.overforing !== null) {
    if (arSamma(plan.overforing, data)) return [];
    throw avvisning('REDAN_OVERFORD');
  }
  if (ar <= plan.data.ar) throw avvisning('AR_EJ_SENARE', [String(plan.data.ar)]);
  kravTexter(['rubrik', rubrik]);
  const oppna = [...plan.atgarder.values()].filter(arOppen);
  const atgarder = oppna.map(({ atgard: { atgardId: fran } }, index) => ({ fran, till: idAv(atgardIdn, index) }));
  return [{ type: 'PlanOverford', data: { av, till, ar, rubrik, uppfoljning, atgarder } }];
};

const arSamma = (forra: PlanOverford['data'], { till, ar, rubrik, uppfoljning }: OverforPlan['data']): boolean =>
  lika([forra.till, forra.ar, forra.rubrik, forra.uppfoljning], [till, ar, rubrik, uppfoljning]);

/** Too few is the door's fault, never the caller's. */
const idAv = (idn: readonly string[], index: number): string => {
  const id = idn[index];
  if (id === undefined) throw new Error('fewer ids than items to carry over');
  return id;
};

/** Next year's plan begins with all of it at once; a draft, for each approver to be asked of anew. */
export const motta = (
  { huvudman: av, plan, atgarder }: MottaOverforing['data'],
  state: HandlingsplanState,
): readonly HandlingsplanEvent[] => {
  const data: PlanUpprattad['data'] = { ...plan, av };
  if (state.status !== 'okand') {
    if (lika(falt(data), falt(state.data))) return [];
    throw avvisning('PLAN_FINNS_REDAN');
  }
  return [
    { type: 'PlanUpprattad', data },
    ...atgarder.map((atgard): HandlingsplanEvent => ({ type: 'AtgardTillagd', data: { ...atgard, av } })),
  ];
};

/** V4: nothing may lie unfinished in a plan that is closed. */
export const avsluta = (data: AvslutaPlan['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const { huvudman: av, arsrapport } = data;
  const plan = deltagares(state, data);
  kravPlanansvarig(plan, data);
  if (plan.status === 'avslutad') {
    if (plan.arsrapport === arsrapport) return [];
    throw avvisning('PLAN_AVSLUTAD');
  }
  const oppna = [...plan.atgarder.values()].filter(arOppen).length;
  if (oppna > 0) throw avvisning('ATGARDER_OPPNA', [String(oppna)]);
  kravTexter(...valfri('arsrapport', arsrapport));
  return [{ type: 'PlanAvslutad', data: { av, arsrapport } }];
};
