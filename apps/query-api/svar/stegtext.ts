import { NASTA_STEG, type NastaSteg } from '#libs/avvikelse/index.js';

export const AVSLUTA_AVVISAT = 'Avsluta, eller involvera rätt huvudman';

/**
 * What to do next, in words. @param baraAvvisat every answer is an ansvarsavvisning: an avslut now leaves the case with
 * nobody, so the other way on is named too
 */
export const stegtext = (steg: NastaSteg, baraAvvisat: boolean): string =>
  steg === 'avsluta' && baraAvvisat ? AVSLUTA_AVVISAT : NASTA_STEG[steg];
