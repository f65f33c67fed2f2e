import { arForseglat, type Forseglat } from '#libs/kernel/index.js';

const DJUP_MAX = 64;

/** All sealed text anywhere in JSON. Errors: RangeError, when nested deeper than any event or view is. */
export const forseglade = (varden: readonly unknown[]): readonly Forseglat[] => {
  const hittade: Forseglat[] = [];
  const ga = (del: unknown, djup: number): void => {
    if (typeof del !== 'object' || del === null) return;
    if (djup > DJUP_MAX) throw new RangeError('value nested too deeply to look for sealed text');
    if (arForseglat(del)) return void hittade.push(del);
    for (const inre of Object.values(del)) ga(inre, djup + 1);
  };
  ga(varden, 0);
  return hittade;
};
