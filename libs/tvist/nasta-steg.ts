import type { NastaStegTvist } from './kodverk.js';
import type { KandTvist, OppenTvist, Partslage, TvistState } from './tvist.js';

/** What a party is to do next; null for who is no party. Pure: views and pages speak with the rules' voice. */
export const nastaStegTvist = (state: TvistState, huvudman: string): NastaStegTvist | null => {
  const lage = state.status === 'okand' ? undefined : state.parter.get(huvudman);
  if (state.status === 'okand' || lage === undefined) return null;
  return state.status === 'oppen' ? stegIOppen(state, { huvudman, lage }) : stegEfter(state);
};

const stegEfter = (tvist: Exclude<KandTvist, OppenTvist>): NastaStegTvist => {
  if (tvist.status !== 'avgjord') return 'klart';
  return [...tvist.parter.keys()].every((kod) => tvist.kvitterat.has(kod)) ? 'kan-avslutas' : 'vanta-pa-kvittens';
};

/** A proposal that somebody has declined waits for nobody: another is needed. */
const stegIOppen = (
  tvist: OppenTvist,
  { huvudman, lage }: { readonly huvudman: string; readonly lage: Partslage },
): NastaStegTvist => {
  if (lage.foretradare === null) return 'utse-foretradare';
  if (lage.stallning === null) return 'ta-stallning';
  const levande = tvist.losningar.filter(({ svar }) => ![...svar.values()].includes('avbojd'));
  if (levande.some(({ svar }) => !svar.has(huvudman))) return 'besvara-losning';
  const allaHarTagitStallning = [...tvist.parter.values()].every(({ stallning }) => stallning !== null);
  return allaHarTagitStallning && levande.length === 0 ? 'foresla-losning' : 'vanta-pa-andra';
};
