import { FLODESNODER, type Flode, type Flodesnod } from '#libs/read-models/index.js';
import {
  diagramHtml,
  html,
  notis,
  pa,
  tabellHtml,
  type Sidinnehall,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import { aretPagar } from '../../rapporter/rapporttexter.js';
import { manaderI } from '../statistik/listadresser.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { OM_DOLDA, skillnad, skillnadstext, talcell } from '../statistik/tal.js';
import { urvalsformular } from '../statistik/urvalsformular.js';
import { antalVid, flodesdiagram, STEGET } from './flodesdiagram.js';
import { INGRESS, JAMFORT, KOLUMNER, NODER, RUBRIK, TOMT } from './texter.js';

export interface Eskaleringsunderlag {
  readonly urval: Statistikurval;
  readonly nu: Flode;
  readonly fore: Flode;
}

/** How far the year's cases have gone, against the year before. */
export const eskaleringsida = (sprak: Sprak, underlag: Eskaleringsunderlag): Sidinnehall => {
  const { urval, nu, fore } = underlag;
  const { omradesnamn: omrade, lista } = urval;
  const formular = urvalsformular(sprak, urval, { sida: 'eskalering' });
  const rubrik = pa(sprak, RUBRIK);
  const ingress = html`<p>${pa(sprak, INGRESS)}</p>`;
  if (arTomt(nu) && arTomt(fore))
    return { rubrik, innehall: html`${ingress}${formular}${notis('info', html`<p>${pa(sprak, TOMT)}</p>`)}` };
  const floden = [
    ...(arTomt(nu) ? [] : [flodesdiagram(sprak, nu, { id: 'flode', omrade, lista })]),
    ...(arTomt(fore) ? [] : [flodesdiagram(sprak, fore, { id: 'flode-forra', omrade, lista })]),
  ];
  const tabell = jamforelse(sprak, underlag);
  return {
    rubrik,
    innehall: html`${ingress}${formular}
      ${urval.pagar && notis('info', html`<p>${pa(sprak, aretPagar(Number(urval.ar)))}</p>`)}
      ${(nu.dolda || fore.dolda) && notis('info', html`<p>${pa(sprak, OM_DOLDA)}</p>`)}
      <section>
        <h2>${pa(sprak, JAMFORT)}</h2>
        ${tabellHtml(sprak, tabell)}
      </section>
      ${floden.map((diagram) => diagramHtml(sprak, diagram))}`,
    exporter: [tabell, ...floden],
  };
};

const arTomt = (flode: Flode): boolean => antalVid(flode, 'rapporterad') === 0;

/** The steps, this year and the last; a number opens its list. */
export const jamforelse = (sprak: Sprak, { urval, nu, fore }: Eskaleringsunderlag): Tabell => ({
  id: 'jamforelse',
  rubrik: pa(sprak, [
    `Hur långt ärendena gick, ${urval.omradesnamn}, ${urval.ar} mot ${urval.forraAret}`,
    `How far the cases went, ${urval.omradesnamn}, ${urval.ar} against ${urval.forraAret}`,
  ]),
  kolumner: [
    { rubrik: pa(sprak, KOLUMNER.steg) },
    { rubrik: urval.ar, tal: true },
    { rubrik: urval.forraAret, tal: true },
    { rubrik: pa(sprak, KOLUMNER.skillnad), tal: true },
  ],
  rader: FLODESNODER.map((nod) => {
    const [i, innan] = [antalVid(nu, nod), antalVid(fore, nod)];
    const andring = skillnad(i, innan);
    return [
      pa(sprak, NODER[nod]),
      talcell(sprak, i, steglistan(urval, nod, urval.ar)),
      talcell(sprak, innan, steglistan(urval, nod, urval.forraAret)),
      andring === null ? null : { text: skillnadstext(sprak, andring), tal: andring },
    ];
  }),
  tomt: pa(sprak, TOMT),
});

/** The cases that have come to the step. */
export const steglistan = ({ lista }: Statistikurval, nod: Flodesnod, ar: string): string | null =>
  lista({ ...manaderI(ar), ...STEGET[nod] });
