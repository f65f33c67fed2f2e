const DJUP_MAX = 6;
const NAMN_MAX = 300;
/** A key that is no plain name may be somebody's word. */
const NAMN = /^[A-Za-z_][A-Za-z0-9_]{0,40}$/;

/** Names of the fields of an answer that hold something, by their paths; of lists one for all rows. Never a value. */
export const faltI = (svar: unknown): readonly string[] => {
  const namn = new Set<string>();
  ga(svar, '', { namn, djup: 0 });
  return [...namn].sort();
};

interface Gang {
  readonly namn: Set<string>;
  readonly djup: number;
}

const ga = (del: unknown, stig: string, gang: Gang): void => {
  if (del === null || del === undefined || gang.namn.size >= NAMN_MAX) return;
  if (Array.isArray(del)) del.forEach((inre) => ga(inre, stig, gang));
  else if (typeof del === 'object' && gang.djup < DJUP_MAX) gaObjekt(del, stig, gang);
  else if (stig !== '') gang.namn.add(stig);
};

const gaObjekt = (objekt: object, stig: string, { namn, djup }: Gang): void => {
  for (const [nyckel, inre] of Object.entries(objekt)) {
    const led = NAMN.test(nyckel) ? nyckel : '*';
    ga(inre, stig === '' ? led : `${stig}.${led}`, { namn, djup: djup + 1 });
  }
};
