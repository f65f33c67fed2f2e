/** Limits of one agreement: past these it is a fault in the sender, not a long record. Each has its own rejection. */
export const PARTER_MAX = 100;
export const AVSNITT_MAX = 100;
export const VERSIONER_MAX = 50;
export const RUTINER_MAX = 500;
export const LANK_LANGD_MAX = 2_000;
/** A length of validity beyond this is a year written in the wrong field. */
export const GILTIGHET_AR_MAX = 50;
