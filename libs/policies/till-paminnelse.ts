import type { BevakaSvar } from '#libs/eskalering/commands.js';
import type { PaminnOmRevision } from '#libs/overenskommelse/commands.js';
import type { PaminnOmBeslut } from '#libs/rekommendation/commands.js';
import type { PaminnOmStallning } from '#libs/tvist/commands.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import type { ForfallenFrist } from './fristko.js';
import type { Overenskommelsefakta } from './overenskommelse-fakta.js';
import type { Stege } from './stegval.js';

/** Vid förfallen frist: a reminder, and in an escalation then a proposal to lift. What is stale the rules let pass. */
export interface Dagar {
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
  /** The day after which it is reminded again, or lifting is proposed. */
  readonly nastaSenast: string;
}

export interface Trappa {
  readonly fakta: Eskaleringsfakta;
  readonly stege: Stege;
  /** Of the tvist that is lifted; false for all else. */
  readonly principiell: boolean;
}

/** `part:<huvudman>` at the level where it stands, or `samverkan`. */
export const bevakaSvar = (
  { nyckel, forfaller }: ForfallenFrist,
  { fakta, stege, principiell }: Trappa,
  dagar: Dagar,
): BevakaSvar | null => {
  const huvudman = efterPrefix(nyckel, 'part:');
  const plats = huvudman === null ? fakta.samverkan : fakta.parter.get(huvudman);
  if (plats == null) return null;
  const slag = principiell ? 'principiell-tvist' : fakta.arende.slag;
  return { type: 'BevakaSvar', data: { huvudman, niva: plats.niva, senast: forfaller, ...dagar, stege, slag } };
};

/** `stallning:<huvudman>` */
export const paminnOmStallning = ({ nyckel, forfaller }: ForfallenFrist, { idag }: Dagar): PaminnOmStallning | null => {
  const huvudman = efterPrefix(nyckel, 'stallning:');
  return huvudman === null ? null : { type: 'PaminnOmStallning', data: { huvudman, senast: forfaller, idag } };
};

/** `<huvudman>/<verksamhet>`, or `<huvudman>/-` */
export const paminnOmBeslut = ({ nyckel, forfaller }: ForfallenFrist, dagar: Dagar): PaminnOmBeslut | null => {
  const delning = nyckel.indexOf('/');
  if (delning < 0) return null;
  const [huvudman, verksamhet] = [nyckel.slice(0, delning), nyckel.slice(delning + 1)];
  const data = { huvudman, verksamhet: verksamhet === '-' ? null : verksamhet, senast: forfaller, ...dagar };
  return { type: 'PaminnOmBeslut', data };
};

/** D11: of whom the revision is asked, the register says. */
export const paminnOmRevision = (
  { forfaller }: ForfallenFrist,
  { revisionsansvar }: Overenskommelsefakta,
  dagar: Dagar,
): PaminnOmRevision | null =>
  revisionsansvar === null
    ? null
    : { type: 'PaminnOmRevision', data: { huvudman: revisionsansvar.huvudman, senast: forfaller, ...dagar } };

const efterPrefix = (nyckel: string, prefix: string): string | null =>
  nyckel.startsWith(prefix) ? nyckel.slice(prefix.length) : null;
