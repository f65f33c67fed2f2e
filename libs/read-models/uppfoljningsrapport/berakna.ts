import type { Perspektiv, Planniva } from '#libs/uppfoljning/events.js';
import type { Kriterium } from '#libs/uppfoljning/kriterier.js';
import { kriterienyckel, type Brist, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { enkatdel } from './enkatdel.js';
import { ensamtTal, importeratVarde, importeratVardeForr } from './importerat.js';
import type {
  Bristrad,
  Indikatorrad,
  Kriteriebedomning,
  Kriterierad,
  Ordlista,
  Planrad,
  Saknad,
  Siffror,
  Uppfoljningsrapport,
} from './rapport.js';

/** All that a report is made from. The same in, the same out: no clock, no names but those given. */
export interface Rapportunderlag {
  /** uuid of the follow-up. */
  readonly id: string;
  readonly uppfoljning: KandUppfoljning;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  readonly ordlista: Ordlista;
  /** By what it is assessed. */
  readonly kriterier: readonly Kriterium[];
  /** Where the län draws up plans (N8, V4). */
  readonly plannivaer: readonly Planniva[];
  readonly siffror: Siffror;
  /** Computed from our own events; protected. */
  readonly beraknade: readonly Indikatorrad[];
  readonly planer: readonly Planrad[];
  /** It is held against one that was frozen when values from elsewhere were shown by the earlier rule (`frystForr`). */
  readonly forr?: boolean;
}

/** The yearly follow-up as one document (N7–N9, B12, U1–U5, V4–V9). */
export const uppfoljningsrapport = (underlag: Rapportunderlag): Uppfoljningsrapport => {
  const { uppfoljning, dag, ordlista, siffror, planer } = underlag;
  const { revisionsbeslut, synpunkter } = uppfoljning;
  return {
    schema: 1,
    dag,
    om: huvud(underlag),
    ordlista,
    enkat: enkatdel(uppfoljning),
    kriterier: underlag.kriterier.map(({ id, omrade }) => kriterierad(uppfoljning, id, omrade)),
    indikatorer: [...underlag.beraknade, ...importerade(underlag)],
    siffror,
    brister: uppfoljning.brister.map(bristrad),
    planer,
    synpunkter: synpunkter.map(({ fran, namn, text, datum, kalla }) => ({ fran, namn, text, datum, kalla })),
    revisionsbeslut: revisionsbeslut && { andring: revisionsbeslut.andring, skal: revisionsbeslut.skal },
    saknas: saknas(underlag),
  };
};

const huvud = ({ id, uppfoljning }: Rapportunderlag): Uppfoljningsrapport['om'] => {
  const { overenskommelse, lan, ar, rubrik, omfattning, parter, status } = uppfoljning;
  return { uppfoljning: id, overenskommelse, lan, ar, rubrik, omfattning, parter, slutford: status === 'slutford' };
};

const kriterierad = ({ kriterier }: KandUppfoljning, kriterium: string, omrade: Kriterierad['omrade']): Kriterierad => {
  const enligt = (perspektiv: Perspektiv): Kriteriebedomning | null => {
    const funnen = kriterier.get(kriterienyckel({ kriterium, perspektiv }));
    if (funnen === undefined) return null;
    const { bedomning, motivering, kalla } = funnen;
    return { bedomning, motivering, kalla };
  };
  return { kriterium, omrade, organisation: enligt('organisation'), brukare: enligt('brukare') };
};

const bristrad = ({ bristId, omrade, rubrik, beskrivning, avvikelser, kalla }: Brist): Bristrad => ({
  ...{ bristId, omrade, rubrik, beskrivning, kalla },
  arenden: ensamtTal(avvikelser.length),
});

/** Stands in what has been frozen: never reworded, and nothing is added. The catalogue words the rest when they are shown. */
const FRYST_NAMN: Readonly<Record<string, string>> = { folkmangd: 'Folkmängd' };

const importerade = ({ uppfoljning, forr }: Rapportunderlag): readonly Indikatorrad[] => {
  const visat = forr === true ? importeratVardeForr : importeratVarde;
  const alla = [...uppfoljning.indikatorer.values()];
  return alla.map((en) => ({
    ...{ indikator: en.indikator, huvudman: en.huvudman, period: en.period, enhet: en.enhet, kalla: en.kalla },
    slag: 'importerad',
    namn: FRYST_NAMN[en.indikator] ?? en.indikator,
    varde: visat(en, alla),
  }));
};

/** N8: local plan, county plan and a revision decision; a län whose source knows of no local plan asks for none. */
const saknas = ({ uppfoljning, plannivaer }: Rapportunderlag): readonly Saknad[] => {
  const utanPlan = plannivaer.filter((niva) => !uppfoljning.planer.some((plan) => plan.niva === niva));
  return [
    ...utanPlan.map((niva): Saknad => `${niva}-plan`),
    ...(uppfoljning.revisionsbeslut === null ? (['revisionsbeslut'] as const) : []),
  ];
};
