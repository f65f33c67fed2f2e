import { Problem } from '#libs/platform/http/problem.js';

const SIDADRESS = /^\/(?:sv|en|sidor)(?:[/?]|$)/;
const TILL_MAX = 2_000;
const SYNLIGT = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;
const SIDOR = /^\/(?:sv|en)(?:\/|$)/;

/** Whether the address is of a page: the only ones where a cookie says who asks. @param url path and query as received */
export const arSidadress = (url: string): boolean => SIDADRESS.test(url);

/** A path of a page of ours to go to, or null for anything else: another site, another door, what a browser may misread. */
export const lokalSida = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > TILL_MAX || !SYNLIGT.test(text)) return null;
  const url = URL.parse(text, 'http://nav.invalid');
  if (url === null || url.origin !== 'http://nav.invalid' || !SIDOR.test(url.pathname)) return null;
  return `${url.pathname}${url.search}`;
};

interface Ursprungsrubriker {
  readonly 'sec-fetch-site'?: string | string[] | undefined;
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * 403 `FRAN_ANNAN_SIDA` unless a page of ours sent the form. A browser says so itself; one too old to says where the form
 * stood; who says neither is no browser.
 * @param publikUrl empty: the host that was asked
 */
export const kravEgetUrsprung = (rubriker: Ursprungsrubriker, publikUrl: string): void => {
  const sagt = rubriker['sec-fetch-site'];
  if (sagt === undefined ? arEget(rubriker, publikUrl) : sagt === 'same-origin') return;
  throw new Problem({
    status: 403,
    kod: 'FRAN_ANNAN_SIDA',
    detail:
      'Formuläret skickades inte från en av navets egna sidor, och togs därför inte emot. Öppna sidan här och försök igen.',
  });
};

const arEget = ({ origin, host }: Ursprungsrubriker, publikUrl: string): boolean => {
  const url = origin === undefined ? null : URL.parse(origin);
  if (url === null || host === undefined) return false;
  return publikUrl === '' ? url.host === host : url.origin === new URL(publikUrl).origin;
};
