import type { MottaOverforing, PaminnOmAtgard } from '#libs/handlingsplan/commands.js';
import { handlingsplanIdOf, type HandlingsplanEvent, type PlanOverford } from '#libs/handlingsplan/events.js';
import type { ForfallenFrist } from './fristko.js';
import type { Handelse } from './handelse.js';
import type { Planfakta } from './handlingsplan-fakta.js';
import type { Dagar } from './till-paminnelse.js';

export interface Planfoljd {
  /** Next year's plan. */
  readonly id: string;
  readonly command: MottaOverforing;
}

/** vid PlanOverford: next year's plan begins with every item that was named, under the huvudman that leads the old one. */
export const tillHandlingsplan = (
  { stream, event }: Handelse<HandlingsplanEvent>,
  fakta: Planfakta,
): Planfoljd | null => {
  if (event.type !== 'PlanOverford') return null;
  const foregangare = handlingsplanIdOf(stream);
  const { av: huvudman, foregangare: _forra, ...plan } = fakta.data;
  const { till, ar, rubrik, uppfoljning } = event.data;
  const data = {
    huvudman,
    plan: { ...plan, ar, rubrik, uppfoljning, foregangare },
    atgarder: overforda(event.data, fakta, foregangare),
  };
  return { id: till, command: { type: 'MottaOverforing', data } };
};

/** As each stood when it was carried over: from then on it cannot change. */
const overforda = (
  { atgarder }: PlanOverford['data'],
  fakta: Planfakta,
  plan: string,
): MottaOverforing['data']['atgarder'] =>
  atgarder.map(({ fran, till }) => {
    const post = fakta.atgarder.get(fran);
    if (post === undefined) throw new Error('what is carried over is not in the plan');
    return { ...post.atgard, atgardId: till, overford: { plan, atgard: fran, status: post.status } };
  });

/** vid förfallen frist, `<huvudman>/<åtgärd>`: the responsible is reminded. */
export const paminnOmAtgard = ({ nyckel, forfaller }: ForfallenFrist, dagar: Dagar): PaminnOmAtgard | null => {
  const delning = nyckel.indexOf('/');
  if (delning < 0) return null;
  const [huvudman, atgardId] = [nyckel.slice(0, delning), nyckel.slice(delning + 1)];
  return { type: 'PaminnOmAtgard', data: { huvudman, atgardId, senast: forfaller, ...dagar } };
};
