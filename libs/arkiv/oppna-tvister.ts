/** Injection token of `OppnaTvister`. */
export const OPPNA_TVISTER = Symbol('OppnaTvister');

/** Those of the cases that an open tvist is about, as the view of tvister tells. */
export type OppnaTvister = (arenden: readonly string[]) => Promise<ReadonlySet<string>>;
