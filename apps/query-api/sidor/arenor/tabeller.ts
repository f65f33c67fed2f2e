import { svenskDag } from '#libs/platform/datum.js';
import { engelska, pa, type Cell, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import type { ArenamoteDto } from '../../arenor/arenaarende.dto.js';
import type { ArenabildDto, ArenaledamotDto, ArenarekommendationDto } from '../../arenor/arenabild.dto.js';
import { ARENDESLAG } from '../../arenor/arenaarende.dto.js';
import { textFor } from '../../svar/namn.js';
import { beslutstal } from '../rekommendationer/rekommendationslista.html.js';
import { etikett, tal, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

/** `sv`: names, and what people wrote. */
type Kolumn = Tvasprak | readonly [...Tvasprak, 'tal' | 'sv'];

const kolumner = (sprak: Sprak, alla: readonly Kolumn[]): Tabell['kolumner'] =>
  alla.map(([sv, en, slag]) => ({
    rubrik: pa(sprak, [sv, en]),
    ...(slag === 'tal' && { tal: true }),
    ...(slag === 'sv' && { svenska: true }),
  }));

/** @param leder has the form to name one */
export const turtabell = (
  sprak: Sprak,
  { sammankallande: { turer } }: Pick<ArenabildDto, 'sammankallande'>,
  leder: boolean,
): Tabell => ({
  id: 'turer',
  rubrik: pa(sprak, T.turer),
  kolumner: kolumner(sprak, [[...T.huvudman, 'sv'], T.fran, T.till]),
  rader: turer.toReversed().map(({ huvudman, fran, till }) => [huvudman.namn, fran, till]),
  tomt: pa(sprak, leder ? T.ingaTurerUtse : T.ingaTurer),
});

/** B7: per representative its function, mandate, dates, introduction and deputy. */
export const ledamotstabell = (sprak: Sprak, { ledamoter }: ArenabildDto): Tabell => ({
  id: 'ledamoter',
  rubrik: pa(sprak, T.ledamoter),
  kolumner: kolumner(sprak, [
    ...([T.huvudman, T.funktion, T.mandat] as const).map((text) => [...text, 'sv'] as const),
    ...[T.plats, T.fran, T.till, T.introducerad],
  ]),
  rader: ledamoter.map((en) => ledamotsrad(sprak, en)),
  tomt: pa(sprak, T.ingaLedamoter),
});

const ledamotsrad = (sprak: Sprak, en: ArenaledamotDto): readonly Cell[] => [
  en.verksamhet === null ? en.huvudman.namn : `${en.huvudman.namn}, ${en.verksamhet}`,
  en.funktion,
  en.uppdrag,
  pa(sprak, en.ersattareFor === null ? T.ordinarie : T.ersattare),
  en.giltigFran,
  en.giltigTill,
  en.introducerad ?? { text: pa(sprak, T.ejIntroducerad), markning: 'varning' },
];

/** @param idag RFC 3339 date in Sweden */
export const motestabell = (sprak: Sprak, { id, moten }: Pick<ArenabildDto, 'id' | 'moten'>, idag: string): Tabell => ({
  id: 'moten',
  rubrik: pa(sprak, T.moten),
  kolumner: kolumner(sprak, [
    T.tid,
    [...T.motesplats, 'sv'],
    T.lage,
    T.dagordning,
    [...T.narvarande, 'tal'],
    T.protokoll,
  ]),
  rader: moten.map((mote) => motesrad(sprak, id, { mote, lage: moteslage(mote, idag) })),
  tomt: pa(sprak, T.ingaMoten),
});

type Moteslage = 'installt' | 'hallet' | 'passerat' | 'kallat';

/** A meeting that left a trace was held; one whose day has passed without may have been. */
const moteslage = ({ tid, installt, narvarande, behandlade, protokoll }: ArenamoteDto, idag: string): Moteslage => {
  if (installt) return 'installt';
  if (narvarande.length + behandlade.length > 0 || protokoll !== null) return 'hallet';
  return svenskDag(new Date(tid)) < idag ? 'passerat' : 'kallat';
};

const motesrad = (
  sprak: Sprak,
  arena: string,
  { mote, lage }: { readonly mote: ArenamoteDto; readonly lage: Moteslage },
): readonly Cell[] => [
  { text: tidpunkt(mote.tid), href: `/${sprak}/arenor/${arena}/moten/${mote.id}` },
  mote.plats,
  pa(sprak, T[lage]),
  pa(sprak, mote.dagordning !== null ? T.faststalld : lage === 'kallat' ? T.ejFaststalld : T.faststalldesEj),
  tal(mote.narvarande.length, `/${sprak}/arenor/${arena}/moten/${mote.id}#narvaro`),
  mote.protokoll === null ? pa(sprak, T.ejLankat) : { text: pa(sprak, T.hosAgaren), href: mote.protokoll },
];

export const arendetabell = (sprak: Sprak, { arenden }: ArenabildDto): Tabell => ({
  id: 'arenden',
  rubrik: pa(sprak, T.arenden),
  kolumner: kolumner(sprak, [
    [...T.rubrik, 'sv'],
    T.slag,
    T.status,
    [...T.anmaltAv, 'sv'],
    [...T.overenskommelse, 'sv'],
  ]),
  rader: arenden.map(({ rubrik, slag, status, statusText, anmaltAv, overenskommelse, avsnitt }) => [
    rubrik,
    etikett(sprak, { kod: slag, text: textFor(ARENDESLAG, slag) }, engelska.ARENDESLAG),
    etikett(sprak, { kod: status, text: statusText }, engelska.ARENAARENDESTATUS),
    anmaltAv.namn,
    [overenskommelse, avsnitt].filter((del) => del !== null).join(', ') || null,
  ]),
  tomt: pa(sprak, T.ingaArenden),
});

export const rekommendationstabell = (sprak: Sprak, { rekommendationer }: ArenabildDto): Tabell => ({
  id: 'rekommendationer',
  rubrik: pa(sprak, T.rekommendationer),
  kolumner: kolumner(sprak, [
    [...T.rubrik, 'sv'],
    [...T.bifall, 'tal'],
    [...T.avslag, 'tal'],
    [...T.bordlagda, 'tal'],
    [...T.vantar, 'tal'],
    T.aterrapporterad,
  ]),
  rader: rekommendationer.map((rad) => rekommendationsrad(sprak, rad)),
  tomt: pa(sprak, T.ingaRekommendationer),
});

const rekommendationsrad = (sprak: Sprak, rad: ArenarekommendationDto): readonly Cell[] => {
  const href = `/${sprak}/rekommendationer/${rad.id}`;
  const { beslut } = rad;
  return [
    { text: rad.rubrik, href },
    ...(beslut === null ? [null, null, null, null] : beslutstal(href, beslut)),
    pa(sprak, rad.aterrapporterad ? T.ja : T.nej),
  ];
};
