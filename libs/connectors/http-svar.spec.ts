import { describe, expect, it } from '@jest/globals';
import { tolkaSvar } from './http-svar.js';

const NU = new Date('2026-03-01T10:00:00Z');
const svar = (status: number, kropp: string | null = '', retryAfter?: string) =>
  tolkaSvar({ status, kropp, retryAfter }, NU);
const kvittens = (status: number, kropp: string | null): unknown => {
  const utfall = svar(status, kropp);
  return utfall.utfall === 'levererad' ? utfall.kvittens : utfall;
};

describe('the answer of a recipient', () => {
  it('N4 a 2xx with its own ärendenummer is a receipt, null when this message gave none', () => {
    expect(kvittens(200, '{"arendenummer":"R-7","annat":1}')).toEqual({ arendenummer: 'R-7' });
    expect(kvittens(201, '{"arendenummer":null}')).toEqual({ arendenummer: null });
  });

  it.each(['', 'ok', '{}', '[]', 'null', '{"arendenummer":7}', '{"arendenummer":"a","arendenummer":"b"}', null])(
    'a 2xx with the body %j is a delivery whose receipt comes later',
    (kropp) => expect(kvittens(200, kropp)).toBeNull(),
  );

  it('202 is never a receipt', () => expect(kvittens(202, '{"arendenummer":"R-7"}')).toBeNull());

  it.each([400, 410, 413, 415, 422])('%i is final', (status) =>
    expect(svar(status)).toEqual({ utfall: 'misslyckad', felkod: `HTTP_${status}`, slutgiltigt: true }),
  );
  it.each([301, 307, 401, 403, 404, 408, 429, 500, 502, 503])('%i is tried again', (status) =>
    expect(svar(status)).toEqual({ utfall: 'misslyckad', felkod: `HTTP_${status}`, slutgiltigt: false }),
  );

  it.each([
    ['120', 120],
    ['Sun, 01 Mar 2026 10:01:00 GMT', 60],
    ['Sun, 01 Mar 2026 09:00:00 GMT', undefined],
    ['snart', undefined],
    ['-5', undefined],
  ])('Retry-After %s asks for %s seconds', (varde, sekunder) =>
    expect(svar(503, '', varde)).toEqual({
      utfall: 'misslyckad',
      felkod: 'HTTP_503',
      slutgiltigt: false,
      ...(sekunder !== undefined && { vantaMinstSekunder: sekunder }),
    }),
  );
});
