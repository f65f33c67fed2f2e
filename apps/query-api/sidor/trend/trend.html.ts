import { KATEGORIER } from '#libs/avvikelse/index.js';
import {
  diagramHtml,
  html,
  medSvensk,
  notis,
  pa,
  tabellHtml,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
} from '#libs/sidor/index.js';
import { ord } from '../arenden/visning.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { OM_DOLDA } from '../statistik/tal.js';
import { urvalsformular } from '../statistik/urvalsformular.js';
import { tecknenI, trenddiagram, type Tecken, type Trendunderlag } from './trenddiagram.js';
import { PERIODER } from './perioder.js';
import {
  ALLA_KATEGORIER,
  ALLT_DOLT,
  BROTT,
  FOR_FA,
  GLESARE,
  INGA_BROTT,
  INGET_ATT_RITA,
  INGRESS,
  KATEGORI,
  RUBRIK,
  TOMT,
  TRENDEN_FOR,
  VALJ_ALLA,
  VALJ_LANET,
} from './texter.js';

export interface Trendval {
  readonly urval: Statistikurval;
  /** Code, or none for all. */
  readonly kategori: string | undefined;
}

/** Months in their expected band, and what breaks it. */
export const trendsida = (sprak: Sprak, { urval, kategori }: Trendval, underlag: Trendunderlag): Sidinnehall => {
  const rubrik = pa(sprak, RUBRIK);
  const topp = html`<p>${pa(sprak, INGRESS)}</p>
    ${urvalsformular(sprak, urval, { sida: 'trend', fler: [kategorifalt(sprak, kategori)] })}`;
  if (underlag.serie.manader.every(({ antal }) => antal === 0))
    return { rubrik, innehall: html`${topp}${ruta(pa(sprak, TOMT))}` };
  const diagram = trenddiagram(sprak, underlag);
  if (arDoltHelt(underlag)) {
    const innehall = html`${topp}${doltHelt(sprak, { urval, kategori })}${tabellHtml(sprak, diagram.tabell)}`;
    return { rubrik, innehall, exporter: [diagram] };
  }
  return {
    rubrik,
    innehall: html`${topp} ${rad(sprak, { urval, kategori }, underlag)} ${diagramHtml(sprak, diagram)}
      <section>
        <h2>${pa(sprak, BROTT)}</h2>
        ${brotten(sprak, underlag)}
      </section>`,
    exporter: [diagram],
  };
};

/** Nothing would be drawn but zeros, if that: what there is is hidden. */
const arDoltHelt = ({ serie: { manader } }: Trendunderlag): boolean =>
  !manader.some(({ antal }) => typeof antal === 'number' && antal > 0);

/** Why, and where there is something to see. */
const doltHelt = (sprak: Sprak, { urval, kategori }: Trendval): Html => {
  const { omrade, omradesnamn, lan, lanet, ar } = urval;
  const fraga = new URLSearchParams({ omrade: `lan-${lan}`, ar, ...(kategori !== undefined && { kategori }) });
  const adress = `/${sprak}/trend?${fraga.toString()}`;
  return notis(
    'info',
    html`<p>${medSvensk(sprak, pa(sprak, INGET_ATT_RITA(omradesnamn)), omradesnamn)} ${pa(sprak, OM_DOLDA)}</p>
      ${!omrade.startsWith('lan-') && html`<p><a href="${adress}">${medSvensk(sprak, pa(sprak, TRENDEN_FOR(lanet)), lanet)}</a></p>`}`,
  );
};

/** Why it is not months that stand there, and what has larger numbers that is not chosen yet. */
const rad = (sprak: Sprak, { urval, kategori }: Trendval, { serie, steg }: Trendunderlag): Html | false => {
  if (!serie.dolda && steg === 1) return false;
  const text = [
    ...(serie.dolda ? [OM_DOLDA] : []),
    ...(steg === 1 ? [] : [GLESARE(PERIODER[steg])]),
    ...(urval.omrade.startsWith('lan-') ? [] : [VALJ_LANET]),
    ...(kategori === undefined ? [] : [VALJ_ALLA]),
  ];
  return ruta(text.map((en) => pa(sprak, en)).join(' '));
};

const brotten = (sprak: Sprak, underlag: Trendunderlag): Html => {
  if (underlag.styr === null) return html`<p>${pa(sprak, ALLT_DOLT)}</p>`;
  if (!underlag.styr.tillforlitligt) return html`<p>${pa(sprak, FOR_FA(PERIODER[underlag.steg]))}</p>`;
  const rader = tecknenI(sprak, underlag);
  if (rader.length === 0) return html`<p>${pa(sprak, INGA_BROTT)}</p>`;
  return html`<ul>
    ${rader.map((tecken) => html`<li>${talet(tecken)}${tecken.ord}</li>`)}
  </ul>`;
};

const talet = ({ tal, href }: Tecken): Html => (href === null ? html`${tal}` : html`<a href="${href}">${tal}</a>`);

const ruta = (text: string): Html => notis('info', html`<p>${text}</p>`);

const kategorifalt = (sprak: Sprak, kategori: string | undefined): Filterfalt => ({
  ...{ slag: 'val', namn: 'kategori', rubrik: pa(sprak, KATEGORI), varde: kategori ?? '' },
  val: [
    { varde: '', text: pa(sprak, ALLA_KATEGORIER) },
    ...Object.entries(KATEGORIER).map(([varde, text]) => ({ varde, text: ord(sprak, varde, text) })),
  ],
});
