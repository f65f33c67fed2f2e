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
