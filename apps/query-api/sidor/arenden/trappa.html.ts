import { html, marke, pa, svensk, type Html, type Sprak } from '#libs/sidor/index.js';
import type { EskaleringslageDto } from '../../avvikelser/eskaleringslage.js';
import type { EskaleringDto } from '../../eskaleringar/eskalering.dto.js';
import type { PartsplatsDto } from '../../eskaleringar/plats.dto.js';
import { TEXTER as T } from './texter.js';
import { ord, stycken } from './visning.js';

/** Where the case stands on each huvudman's own ladder, and in samverkan. */
export const trappan = (sprak: Sprak, lage: EskaleringslageDto | null, hela: EskaleringDto | null): Html => {
  if (lage === null) return html`<p>${pa(sprak, T.ejLyft)}</p>`;
  return html`<p>${marke(ord(sprak, lage.status, lage.statusText), lage.status === 'pagaende' ? 'info' : 'neutral')}</p>
    <h3>${pa(sprak, T.linje)}</h3>
    <ul>
      ${lage.parter.map(({ huvudman, niva }) => {
        const plats = hela?.parter.find((en) => en.huvudman.kod === huvudman.kod);
        return html`<li>
          <strong lang="sv">${huvudman.namn}</strong>: ${plats === undefined ? svensk(niva.namn) : linjen(sprak, plats)}
        </li>`;
      })}
    </ul>
    <h3>${pa(sprak, T.samverkan)}</h3>
    <p>${samverkansniva(lage) ?? pa(sprak, ['Ärendet är inte i samverkan.', 'The matter is not in collaboration.'])}</p>
    ${hela !== null && underlaget(sprak, hela)}`;
};

const samverkansniva = ({ samverkan }: EskaleringslageDto): Html | null =>
  samverkan === null ? null : svensk(samverkan.namn);

/** The line lowest first, with where it stands. */
const linjen = (sprak: Sprak, { linje, svar, svarSenast, forsenad }: PartsplatsDto): Html => {
  const steg = linje.map(({ niva, funktion, star }) => {
    const namn = funktion === null ? niva.namn : `${niva.namn} (${funktion})`;
    return star ? html`<strong lang="sv">${namn}</strong> ${marke(pa(sprak, T.star), 'info')}` : svensk(namn);
  });
  const dag = svarSenast !== null && html`<br />${pa(sprak, T.svarSenast)} ${svarSenast}`;
  const sen = forsenad && marke(pa(sprak, ['Försenad', 'Overdue']), 'varning');
  return html`${steg.map((en, nr) => html`${nr > 0 && ' → '}${en}`)} ${dag} ${sen} ${svar !== null && stycken(svar)}`;
};

/** B4: the same facts and proposal stand at every huvudman. */
const underlaget = (sprak: Sprak, { rubrik, faktaunderlag, forslag }: EskaleringDto): Html =>
  html`<h3 lang="sv">${rubrik}</h3>
    ${
      faktaunderlag !== null &&
      html`<h4>${pa(sprak, ['Faktaunderlag', 'Facts'])}</h4>
        ${stycken(faktaunderlag)}`
    }
    ${
      forslag !== null &&
      html`<h4>${pa(sprak, ['Förslag', 'Proposal'])}</h4>
        ${stycken(forslag)}`
    }`;
