import { SMATAL_MAX } from '#libs/sekretess/index.js';
import type { Uppfoljningsrapport } from './rapport.js';

/** One open figure of a report; `tabell`: figures that are shown with each other, and so replaced together. */
export interface Oppensiffra {
  readonly tabell: string;
  readonly matt: string;
  readonly huvudman: string;
  readonly period: string;
  readonly varde: string | null;
  readonly enhet: string;
  readonly kalla: string;
}

const EGEN = 'Beräknad ur navets egna händelser';

/**
 * What of a report is open to all. Cases are counted only within the agreement: figures of the whole län stand in every
 * agreement's report, and two made on different days would tell the few cases between them.
 */
export const oppnaSiffror = (rapport: Uppfoljningsrapport): readonly Oppensiffra[] => {
  const period = String(rapport.om.ar);
  const huvudman = `lan-${rapport.om.lan}`;
  const ett = (matt: string, varde: number): Oppensiffra => ({
    ...{ tabell: matt, matt, huvudman, period, varde: String(varde), enhet: 'antal', kalla: EGEN },
  });
  const { enkat, brister, planer } = rapport;
  const atgarder = planer.flatMap((plan) => plan.atgarder);
  return [
    ...avvikelser(rapport),
    ett('enkat-tillfragade', enkat.antal.tillfragade),
    ett('enkat-besvarade', enkat.antal.besvarat),
    ...kriterier(rapport, ett),
    ett('brister', brister.length),
    ett('planer', planer.length),
    ett('atgarder', atgarder.length),
    ett('atgarder-klara', atgarder.filter(({ status }) => status === 'klar').length),
    ...indikatorer(rapport),
  ];
};

const avvikelser = ({ om, siffror }: Uppfoljningsrapport): readonly Oppensiffra[] =>
  siffror.kommuner.map(({ huvudman, antal }) => ({
    ...{ tabell: 'avvikelser', matt: 'avvikelser', huvudman, period: String(om.ar) },
    ...{ varde: String(antal), enhet: 'antal', kalla: EGEN },
  }));

const PERSPEKTIV = ['organisation', 'brukare'] as const;

/** None of a report without the list that it was assessed by: how many were met is then not known. */
const kriterier = (
  { kriterier: alla }: Uppfoljningsrapport,
  ett: (matt: string, varde: number) => Oppensiffra,
): readonly Oppensiffra[] =>
  (alla.length === 0 ? [] : PERSPEKTIV).map((perspektiv) =>
    ett(`kriterier-uppfyllda-${perspektiv}`, alla.filter((en) => en[perspektiv]?.bedomning === 'uppfyllt').length),
  );

/** Imported ones with their source; computed ones are of the whole län. */
const indikatorer = ({ om, indikatorer: alla }: Uppfoljningsrapport): readonly Oppensiffra[] =>
  alla
    .filter(({ slag }) => slag === 'importerad')
    .map(({ indikator, huvudman, period, varde, enhet, kalla }) => ({
      ...{ tabell: `indikator-${indikator}`, matt: `indikator-${indikator}` },
      ...{ huvudman: huvudman ?? `lan-${om.lan}`, period, varde, enhet, kalla },
    }));

/** One that is public, and all that has been public in its place before. */
export type Publiceradsiffra = Pick<Oppensiffra, 'huvudman' | 'period' | 'varde'> & {
  readonly tidigare: readonly string[];
};

/**
 * Whether a table that is public may be replaced by a later one: when every figure is the same as each that has stood
 * there, or differs from it by more than a small number, and what was hidden still is. Else the difference would tell
 * what each of them hides, and the earlier stands.
 */
export const farErsatta = (fore: readonly Publiceradsiffra[], nu: readonly Oppensiffra[]): boolean => {
  const plats = ({ huvudman, period }: Pick<Oppensiffra, 'huvudman' | 'period'>): string => `${huvudman}/${period}`;
  const nya = new Map(nu.map((siffra) => [plats(siffra), siffra.varde]));
  return (
    fore.length === nya.size &&
    fore.every((siffra) => alla(siffra).every((varde) => farFolja(varde, nya.get(plats(siffra)))))
  );
};

const alla = ({ varde, tidigare }: Publiceradsiffra): readonly (string | null)[] => [varde, ...tidigare];

const farFolja = (fore: string | null, nu: string | null | undefined): boolean => {
  if (nu === undefined) return false;
  if (fore === nu) return true;
  const steg = Math.abs(Number(nu) - Number(fore));
  return fore !== null && nu !== null && steg > SMATAL_MAX;
};
