/** Limits of one recommendation: past these it is a fault in the sender. Each has its own rejection. */
export const MOTTAGARE_MAX = 300;
export const AKTIVITETER_MAX = 100;
export const ARENDEN_MAX = 100;
/** Of each deciding; after that the koordinator's overview shows it and nobody is nagged. */
export const PAMINNELSER_MAX = 5;
