import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';

/** 400 with every fault at once; nothing when there is none. */
export const kravFelfri = (fel: readonly Fel[]): void => {
  if (fel.length > 0) throw valideringsproblem(fel);
};

/** Those of a list that the register does not have. @param pekare of the list */
export const okandaHuvudman = (
  register: Huvudmannaregister,
  koder: readonly string[],
  pekare: string,
): readonly Fel[] => koder.flatMap((kod, nr) => (register.finns(kod) ? [] : [okandHuvudman(`${pekare}/${nr}`)]));

const okandHuvudman = (pekare: string): Fel => ({
  kod: 'OKAND_HUVUDMAN',
  pekare,
  meddelande: 'Huvudmannen finns inte i registret; se GET /huvudman.',
});
