/** Limits of one case: past these it is a fault in the sender, not a long case. Each has its own rejection. */
export const PARTER_MAX = 50;
export const ORSAKER_MAX = 50;
export const ATGARDER_MAX = 200;
export const LANKAR_MAX = 100;
export const GRUNDER_MAX = 100;
export const GRANSKNINGAR_MAX = 1_000;
export const DELTAGARE_MAX = 50;
