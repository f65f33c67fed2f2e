import type { Roll } from '../inloggad.js';

const HELA: readonly Roll[] = ['rapportorssystem', 'handlaggare', 'enhetschef', 'verksamhetschef', 'forvaltningschef'];

/**
 * The roles of a huvudman's own system, that acts for the whole of it: who in its line has decided, it keeps itself.
 * @param typ of the huvudman; null for a system that several share
 */
export const huvudmansRoller = (typ: 'region' | 'kommun' | 'privat' | null): readonly Roll[] => {
  if (typ === 'kommun') return [...HELA, 'mas'];
  return typ === 'region' ? [...HELA, 'chefslakare'] : HELA;
};
