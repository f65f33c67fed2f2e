import type { Valbart } from '../filter.js';
import { html, type Html } from '../html.js';
import { pa, type Sprak, type Tvasprak } from '../sprak.js';
import { langI } from '../svensk.js';

/** What is done with the file. Trying it comes first: it saves nothing. */
export const IMPORTLAGEN: Readonly<Record<string, Tvasprak>> = {
  prova: ['Pröva filen. Inget sparas.', 'Try the file. Nothing is saved.'],
  felfil: [
    'Hämta det som inte kan läsas in som en fil. Inget sparas.',
    'Fetch what cannot be read as a file. Nothing is saved.',
  ],
  skarp: ['Läs in filen.', 'Read the file in.'],
};

export interface Importlage {
  readonly mappningar: readonly Valbart[];
  readonly mappning?: string;
  readonly lage?: string;
}

/** A file goes as multipart, which no other form does; the choices stand before it, so that they are read before it. */
export const importformular = (sprak: Sprak, { mappningar, mappning = '', lage = 'prova' }: Importlage): Html =>
  html`<form
    class="formular"
    id="formular-import"
    method="post"
    action="/sidor/import"
    enctype="multipart/form-data"
    aria-labelledby="formular-import-rubrik"
  >
    <h2 id="formular-import-rubrik">${pa(sprak, ['Välj fil', 'Choose a file'])}</h2>
    <input type="hidden" name="_sprak" value="${sprak}" />
    <div class="falt">
      <label for="import-mappning">${pa(sprak, ['Mappning', 'Mapping'])}</label>
      <p class="hjalp" id="import-mappning-hjalp">
        ${pa(sprak, ['Hur just det källsystemets fil läses.', 'How the file of that very source system is read.'])}
      </p>
      <select id="import-mappning" name="mappning" required aria-describedby="import-mappning-hjalp">
        <option value="">${pa(sprak, ['Välj …', 'Choose …'])}</option>
        ${mappningsval(sprak, { mappningar, mappning })}
      </select>
    </div>
    <fieldset class="falt">
      <legend>${pa(sprak, ['Vad ska göras?', 'What is to be done?'])}</legend>
      ${Object.entries(IMPORTLAGEN).map(
        ([varde, text]) =>
          html`<div class="falt-kryss">
            <input
              id="import-lage-${varde}"
              type="radio"
              name="lage"
              value="${varde}"
              ${varde === lage && html`checked`}
            />
            <label for="import-lage-${varde}">${pa(sprak, text)}</label>
          </div>`,
      )}
    </fieldset>
    <div class="falt">
      <label for="import-fil">${pa(sprak, ['Fil', 'File'])}</label>
      <p class="hjalp" id="import-fil-hjalp">
        ${pa(sprak, ['CSV, Excel, XML, JSON eller JSON Lines.', 'CSV, Excel, XML, JSON or JSON Lines.'])}
      </p>
      <input id="import-fil" type="file" name="fil" required aria-describedby="import-fil-hjalp" />
    </div>
    <div class="formular-knappar"><button type="submit">${pa(sprak, ['Fortsätt', 'Continue'])}</button></div>
  </form>`;

/** A mapping is called as its source system is. */
const mappningsval = (sprak: Sprak, { mappningar, mappning }: Omit<Importlage, 'lage'>): readonly Html[] =>
  mappningar.map(
    ({ varde, text }) =>
      html`<option value="${varde}" ${varde === mappning && html` selected`}${langI(sprak, 'sv')}>${text}</option>`,
  );
