/** Limits of one arena: past these it is a fault in the sender, not a busy arena. Each has its own rejection. */
export const HUVUDMAN_MAX = 100;
export const STAENDE_PUNKTER_MAX = 50;
export const TURER_MAX = 500;
/** Years from today within which a turn begins: past them it is a slip of the pen. */
export const TUR_AR_FRAM_MAX = 5;
/** Matters that it has at one time. */
export const ARENDEN_MAX = 2_000;
export const RELATIONER_MAX = 100;
/** Meetings from today on, cancelled ones too. */
export const KOMMANDE_MOTEN_MAX = 100;
export const PUNKTER_MAX = 200;
export const NARVARANDE_MAX = 300;
/** Times that one meeting handles matters. */
export const BEHANDLINGAR_MAX = 500;
export const LANK_TECKEN_MAX = 2_000;
