import {
  diagramHtml,
  html,
  notis,
  pa,
  tabellHtml,
  type Diagram,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tvasprak,
} from '#libs/sidor/index.js';
import { antalVid, flodesdiagram } from '../eskalering/flodesdiagram.js';
import { RUBRIK as ESKALERING, TOMT } from '../eskalering/texter.js';
import { harKvantiler, ladediagram } from '../ledtider/ledtidsdiagram.js';
import { RUBRIK as LEDTIDER } from '../ledtider/texter.js';
import { OM_DOLDA } from '../statistik/tal.js';
import { urvalsformular } from '../statistik/urvalsformular.js';
import { trenddiagram, type Trendunderlag } from '../trend/trenddiagram.js';
import { RUBRIK as TREND } from '../trend/texter.js';
import { arTom, kartdiagram, type Kartunderlag } from '../varmekarta/kartdiagram.js';
import { RUBRIK as KARTA } from '../varmekarta/texter.js';
import { adress, andringar, helaAr, type Tvaar } from './andringar.js';
import { ANDRAT, INGRESS, MER, OM_LINJEN, RUBRIK, SAMMA_DEL } from './texter.js';

export interface Overblicksunderlag extends Tvaar {
  readonly karta: Kartunderlag;
  readonly trend: Trendunderlag;
}

interface Del {
  readonly rubrik: Tvasprak;
  readonly sida: string;
  readonly diagram: Diagram;
}

/** The four pages of figures in one, for who leads: what has changed most first. */
export const overblickssida = (sprak: Sprak, underlag: Overblicksunderlag): Sidinnehall => {
  const { urval, flode } = underlag;
  const rubrik = pa(sprak, RUBRIK);
  const topp = html`<p>${pa(sprak, INGRESS)}</p>
    ${urvalsformular(sprak, urval, { sida: 'overblick' })}`;
  const delar = delarna(sprak, underlag);
  if (delar.length === 0) return { rubrik, innehall: html`${topp}${ruta(pa(sprak, TOMT))}` };
  const tabell = andringar(sprak, underlag);
  const dolda = [...flode, ...underlag.ledtider, underlag.karta.karta, underlag.trend.serie].some((en) => en.dolda);
  return {
    rubrik,
    innehall: html`${topp} ${dolda && ruta(pa(sprak, OM_DOLDA))}
      <section>
        <h2>${pa(sprak, ANDRAT)}</h2>
        ${!helaAr(underlag) && html`<p>${pa(sprak, SAMMA_DEL)}</p>`} ${tabellHtml(sprak, tabell)}
        <p>${pa(sprak, OM_LINJEN)}</p>
      </section>
      ${delar.map((del) => enDel(sprak, underlag, del))}`,
    exporter: [tabell, ...delar.map(({ diagram }) => diagram)],
  };
};

const ruta = (text: string): Html => notis('info', html`<p>${text}</p>`);

const enDel = (sprak: Sprak, { urval }: Overblicksunderlag, { rubrik, sida, diagram }: Del): Html =>
  html`<section>
    <h2>${pa(sprak, rubrik)}</h2>
    ${diagramHtml(sprak, diagram)}
    <p><a href="${adress(sprak, urval, sida)}">${pa(sprak, MER)}: ${pa(sprak, rubrik)}</a></p>
  </section>`;

/** Only those that have something to show. */
const delarna = (sprak: Sprak, underlag: Overblicksunderlag): readonly Del[] => {
  const { urval, flode, ledtider, karta, trend } = underlag;
  const omrade = urval.omradesnamn;
  const visadeNivaer = { ...ledtider[0], nivaer: ledtider[0].nivaer.filter(({ antal }) => antal !== 0) };
  const mojliga: readonly (readonly [finns: boolean, del: Omit<Del, 'diagram'>, rita: () => Diagram])[] = [
    [
      antalVid(flode[0], 'rapporterad') !== 0,
      { rubrik: ESKALERING, sida: 'eskalering' },
      () => flodesdiagram(sprak, flode[0], { id: 'flode', omrade, lista: urval.lista }),
    ],
    [
      visadeNivaer.nivaer.some(harKvantiler),
      { rubrik: LEDTIDER, sida: 'ledtider' },
      () => ladediagram(sprak, visadeNivaer, urval),
    ],
    [!arTom(karta.karta), { rubrik: KARTA, sida: 'varmekarta' }, () => kartdiagram(sprak, karta, urval.lanet)],
    [
      trend.serie.manader.some(({ antal }) => antal !== 0),
      { rubrik: TREND, sida: 'trend' },
      () => trenddiagram(sprak, trend),
    ],
  ];
  return mojliga.flatMap(([finns, del, rita]) => (finns ? [{ ...del, diagram: rita() }] : []));
};
