import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const ARENDE = '/avvikelse/v1/avvikelser/:id';
const FRITEXT_MAX = 20_000;

/** What every act on a case has in common: its path, and that it is done on the case as it was seen. */
export const iArendet = (
  del: string,
  parametrar: readonly string[] = ['id'],
): Pick<Formular, 'metod' | 'vag' | 'parametrar' | 'villkorad'> => ({
  ...{ metod: 'POST', vag: `${ARENDE}/${del}`, parametrar, villkorad: true },
});

const UTAN_NAMN: Tvasprak = ['Skriv inte namn eller personnummer.', 'No names or personal numbers.'];

/** Free text on a case: sealed, and not given to others without a ground. */
export const fritext = (namn: string, rubrik: Tvasprak, val: { readonly valfri?: boolean } = {}): Formularfalt => ({
  ...{ slag: 'text', namn, rubrik, rader: 4, teckenMax: FRITEXT_MAX, hjalp: UTAN_NAMN, ...val },
});

export const avidentifierad: Formularfalt = {
  ...{ slag: 'kryss', namn: 'avidentifierad', valfri: true },
  rubrik: ['Texten är granskad och pekar inte ut någon', 'The text is reviewed and points nobody out'],
  hjalp: [
    'Då lämnas texten till de andra huvudmännen, tills ni återkallar det.',
    'The text is then given to the other parties, until you withdraw it.',
  ],
};
