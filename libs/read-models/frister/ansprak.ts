import type { Clock } from '#libs/platform/clock.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Fristfraga } from './queries.js';
import type { Fristrad } from './table.js';

/** Longer than a page of days takes to see to; one that died with its claims is relieved of them after it. */
const ANSPRAK_MS = 5 * 60_000;
const SIDA_MAX = 1_000;
/** Rows that come and go at the start of a round: so many a statement, so many statements; the next round goes on. */
const STYCKE = 5_000;
const STYCKEN_MAX = 20;

const LEDIG = `(a.tagen_till <= $1::timestamptz OR a.tagen_av = $2)`;
const SAMMA = 'a.forfaller = f.forfaller AND a.stream = f.stream AND a.nyckel = f.nyckel';
const ORDNING = 'ORDER BY forfaller, stream, nyckel';

/** A row to lock for each day: without one there is nothing for two to skip past. */
const SKAPA = `WITH saknas AS (
    SELECT forfaller, stream, nyckel FROM vyer.frister f
    WHERE forfaller < $1 AND NOT EXISTS (SELECT FROM drift.fristansprak a WHERE ${SAMMA}) ${ORDNING} LIMIT ${STYCKE}),
  nya AS (
    INSERT INTO drift.fristansprak (forfaller, stream, nyckel, tagen_till)
    SELECT forfaller, stream, nyckel, $2::timestamptz FROM saknas ON CONFLICT DO NOTHING)
  SELECT count(*)::int AS antal FROM saknas`;

/** Days that are waited for no more. */
const GLOM = `WITH borta AS (
    SELECT forfaller, stream, nyckel FROM drift.fristansprak a
    WHERE ${LEDIG} AND NOT EXISTS (SELECT FROM vyer.frister f WHERE ${SAMMA})
    LIMIT ${STYCKE} FOR UPDATE OF a SKIP LOCKED),
  glomda AS (DELETE FROM drift.fristansprak a USING borta f WHERE ${SAMMA})
  SELECT count(*)::int AS antal FROM borta`;

/** Free, or mine since before: what was taken and met a fault is given again to the one that has it. */
const TA = `WITH lediga AS (
    SELECT forfaller, stream, nyckel FROM drift.fristansprak a
    WHERE ${LEDIG} AND forfaller < $3 AND (forfaller, stream, nyckel) > ($4, $5, $6)
    ${ORDNING} LIMIT $7 FOR UPDATE SKIP LOCKED),
  tagna AS (
    UPDATE drift.fristansprak a SET tagen_av = $2, tagen_till = $8::timestamptz FROM lediga f WHERE ${SAMMA}
    RETURNING a.stream, a.nyckel, a.forfaller)
  SELECT stream, nyckel, forfaller FROM tagna ${ORDNING}`;

export interface Anspraksko {
  /** As `forfallnaFrister`, but only days that nobody else has claimed; they are claimed for five minutes. */
  forfallna(fraga: Fristfraga): Promise<readonly Fristrad[]>;
}

/**
 * The days that have passed, shared between processors: none gets what another holds. A claim is a lease by the clocks
 * of the processors, so it spares work; that nothing is done twice rests on the command's id. A day that fell due during
 * a walk, or was settled, is seen by the next.
 * @param vem this process, another at each start
 */
export const ansprakFristko = (drift: Pick<Driftdatabas, 'las'>, vem: string, clock: Clock): Anspraksko => ({
  forfallna: async ({ fore, efter, max }) => {
    const nu = clock.now();
    if (efter === null && !(await jamfor(drift, { fore, vem, nu: nu.toISOString() }))) return [];
    const till = new Date(nu.getTime() + ANSPRAK_MS).toISOString();
    const fran = efter === null ? ['', '', ''] : [efter.forfaller, efter.stream, efter.nyckel];
    return drift.las<Fristrad>(TA, [nu.toISOString(), vem, fore, ...fran, Math.min(max, SIDA_MAX), till]);
  },
});

/** Makes the claims those of the view; false before the projector has made one (42P01: undefined table). */
const jamfor = async (
  drift: Pick<Driftdatabas, 'las'>,
  { fore, vem, nu }: { readonly fore: string; readonly vem: string; readonly nu: string },
): Promise<boolean> => {
  try {
    await styckvis(drift, GLOM, [nu, vem]);
    await styckvis(drift, SKAPA, [fore, nu]);
    return true;
  } catch (fel) {
    if (fel instanceof Error && 'code' in fel && fel.code === '42P01') return false;
    throw fel;
  }
};

const styckvis = async (
  drift: Pick<Driftdatabas, 'las'>,
  sql: string,
  parametrar: readonly string[],
): Promise<void> => {
  for (let stycke = 1; stycke <= STYCKEN_MAX; stycke += 1) {
    const [rad] = await drift.las<{ readonly antal: number }>(sql, parametrar);
    if ((rad?.antal ?? 0) < STYCKE) return;
  }
};
