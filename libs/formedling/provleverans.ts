import type { KoaForsandelse } from './commands.js';

const PREFIX = 'prov-';
const TEXT =
  'Provleverans från avvikelsenav. Den gäller inget ärende. Kvittera den gärna, med vilket ärendenummer som helst.';

/** What a trial is about: no matter at all, so no stream is behind it. */
export const provStream = (id: string): string => `${PREFIX}${id}`;
export const isProvStream = (arende: string): boolean => arende.startsWith(PREFIX);

export interface Provunderlag {
  /** Of the försändelse, and of what it is about. */
  readonly id: string;
  /** Whose own system is tried. */
  readonly huvudman: string;
  /** RFC 3339 UTC. */
  readonly tid: string;
}

/** A harmless message to the huvudman's own system, by the same way as all others: it holds nothing of anybody. */
export const provleverans = ({ id, huvudman, tid }: Provunderlag): KoaForsandelse => ({
  type: 'KoaForsandelse',
  data: {
    arende: provStream(id),
    mottagare: huvudman,
    meddelandetyp: 'prov.leverans',
    ...{ handelseId: id, revision: 0, tid },
    oppet: { meddelande: TEXT },
    ...{ skyddat: {}, grundId: null, textrevision: null },
  },
});
