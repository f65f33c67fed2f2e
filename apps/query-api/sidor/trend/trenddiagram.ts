import type { Tidsserie } from '#libs/read-models/index.js';
import { pa, styrdiagramSvg, type Cell, type Diagram, type Sprak, type Tabell } from '#libs/sidor/index.js';
import type { Styrdiagram, Styrpunkt } from '#libs/statistik/index.js';
import { decimal, talcell, taltext } from '../statistik/tal.js';
import { FOR_FA, INGA_BROTT, KOLUMNER, NAMN, REGELTEXTER, TOMT, UTAN_BAND } from './texter.js';

export interface Trendunderlag {
  readonly serie: Tidsserie;
  /** Null: some months are hidden, and the band would tell them. */
  readonly styr: Styrdiagram | null;
  /** What is counted, as people call it. */
  readonly vad: string;
  /** Address of the list of a month; null: plain. */
  readonly lista: (manad: string) => string | null;
}

/** All that is shown of it. */
export const trendtal = ({ serie, styr, vad }: Trendunderlag): readonly unknown[] => [serie, styr, vad];

type Manad = Tidsserie['manader'][number] & { readonly punkt: Styrpunkt | undefined };

const manaderI = ({ serie, styr }: Trendunderlag): readonly Manad[] => {
  const punkter = new Map((styr?.tillforlitligt === true ? styr.punkter : []).map((punkt) => [punkt.period, punkt]));
  return serie.manader.map((en) => ({ ...en, punkt: punkter.get(en.manad) }));
};

/** A count by month in its expected band. */
export const trenddiagram = (sprak: Sprak, underlag: Trendunderlag): Diagram => {
  const manader = manaderI(underlag);
  const titel = pa(sprak, [`Avvikelser per månad, ${underlag.vad}`, `Incidents by month, ${underlag.vad}`]);
  return styrdiagramSvg(
    {
      punkter: manader.map(({ manad, antal, punkt }) => ({
        ...{ period: manad, varde: typeof antal === 'number' ? antal : null, mitt: punkt?.mitt ?? null },
        ...{ undre: punkt?.undre ?? null, ovre: punkt?.ovre ?? null, bryter: bryter(punkt) },
      })),
      namn: {
        ...{ varde: pa(sprak, NAMN.varde), mitt: pa(sprak, NAMN.mitt) },
        ...{ band: pa(sprak, NAMN.band), bryter: pa(sprak, NAMN.bryter) },
      },
    },
    {
      ...{ id: 'trend', titel, beskrivning: iOrd(sprak, underlag) },
      tabell: tabellen(sprak, manader, { rubrik: titel, lista: underlag.lista }),
    },
  );
};

const bryter = (punkt: Styrpunkt | undefined): boolean => (punkt?.brott.length ?? 0) > 0;

const tabellen = (
  sprak: Sprak,
  manader: readonly Manad[],
  { rubrik, lista }: { readonly rubrik: string; readonly lista: Trendunderlag['lista'] },
): Tabell => ({
  ...{ id: 'trend', rubrik, tomt: pa(sprak, TOMT) },
  kolumner: [
    { rubrik: pa(sprak, KOLUMNER.manad) },
    { rubrik: pa(sprak, KOLUMNER.antal), tal: true },
    { rubrik: pa(sprak, KOLUMNER.undre), tal: true },
    { rubrik: pa(sprak, KOLUMNER.ovre), tal: true },
    { rubrik: pa(sprak, KOLUMNER.brott) },
  ],
  rader: manader.map(({ manad, antal, punkt }) => [
    manad,
    talcell(sprak, antal, lista(manad)),
    grans(sprak, punkt?.undre),
    grans(sprak, punkt?.ovre),
    regler(sprak, punkt),
  ]),
});

const grans = (sprak: Sprak, tal: number | undefined): Cell =>
  tal === undefined ? null : { text: decimal(sprak, tal), tal: Math.round(tal * 10) / 10 };

const regler = (sprak: Sprak, punkt: Styrpunkt | undefined): string =>
  (punkt?.brott ?? []).map((regel) => pa(sprak, REGELTEXTER[regel])).join('; ');

/** What the chart says, in a sentence or two. */
const iOrd = (sprak: Sprak, underlag: Trendunderlag): string => {
  const { serie, styr } = underlag;
  const sist = serie.manader.at(-1);
  const senast =
    sist === undefined
      ? ''
      : pa(sprak, [
          `Senaste månaden, ${sist.manad}: ${taltext(sprak, sist.antal)}. `,
          `The latest month, ${sist.manad}: ${taltext(sprak, sist.antal)}. `,
        ]);
  if (styr === null) return senast + pa(sprak, UTAN_BAND);
  return senast + (styr.tillforlitligt ? bandet(sprak, styr) : pa(sprak, FOR_FA));
};

const bandet = (sprak: Sprak, { mitt, punkter }: Styrdiagram): string => {
  const antal = punkter.filter(bryter).length;
  const brott =
    antal === 0
      ? pa(sprak, INGA_BROTT)
      : pa(sprak, [`Månader som bryter mot en regel: ${antal}.`, `Months that break a rule: ${antal}.`]);
  return `${vanligManad(sprak, mitt, punkter.at(-1))} ${brott}`;
};

const vanligManad = (sprak: Sprak, mitt: number, sist: Styrpunkt | undefined): string => {
  const tal = (ett: number | undefined): string => decimal(sprak, ett ?? mitt);
  return pa(sprak, [
    `En vanlig månad har ${tal(mitt)}, och väntas ha mellan ${tal(sist?.undre)} och ${tal(sist?.ovre)}.`,
    `A usual month has ${tal(mitt)}, and is expected to have between ${tal(sist?.undre)} and ${tal(sist?.ovre)}.`,
  ]);
};

/** The months that are signs of change, each in words; the latest first. */
export const brottI = (sprak: Sprak, { styr }: Trendunderlag): readonly string[] =>
  (styr?.tillforlitligt === true ? styr.punkter.filter(bryter) : [])
    .map((punkt) =>
      pa(sprak, [
        `${punkt.period}: ${punkt.varde}, ${regler(sprak, punkt)} (väntat ${decimal(sprak, punkt.undre)}–${decimal(sprak, punkt.ovre)}).`,
        `${punkt.period}: ${punkt.varde}, ${regler(sprak, punkt)} (expected ${decimal(sprak, punkt.undre)}–${decimal(sprak, punkt.ovre)}).`,
      ]),
    )
    .toReversed();
