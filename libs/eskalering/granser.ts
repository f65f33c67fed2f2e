/** Limits of one escalation: past these it is a fault in the sender, not a long matter. */
export const PARTER_MAX = 50;
/** Ways named in a proposal to lift; a ladder has a few. */
export const FORESLAGNA_VAGAR_MAX = 50;
