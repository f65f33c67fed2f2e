/** So many that took so long. */
export interface Varaktighet {
  readonly dagar: number;
  readonly antal: number;
  /** False: had lasted so long and went on (censored). */
  readonly slutad: boolean;
}

/** Sums of floating numbers fall short of a share by less than this. */
const NOGGRANNHET = 1e-9;

/**
 * Kaplan–Meier: the first day by which a share has ended, when those that go on are counted as not ended as long as they
 * are known. Null: so many have not been seen to end.
 * @param andelar shares above 0 and at most 1
 */
export const kvantiler = (
  varaktigheter: readonly Varaktighet[],
  andelar: readonly number[],
): readonly (number | null)[] => {
  const kurva = slutadeAndelar(varaktigheter);
  return andelar.map((andel) => kurva.find(({ slutade }) => slutade >= andel - NOGGRANNHET)?.dagar ?? null);
};

/** The share that has ended by each day on which some do; who stops being seen on that day was still seen. */
export const slutadeAndelar = (
  varaktigheter: readonly Varaktighet[],
): readonly { readonly dagar: number; readonly slutade: number }[] => {
  const dagar = [...new Set(varaktigheter.filter(({ slutad, antal }) => slutad && antal > 0).map((en) => en.dagar))];
  let kvar = 1;
  return dagar
    .sort((a, b) => a - b)
    .map((dag) => {
      const iFara = antalAv(varaktigheter, (en) => en.dagar >= dag);
      kvar *= 1 - antalAv(varaktigheter, (en) => en.slutad && en.dagar === dag) / iFara;
      return { dagar: dag, slutade: 1 - kvar };
    });
};

const antalAv = (alla: readonly Varaktighet[], vilka: (en: Varaktighet) => boolean): number =>
  alla.filter(vilka).reduce((summa, { antal }) => summa + antal, 0);

/** Share answered in time, of those that could have been: answered, or with a day that has passed. Null: none. */
export const andelInomFrist = ({ inom, efter }: { readonly inom: number; readonly efter: number }): number | null =>
  inom + efter === 0 ? null : inom / (inom + efter);
