import { faltHtml, faltrubrik } from './faltkontroll.js';
import type { Formular, Formularfel, Formularlage } from './formular.js';
import { orden } from './formularord.js';
import { html, type Html } from './html.js';
import { pa, type Sprak, type Tvasprak } from './sprak.js';
import { langI, medSvensk } from './svensk.js';

/** A form that works without script: what was typed and what was wrong with it stand there when it comes back. */
export const formularHtml = (sprak: Sprak, formular: Formular, lage: Formularlage): Html => {
  const { namn, ingress, knapp, falt } = formular;
  const eget = egetNamn(formular, lage);
  const id = `formular-${eget}`;
  const fel = placera(sprak, formular, lage.fel ?? []);
  return html`<form
    class="formular"
    id="${id}"
    method="post"
    action="/sidor/gor/${namn}"
    aria-labelledby="${id}-rubrik"
    novalidate
  >
    ${rubriken(formularrubrik(sprak, formular), `${id}-rubrik`, lage.niva ?? 2)}
    ${ingress !== undefined && html`<p>${pa(sprak, ingress)}</p>`} ${felruta(sprak, { eget, falt }, fel)}
    ${dolda(sprak, formular, lage)}
    ${falt.map((ett) => faltHtml(sprak, ett, { formular: eget, lage, fel: fel.get(ett.namn) ?? [] }))}
    <div class="formular-knappar"><button type="submit">${pa(sprak, knapp)}</button></div>
  </form>`;
};

/** A page may hold the form once for each of several things: its ids say which. */
const egetNamn = ({ namn, parametrar }: Formular, lage: Formularlage): string =>
  [namn, ...parametrar.filter((del) => del !== 'id').map((del) => lage.parametrar[del] ?? '')].join('-');

/** With what is a name in it said to be Swedish. */
export const formularrubrik = (sprak: Sprak, { rubrik, svensk }: Pick<Formular, 'rubrik' | 'svensk'>): Html | string =>
  medSvensk(sprak, pa(sprak, rubrik), svensk);

const rubriken = (text: Html | string, id: string, niva: 2 | 3): Html =>
  niva === 2 ? html`<h2 id="${id}">${text}</h2>` : html`<h3 id="${id}">${text}</h3>`;

const dold = (namn: string, varde: string): Html => html`<input type="hidden" name="${namn}" value="${varde}" />`;

const dolda = (sprak: Sprak, formular: Formular, lage: Formularlage): readonly Html[] => [
  dold('_sprak', sprak),
  dold('_nyckel', lage.nyckel),
  dold('_tillbaka', lage.tillbaka),
  ...(lage.revision === undefined ? [] : [dold('_revision', String(lage.revision))]),
  ...orden(sprak, formular).map(([namn, text]) => dold(namn, text)),
  ...formular.parametrar.map((namn) => dold(`_p.${namn}`, lage.parametrar[namn] ?? '')),
  // Choices that only the page knows, so that the form can be shown anew where it is taken in.
  ...Object.entries(lage.val ?? {}).map(([namn, val]) => dold(`_val.${namn}`, JSON.stringify(val))),
];

/** Each fault under the field it is about; under '' what is about no field. */
const placera = (
  sprak: Sprak,
  { falt }: Formular,
  fel: readonly Formularfel[],
): ReadonlyMap<string, readonly Html[]> => {
  const platser = new Map<string, Html[]>();
  for (const { pekare, meddelande, sprak: ordens = 'sv' } of fel) {
    const namn = pekare.replace(/^\//, '').replaceAll('/', '.');
    const traffade = falt.filter((ett) => ett.slag !== 'dold' && hor(ett.namn, namn));
    // Of a whole, the first that must be filled in.
    const traff = (traffade.find(({ valfri }) => valfri !== true) ?? traffade[0])?.namn ?? '';
    platser.set(traff, [...(platser.get(traff) ?? []), html`<span${langI(sprak, ordens)}>${meddelande}</span>`]);
  }
  return platser;
};

/** The same place, the whole that holds it, or a part of it (`/brister/1` of `brister`). */
const hor = (falt: string, pekat: string): boolean =>
  pekat !== '' && (falt === pekat || falt.startsWith(`${pekat}.`) || pekat.startsWith(`${falt}.`));

const RUBRIK: Tvasprak = ['Det här behöver rättas', 'This needs to be corrected'];

const felruta = (
  sprak: Sprak,
  { eget, falt }: Pick<Formular, 'falt'> & { readonly eget: string },
  fel: ReadonlyMap<string, readonly Html[]>,
): Html | false => {
  if (fel.size === 0) return false;
  const rader = [
    ...(fel.get('') ?? []).map((text) => html`<li>${text}</li>`),
    ...falt.flatMap((ett) =>
      (fel.get(ett.namn) ?? []).map(
        (text) => html`<li><a href="#${eget}-${ett.namn}">${faltrubrik(sprak, ett)}: ${text}</a></li>`,
      ),
    ),
  ];
  return html`<div class="notis notis-fel" role="alert" tabindex="-1" id="${eget}-fel" autofocus>
    <p><strong>${pa(sprak, RUBRIK)}</strong></p>
    <ul>
      ${rader}
    </ul>
  </div>`;
};
