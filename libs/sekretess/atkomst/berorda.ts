/** Injection token of `Berordauppslag`. */
export const BERORDA = Symbol('Berordauppslag');

export interface Beror {
  readonly slag: string;
  readonly huvudman: readonly string[];
}

/** Whose the objects are, for readers that do not know; ids that nobody knows are left out. */
export type Berordauppslag = (ids: readonly string[]) => Promise<ReadonlyMap<string, Beror>>;

export const INGA_BERORDA: Berordauppslag = () => Promise.resolve(new Map());
