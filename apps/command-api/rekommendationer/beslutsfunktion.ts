import type { KandArena } from '#libs/arena/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { sammaFunktion } from '#libs/kernel/index.js';
import type { Beslutande, RekommendationExpedierad } from '#libs/rekommendation/index.js';

interface Plats {
  readonly register: Huvudmannaregister;
  readonly arena: KandArena;
}

/**
 * Function that decides on an aktivitetsplan by the model (V5): the one that holds, at those who decide, the linje level
 * to which the model has a way from the arena's own. Null when the model has no such level, or they name it differently:
 * then each decides by its own order.
 */
export const beslutsfunktionFor = (
  slag: RekommendationExpedierad['data']['slag'],
  beslutande: readonly Beslutande[],
  { register, arena }: Plats,
): string | null => {
  if (slag !== 'aktivitetsplan' || arena.data.niva === null) return null;
  const niva = linjenivaOver(register, arena.data);
  return gemensam(
    beslutande.map(
      ({ huvudman }) => register.hamta(huvudman)?.linje.find((plats) => plats.niva === niva)?.funktion ?? null,
    ),
  );
};

/** The shortest name, where every other is it with more said ("Verksamhetschef eller motsvarande funktion"). */
const gemensam = (funktioner: readonly (string | null)[]): string | null => {
  const namn = funktioner.flatMap((funktion) => funktion ?? []);
  const kortast = namn.toSorted((en, annan) => en.length - annan.length)[0];
  if (kortast === undefined || namn.length < funktioner.length) return null;
  const samma = (en: string): boolean => sammaFunktion(en.slice(0, kortast.length), kortast);
  return namn.every((en) => samma(en) && /^(?:$|\s)/u.test(en.slice(kortast.length))) ? kortast : null;
};

const linjenivaOver = (register: Huvudmannaregister, { lan, modell, niva }: KandArena['data']): string | undefined =>
  register
    .samverkansmodeller(lan)
    .find(({ id }) => id === modell)
    ?.nivaer.find(({ slag, lyftsAv }) => slag === 'linje' && (lyftsAv ?? []).some(({ franNiva }) => franNiva === niva))
    ?.id;
