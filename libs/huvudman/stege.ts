import type { Arendeslag, Kalla, Lansmodell, Lyft, Lyftkrav, Niva, Samverkansmodell } from './modell.js';
import type { Huvudmannaregister } from './register.js';

/** The ladder of one samverkansmodell, as the rules of escalation read it: sources by name, each huvudman's own line. */
export interface Modellstege {
  /** Id of the samverkansmodell. */
  readonly modell: string;
  /** Lowest first. */
  readonly nivaer: readonly Modellniva[];
  /** Every huvudman of the län, its levels lowest first; empty where it has no line in this model. */
  readonly linjer: Readonly<Record<string, readonly { readonly niva: string; readonly funktion: string | null }[]>>;
}

export interface Modellniva extends Pick<Niva, 'id' | 'namn' | 'slag' | 'ordning' | 'lyftregel'> {
  /** Null: ej angivet. */
  readonly lyftsAv: readonly Modellvag[] | null;
  /** Name of the source document. */
  readonly kalla: string | null;
}

export interface Modellvag {
  readonly franNiva: string | null;
  readonly funktion: string | null;
  readonly med: readonly Lyftkrav[];
  readonly galler: readonly Arendeslag[];
  readonly villkor: string | null;
}

/**
 * The ladder of a län's samverkansmodell.
 * @param modellId null = the model that is in force
 * @returns undefined when the län or the model is unknown, or none is in force
 */
export const stegeFor = (
  register: Huvudmannaregister,
  lan: string,
  modellId: string | null,
): Modellstege | undefined => {
  const lansmodell = register.modell(lan);
  const modell = lansmodell && valdModell(lansmodell, modellId);
  if (!modell) return undefined;
  return {
    modell: modell.id,
    nivaer: lagstForst(modell.nivaer).map((niva) => stegniva(niva, lansmodell.kallor)),
    linjer: Object.fromEntries(lansmodell.huvudman.map(({ kod, linje }) => [kod, iModellen(linje, modell)])),
  };
};

/**
 * Working days within which a huvudman is to answer at a level: the level's own, else the huvudman's.
 * @throws RangeError for an unknown huvudman at a level without its own time
 */
export const svarstidFor = (
  register: Huvudmannaregister,
  ...[lan, modellId, nivaId, huvudman]: readonly [
    lan: string,
    modellId: string | null,
    nivaId: string,
    huvudman: string,
  ]
): number => {
  const lansmodell = register.modell(lan);
  const niva = (lansmodell && valdModell(lansmodell, modellId))?.nivaer.find(({ id }) => id === nivaId);
  const dagar = niva?.svarstidArbetsdagar ?? register.svarstid(huvudman);
  if (dagar === undefined) throw new RangeError('okänd huvudman');
  return dagar;
};

const valdModell = ({ samverkansmodeller }: Lansmodell, id: string | null): Samverkansmodell | undefined =>
  samverkansmodeller.find((modell) => (id === null ? modell.status === 'gallande' : modell.id === id));

const lagstForst = (nivaer: readonly Niva[]): readonly Niva[] =>
  nivaer.toSorted((en, annan) => en.ordning - annan.ordning);

const iModellen = (
  linje: Modellstege['linjer'][string],
  { nivaer }: Samverkansmodell,
): readonly { readonly niva: string; readonly funktion: string | null }[] =>
  lagstForst(nivaer).flatMap(({ id, slag }) =>
    slag === 'linje' ? linje.filter(({ niva }) => niva === id).map(({ niva, funktion }) => ({ niva, funktion })) : [],
  );

const stegniva = (niva: Niva, kallor: readonly Kalla[]): Modellniva => ({
  id: niva.id,
  namn: niva.namn,
  slag: niva.slag,
  ordning: niva.ordning,
  lyftsAv: niva.lyftsAv?.map(vag) ?? null,
  lyftregel: niva.lyftregel,
  kalla: kallor.find(({ id }) => id === niva.kalla)?.namn ?? null,
});

const vag = ({ franNiva, funktion, med, galler, villkor }: Lyft): Modellvag => ({
  franNiva,
  funktion,
  med,
  galler,
  villkor,
});
