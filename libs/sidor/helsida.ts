import type { Smula } from './del.js';
import { html, raHtml, type Html } from './html.js';
import type { Menygrupp } from './meny.js';
import { pa, type Sprak, type Tvasprak } from './sprak.js';
import { langI, medSvensk } from './svensk.js';
import { STILADRESS } from './stilmall.js';
import { EXPORT_HREF } from './tabell.js';

/** All that stands around a page's content. */
export interface Sidram {
  readonly sprak: Sprak;
  readonly rubrik: string;
  /** What of the heading is a name, Swedish in both languages. */
  readonly svensk?: string;
  readonly innehall: Html;
  /** Path and query as asked for. */
  readonly adress: string;
  /** Who is logged in, in words; null: nobody. */
  readonly vem: { readonly huvudman: string; readonly roll: string } | null;
  /** False where a key in a header says who asks: there is nothing to log out of. */
  readonly gaAttLoggaUt?: boolean;
  readonly meny: readonly Menygrupp[];
  readonly smulor?: readonly Smula[];
  /** RFC 3339: what is shown is at least as new; null: not known, undefined: nothing here is read from the views. */
  readonly uppdaterad?: string | null;
  /** Said first in the title, where a screen reader begins: that something is wrong. */
  readonly fel?: boolean;
  /** What has just been done. */
  readonly besked?: Html;
  /** What the reader has chosen to see, told in print too. */
  readonly valda?: readonly (readonly [rubrik: string, text: string])[];
}

const T = {
  fel: ['Fel: ', 'Error: '],
  hoppa: ['Hoppa till innehållet', 'Skip to content'],
  start: ['Start', 'Start'],
  omNav: ['Navet för avvikelser och tvister', 'The hub for incidents and disputes'],
  inloggad: ['Inloggad som', 'Logged in as'],
  for: ['för', 'for'],
  loggaIn: ['Logga in', 'Log in'],
  loggaUt: ['Logga ut', 'Log out'],
  meny: ['Huvudmeny', 'Main menu'],
  undermeny: ['Sidor i', 'Pages in'],
  smulor: ['Du är här', 'You are here'],
  uppdaterad: ['Uppdaterad', 'Updated'],
  okand: [
    'Vyerna byggs just nu. Siffrorna kan sakna det senaste.',
    'The views are being built; the latest may be missing.',
  ],
  tillganglighet: ['Tillgänglighetsredogörelse', 'Accessibility statement'],
  oppnaData: ['Öppna data', 'Open data'],
} satisfies Readonly<Record<string, Tvasprak>>;

/** The whole page. Its content's links to exports keep the question that the page was asked with. */
export const helSida = (ram: Sidram): string => {
  const { sprak, rubrik } = ram;
  const sida = html`<!doctype html>
    <html lang="${sprak}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${ram.fel === true && pa(sprak, T.fel)}${rubrik} – Avvikelsenav</title>
        <link rel="stylesheet" href="${STILADRESS}" />
        <link rel="icon" href="/sidor/ikon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="hoppa" href="#innehall">${pa(sprak, T.hoppa)}</a>
        ${sidhuvud(ram)} ${menyrader(ram)}
        <main id="innehall" tabindex="-1">
          ${smulor(ram)} ${ram.besked}
          <h1>${medSvensk(sprak, rubrik, ram.svensk)}</h1>
          ${valda(ram)} ${ram.innehall}
        </main>
        ${sidfot(ram)}
      </body>
    </html>`.toString();
  return sida.replaceAll(EXPORT_HREF, html`${exportfraga(ram.adress)}`.toString());
};

/** `?` and the question, without what is not of it. */
const exportfraga = (adress: string): string => {
  const fraga = new URLSearchParams(adress.split('?', 2)[1] ?? '');
  for (const namn of ['format', 'del', 'klart']) fraga.delete(namn);
  const text = fraga.toString();
  return text === '' ? '?' : `?${text}&`;
};

const sidhuvud = (ram: Sidram): Html =>
  html`<header class="sidhuvud">
    <div class="sidhuvud-rad">
      <a class="namn" href="/${ram.sprak}/"><strong>Avvikelsenav</strong> <span>${pa(ram.sprak, T.omNav)}</span></a>
      <div class="sidhuvud-hoger">${vem(ram)} ${sprakbyte(ram)}</div>
    </div>
  </header>`;

