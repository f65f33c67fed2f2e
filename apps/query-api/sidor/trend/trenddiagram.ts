import type { Steg, Tidsserie } from '#libs/read-models/index.js';
import { pa, styrdiagramSvg, type Cell, type Diagram, type Sprak, type Tabell } from '#libs/sidor/index.js';
import type { Styrdiagram, Styrpunkt } from '#libs/statistik/index.js';
import { decimal, heltal, talcell, taltext } from '../statistik/tal.js';
import { periodnamn, PERIODER, stor } from './perioder.js';
import { ALLT_DOLT, FOR_FA, INGA_BROTT, KOLUMNER, NAMN, REGELTEXTER, TOMT } from './texter.js';

export interface Trendunderlag {
  readonly serie: Tidsserie;
  /** Months in a period. */
  readonly steg: Steg;
  /** Null: no period is shown. */
  readonly styr: Styrdiagram | null;
  /** What is counted, as people call it. */
  readonly vad: string;
  /** Address of the list of a month; null: plain. */
  readonly lista: (manad: string) => string | null;
}

/** All that is shown of it. */
export const trendtal = ({ serie, steg, styr, vad }: Trendunderlag): readonly unknown[] => [serie, steg, styr, vad];

type Manad = Tidsserie['manader'][number] & { readonly punkt: Styrpunkt | undefined };

const manaderI = ({ serie, styr }: Trendunderlag): readonly Manad[] => {
  const punkter = new Map((styr?.tillforlitligt === true ? styr.punkter : []).map((punkt) => [punkt.period, punkt]));
  return serie.manader.map((en) => ({ ...en, punkt: punkter.get(en.manad) }));
};

/** A count by month in its expected band. */
export const trenddiagram = (sprak: Sprak, underlag: Trendunderlag): Diagram => {
  const manader = manaderI(underlag);
  const { steg, vad } = underlag;
  const per = pa(sprak, PERIODER[steg].en);
  const titel = pa(sprak, [`Avvikelser per ${per}, ${vad}`, `Incidents by ${per}, ${vad}`]);
  return styrdiagramSvg(
    {
      punkter: manader.map(({ manad, antal, punkt }) => ({
        ...{
          period: periodnamn(manad, steg),
          varde: typeof antal === 'number' ? antal : null,
          mitt: punkt?.mitt ?? null,
        },
        ...{ undre: punkt?.undre ?? null, ovre: punkt?.ovre ?? null, bryter: bryter(punkt) },
      })),
      namn: {
        ...{ varde: pa(sprak, NAMN.varde), mitt: pa(sprak, NAMN.mitt) },
        ...{ band: pa(sprak, NAMN.band), bryter: pa(sprak, NAMN.bryter) },
      },
    },
    {
      ...{ id: 'trend', titel, beskrivning: iOrd(sprak, underlag) },
      tabell: tabellen(sprak, manader, { rubrik: titel, underlag }),
    },
  );
};

const bryter = (punkt: Styrpunkt | undefined): boolean => (punkt?.brott.length ?? 0) > 0;

const tabellen = (
  sprak: Sprak,
  manader: readonly Manad[],
  { rubrik, underlag: { steg, lista } }: { readonly rubrik: string; readonly underlag: Trendunderlag },
): Tabell => ({
  ...{ id: 'trend', rubrik, tomt: pa(sprak, TOMT) },
  kolumner: [
    { rubrik: pa(sprak, PERIODER[steg].kolumn) },
    { rubrik: pa(sprak, KOLUMNER.antal), tal: true },
    { rubrik: pa(sprak, KOLUMNER.undre), tal: true },
    { rubrik: pa(sprak, KOLUMNER.ovre), tal: true },
    { rubrik: pa(sprak, KOLUMNER.brott) },
  ],
  rader: manader.map(({ manad, antal, punkt }) => [
    periodnamn(manad, steg),
    talcell(sprak, antal, lista(manad)),
    grans(sprak, punkt?.undre),
    grans(sprak, punkt?.ovre),
    regler(sprak, punkt, steg),
  ]),
});

const grans = (sprak: Sprak, tal: number | undefined): Cell =>
  tal === undefined ? null : { text: decimal(sprak, tal), tal: Math.round(tal * 10) / 10 };

const regler = (sprak: Sprak, punkt: Styrpunkt | undefined, steg: Steg): string =>
  (punkt?.brott ?? []).map((regel) => pa(sprak, REGELTEXTER[regel](PERIODER[steg]))).join('; ');

/** What the chart says, in a sentence or two. */
const iOrd = (sprak: Sprak, underlag: Trendunderlag): string => {
  const { serie, steg, styr } = underlag;
  const sist = serie.manader.at(-1);
  const senast =
    sist === undefined
      ? ''
      : pa(sprak, [
          `Senast, ${periodnamn(sist.manad, steg)}: ${taltext(sprak, sist.antal)}. `,
          `The latest, ${periodnamn(sist.manad, steg)}: ${taltext(sprak, sist.antal)}. `,
        ]);
  if (styr === null) return senast + pa(sprak, ALLT_DOLT);
  return senast + (styr.tillforlitligt ? bandet(sprak, styr, steg) : pa(sprak, FOR_FA(PERIODER[steg])));
};

const bandet = (sprak: Sprak, { mitt, punkter }: Styrdiagram, steg: Steg): string => {
  const antal = punkter.filter(bryter).length;
  const { fler } = PERIODER[steg];
  const brott =
    antal === 0
      ? pa(sprak, INGA_BROTT)
      : pa(sprak, [
          `${stor(fler[0])} som bryter mot en regel: ${antal}.`,
          `${stor(fler[1])} that break a rule: ${antal}.`,
        ]);
  const tal = (ett: number | undefined): string => decimal(sprak, ett ?? mitt);
  const [undre, ovre] = [tal(punkter.at(-1)?.undre), tal(punkter.at(-1)?.ovre)];
  const vanlig = pa(sprak, [
    `Det vanliga är ${tal(mitt)}, och väntas vara mellan ${undre} och ${ovre}.`,
    `The usual is ${tal(mitt)}, and is expected to be between ${undre} and ${ovre}.`,
  ]);
  return `${vanlig} ${brott}`;
};

/** A period that is a sign of change: its number, with the list behind it, and in words what it breaks. */
export interface Tecken {
  readonly tal: string;
  readonly href: string | null;
  readonly ord: string;
}

/** The latest first. */
export const tecknenI = (sprak: Sprak, { steg, styr, lista }: Trendunderlag): readonly Tecken[] =>
  (styr?.tillforlitligt === true ? styr.punkter.filter(bryter) : [])
    .map((punkt) => {
      const band = `${decimal(sprak, punkt.undre)}–${decimal(sprak, punkt.ovre)}`;
      const regel = regler(sprak, punkt, steg);
      return {
        tal: `${periodnamn(punkt.period, steg)}: ${heltal(sprak, punkt.varde)}`,
        href: punkt.varde === 0 ? null : lista(punkt.period),
        ord: pa(sprak, [`, ${regel} (väntat ${band}).`, `, ${regel} (expected ${band}).`]),
      };
    })
    .toReversed();
