/** Cases in one erasure: it is executed case by case, and what is more than this is two decisions. */
export const ARENDEN_MAX = 500;
/** Characters of a legal reference. */
export const LAGRUM_TECKEN_MAX = 500;
