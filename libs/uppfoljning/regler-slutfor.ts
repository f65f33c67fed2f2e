import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AteroppnaUppfoljning, FattaRevisionsbeslut, KopplaPlan, SlutforUppfoljning } from './commands.js';
import type { Planniva, UppfoljningEvent } from './events.js';
import { PLANER_MAX } from './granser.js';
import { kravText } from './texter.js';
import { somLedare, somPart } from './tilltrade.js';
import type { KandUppfoljning, UppfoljningState } from './uppfoljning.js';

/** N8: that nothing is changed is a decision too, with its reason. */
export const fattaRevisionsbeslut = (
  data: FattaRevisionsbeslut['data'],
  state: UppfoljningState,
): readonly UppfoljningEvent[] => {
  const { revisionsbeslut } = somLedare(state, data);
  const { av, andring, skal } = data;
  kravText({ skal });
  const samma = lika([revisionsbeslut?.andring, revisionsbeslut?.skal], [andring, skal]);
  return samma ? [] : [{ type: 'RevisionsbeslutFattat', data: { av, andring, skal } }];
};

/** The hub's own: a plan that is linked already is stale here. Also when completed. */
export const kopplaPlan = (
  { lan, upprattadAv, ...plan }: KopplaPlan['data'],
  state: UppfoljningState,
): readonly UppfoljningEvent[] => {
  if (state.status === 'okand' || state.planer.length >= PLANER_MAX) return [];
  const kopplad = state.planer.some(({ handlingsplan }) => handlingsplan === plan.handlingsplan);
  return kopplad || !arDessParters(state, { lan, upprattadAv, ...plan }) ? [] : [{ type: 'PlanKopplad', data: plan }];
};

/** I4, N8: nobody else's plan counts, whatever follow-up it names. The koordinator's huvudman carries the län's code. */
const arDessParters = (
  { lan, parter }: KandUppfoljning,
  { lan: planens, upprattadAv, huvudman }: KopplaPlan['data'],
): boolean =>
  planens === lan && [lan, ...parter].includes(upprattadAv) && (huvudman === null || parter.includes(huvudman));

/** N8: what is missing before the follow-up can be completed, in words; empty when nothing is. */
export const saknasForAttSlutfora = (
  { planer, revisionsbeslut }: Pick<KandUppfoljning, 'planer' | 'revisionsbeslut'>,
  nivaer: readonly Planniva[] = ['lokal', 'lan'],
): readonly string[] => [
  ...nivaer.filter((niva) => !planer.some((plan) => plan.niva === niva)).map((niva) => EN_PLAN[niva]),
  ...(revisionsbeslut === null ? ['ett beslut om att revidera överenskommelsen, eller inte'] : []),
];

/** Only a plan that approval has been asked for is linked: an empty one never is. */
const EJ_UTKAST = 'med åtgärder och begärt godkännande (ett utkast räknas inte)';
const EN_PLAN: Readonly<Record<Planniva, string>> = {
  lokal: `en plan på lokal nivå ${EJ_UTKAST}`,
  lan: `en plan på länsnivå ${EJ_UTKAST}`,
};

export const slutfor = (data: SlutforUppfoljning['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somPart(state, data);
  if (uppfoljning.status === 'slutford') return [];
  const saknas = saknasForAttSlutfora(uppfoljning, data.nivaer);
  if (saknas.length > 0) throw avvisning('UPPFOLJNING_EJ_KOMPLETT', saknas);
  return [{ type: 'UppfoljningSlutford', data: { av: data.av } }];
};

export const ateroppna = (data: AteroppnaUppfoljning['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somPart(state, data);
  if (uppfoljning.status === 'oppen') return [];
  const { av, skal } = data;
  kravText({ skal });
  return [{ type: 'UppfoljningAteroppnad', data: { av, skal } }];
};
