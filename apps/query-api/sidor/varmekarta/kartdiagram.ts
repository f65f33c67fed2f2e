import type { Rapportering, Varmekarta } from '#libs/read-models/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { pa, varmekarta, type Cell, type Diagram, type Sprak, type Tabell } from '#libs/sidor/index.js';
import { decimal, diagramtal, heltal, talcell } from '../statistik/tal.js';
import type { Folkmangd } from './folkmangd.js';
import { EJ_ANGIVEN, FLEST, KOMMUN, MATT, SUMMA, TOMT } from './texter.js';

/** In place of an agreement: whatever it is. */
export const ALLA = '';

export interface Kartunderlag {
  readonly karta: Varmekarta;
  /** What each kommun has reported itself, and received. */
  readonly rapportering: Rapportering;
  /** Null: counts are asked for. */
  readonly folkmangd: Folkmangd | null;
  /** Short names of agreements and names of kommuner. */
  readonly avtalsnamn: (id: string) => string;
  readonly kommunnamn: (kod: string) => string;
  /** Address of the list behind a cell, of an agreement, of none (null) or of all; null: plain. */
  readonly lista: (kommun: string, overenskommelse: string | null) => string | null;
  /** The same of what it has reported, or received. */
  readonly rapporterat: (kommun: string, roll: 'rapporterande' | 'berord') => string | null;
}

/** All that is shown of it; names are the register's, which does not change. */
export const karttal = ({ karta, rapportering, folkmangd }: Kartunderlag): readonly unknown[] => [
  karta,
  rapportering,
  [...(folkmangd ?? [])],
];

/** Kommun by agreement, as counts or by 1 000 inhabitants. @param lanet as people call it */
export const kartdiagram = (sprak: Sprak, underlag: Kartunderlag, lanet: string): Diagram => {
  const { karta, folkmangd, kommunnamn } = underlag;
  const matt = pa(sprak, folkmangd === null ? MATT.antal : MATT['per-1000']);
  const titel = pa(sprak, [
    `Avvikelser efter kommun och överenskommelse, ${lanet}, ${karta.ar}. ${matt}`,
    `Incidents by municipality and agreement, ${lanet}, ${karta.ar}. ${matt}`,
  ]);
  return varmekarta(
    {
      rader: karta.rader.map(({ kommun }) => kommunnamn(kommun)),
      kolumner: kolumnerna(sprak, underlag),
      celler: karta.rader.map(({ kommun, antal }) => antal.map((tal) => iKartan(sprak, underlag, { kommun, tal }))),
      skrivet: (tal) => (folkmangd === null ? heltal(sprak, tal) : decimal(sprak, tal)),
    },
    {
      ...{ id: 'karta', titel, beskrivning: iOrd(sprak, underlag) },
      tabell: tabellen(sprak, underlag, titel),
    },
  );
};

const kolumnerna = (sprak: Sprak, { karta, avtalsnamn }: Kartunderlag): readonly string[] =>
  karta.kolumner.map((id) => (id === null ? pa(sprak, EJ_ANGIVEN) : avtalsnamn(id)));

interface Ruta {
  readonly kommun: string;
  readonly tal: Smatal;
}

/** By 1 000 inhabitants; null: nobody has said how many they are. */
const per1000 = (antal: number, invanare: number | undefined): number | null =>
  invanare === undefined ? null : Math.round((antal / invanare) * 10_000) / 10;

const iKartan = (sprak: Sprak, { folkmangd }: Kartunderlag, { kommun, tal }: Ruta): number | string | null =>
  folkmangd === null || typeof tal !== 'number' ? diagramtal(sprak, tal) : per1000(tal, folkmangd.get(kommun)?.antal);

const iTabellen = (sprak: Sprak, underlag: Kartunderlag, ruta: Ruta & { readonly href: string | null }): Cell => {
  const { folkmangd } = underlag;
  const { kommun, tal, href } = ruta;
  if (folkmangd === null || typeof tal !== 'number') return talcell(sprak, tal, href);
  const kvot = per1000(tal, folkmangd.get(kommun)?.antal);
  if (kvot === null) return null;
  return { text: decimal(sprak, kvot), tal: kvot, ...(href !== null && tal > 0 && { href }) };
};

const tabellen = (sprak: Sprak, underlag: Kartunderlag, rubrik: string): Tabell => {
  const { karta, kommunnamn, lista } = underlag;
  return {
    ...{ id: 'karta', rubrik, tomt: pa(sprak, TOMT) },
    kolumner: [
      { rubrik: pa(sprak, KOMMUN), svenska: true },
      ...kolumnerna(sprak, underlag).map((namn, nr) => ({
        ...{ rubrik: namn, tal: true },
        ...(karta.kolumner[nr] !== null && { svenskRubrik: true }),
      })),
      { rubrik: pa(sprak, SUMMA), tal: true },
    ],
    rader: karta.rader.map(({ kommun, antal, summa }) => [
      kommunnamn(kommun),
      ...antal.map((tal, nr) =>
        iTabellen(sprak, underlag, { kommun, tal, href: lista(kommun, karta.kolumner[nr] ?? null) }),
      ),
      iTabellen(sprak, underlag, { kommun, tal: summa, href: lista(kommun, ALLA) }),
    ]),
  };
};

/** Who has most by the measure that is shown, and who has none: as they may be shown. */
const iOrd = (sprak: Sprak, underlag: Kartunderlag): string => {
  const { karta, folkmangd, kommunnamn } = underlag;
  const visade = karta.rader.flatMap(({ kommun, summa }) => {
    const varde = iKartan(sprak, underlag, { kommun, tal: summa });
    return typeof varde === 'number' ? [{ kommun, varde }] : [];
  });
  const topp = visade
    .filter(({ varde }) => varde > 0)
    .toSorted((a, b) => b.varde - a.varde)
    .slice(0, 3);
  const skriv = folkmangd === null ? heltal : decimal;
  const lista = topp
    .map(({ kommun, varde }) => `${kommunnamn(kommun)} ${skriv(sprak, varde)}`)
    .join(folkmangd === null ? ', ' : '; ');
  const utan = karta.rader.filter(({ summa }) => summa === 0).map(({ kommun }) => kommunnamn(kommun));
  return [
    ...(lista === '' ? [] : [`${pa(sprak, FLEST[folkmangd === null ? 'antal' : 'per-1000'])}: ${lista}.`]),
    ...(utan.length === 0 ? [] : [pa(sprak, [`Inga alls: ${utan.join(', ')}.`, `None at all: ${utan.join(', ')}.`])]),
  ].join(' ');
};

/** Of all kommuner, how many have some that may be shown. */
export const arTom = ({ rader }: Varmekarta): boolean => rader.every(({ summa }) => summa === 0);
