/** On every page: no script at all, nothing from elsewhere, no frame around it. */
export const SIDHUVUDEN: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; " +
    "frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  // `no-referrer` would make a form's Origin null, which is what tells our own pages from others'.
  'referrer-policy': 'same-origin',
};
