import request, { type Response } from 'supertest';
import type { Testapp } from './testapp.js';

type Falt = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who reads pages and sends their forms, as a browser without script would. */
export class Sidlasare {
  constructor(
    private readonly app: Testapp,
    private readonly token: string,
  ) {}

  static async som(app: Testapp, id: string): Promise<Sidlasare> {
    return new Sidlasare(app, await app.token(id));
  }

  async las(vag: string): Promise<Response> {
    return request(this.app.server)
      .get(vag)
      .set({ authorization: `Bearer ${this.token}`, accept: 'text/html' });
  }

  /** Fills in the form that stands on the page, with its hidden fields, and sends it. */
  async skicka(sida: string, formular: string, falt: Falt): Promise<Response> {
    const kropp = new URLSearchParams();
    for (const [namn, varde] of doldaI(sida, formular)) kropp.append(namn, varde);
    for (const [namn, varde] of Object.entries(falt)) for (const ett of [varde].flat()) kropp.append(namn, ett);
    return request(this.app.server)
      .post(`/sidor/gor/${formular}`)
      .set({ authorization: `Bearer ${this.token}`, 'sec-fetch-site': 'same-origin' })
      .type('form')
      .send(kropp.toString());
  }
}

const ENTITETER: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const avkodad = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, namn: string) => ENTITETER[namn] ?? '');

const formen = (sida: string, formular: string): string => {
  const start = sida.indexOf(`action="/sidor/gor/${formular}"`);
  if (start < 0) throw new Error(`no form ${formular} on the page`);
  return sida.slice(start, sida.indexOf('</form>', start));
};

const doldaI = (sida: string, formular: string): readonly (readonly [string, string])[] =>
  [...formen(sida, formular).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gu)].map(
    ([, namn = '', varde = '']) => [avkodad(namn), avkodad(varde)] as const,
  );

/** Values of a choice in a form, in order. */
export const valI = (sida: string, formular: string, falt: string): readonly string[] => {
  const form = formen(sida, formular);
  const fran = form.indexOf(`name="${falt}"`);
  const till = form.slice(fran).search(/<\/(?:select|fieldset)>/u);
  return [...form.slice(fran, fran + till).matchAll(/value="([^"]+)"/gu)].map(([, varde = '']) => varde);
};

/** What no page may have, in words; empty when it is as it should. */
export const sidbrister = ({ text, headers }: Response): readonly string[] => [
  ...((text.match(/<h1[ >]/gu) ?? []).length === 1 ? [] : ['not one h1']),
  ...(/<script|\son[a-z]+=|\sstyle=|<style/iu.test(text) ? ['script or inline style'] : []),
  ...(/<(?:img|link|iframe)[^>]+(?:src|href)="https?:/iu.test(text) ? ['fetches from elsewhere'] : []),
  ...(String(headers['content-security-policy']).includes("default-src 'none'") ? [] : ['no strict CSP']),
  ...faltUtanEtikett(text).map((id) => `no label for ${id}`),
  ...(Buffer.byteLength(text) <= 150_000 ? [] : ['heavier than 150 kB']),
];

const faltUtanEtikett = (text: string): readonly string[] => {
  const etiketter = new Set([...text.matchAll(/<label[^>]* for="([^"]+)"/gu)].map(([, id = '']) => id));
  return [...text.matchAll(/<(?:input|select|textarea)\b([^>]*)>/gu)]
    .map(([, attribut = '']) => attribut)
    .filter((attribut) => !attribut.includes('type="hidden"'))
    .map((attribut) => /\sid="([^"]+)"/u.exec(attribut)?.[1] ?? attribut)
    .filter((id) => !etiketter.has(id));
};

/** What a form that came back says is wrong. */
export const felI = ({ text }: Response): string => {
  const fran = text.indexOf('role="alert"');
  return fran < 0 ? '' : avkodad(text.slice(fran, text.indexOf('</ul>', fran)));
};
