import { definitioner, html, notis, pa, tabellHtml, type Html, type Sidinnehall } from '#libs/sidor/index.js';
import type { Sprak, Tabell } from '#libs/sidor/index.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import type { ArenadagordningDto } from '../../arenor/dagordning.dto.js';
import { angivet, sektion } from '../samverkan/visa.js';
import { dagordningHtml } from './dagordning.html.js';
import { arendetabell, ledamotstabell, motestabell, rekommendationstabell, turtabell } from './tabeller.js';
import { T } from './texter.js';

export interface Arenasida {
  readonly arena: ArenabildDto;
  readonly dagordning: ArenadagordningDto;
  /** What the reader may do here; null when it may not. */
  readonly formular: Html | null;
}

/** One arena: whose turn it is, who sits there, its meetings, its agenda and what came of it. */
export const arenaHtml = (sprak: Sprak, { arena, dagordning, formular }: Arenasida): Sidinnehall => {
  const tabeller = {
    turer: turtabell(sprak, arena),
    ledamoter: ledamotstabell(sprak, arena),
    moten: motestabell(sprak, arena),
    arenden: arendetabell(sprak, arena),
    rekommendationer: rekommendationstabell(sprak, arena),
  };
  return {
    rubrik: arena.namn,
    innehall: html`${om(sprak, arena)} ${sektion('tur', pa(sprak, T.tur), tur(sprak, arena, tabeller.turer))}
    ${sektion('ledamoter', pa(sprak, T.ledamoter), ledamoter(sprak, arena, tabeller.ledamoter))}
    ${sektion('moten', pa(sprak, T.moten), lista(sprak, tabeller.moten, [arena.moten.length, arena.antalMoten]))}
    ${sektion('dagordning', pa(sprak, T.forslag), dagordningHtml(sprak, dagordning))}
    ${sektion('arenden', pa(sprak, T.arenden), lista(sprak, tabeller.arenden, [arena.arenden.length, arena.antalArenden]))}
    ${sektion('rekommendationer', pa(sprak, T.rekommendationer), rekommendationer(sprak, arena, tabeller.rekommendationer))}
    ${sektion('forbered', pa(sprak, T.forbered), formular ?? html`<p>${pa(sprak, T.ejLeda)}</p>`)}`,
    exporter: Object.values(tabeller),
  };
};

const om = (sprak: Sprak, arena: ArenabildDto): Html => {
  const beredande = arena.beredsAv;
  return sektion(
    'om',
    pa(sprak, T.omArenan),
    definitioner([
      [pa(sprak, T.uppdrag), html`${angivet(sprak, arena.uppdrag)}`],
      [pa(sprak, T.niva), html`${angivet(sprak, arena.niva?.namn ?? null)}`],
      [pa(sprak, T.huvudmannen), html`${arena.huvudman.map(({ namn }) => namn).join(', ')}`],
      [pa(sprak, T.motesrytm), html`${angivet(sprak, arena.motesrytm)}`],
      ...(beredande === null ? [] : [[pa(sprak, T.beredsAv), beredare(sprak, beredande)] as const]),
    ]),
  );
};

const beredare = (sprak: Sprak, id: string): Html =>
  html`<a href="/${sprak}/arenor/${id}">${pa(sprak, T.arenanSomBereder)}</a>`;

const tur = (sprak: Sprak, { sammankallande }: ArenabildDto, turer: Tabell): Html =>
  html`${definitioner([
    [pa(sprak, T.enligtKallan), html`${angivet(sprak, sammankallande.text)}`],
    [pa(sprak, T.nu), html`${sammankallande.nu?.namn ?? pa(sprak, T.ingenUtsedd)}`],
    [pa(sprak, T.foreslagen), html`${sammankallande.foreslagenNasta?.namn ?? pa(sprak, T.ingenForeslagen)}`],
  ])}
  ${tabellHtml(sprak, turer)}`;

const ledamoter = (sprak: Sprak, arena: ArenabildDto, tabell: Tabell): Html => {
  const utan = arena.huvudmanUtanLedamot.map(({ namn }) => namn).join(', ');
  return html`${tabellHtml(sprak, tabell)} ${utan !== '' && notis('varning', html`${pa(sprak, T.utanLedamot)}${utan}`)}
  ${arena.flerLedamoter && notis('info', html`${pa(sprak, T.flerLedamoter)}`)}`;
};

const rekommendationer = (sprak: Sprak, arena: ArenabildDto, tabell: Tabell): Html =>
  lista(sprak, tabell, [arena.rekommendationer.length, arena.antalRekommendationer]);

const lista = (sprak: Sprak, tabell: Tabell, [visade, antal]: readonly [number, number]): Html => {
  const farre = pa(sprak, T.visarFarre).replace('{visade}', String(visade)).replace('{antal}', String(antal));
  return html`${tabellHtml(sprak, tabell)} ${antal > visade && html`<p>${farre}</p>`}`;
};
