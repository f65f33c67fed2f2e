import { handlingsplanIdOf, type HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import type { KopplaPlan, PaminnOmEnkat } from '#libs/uppfoljning/commands.js';
import type { ForfallenFrist } from './fristko.js';
import type { Handelse } from './handelse.js';
import type { Planfakta } from './handlingsplan-fakta.js';
import type { Dagar } from './till-paminnelse.js';

export interface Uppfoljningsfoljd {
  /** Of the follow-up. */
  readonly id: string;
  readonly command: KopplaPlan;
}

/** vid GodkannandeBegart: the follow-up knows its plan when it is no longer a draft; an empty one is never asked for (N8). */
export const tillUppfoljning = (
  { stream, event }: Handelse<HandlingsplanEvent>,
  { data }: Pick<Planfakta, 'data'>,
): Uppfoljningsfoljd | null => {
  if (event.type !== 'GodkannandeBegart' || data.uppfoljning === null) return null;
  const { uppfoljning: id, niva, huvudman, lan, av: upprattadAv } = data;
  const plan = { handlingsplan: handlingsplanIdOf(stream), niva, huvudman };
  return { id, command: { type: 'KopplaPlan', data: { ...plan, lan, upprattadAv } } };
};

/** As the rules name a day of the survey. */
const ENKATFRIST = 'enkat:';

/** vid förfallen frist, of the survey: whoever is silent is reminded; who that is, the rules know (U2). */
export const paminnOmEnkat = ({ nyckel, forfaller }: ForfallenFrist, dagar: Dagar): PaminnOmEnkat | null =>
  nyckel.startsWith(ENKATFRIST) ? { type: 'PaminnOmEnkat', data: { senast: forfaller, ...dagar } } : null;
