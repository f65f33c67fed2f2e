import { Problem } from '#libs/platform/http/problem.js';

/** `If-Match: *` asked for no revision: that others were faster time after time is a matter of load. */
export const forTrangt = (): Problem =>
  new Problem({
    status: 503,
    kod: 'UPPTAGET',
    detail: 'Många ändrar ärendet samtidigt. Ingenting sparades; försök igen om en stund.',
    headers: { 'Retry-After': '1' },
  });
