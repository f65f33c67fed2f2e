import type { Rapportbild } from '#libs/read-models/index.js';

/** Injection token of `Rapportbildare`. */
export const RAPPORTBILD = Symbol('Rapportbild');

/**
 * The report of a follow-up at one place in the log, as `lasRapportbild` gives it; null when there is none.
 * @param dag RFC 3339 date in Sweden
 */
export type Rapportbildare = (id: string, dag: string) => Promise<Rapportbild | null | 'vantar'>;
