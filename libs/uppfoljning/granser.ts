/** Limits of one follow-up: past these it is a fault in the sender, not a thorough work. Each has its own rejection. */
export const PARTER_MAX = 100;
export const FRAGOR_MAX = 100;
export const UTSKICK_MAX = 20;
/** Of one sending, by the hub itself; after that the page shows who is silent, and nobody is nagged. */
export const PAMINNELSER_MAX = 5;
/** A day that passed longer ago is not reminded of: a log from before there were reminders would remind of every old survey. */
export const PAMINNELSE_DAGAR_MAX = 60;
/** Answers of one huvudman, the replaced ones counted. */
export const SVAR_PER_HUVUDMAN_MAX = 20;
export const SVARSTEXT_TECKEN_MAX = 20_000;
export const RATTELSER_MAX = 500;
export const INDIKATORER_MAX = 2_000;
export const SYNPUNKTER_MAX = 500;
export const BRISTER_MAX = 200;
export const AVVIKELSER_PER_BRIST_MAX = 500;
export const PLANER_MAX = 200;
export const FRYSNINGAR_MAX = 20;
/** Of the whole aggregated report, in UTF-8. */
export const RAPPORT_BYTE_MAX = 256 * 1_024;
/** Of one list; the län's file holds no more either. */
export const KRITERIER_MAX = 100;
export const AR_MIN = 2_000;
export const AR_MAX = 2_100;
