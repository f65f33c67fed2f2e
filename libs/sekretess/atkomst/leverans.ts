import type { Clock } from '#libs/platform/clock.js';
import { atkomstId } from './atkomst-id.js';
import type { Atkomstlogg } from './atkomstlogg.js';
import type { Atkomstpost } from './atkomstpost.js';
import { faltI } from './falt.js';

/** What is about to leave for a huvudman's own system. */
export interface Utlamnande {
  readonly forsandelse: string;
  readonly mottagare: string;
  /** Whose words they are; none: the nav's own. */
  readonly fran: string | null;
  /** Stream of what it is about. */
  readonly arende: string;
  readonly kanal: string;
  /** Id of the ground that opens what is not everybody's; null: de-identified. */
  readonly grund: string | null;
  /** Only the names of its fields are recorded. */
  readonly innehall: unknown;
  readonly spar: string | null;
}

/** Records a disclosure; resolves when it is durable, and only then may it leave (I8). Errors: those of the log. */
export type ForeLeverans = (utlamnande: Utlamnande) => Promise<void>;

export const loggaLeverans =
  (logg: Atkomstlogg, clock: Clock): ForeLeverans =>
  (utlamnande) =>
    logg.skriv([postAv(utlamnande, clock.now())]);

const postAv = ({ fran, mottagare, arende, grund, innehall, ...vad }: Utlamnande, nu: Date): Atkomstpost => {
  const delning = arende.indexOf('-');
  const berorda = [...new Set([...(fran === null ? [] : [fran]), mottagare])];
  return {
    id: atkomstId(nu),
    tid: nu.toISOString(),
    vem: {
      ...{ klient: 'nav', slag: 'nav', roller: [], uppdrag: null, verksamheter: [] },
      huvudman: fran === null ? [] : [fran],
    },
    handling: 'leverans.lamna-ut',
    rutt: vad.kanal,
    objekt: [{ slag: arende.slice(0, delning), id: arende.slice(delning + 1), berorda }],
    falt: faltI(innehall),
    sokning: [],
    andamal: 'utlamnande',
    grund: [grund ?? 'AVIDENTIFIERAT'],
    utfall: 'given',
    kod: null,
    kanal: 'leverans',
    flaggor: [],
    spar: vad.spar,
    mottagare,
    forsandelse: vad.forsandelse,
  };
};
