import { grundGaller } from '#libs/kernel/index.js';
import type { Arende } from './avvikelse.js';

/**
 * Codes of the other involved huvudmän that no ground of this huvudman's lets its free text through to (D9). Empty
 * also for one that takes no part. @param dag RFC 3339 date in Sweden
 */
export const nasFritextInte = ({ delar, grunder }: Arende, huvudman: string, dag: string): readonly string[] => {
  if (!delar.has(huvudman)) return [];
  const egna = grunder.filter((grund) => grund.huvudman === huvudman && grund.omfattning.includes('fritext'));
  return [...delar.keys()].filter(
    (annan) => annan !== huvudman && !egna.some((grund) => grundGaller(grund, annan, dag)),
  );
};
