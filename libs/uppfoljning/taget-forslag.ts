import type { Brist } from './uppfoljning.js';

/** The standing brist that all these cases are in already: a proposal of them is then taken. None of no cases. */
export const bristMedAlla = <B extends Pick<Brist, 'bristId' | 'avvikelser'>>(
  brister: readonly B[],
  avvikelser: readonly string[],
): B | undefined =>
  avvikelser.length === 0
    ? undefined
    : brister.find((brist) => {
        const star = new Set(brist.avvikelser);
        return avvikelser.every((id) => star.has(id));
      });
