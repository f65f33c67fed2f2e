import {
  diagramHtml,
  html,
  notis,
  pa,
  svensk,
  tabellHtml,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
} from '#libs/sidor/index.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { OM_DOLDA } from '../statistik/tal.js';
import { urvalsformular } from '../statistik/urvalsformular.js';
import { folkkallor, type Folkmangd } from './folkmangd.js';
import { arTom, kartdiagram, type Kartunderlag } from './kartdiagram.js';
import { rapporteringstabell } from './rapporteringstabell.js';
import { INGRESS, MATT, OM_RAPPORTERING, RAPPORTERAR, RUBRIK, TOMT, UTAN_FOLKMANGD } from './texter.js';

export interface Kartval {
  readonly urval: Statistikurval;
  /** `per-1000` was asked for; null population: nothing is imported. */
  readonly perInvanare: boolean;
}

/** Where in the län, and under which agreement. */
export const kartsida = (sprak: Sprak, val: Kartval, underlag: Kartunderlag): Sidinnehall => {
  const { urval, perInvanare } = val;
  const rubrik = pa(sprak, RUBRIK);
  const topp = html`<p>${pa(sprak, INGRESS)}</p>
    ${urvalsformular(sprak, urval, { sida: 'varmekarta', fler: [mattfalt(sprak, perInvanare)], utanOmrade: true })}`;
  if (arTom(underlag.karta)) return { rubrik, innehall: html`${topp}${ruta(pa(sprak, TOMT))}` };
  const diagram = kartdiagram(sprak, underlag, urval.lanet);
  const rapportering = rapporteringstabell(sprak, underlag, `${urval.lanet}, ${urval.ar}`);
  return {
    rubrik,
    innehall: html`${topp} ${(underlag.karta.dolda || visarDolda(underlag)) && ruta(pa(sprak, OM_DOLDA))}
      ${perInvanare && (underlag.folkmangd === null ? ruta(pa(sprak, UTAN_FOLKMANGD)) : kallor(sprak, underlag.folkmangd))}
      ${diagramHtml(sprak, diagram)}
      <section>
        <h2>${pa(sprak, RAPPORTERAR)}</h2>
        <p>${pa(sprak, OM_RAPPORTERING)}</p>
        ${tabellHtml(sprak, rapportering)}
      </section>`,
    exporter: [diagram, rapportering],
  };
};

const visarDolda = ({ rapportering }: Kartunderlag): boolean =>
  rapportering.some((en) => typeof en.rapporterad !== 'number' || typeof en.mottagen !== 'number');

const ruta = (text: string): Html => notis('info', html`<p>${text}</p>`);

const kallor = (sprak: Sprak, folkmangd: Folkmangd): Html =>
  html`<p>
    ${pa(sprak, ['Folkmängd enligt', 'Population according to'])} ${svensk(folkkallor(folkmangd).join('; '))}.
    ${pa(sprak, ['Kommuner utan inläst folkmängd visas med –.', 'A municipality without an imported population is shown as –.'])}
  </p>`;

const mattfalt = (sprak: Sprak, perInvanare: boolean): Filterfalt => ({
  ...{ slag: 'val', namn: 'matt', rubrik: pa(sprak, MATT.rubrik), varde: perInvanare ? 'per-1000' : 'antal' },
  val: (['antal', 'per-1000'] as const).map((varde) => ({ varde, text: pa(sprak, MATT[varde]) })),
});
