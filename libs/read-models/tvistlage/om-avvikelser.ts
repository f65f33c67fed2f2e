import type { Vydatabas } from '#libs/platform/sql/index.js';

/** Those of the cases that a tvist not yet closed or withdrawn is about. @param avvikelser ids, 500 at most */
export const avvikelserMedOppenTvist = async (
  db: Pick<Vydatabas, 'las'>,
  avvikelser: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rader = await db.las<{ readonly avvikelse: string }>(
    `SELECT DISTINCT avvikelse FROM tvistlage WHERE avvikelse = ANY($1::text[]) AND status IN ('oppen', 'avgjord')`,
    [[...avvikelser]],
  );
  return new Set(rader.map(({ avvikelse }) => avvikelse));
};

/** The tvist under way that is about the case and has the huvudman for a party; null: there is none. */
export const oppenTvistOm = async (
  db: Pick<Vydatabas, 'las'>,
  avvikelse: string,
  huvudman: string,
): Promise<string | null> => {
  const [rad] = await db.las<{ readonly id: string }>(
    `SELECT p.id FROM tvistlage_part p JOIN tvistlage t ON t.id = p.id
     WHERE p.huvudman = $1 AND p.pagar AND t.avvikelse = $2 ORDER BY p.oppnad_dag, p.id LIMIT 1`,
    [huvudman, avvikelse],
  );
  return rad?.id ?? null;
};
