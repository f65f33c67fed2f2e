import type { Valbart } from './filter.js';
import type { Formularfalt, Formularlage } from './formular.js';
import { html, type Html } from './html.js';
import { pa, type Sprak } from './sprak.js';
import { langI, textI } from './svensk.js';

interface Faltlage {
  readonly formular: string;
  readonly lage: Formularlage;
  readonly fel: readonly Html[];
}

type Synligt = Exclude<Formularfalt, { slag: 'dold' }>;
type Grupp = Extract<Formularfalt, { slag: 'radio' | 'flerval' }>;
type Ruta = Extract<Formularfalt, { slag: 'bekraftelse' | 'kryss' }>;

/** One field: label, help, what is wrong with it, and what to fill in. */
export const faltHtml = (sprak: Sprak, falt: Formularfalt, { formular, lage, fel }: Faltlage): Html => {
  const id = `${formular}-${falt.namn}`;
  const varden = [lage.varden?.[falt.namn] ?? []].flat();
  if (falt.slag === 'dold') return html`<input type="hidden" name="${falt.namn}" value="${varden[0] ?? ''}" />`;
  const delar: Delar = { id, sprak, varden, fel, val: valFor(sprak, falt, lage) };
  if (arRuta(falt)) return ruta(falt, delar);
  return arGrupp(falt) ? grupp(falt, delar) : enkelt(falt, delar);
};

interface Delar {
  readonly id: string;
  readonly sprak: Sprak;
  readonly varden: readonly string[];
  readonly fel: readonly Html[];
  readonly val: readonly Valbart[];
}

const arRuta = (falt: Synligt): falt is Ruta => falt.slag === 'kryss' || falt.slag === 'bekraftelse';
const arGrupp = (falt: Synligt): falt is Grupp => falt.slag === 'radio' || falt.slag === 'flerval';

const valFor = (sprak: Sprak, falt: Formularfalt, lage: Formularlage): readonly Valbart[] =>
  lage.val?.[falt.namn]?.map(somNamn) ??
  ('val' in falt ? falt.val.map(({ varde, text }) => ({ varde, text: pa(sprak, text) })) : []);

/** What the page alone knows to choose among is huvudmän, mandates, headings: names, unless it says otherwise. */
const somNamn = (val: Valbart): Valbart => ({ sprak: 'sv', ...val });

const enkelt = (falt: Exclude<Synligt, Grupp | Ruta>, delar: Delar): Html =>
  html`<div class="${felklass(delar)}">
    <label for="${delar.id}">${rubrik(falt, delar)}</label>
    ${upplysningar(falt, delar)}${kontroll(falt, delar)}
  </div>`;

/** Who confirms does it of what stands there now: that box is never ticked beforehand, nor when the form comes back. */
const ruta = (falt: Ruta, delar: Delar): Html => {
  const { id, varden } = delar;
  return html`<div class="${felklass(delar)} falt-kryss">
    <input
      id="${id}"
      type="checkbox"
      name="${falt.namn}"
      value="ja"
      ${falt.slag === 'bekraftelse' ? html` required` : varden[0] === 'ja' && html` checked`}${aria(falt, delar)}
    />
    <label for="${id}">${faltrubrik(delar.sprak, falt)}</label>
    ${upplysningar(falt, delar)}
  </div>`;
};

const grupp = (falt: Grupp, delar: Delar): Html => {
  const { id, varden, val } = delar;
  const typ = falt.slag === 'radio' ? 'radio' : 'checkbox';
  return html`<fieldset class="${felklass(delar)}" id="${id}" tabindex="-1" ${aria(falt, delar)}>
    <legend>${rubrik(falt, delar)}</legend>
    ${upplysningar(falt, delar)}
    ${val.map(
      ({ varde, text, sprak: ordets, om }, nr) =>
        html`<div class="falt-kryss">
          <input
            id="${id}-${nr}"
            type="${typ}"
            name="${falt.namn}"
            value="${varde}"
            ${varden.includes(varde) && html` checked`}
          />
          <label for="${id}-${nr}">${textI(delar.sprak, text, ordets)}${om !== undefined && html`: ${om}`}</label>
        </div>`,
    )}
  </fieldset>`;
};

const kontroll = (falt: Exclude<Synligt, Grupp | Ruta>, delar: Delar): Html => {
  const { id, varden } = delar;
  const varde = varden[0] ?? '';
  const vad = html` id="${id}" name="${falt.namn}"${falt.valfri !== true && html` required`}${aria(falt, delar)}`;
  switch (falt.slag) {
    case 'val':
      return valjare(delar, vad);
    case 'text':
      return (falt.rader ?? 1) > 1
        ? html`<textarea${vad} rows="${falt.rader}" maxlength="${falt.teckenMax}">${nyrad(varde)}</textarea>`
        : html`<input type="text" ${vad} maxlength="${falt.teckenMax}" value="${varde}" autocomplete="off" />`;
    case 'rader':
      return html`<textarea${vad} rows="4">${nyrad(varde)}</textarea>`;
    case 'datum':
      return html`<input type="date" ${vad} value="${varde}" />`;
    case 'datumtid':
      return html`<input type="datetime-local" ${vad} value="${varde}" />`;
    case 'tal':
      return html`<input type="number" ${vad} min="${falt.min}" max="${falt.max}" value="${varde}" />`;
  }
};

/** HTML drops the first line break of a textarea. */
const nyrad = (text: string): string => (/^[\r\n]/.test(text) ? `\n${text}` : text);

const valjare = ({ sprak, varden, val }: Delar, vad: Html): Html =>
  html`<select${vad}>
    <option value="">${pa(sprak, ['Välj …', 'Choose …'])}</option>
    ${val.map(
      ({ varde, text, sprak: ordets }) =>
        html`<option value="${varde}" ${varden.includes(varde) && html` selected`}${langI(sprak, ordets)}>
          ${text}
        </option>`,
    )}
  </select>`;

/** In its own language, where the page words it in another. */
export const faltrubrik = (sprak: Sprak, { rubrik: text, rubriksprak }: Formularfalt): Html | string =>
  textI(sprak, pa(sprak, text), rubriksprak);

const felklass = ({ fel }: Delar): string => (fel.length > 0 ? 'falt falt-fel' : 'falt');

const rubrik = (falt: Synligt, { sprak }: Delar): Html =>
  html`${faltrubrik(sprak, falt)}${falt.valfri === true && html` <span class="valfritt">${pa(sprak, ['(valfritt)', '(optional)'])}</span>`}`;

const upplysningar = (falt: Synligt, { id, sprak, fel }: Delar): Html =>
  html`${falt.hjalp !== undefined && html`<p class="hjalp" id="${id}-hjalp">${pa(sprak, falt.hjalp)}</p>`}
  ${fel.length > 0 && html`<p class="faltfel" id="${id}-fel"><span aria-hidden="true">⚠ </span>${fel.map((en) => html`${en} `)}</p>`}`;

const aria = (falt: Synligt, { id, fel }: Delar): Html | false => {
  const ids = [...(fel.length > 0 ? [`${id}-fel`] : []), ...(falt.hjalp === undefined ? [] : [`${id}-hjalp`])];
  if (ids.length === 0) return false;
  return html` aria-describedby="${ids.join(' ')}"${fel.length > 0 && html` aria-invalid="true"`}`;
};
