/** Cookies read and written by hand: few, small, and a doubtful one is none. */

const KAKOR_MAX = 60;
const TECKEN_MAX = 12_000;
/** What we set ourselves: compact JWE, so nothing that could break out of a header. */
const VARDE = /^[A-Za-z0-9._-]{1,4000}$/;

export type Kakor = ReadonlyMap<string, string>;

/** Names that come twice are left out: whose of the two is the browser's own cannot be told. */
export const lasKakor = (rubrik: string | undefined): Kakor => {
  if (rubrik === undefined || rubrik.length > TECKEN_MAX) return new Map();
  const par = rubrik
    .split(';', KAKOR_MAX)
    .map((del) => del.trim())
    .map((del): readonly [string, string] => [del.slice(0, del.indexOf('=')), del.slice(del.indexOf('=') + 1)]);
  const enkla = par.filter(([namn]) => par.filter(([annat]) => annat === namn).length === 1);
  return new Map(enkla.filter(([, varde]) => VARDE.test(varde)));
};

export interface Kakval {
  /** `/` or the part of the site that it is for. */
  readonly vag: string;
  /** 0 takes it away. */
  readonly sekunder: number;
  readonly saker: boolean;
}

/** A `Set-Cookie`: never for scripts, never to other sites but by a link. Throws when the value is no token of ours. */
export const skrivKaka = (namn: string, varde: string, { vag, sekunder, saker }: Kakval): string => {
  if (varde !== '' && !VARDE.test(varde)) throw new RangeError('not a value for a cookie');
  const delar = [`${namn}=${varde}`, `Path=${vag}`, `Max-Age=${sekunder}`, 'HttpOnly', 'SameSite=Lax'];
  return [...delar, ...(saker ? ['Secure'] : [])].join('; ');
};
