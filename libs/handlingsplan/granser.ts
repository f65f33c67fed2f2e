/** Limits of one plan: past these it is a fault in the sender. Each has its own rejection. */
export const PARTER_MAX = 300;
export const GODKANNARE_MAX = 300;
export const ATGARDER_MAX = 100;
/** Brister, and avvikelser, that one item answers to. */
export const SPAR_MAX = 200;
/** Of one item: changes, and reports with evaluations. */
export const ANDRINGAR_MAX = 50;
export const RAPPORTER_MAX = 200;
/** Times that one approver may say yes or no of one plan. */
export const SVAR_MAX = 200;
/** Of one item; after that the overview shows it and nobody is nagged. */
export const PAMINNELSER_MAX = 5;
