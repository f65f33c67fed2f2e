import { engelska, definitioner, html, notis, pa, svensk, tabellHtml } from '#libs/sidor/index.js';
import type { Html, Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { InformationstorgDto, TorgmodellDto } from '../../informationstorg/informationstorg.dto.js';
import { angivet, arAngivet, etikett, sektion, stycken, utlank } from '../samverkan/visa.js';
import { arenatabell, avtalstabell, kalledamotstabell, ledamotstabell, linjetabell, rutintabell } from './tabeller.js';
import { HUVUDMANNATYPER, T } from './texter.js';

export interface Torglasare {
  /** May open the arenas that the huvudman is in. */
  readonly iArenorna: boolean;
}

/** Everything of B10 for one huvudman: what the owner's source says, where it stands, and what it is silent on. */
export const torgHtml = (sprak: Sprak, torg: InformationstorgDto, lasare: Torglasare): Sidinnehall => {
  const tabeller = {
    avtal: avtalstabell(sprak, torg),
    arenor: arenatabell(sprak, torg, lasare),
    ledamoter: ledamotstabell(sprak, torg),
    enligtKallan: kalledamotstabell(sprak, torg),
    linje: linjetabell(sprak, torg),
    rutiner: rutintabell(sprak, torg),
  };
  const del = (id: string, rubrik: readonly [string, string], tabell: Tabell): Html =>
    sektion(id, pa(sprak, rubrik), tabellHtml(sprak, tabell, { doldRubrik: true }));
  return {
    rubrik: pa(sprak, T.torgetFor).replace('{namn}', torg.huvudman.namn),
    svensk: torg.huvudman.namn,
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${fakta(sprak, torg)} ${saknas(sprak, torg)}
      ${sektion('inriktning', pa(sprak, T.inriktning), html`${torg.samverkansmodeller.map((en) => modell(sprak, en))}`)}
      ${del('overenskommelser', T.overenskommelser, tabeller.avtal)} ${del('arenor', T.arenor, tabeller.arenor)}
      ${sektion(
        'ledamoter',
        pa(sprak, T.ledamoter),
        html`${tabellHtml(sprak, tabeller.ledamoter, { doldRubrik: true })}
        ${tabeller.enligtKallan.rader.length > 0 && tabellHtml(sprak, tabeller.enligtKallan)}`,
      )}
      ${del('linje', T.linje, tabeller.linje)} ${del('rutiner', T.rutiner, tabeller.rutiner)}`,
    exporter: Object.values(tabeller),
  };
};

const fakta = (sprak: Sprak, { huvudman, typ, lan }: InformationstorgDto): Html =>
  definitioner([
    [pa(sprak, T.huvudman), svensk(`${huvudman.namn} (${huvudman.kod})`)],
    [pa(sprak, T.typ), etikett(sprak, { kod: typ, text: HUVUDMANNATYPER[typ] ?? typ }, engelska.HUVUDMANNATYPER)],
    [pa(sprak, T.lan), svensk(lan.namn)],
  ]);

/** What the API says in Swedish stands so in English too, marked as Swedish. */
const saknas = (sprak: Sprak, { meddelanden }: InformationstorgDto): Html | false =>
  meddelanden.length > 0 &&
  notis(
    'info',
    html`<p><strong>${pa(sprak, T.saknas)}</strong></p>
      <ul lang="sv">
        ${meddelanden.map((text) => html`<li>${text}</li>`)}
      </ul>`,
  );

const modell = (sprak: Sprak, en: TorgmodellDto): Html => {
  const { inriktning } = en;
  const punkter = (rader: readonly string[]): Html =>
    rader.length === 0
      ? html`${pa(sprak, T.ejAngivet)}`
      : html`<ul lang="sv">
          ${rader.map((rad) => html`<li>${rad}</li>`)}
        </ul>`;
  const { vardegrund } = inriktning;
  return html`<h3 lang="sv">${en.namn}</h3>
    ${definitioner([
      [pa(sprak, T.status), etikett(sprak, { kod: en.status, text: en.statusText }, engelska.MODELLSTATUS)],
      [pa(sprak, T.giltig), giltighet(sprak, en)],
      [pa(sprak, T.vardegrund), arAngivet(vardegrund) ? stycken(vardegrund) : html`<p>${pa(sprak, T.ejAngivet)}</p>`],
      [pa(sprak, T.utgangspunkter), punkter(inriktning.utgangspunkter)],
      [pa(sprak, T.mal), punkter(inriktning.mal)],
      [pa(sprak, T.prioriteringar), punkter(inriktning.prioriteringar)],
      [pa(sprak, T.kalla), kallan(sprak, inriktning.kalla ?? en.kalla)],
    ])}`;
};

const kallan = (sprak: Sprak, kalla: TorgmodellDto['kalla']): Html =>
  kalla === null ? html`${pa(sprak, T.ejAngivet)}` : html`<span lang="sv">${utlank(kalla.lank, kalla.namn)}</span>`;

const giltighet = (sprak: Sprak, { giltigFran, giltigTill, giltighetAr }: TorgmodellDto): string => {
  if (giltigFran === null && giltigTill === null) {
    return giltighetAr === null ? pa(sprak, T.ejAngivet) : `${giltighetAr} ${pa(sprak, T.ar)}`;
  }
  return `${angivet(sprak, giltigFran)} ${pa(sprak, T.till)} ${angivet(sprak, giltigTill)}`;
};
