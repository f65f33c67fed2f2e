import type { Sats } from '#libs/platform/sql/index.js';
import { iLed, type Led } from './leveransko-sql.js';

/** One claim check that is understood. */
export type Inkommen = Led & {
  /** The same whenever the message comes again. */
  readonly inkorgsid: string;
  readonly forsandelse: string;
  readonly revision: number;
  readonly stallerIKo: boolean;
};

/**
 * Inbox and queue in one statement: only what the inbox had not seen reaches the queue. A row that is written again gets
 * a new `inkom`, so that an attempt under way cannot remove it, and no turn: `iLed` gives it one at once when it is first.
 * One statement may touch a row once: an end that comes together with a queueing of the same one has nothing to add to it.
 */
const TA_EMOT = `WITH p AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::boolean[])
    AS p (inkorgsid, id, arende, mottagare, revision, i_ko)
), nya AS (
  INSERT INTO inkommet (konsument, id, tid) SELECT DISTINCT $7, inkorgsid, $8::timestamptz FROM p ORDER BY inkorgsid
  ON CONFLICT DO NOTHING RETURNING id
), koade AS (
  INSERT INTO leveransko AS k (id, arende, mottagare, revision, lage, inkom)
  SELECT DISTINCT ON (p.id) p.id, p.arende, p.mottagare, p.revision, 'vantar', clock_timestamp()
  FROM p JOIN nya ON nya.id = p.inkorgsid WHERE p.i_ko ORDER BY p.id
  ON CONFLICT (id) DO UPDATE SET lage = 'vantar', nasta_forsok = NULL,
    inkom = greatest(clock_timestamp(), k.inkom + interval '1 microsecond')
) UPDATE leveransko k SET lage = 'vantar', nasta_forsok = NULL,
    inkom = greatest(clock_timestamp(), k.inkom + interval '1 microsecond')
  FROM (SELECT p.id FROM p JOIN nya ON nya.id = p.inkorgsid GROUP BY p.id HAVING NOT bool_or(p.i_ko)) e WHERE k.id = e.id`;

/** Statements of the one transaction that takes these in. */
export const taEmotSatser = (inkomna: readonly Inkommen[], konsument: string, nu: Date): readonly Sats[] =>
  iLed(inkomna, nu, [
    {
      sql: TA_EMOT,
      parametrar: [
        inkomna.map(({ inkorgsid }) => inkorgsid),
        inkomna.map(({ forsandelse }) => forsandelse),
        inkomna.map(({ arende }) => arende),
        inkomna.map(({ mottagare }) => mottagare),
        inkomna.map(({ revision }) => String(revision)),
        inkomna.map(({ stallerIKo }) => String(stallerIKo)),
        konsument,
        nu.toISOString(),
      ],
    },
  ]);
