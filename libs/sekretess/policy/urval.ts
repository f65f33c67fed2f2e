import type { Inloggad } from '../inloggad.js';
import type { Forhallande, Omfang } from './omfang.js';
import { arHela, rollGaller } from './prova.js';
import { rattigheter, type Handling } from './tabell.js';

/** Whose cases, of one huvudman's, a list may hold. */
export interface Urval {
  readonly verksamheter: readonly string[];
  readonly intag: boolean;
  readonly person: string | null;
  readonly klient: string | null;
}

/**
 * `prova` for lists: what a question must be limited to so that it finds just the cases that `prova` allows. Null: all of
 * the huvudman's.
 */
export const urvalFor = (
  inloggad: Inloggad,
  handling: Handling,
  om: Pick<Forhallande, 'huvudmanstyp'>,
): Urval | null => {
  const har = new Set(
    inloggad.roller
      .filter((roll) => rollGaller(inloggad, roll, om))
      .flatMap((roll) => rattigheter(handling, roll).map(({ omfang }) => omfang)),
  );
  const hela: readonly Omfang[] = arHela(inloggad) ? ['huvudman', 'arende', 'verksamhet'] : ['huvudman', 'arende'];
  if (hela.some((omfang) => har.has(omfang))) return null;
  const { klient } = inloggad;
  return {
    verksamheter: har.has('verksamhet') ? egnaVerksamheter(inloggad) : [],
    intag: har.has('intag'),
    person: har.has('tilldelat') ? klient : null,
    klient: har.has('inlamnat') ? klient : null,
  };
};

const egnaVerksamheter = ({ verksamheter }: Inloggad): readonly string[] => (verksamheter === '*' ? [] : verksamheter);
