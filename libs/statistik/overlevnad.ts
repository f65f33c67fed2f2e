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
  let iFara = varaktigheter.reduce((summa, { antal }) => summa + antal, 0);
  let kvar = 1;
  return perDag(varaktigheter).flatMap(([dagar, { slutade, alla }]) => {
    if (slutade > 0) kvar *= 1 - slutade / iFara;
    iFara -= alla;
    return slutade > 0 ? [{ dagar, slutade: 1 - kvar }] : [];
  });
};

interface Dag {
  slutade: number;
  alla: number;
}

const perDag = (varaktigheter: readonly Varaktighet[]): readonly (readonly [dagar: number, dag: Dag])[] => {
  const per = new Map<number, Dag>();
  for (const { dagar, antal, slutad } of varaktigheter) {
    const dag = per.get(dagar) ?? { slutade: 0, alla: 0 };
    dag.alla += antal;
    if (slutad) dag.slutade += antal;
    per.set(dagar, dag);
  }
  return [...per].sort(([en], [annan]) => en - annan);
};

/** Share answered in time, of those that could have been: answered, or with a day that has passed. Null: none. */
export const andelInomFrist = ({ inom, efter }: { readonly inom: number; readonly efter: number }): number | null =>
  inom + efter === 0 ? null : inom / (inom + efter);
