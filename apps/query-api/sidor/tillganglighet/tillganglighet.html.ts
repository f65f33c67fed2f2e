import type { Utgivarinstallning } from '#libs/platform/config.js';
import { html, pa, svensk, type Html, type Sidinnehall, type Sprak } from '#libs/sidor/index.js';
import { kontaktlank } from '../oppna-data/kontaktlank.js';
import { STYCKEN, T, type Stycke } from './texter.js';

export const redogorelse = (sprak: Sprak, utgivare: Utgivarinstallning): Sidinnehall => ({
  rubrik: pa(sprak, T.rubrik),
  innehall: html`<p>${medNamn(pa(sprak, T.ingress), vem(sprak, utgivare))}</p>
    ${STYCKEN.map((stycke) => avsnitt(sprak, stycke, utgivare))}
    <p>${pa(sprak, T.tillsyn)} <a href="https://www.digg.se/tdosanmalan">digg.se/tdosanmalan</a></p>`,
});

const vem = (sprak: Sprak, { namn }: Utgivarinstallning): Html =>
  namn === '' ? html`${pa(sprak, T.nagon)}` : svensk(namn);

const medNamn = (text: string, namn: Html): Html => {
  const [fore = '', efter = ''] = text.split('{vem}');
  return html`${fore}${namn}${efter}`;
};

const avsnitt = (sprak: Sprak, stycke: Stycke, utgivare: Utgivarinstallning): Html => {
  const { rubrik, text, punkter = [] } = stycke;
  return html`<h2>${pa(sprak, rubrik)}</h2>
    ${text.map((ett) => html`<p>${pa(sprak, ett)}</p>`)}
    ${
      punkter.length > 0 &&
      html`<ul>
        ${punkter.map((punkt) => html`<li>${pa(sprak, punkt)}</li>`)}
      </ul>`
    }
    ${stycke.kontakt === true && html`<p>${kontakten(sprak, utgivare)}</p>`}
    ${stycke.dag === true && html`<p>${granskad(sprak, utgivare)}</p>`}`;
};

const kontakten = (sprak: Sprak, { namn, kontakt }: Utgivarinstallning): Html => {
  if (kontakt === '') return html`${pa(sprak, T.utanKontakt)}`;
  const hos = namn === '' ? html`${pa(sprak, T.ansvarig)}` : svensk(namn);
  return html`${medNamn(pa(sprak, T.kontakt), hos)} ${kontaktlank(kontakt)}`;
};

const granskad = (sprak: Sprak, { granskad: dag }: Utgivarinstallning): string =>
  dag === '' ? pa(sprak, T.utanDag) : pa(sprak, T.granskad).replace('{dag}', dag);
