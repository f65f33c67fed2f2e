import type { Platsfel } from './formfel.js';

/** Rule for a list of posts: no two have the same value of the field. */
export const upprepade = <F extends string>(
  lista: string,
  poster: readonly Readonly<Record<F, string>>[],
  falt: F,
): readonly Platsfel[] => {
  const sedda = new Set<string>();
  return poster.flatMap((post, i) => {
    const ny = !sedda.has(post[falt]);
    sedda.add(post[falt]);
    return ny ? [] : [{ vag: [lista, i, falt], meddelande: `Samma "${falt}" står två gånger.` }];
  });
};
