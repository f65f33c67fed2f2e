import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { html, pa, svensk, tabellHtml, type Html, type Sidinnehall, type Sprak } from '#libs/sidor/index.js';
import { GRUNDER, LANKTYPER } from '#libs/avvikelse/index.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import { textFor } from '../../svar/namn.js';
import { arendehuvud, innehallet, upplysningar } from './arende.html.js';
import type { Arendeunderlag } from './arendesida.js';
import { delarna } from './delar.html.js';
import { handlingarHtml } from './handlingar.html.js';
import { leveranstabell } from './leveranstabell.js';
import { TEXTER as T } from './texter.js';
import { handelserna } from './tidslinje.html.js';
import { trappan } from './trappa.html.js';
import { utlamningHtml } from './utlamning.html.js';
import { ord, sektion } from './visning.js';

/** One case: what is known of it, what each has done, what the reader may do, what happened, what was sent. */
export const arendesida = (sprak: Sprak, underlag: Arendeunderlag, ombud: Ombud): Sidinnehall => {
  const { arende } = underlag;
  const adress = `/${sprak}/arenden/${arende.id}`;
  const leveranser = leveranstabell(sprak, underlag.leveranser, {
    rubrik: pa(sprak, T.leveranser),
    tomt: pa(sprak, [
      'Inget har skickats om ärendet. Det skickas bara till andra involverade huvudmän.',
      'Nothing has been sent about the case. It is only sent to other principals involved.',
    ]),
  });
  return {
    rubrik: rubriken(sprak, arende),
    ...(arende.innehall.rubrik !== null && { svensk: arende.innehall.rubrik }),
    smulor: [{ text: pa(sprak, T.lista), href: `/${sprak}/arenden` }],
    exporter: [leveranser],
    innehall: html`${upplysningar(sprak, arende)} ${arendehuvud(sprak, arende)} ${vemSett(sprak, adress, ombud)}
    ${sektion('handla', pa(sprak, T.handla), handlingarHtml(sprak, underlag.mojligheter, { arende, tillbaka: adress }))}
    ${sektion('innehall-rubrik', pa(sprak, T.innehall), innehallet(sprak, arende, underlag.avtal))}
    ${sektion('delar', pa(sprak, T.delar), delarna(sprak, arende))}
    ${sektion('trappa', pa(sprak, T.trappa), html`${trappan(sprak, arende.eskalering, underlag.eskalering)} ${ingenVag(sprak, underlag, ombud)} ${tvisten(sprak, underlag)}`)}
    ${relaterat(sprak, arende)} ${grunderna(sprak, arende)}
    ${underlag.utlamning !== null && utlamningHtml(sprak, underlag.utlamning)}
    ${sektion('handelser', pa(sprak, T.tidslinje), handelserna(sprak, underlag.handelser))}
    ${sektion('leveranser-rubrik', pa(sprak, T.leveranser), tabellHtml(sprak, leveranser, { doldRubrik: true }))}`,
  };
};

/** By the number that every party knows it by; its heading too, where the reader may see it. */
const rubriken = (sprak: Sprak, { kalla, innehall }: ArendeDto): string => {
  const nummer = `${pa(sprak, T.arende)} ${kalla.arendenummer}`;
  return innehall.rubrik === null ? nummer : `${nummer}: ${innehall.rubrik}`;
};

const vemSett = (sprak: Sprak, adress: string, { inloggad }: Ombud): Html | false =>
  farUtfora(inloggad, 'atkomstlogg.lasa') && html`<p><a href="${adress}/atkomst">${pa(sprak, T.vemSett)}</a></p>`;

/** B3: who may lift is told when the län's own ladder leads nowhere from here. */
const ingenVag = (sprak: Sprak, { arende, mojligheter }: Arendeunderlag, { inloggad }: Ombud): Html | false => {
  const kan = mojligheter.some(({ formular }) => formular === 'eskalering-forsta' || formular === 'eskalering-lyft');
  return (
    arende.status === 'oppen' &&
    !kan &&
    farUtfora(inloggad, 'eskalering.inleda') &&
    html`<p>${pa(sprak, T.ingenVag)}</p>`
  );
};

const tvisten = (sprak: Sprak, { tvist }: Arendeunderlag): Html | false =>
  tvist !== null && html`<p><a href="/${sprak}/tvister/${tvist}">${pa(sprak, T.tvisten)}</a></p>`;

const relaterat = (sprak: Sprak, { lankar }: ArendeDto): Html | false =>
  lankar.length > 0 &&
  sektion(
    'relaterat',
    pa(sprak, T.relaterat),
    html`<ul>
      ${lankar.map(
        ({ typ, till }) =>
          html`<li>
            <a href="/${sprak}/arenden/${till}">${ord(sprak, typ, textFor(LANKTYPER, typ))}: ${till.slice(0, 8)}</a>
          </li>`,
      )}
    </ul>`,
  );

const grunderna = (sprak: Sprak, { grunder }: ArendeDto): Html | false =>
  grunder.length > 0 &&
  sektion(
    'grunder',
    pa(sprak, T.grunder),
    html`<ul>
      ${grunder.map(({ grund, huvudman, mottagare, gallerTillOchMed, aterkallad }) => {
        const namnen = mottagare.map(({ namn }) => namn).join(', ');
        const till = namnen === '' ? pa(sprak, ['alla involverade', 'all involved']) : svensk(namnen);
        const slut = gallerTillOchMed === null ? '' : `, ${pa(sprak, ['till och med', 'until'])} ${gallerTillOchMed}`;
        const borta = aterkallad ? ` (${pa(sprak, ['återkallad', 'withdrawn'])})` : '';
        return html`<li>
          ${ord(sprak, grund, textFor(GRUNDER, grund))}, ${svensk(huvudman.namn)} → ${till}${slut}${borta}
        </li>`;
      })}
    </ul>`,
  );
