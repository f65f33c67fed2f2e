import { html, type Html } from '#libs/sidor/index.js';

/** Where a contact leads: an e-mail address, else an address of the web. */
export const kontaktadress = (kontakt: string): string =>
  kontakt.startsWith('https://') ? kontakt : `mailto:${kontakt}`;

export const kontaktlank = (kontakt: string): Html => html`<a href="${kontaktadress(kontakt)}">${kontakt}</a>`;
