import type { Leveransutfall } from '#libs/formedling/envelope.js';
import { tolkaStriktJson } from '#libs/platform/strikt-json.js';

export interface Svar {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** Null when it was longer than we read. */
  readonly kropp: string | null;
}

/** The message itself is refused: the same again would be refused again. All others may pass, once someone has mended something. */
const SLUTGILTIGA: ReadonlySet<number> = new Set([400, 405, 406, 410, 411, 413, 414, 415, 422, 431, 451, 501]);
const MOTTAGEN_FOR_SENARE = 202;

/**
 * 2xx: delivered; with a JSON body `{"arendenummer": "…" | null}` receipted too, save for 202, whose receipt comes
 * later. Redirects (3xx) are never followed: only the registered host is spoken to.
 */
export const tolkaSvar = (svar: Svar, nu: Date): Leveransutfall => {
  const { status } = svar;
  if (status >= 200 && status < 300) {
    return { utfall: 'levererad', kvittens: status === MOTTAGEN_FOR_SENARE ? null : kvittens(svar.kropp) };
  }
  const vantaMinstSekunder = sekunder(svar.retryAfter, nu);
  return {
    utfall: 'misslyckad',
    felkod: `HTTP_${status}`,
    slutgiltigt: SLUTGILTIGA.has(status),
    ...(vantaMinstSekunder !== null && { vantaMinstSekunder }),
  };
};

const kvittens = (kropp: string | null): { readonly arendenummer: string | null } | null => {
  const svar = kropp === null ? null : tolkaStriktJson(kropp, { djupMax: 16 });
  if (svar === null || !('varde' in svar) || !harArendenummer(svar.varde)) return null;
  const { arendenummer } = svar.varde;
  return typeof arendenummer === 'string' || arendenummer === null ? { arendenummer } : null;
};

const harArendenummer = (varde: unknown): varde is { readonly arendenummer: unknown } =>
  typeof varde === 'object' && varde !== null && 'arendenummer' in varde;

/** Retry-After (RFC 9110): seconds or a date. Null when absent, unreadable or past; the sender bounds it. */
const sekunder = (varde: string | undefined, nu: Date): number | null => {
  if (varde === undefined) return null;
  const antal = /^\d{1,9}$/.test(varde) ? Number(varde) : (Date.parse(varde) - nu.getTime()) / 1000;
  return Number.isFinite(antal) && antal > 0 ? antal : null;
};
