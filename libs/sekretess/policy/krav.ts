import { Rejected } from '#libs/kernel/index.js';
import type { Inloggad } from '../inloggad.js';
import type { Forhallande, Mask, Omfang } from './omfang.js';
import { prova } from './prova.js';
import type { Handling } from './tabell.js';

/** Who asks, and the one huvudman it acts for now. */
export interface Ombud {
  readonly inloggad: Inloggad;
  readonly huvudman: string;
}

export interface Beviljat {
  readonly mask: Mask;
  readonly omfang: Omfang;
}

/** How a refusal is told. */
export interface Vagran {
  /** Who may take this action knows that the matter is there. */
  readonly lasning: Handling;
  readonly saknas: () => Error;
}

/** 403 in the words of the guard, for who is told no further in. */
export const behorighetSaknas = (): Rejected =>
  new Rejected(
    'BEHORIGHET_SAKNAS',
    'Din behörighet räcker inte för detta. Kontakta den som förvaltar navet om den borde göra det.',
    'behorighet',
  );

/**
 * `prova`, for a service that goes on only when it may. Throws what `saknas` gives (404) to who may not read the matter,
 * as if it were not there, whether it is another huvudman's or another verksamhet's; `BEHORIGHET_SAKNAS` (403) only to
 * who may read it.
 */
export const krav = (
  { inloggad }: Pick<Ombud, 'inloggad'>,
  handling: Handling,
  { om, nej }: { readonly om: Forhallande; readonly nej: Vagran },
): Beviljat => {
  const svar = prova(inloggad, handling, om);
  if (svar.tillatet) return svar;
  if (!prova(inloggad, nej.lasning, om).tillatet) throw nej.saknas();
  throw behorighetSaknas();
};
