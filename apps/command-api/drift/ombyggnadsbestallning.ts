/** Injection token of `Ombyggnadsbestallning`. */
export const OMBYGGNADSBESTALLNING = Symbol('Ombyggnadsbestallning');

/** Orders that a view is built anew; implemented over the views' database, from where it reaches whatever projects. */
export interface Ombyggnadsbestallning {
  /** `pagar`: one waits or goes on already; `okand`: there is no such view. */
  bestall(vy: string): Promise<'bestalld' | 'pagar' | 'okand'>;
}
