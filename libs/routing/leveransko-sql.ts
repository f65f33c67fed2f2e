import type { Sats } from '#libs/platform/sql/index.js';

/**
 * One lane = one case to one recipient. Only the first of a lane has a `nasta_forsok`, and only while it waits; the rest
 * have null. So what stands behind a failed or parked one is not in the sender's index at all.
 */
export interface Led {
  readonly arende: string;
  readonly mottagare: string;
}

const LED = `(SELECT DISTINCT arende, mottagare FROM unnest($1::text[], $2::text[]) AS p (arende, mottagare)) p`;

/** Writers of one lane take turns: two that both saw "another is first" would leave it without a first. 1 024 locks at most. */
const LAS_LED = `SELECT pg_advisory_xact_lock(1635151460, s.spar) FROM (
  SELECT DISTINCT hashtext(p.arende || '|' || p.mottagare) & 1023 AS spar FROM ${LED} ORDER BY spar) s`;

/** The first of each lane gets its turn, at `$3` when it had none; who is no longer first loses it. */
const MARKERA_FORST = `UPDATE leveransko k SET nasta_forsok = CASE WHEN x.forst THEN $3::timestamptz END FROM (
  SELECT a.id, a.lage = 'vantar' AND NOT EXISTS (
    SELECT 1 FROM leveransko b
    WHERE b.arende = a.arende AND b.mottagare = a.mottagare AND (b.revision, b.id) < (a.revision, a.id)) AS forst
  FROM ${LED} JOIN leveransko a ON a.arende = p.arende AND a.mottagare = p.mottagare
) x WHERE k.id = x.id AND x.forst <> (k.nasta_forsok IS NOT NULL)`;

const kolumner = (led: readonly Led[]): [string[], string[]] => [
  led.map(({ arende }) => arende),
  led.map(({ mottagare }) => mottagare),
];

/** Statements of one transaction that changes rows of these lanes, with what keeps the lanes' order around them. */
export const iLed = (led: readonly Led[], nu: Date, satser: readonly Sats[]): readonly Sats[] => [
  { sql: LAS_LED, parametrar: kolumner(led) },
  ...satser,
  { sql: MARKERA_FORST, parametrar: [...kolumner(led), nu.toISOString()] },
];

/** What nobody works on now; `$n` of the caller: who asks. */
const LEDIG = 'tagen_till IS NULL OR k.tagen_till <= now()';

/**
 * $1 recipients, $2 due by, $3 at most of each, $4 who, $5 at most in all, $6 ms, $7 what the asker has in hand. The lease
 * is counted on the database's clock, the one that all share. A lane where another row is claimed is left alone: an
 * earlier one may have come back (a resend) while a later one is under way.
 */
export const TA = `WITH plockade AS MATERIALIZED (
  SELECT x.id, x.nasta_forsok, row_number() OVER (PARTITION BY x.mottagare ORDER BY x.nasta_forsok, x.id) AS tur
  FROM unnest($1::text[]) AS m (mottagare), LATERAL (
    SELECT k.id, k.mottagare, k.nasta_forsok FROM leveransko k
    WHERE k.lage = 'vantar' AND k.mottagare = m.mottagare AND k.nasta_forsok <= $2::timestamptz
      AND (k.${LEDIG} OR k.tagen_av = $4) AND NOT (k.id = ANY ($7::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM leveransko b WHERE b.arende = k.arende AND b.mottagare = k.mottagare
        AND b.id <> k.id AND b.tagen_till > now())
    ORDER BY k.nasta_forsok, k.id LIMIT $3 FOR UPDATE OF k SKIP LOCKED) x
), valda AS (
  SELECT id, nasta_forsok, tur FROM plockade ORDER BY tur, nasta_forsok, id LIMIT $5
), tagna AS (
  UPDATE leveransko k SET tagen_av = $4, tagen_till = now() + $6 * interval '1 millisecond' FROM valda v
  WHERE k.id = v.id RETURNING k.id, k.arende, k.mottagare, k.inkom::text AS inkom, v.nasta_forsok, v.tur
) SELECT id, arende, mottagare, inkom FROM tagna ORDER BY tur, nasta_forsok, id`;

/** Milliseconds since 1970, rounded up: never asked a moment too early. */
export const NASTA = `SELECT ceil(extract(epoch FROM min(x.nasta)) * 1000)::float8 AS nasta
  FROM unnest($1::text[]) AS m (mottagare), LATERAL (
    SELECT k.nasta_forsok AS nasta FROM leveransko k
    WHERE k.lage = 'vantar' AND k.mottagare = m.mottagare AND k.nasta_forsok IS NOT NULL AND (k.${LEDIG})
    ORDER BY k.nasta_forsok, k.id LIMIT 1) x`;

/** One that is no longer first is not begun: an earlier one has come back. */
export const FORNYA = `UPDATE leveransko SET tagen_till = now() + $3 * interval '1 millisecond'
  WHERE id = $1::uuid AND tagen_av = $2 AND tagen_till > now() AND nasta_forsok IS NOT NULL RETURNING id`;

/**
 * All that one connector ($1) holds, in one statement, with what of it was made new for $2 ms: what is first of its lane
 * or under way ($3). The rest runs out, or its lane would wait for it for ever. What another writes just now is left to
 * the next pulse: waiting for it could be waiting for each other.
 */
export const FORNYA_ALLA = `WITH lediga AS MATERIALIZED (
  SELECT id FROM leveransko WHERE tagen_av = $1 AND tagen_till > now() AND (nasta_forsok IS NOT NULL OR id = ANY ($3::uuid[]))
  FOR UPDATE SKIP LOCKED
), nya AS (
  UPDATE leveransko SET tagen_till = now() + $2 * interval '1 millisecond' WHERE id IN (SELECT id FROM lediga) RETURNING id
) SELECT k.id, nya.id IS NOT NULL AS ny FROM leveransko k LEFT JOIN nya ON nya.id = k.id
  WHERE k.tagen_av = $1 AND k.tagen_till > now()`;

/** Waits for nobody: what another writes just now is let go of by the lease. */
export const SLAPP_ALLT = `UPDATE leveransko SET tagen_av = NULL, tagen_till = NULL
  WHERE id IN (SELECT id FROM leveransko WHERE tagen_av = $1 FOR UPDATE SKIP LOCKED)`;
