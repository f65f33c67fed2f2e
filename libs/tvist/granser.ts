/** Limits of one tvist: past these it is a fault in the sender, not a hard tvist. Each has its own rejection. */
export const PARTER_MAX = 50;
export const HANVISNINGAR_MAX = 50;
export const LOSNINGAR_MAX = 50;
