/** So many at a time, in no order; the first fault ends it. */
export const samtidigt = async <T, R>(
  alla: readonly T[],
  bredd: number,
  arbete: (en: T) => Promise<R>,
): Promise<readonly R[]> => {
  const svar = new Array<R>(alla.length);
  const ko = alla.entries();
  const arbetare = async (): Promise<void> => {
    for (const [plats, en] of ko) svar[plats] = await arbete(en);
  };
  await Promise.all(Array.from({ length: Math.min(bredd, alla.length) }, arbetare));
  return svar;
};