const vem = ({ sprak, vem: den, adress, gaAttLoggaUt = true }: Sidram): Html => {
  if (den === null)
    return html`<a href="/sidor/logga-in?till=${encodeURIComponent(adress)}">${pa(sprak, T.loggaIn)}</a>`;
  return html`<p class="vem">
      <span class="vem-tyst">${pa(sprak, T.inloggad)}</span> ${den.roll}
      <span class="vem-tyst">${pa(sprak, T.for)}</span> <strong>${den.huvudman}</strong>
    </p>
    ${
      gaAttLoggaUt &&
      html`<form method="post" action="/sidor/logga-ut">
        <input type="hidden" name="_sprak" value="${sprak}" />
        <button class="lankknapp" type="submit">${pa(sprak, T.loggaUt)}</button>
      </form>`
    }`;
};

const START = /^\/(?:sv|en)\/?(?:\?|$)/;

const sprakbyte = ({ sprak, adress }: Sidram): Html | false => {
  const annat = sprak === 'sv' ? 'en' : 'sv';
  if (!/^\/(?:sv|en)(?:[/?]|$)/.test(adress)) return false;
  const href = `/${annat}${adress.slice(sprak.length + 1)}`;
  return html`<a class="sprak" lang="${annat}" hreflang="${annat}" href="${href}"
    >${annat === 'sv' ? 'Svenska' : 'English'}</a
  >`;
};

const menyrader = ({ sprak, meny, adress }: Sidram): Html => {
  const grupp = meny.find(({ aktuell }) => aktuell);
  const arStart = START.test(adress);
  return html`<nav class="meny" aria-label="${pa(sprak, T.meny)}">
      <ul>
        <li><a href="/${sprak}/" ${arStart && raHtml(' aria-current="page"')}>${pa(sprak, T.start)}</a></li>
        ${meny.map(
          ({ text, aktuell, poster }) =>
            html`<li><a href="${poster[0]?.href}" ${aktuell && raHtml(' aria-current="true"')}>${text}</a></li>`,
        )}
      </ul>
    </nav>
    ${grupp !== undefined && undermeny(sprak, grupp)}`;
};

const undermeny = (sprak: Sprak, { text, poster }: Menygrupp): Html =>
  html`<nav class="undermeny" aria-label="${pa(sprak, T.undermeny)} ${text}">
    <ul>
      ${poster.map(
        ({ text: namn, href, aktuell }) =>
          html`<li><a href="${href}" ${aktuell && raHtml(' aria-current="page"')}>${namn}</a></li>`,
      )}
    </ul>
  </nav>`;

const smulor = ({ sprak, smulor: delar = [], rubrik, svensk, adress }: Sidram): Html | false => {
  if (START.test(adress)) return false;
  const lankar: readonly Smula[] = [{ text: pa(sprak, T.start), href: `/${sprak}/` }, ...delar];
  return html`<nav class="smulor" aria-label="${pa(sprak, T.smulor)}">
    <ol>
      ${lankar.map(({ text, href, sprak: ordets }) => html`<li><a href="${href}" ${langI(sprak, ordets)}>${text}</a></li>`)}
      <li aria-current="page">${medSvensk(sprak, rubrik, svensk)}</li>
    </ol>
  </nav>`;
};

const valda = ({ valda: par = [] }: Sidram): Html | false =>
  par.length > 0 && html`<p class="endast-utskrift">${par.map(([vad, text]) => `${vad}: ${text}`).join(' · ')}</p>`;

const TID = { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' } as const;
const SVENSK_TID = new Intl.DateTimeFormat('sv-SE', TID);

const sidfot = ({ sprak, uppdaterad }: Sidram): Html =>
  html`<footer class="sidfot">
    ${
      uppdaterad !== undefined &&
      html`<p>
        ${
          uppdaterad === null
            ? pa(sprak, T.okand)
            : html`${pa(sprak, T.uppdaterad)}
                <time datetime="${uppdaterad}">${SVENSK_TID.format(new Date(uppdaterad))}</time>`
        }
      </p>`
    }
    <ul>
      <li><a href="/${sprak}/tillganglighet">${pa(sprak, T.tillganglighet)}</a></li>
      <li><a href="/${sprak}/oppna-data">${pa(sprak, T.oppnaData)}</a></li>
    </ul>
  </footer>`;
