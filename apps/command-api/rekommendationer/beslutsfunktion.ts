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
  const funktioner = beslutande.map(
    ({ huvudman }) => register.hamta(huvudman)?.linje.find((plats) => plats.niva === niva)?.funktion ?? null,
  );
  const [forsta] = funktioner;
  if (forsta == null) return null;
  return funktioner.every((en) => en !== null && sammaFunktion(en, forsta)) ? forsta : null;
};

const linjenivaOver = (register: Huvudmannaregister, { lan, modell, niva }: KandArena['data']): string | undefined =>
  register
    .samverkansmodeller(lan)
    .find(({ id }) => id === modell)
    ?.nivaer.find(({ slag, lyftsAv }) => slag === 'linje' && (lyftsAv ?? []).some(({ franNiva }) => franNiva === niva))
    ?.id;
