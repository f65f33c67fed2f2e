import type { Vydatabas } from '#libs/platform/sql/index.js';

/** Those of the cases that a tvist not yet closed or withdrawn is about. @param avvikelser ids, 500 at most */
export const avvikelserMedOppenTvist = async (
  db: Pick<Vydatabas, 'las'>,
  avvikelser: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rader = await db.las<{ readonly avvikelse: string }>(
    'SELECT DISTINCT avvikelse FROM tvistlage_part WHERE avvikelse = ANY($1::text[]) AND pagar',
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
    `SELECT id FROM tvistlage_part WHERE avvikelse = $1 AND huvudman = $2 AND pagar ORDER BY oppnad_dag, id LIMIT 1`,
    [avvikelse, huvudman],
  );
  return rad?.id ?? null;
};
