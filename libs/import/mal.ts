type Objekt = Record<string, unknown>;

/** A target path of a mapping, ready to be written: `rubrik`, `kalla.version`, `berorda[].huvudman`. */
export interface Mal {
  readonly vag: readonly string[];
  /** One value of each element of a list of objects. */
  readonly lista: boolean;
  skriv(ut: Objekt, varde: unknown): void;
  /** The whole list: of values, or (`lista`) of one member of each object, by place. Undefined values leave no trace. */
  skrivAlla(ut: Objekt, varden: readonly unknown[]): void;
}

const NAMN = '[a-z][A-Za-z0-9]{0,39}';
const MAL = new RegExp(`^(?:${NAMN}(?:\\.${NAMN}){0,3}|${NAMN}\\[\\]\\.${NAMN})$`);

/** Whether a mapping may name it. Names that every object has ("constructor") are not for data. */
export const arMal = (namn: string): boolean =>
  MAL.test(namn) && namn.split(/\[\]\.|\./).every((del) => !(del in Object.prototype));

export const somMal = (namn: string): Mal => {
  const lista = namn.includes('[].');
  const vag = namn.split(lista ? '[].' : '.');
  const sista = vag.at(-1) ?? namn;
  const foraldrar = vag.slice(0, -1);
  const skriv = (ut: Objekt, varde: unknown): void => {
    let har = ut;
    for (const del of foraldrar) har = barn(har, del);
    har[sista] = varde;
  };
  const skrivAlla = lista
    ? (ut: Objekt, varden: readonly unknown[]): void =>
        skrivIObjekt(ut, { lista: vag[0] ?? namn, medlem: sista }, varden)
    : (ut: Objekt, varden: readonly unknown[]): void =>
        skriv(ut, [...new Set(varden.filter((varde) => varde !== undefined))]);
  return { vag, lista, skriv, skrivAlla };
};

const barn = (objekt: Objekt, namn: string): Objekt => {
  const finns = objekt[namn];
  if (arObjekt(finns)) return finns;
  const ny: Objekt = {};
  objekt[namn] = ny;
  return ny;
};

const skrivIObjekt = (
  ut: Objekt,
  { lista, medlem }: { lista: string; medlem: string },
  varden: readonly unknown[],
): void => {
  const alla = Array.isArray(ut[lista]) ? (ut[lista] as Objekt[]) : [];
  ut[lista] = alla;
  varden.forEach((varde, i) => {
    const objekt = (alla[i] ??= {});
    if (varde !== undefined) objekt[medlem] = varde;
  });
};

const arObjekt = (varde: unknown): varde is Objekt =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde);
