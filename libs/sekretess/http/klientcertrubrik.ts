import { klientcertAvtryck } from '../identitet/klientcert.js';
import type { Bevis } from '../identitet/identitet.js';

/** Injection token of the header in which the TLS front puts the client's certificate; empty: none is believed. */
export const KLIENTCERT_RUBRIK = Symbol('Klientcertrubrik');

/** @param rubrik lower case, as Node names headers */
export const bevisI = (rubriker: Readonly<Record<string, string | string[] | undefined>>, rubrik: string): Bevis => {
  const klientcert = rubrik === '' ? undefined : klientcertAvtryck(rubriker[rubrik]);
  return klientcert === undefined ? {} : { klientcert };
};
