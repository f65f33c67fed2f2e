import { definitioner, html, notis, pa, svensk, tabellHtml, type Html, type Sidinnehall } from '#libs/sidor/index.js';
import type { Sprak, Tabell, Tvasprak } from '#libs/sidor/index.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import type { ArenadagordningDto } from '../../arenor/dagordning.dto.js';
import { angivetHtml, sektion } from '../samverkan/visa.js';
import type { Arendeval } from './arenafraga.dto.js';
import { dagordningHtml } from './dagordning.html.js';
import { arendetabell, ledamotstabell, motestabell, rekommendationstabell, turtabell } from './tabeller.js';
import { T } from './texter.js';

export interface Arenasida {
  readonly arena: ArenabildDto;
  readonly dagordning: ArenadagordningDto;
  /** What the reader may do here; null when it may not. */
  readonly formular: Html | null;
  /** Forms that return a matter; null for who may not. */
  readonly atersandning: Html | null;
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
  /** Which of its matters are shown. */
  readonly valda: Arendeval;
}

/** One arena: whose turn it is, who sits there, its meetings, its agenda and what came of it. */
export const arenaHtml = (
  sprak: Sprak,
  { arena, dagordning, formular, atersandning, idag, valda }: Arenasida,
): Sidinnehall => {
  const tabeller = {
    turer: turtabell(sprak, arena, formular !== null),
    ledamoter: ledamotstabell(sprak, arena),
    moten: motestabell(sprak, arena, idag),
    arenden: arendetabell(sprak, arena),
    rekommendationer: rekommendationstabell(sprak, arena),
  };
  return {
    ...{ rubrik: arena.namn, svensk: arena.namn },
    innehall: html`${om(sprak, arena)} ${sektion('tur', pa(sprak, T.tur), tur(sprak, arena, tabeller.turer))}
    ${sektion('ledamoter', pa(sprak, T.ledamoter), ledamoter(sprak, arena, tabeller.ledamoter))}
    ${sektion('moten', pa(sprak, T.moten), lista(sprak, tabeller.moten, [arena.moten.length, arena.antalMoten]))}
    ${sektion('dagordning', pa(sprak, T.forslag), dagordningHtml(sprak, dagordning))}
    ${sektion('arenden', pa(sprak, T.arenden), html`${valda !== '' && visaAlla(sprak, arena, valda)} ${lista(sprak, tabeller.arenden, [arena.arenden.length, arena.antalArenden])}`)}
    ${atersandning !== null && sektion('atersand', pa(sprak, T.atersand), atersandning)}
    ${sektion('rekommendationer', pa(sprak, T.rekommendationer), rekommendationer(sprak, arena, tabeller.rekommendationer))}
    ${sektion('forbered', pa(sprak, T.forbered), formular ?? html`<p>${pa(sprak, T.ejLeda)}</p>`)}`,
    exporter: Object.values(tabeller),
  };
};

const visaAlla = (sprak: Sprak, { id }: ArenabildDto, valda: Arendeval): Html =>
  html`<p>
    ${pa(sprak, valda === 'oppna' ? T.visarOppna : T.visarUtanMote)}
    <a href="/${sprak}/arenor/${id}#arenden">${pa(sprak, T.visaAlla)}</a>
  </p>`;

const om = (sprak: Sprak, arena: ArenabildDto): Html => {
  const beredande = arena.beredsAv;
  return sektion(
    'om',
    pa(sprak, T.omArenan),
    definitioner([
      [pa(sprak, T.uppdrag), angivetHtml(sprak, arena.uppdrag)],
      [pa(sprak, T.niva), angivetHtml(sprak, arena.niva?.namn ?? null)],
      [pa(sprak, T.huvudmannen), svensk(arena.huvudman.map(({ namn }) => namn).join(', '))],
      [pa(sprak, T.motesrytm), angivetHtml(sprak, arena.motesrytm)],
      ...(beredande === null ? [] : [[pa(sprak, T.beredsAv), beredare(sprak, beredande)] as const]),
    ]),
  );
};

const beredare = (sprak: Sprak, id: string): Html =>
  html`<a href="/${sprak}/arenor/${id}">${pa(sprak, T.arenanSomBereder)}</a>`;

const namnEller = (sprak: Sprak, vem: { readonly namn: string } | null, annars: Tvasprak): Html | string =>
  vem === null ? pa(sprak, annars) : svensk(vem.namn);

const tur = (sprak: Sprak, { sammankallande }: ArenabildDto, turer: Tabell): Html =>
  html`${definitioner([
    [pa(sprak, T.enligtKallan), angivetHtml(sprak, sammankallande.text)],
    [pa(sprak, T.nu), namnEller(sprak, sammankallande.nu, T.ingenUtsedd)],
    [pa(sprak, T.foreslagen), namnEller(sprak, sammankallande.foreslagenNasta, T.ingenForeslagen)],
  ])}
  ${tabellHtml(sprak, turer)}`;

const ledamoter = (sprak: Sprak, arena: ArenabildDto, tabell: Tabell): Html => {
  const utan = arena.huvudmanUtanLedamot.map(({ namn }) => namn).join(', ');
  return html`${tabellHtml(sprak, tabell)}
  ${utan !== '' && notis('varning', html`${pa(sprak, T.utanLedamot)}${svensk(utan)}`)}
  ${arena.flerLedamoter && notis('info', html`${pa(sprak, T.flerLedamoter)}`)}`;
};

const rekommendationer = (sprak: Sprak, arena: ArenabildDto, tabell: Tabell): Html =>
  lista(sprak, tabell, [arena.rekommendationer.length, arena.antalRekommendationer]);

const lista = (sprak: Sprak, tabell: Tabell, [visade, antal]: readonly [number, number]): Html => {
  const farre = pa(sprak, T.visarFarre).replace('{visade}', String(visade)).replace('{antal}', String(antal));
  return html`${tabellHtml(sprak, tabell)} ${antal > visade && html`<p>${farre}</p>`}`;
};
