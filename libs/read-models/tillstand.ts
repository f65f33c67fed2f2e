/**
 * A context's own state, kept in a row as JSON so that a view folds with the rules' fold and not one like it. When the
 * state changes its shape the view's `nummer` must be raised; tillstand.spec.ts holds the shapes.
 */
export const tillstandSomText = (tillstand: object): string =>
  JSON.stringify(tillstand, (_nyckel, varde: unknown) => {
    if (varde instanceof Map) return { [KARTA]: [...varde] };
    return varde instanceof Set ? { [MANGD]: [...varde] } : varde;
  });

/** What `tillstandSomText` wrote: on that the cast rests. */
export const tillstandAv = <Tillstand extends object>(text: string): Tillstand =>
  JSON.parse(text, (_nyckel, varde: unknown) => {
    if (typeof varde !== 'object' || varde === null) return varde;
    if (KARTA in varde) return new Map(varde[KARTA] as [unknown, unknown][]);
    return MANGD in varde ? new Set(varde[MANGD] as unknown[]) : varde;
  }) as Tillstand;

const KARTA = '$karta';
const MANGD = '$mangd';
