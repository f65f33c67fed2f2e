import type { Kriterielistversion } from './events.js';
import { FORSTA_KRITERIER } from './kriterier/forsta.js';
import { GEMENSAMMA_KRITERIER } from './kriterier/gemensamma.js';
import type { Kriterielista } from './kriterier/lista.js';

export type { Kriterielista, Kriterium } from './kriterier/lista.js';
export { FORSTA_KRITERIER } from './kriterier/forsta.js';
export { GEMENSAMMA_KRITERIER } from './kriterier/gemensamma.js';

/** The lists that come with the programme; a län's file may hold more. */
export const KRITERIELISTOR: readonly Kriterielista[] = [FORSTA_KRITERIER, GEMENSAMMA_KRITERIER];

/** Undefined when there is none of that id and version. @param egna of the län's file */
export const hittaKriterielista = (
  { id, version }: Kriterielistversion,
  egna: readonly Kriterielista[] = [],
): Kriterielista | undefined => [...KRITERIELISTOR, ...egna].find((en) => en.id === id && en.version === version);

/** The newest of that id, the last in the list; without one the common one. @param egna of the län's file, the newest version last */
export const senasteKriterielista = (id: string | null, egna: readonly Kriterielista[] = []): Kriterielista =>
  egna.findLast((en) => en.id === id) ?? GEMENSAMMA_KRITERIER;
