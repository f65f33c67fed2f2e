import type { AvvikelseEvent } from '#libs/avvikelse/index.js';

/** The huvudman that stated the event, whose key seals what is sealed in it; null when nobody's words stand there. */
export const agareAv = ({ type, data }: AvvikelseEvent): string | null => {
  if (type === 'AvvikelseRapporterad' || type === 'AvvikelseKompletterad') return data.rapporterande.huvudman;
  return 'huvudman' in data ? data.huvudman : null;
};
