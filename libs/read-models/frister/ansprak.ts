import type { Clock } from '#libs/platform/clock.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Cell } from '#libs/platform/sql/index.js';
import type { Fristfraga } from './queries.js';
import type { Fristrad } from './table.js';

/** Longer than a page of days takes to see to; one that died with its claims is relieved of them after it. */
const ANSPRAK_MS = 5 * 60_000;
/** Claims nobody has held for this long are forgotten; a day still waited for gets a new one. */
const GLOMS_MS = 24 * 60 * 60_000;
const GLOMS_MAX = 1_000;
const SIDA_MAX = 1_000;
/** Times a page is asked for anew as others took of it; the next round takes the rest. */
const VARV_MAX = 10;

const FORFALLEN = `f.forfaller < $1 AND (f.forfaller, f.stream, f.nyckel) > ($2, $3, $4)`;
const ORDNING = 'ORDER BY f.forfaller, f.stream, f.nyckel';

/** A row to lock for each day: without one there is nothing for two to skip past. */
const SKAPA = `WITH saknas AS (
    SELECT f.stream, f.nyckel, f.forfaller FROM vyer.frister f WHERE ${FORFALLEN} AND NOT EXISTS (
      SELECT FROM drift.fristansprak a
      WHERE a.stream = f.stream AND a.nyckel = f.nyckel AND a.forfaller = f.forfaller)
    ${ORDNING} LIMIT $5),
  nya AS (
    INSERT INTO drift.fristansprak (stream, nyckel, forfaller, tagen_till)
    SELECT stream, nyckel, forfaller, $6::timestamptz FROM saknas ON CONFLICT DO NOTHING)
  SELECT count(*)::int AS antal FROM saknas`;

/** Free, or mine since before: what was taken and met a fault is given again to the one that has it. */
const TA = `WITH lediga AS (
    SELECT a.stream, a.nyckel, a.forfaller FROM vyer.frister f
    JOIN drift.fristansprak a ON a.stream = f.stream AND a.nyckel = f.nyckel AND a.forfaller = f.forfaller
    WHERE ${FORFALLEN} AND (a.tagen_till <= $6::timestamptz OR a.tagen_av = $7)
    ${ORDNING} LIMIT $5 FOR UPDATE OF a SKIP LOCKED),
  tagna AS (
    UPDATE drift.fristansprak a SET tagen_av = $7, tagen_till = $8::timestamptz FROM lediga l
    WHERE a.stream = l.stream AND a.nyckel = l.nyckel AND a.forfaller = l.forfaller
    RETURNING a.stream, a.nyckel, a.forfaller)
  SELECT stream, nyckel, forfaller FROM tagna f ${ORDNING}`;

const GLOM = `DELETE FROM drift.fristansprak WHERE (stream, nyckel, forfaller) IN (
  SELECT stream, nyckel, forfaller FROM drift.fristansprak WHERE tagen_till < $1::timestamptz
  ORDER BY tagen_till LIMIT ${GLOMS_MAX} FOR UPDATE SKIP LOCKED)`;

export interface Anspraksko {
  /** As `forfallnaFrister`, but only days that nobody else has claimed; they are claimed for five minutes. */
  forfallna(fraga: Fristfraga): Promise<readonly Fristrad[]>;
}

/**
 * The days that have passed, shared between processors: none gets what another holds. A claim is a lease by the clocks
 * of the processors, so it spares work; that nothing is done twice rests on the command's id.
 * @param vem this process, another at each start
 */
export const ansprakFristko = (drift: Pick<Driftdatabas, 'las' | 'skriv'>, vem: string, clock: Clock): Anspraksko => ({
  forfallna: async ({ fore, efter, max }) => {
    const nu = clock.now();
    if (efter === null) await glom(drift, nu);
    const sida = Math.min(max, SIDA_MAX);
    const urval = [fore, efter?.forfaller ?? '', efter?.stream ?? '', efter?.nyckel ?? '', sida, nu.toISOString()];
    const till = new Date(nu.getTime() + ANSPRAK_MS).toISOString();
    return narVynFinns(() => ta(drift, { urval, vem, till, sida }));
  },
});

interface Begaran {
  readonly urval: readonly Cell[];
  readonly vem: string;
  readonly till: string;
  readonly sida: number;
}

/** A full page, or all there is: a short one means to the watch that nothing more has fallen due. */
const ta = async (drift: Pick<Driftdatabas, 'las'>, begaran: Begaran): Promise<readonly Fristrad[]> => {
  const { urval, vem, till, sida } = begaran;
  let tagna: readonly Fristrad[] = [];
  for (let varv = 1; varv <= VARV_MAX; varv += 1) {
    const [nya] = await drift.las<{ readonly antal: number }>(SKAPA, urval);
    tagna = await drift.las<Fristrad>(TA, [...urval, vem, till]);
    if (tagna.length === sida || nya?.antal === 0) break;
  }
  return tagna;
};

const glom = (drift: Pick<Driftdatabas, 'skriv'>, nu: Date): Promise<void> =>
  drift.skriv([{ sql: GLOM, parametrar: [new Date(nu.getTime() - GLOMS_MS).toISOString()] }]);

/** Before the projector has made its first view there is no day to wait for (42P01: undefined table). */
const narVynFinns = async (fraga: () => Promise<readonly Fristrad[]>): Promise<readonly Fristrad[]> => {
  try {
    return await fraga();
  } catch (fel) {
    if (fel instanceof Error && 'code' in fel && fel.code === '42P01') return [];
    throw fel;
  }
};
