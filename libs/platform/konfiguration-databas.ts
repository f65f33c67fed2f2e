import { readFileSync } from 'node:fs';

/** Scheme, who logs in, and the rest: a host may be left out, which `URL` does not take. */
const DELAR = /^(postgres(?:ql)?:\/\/)([^@/?#]+)@(.*)$/s;

/** True when the connection string says who logs in: without that a password has no place. */
export const harAnvandare = (url: string): boolean => DELAR.test(url);

/** The connection string with the password of the file; one that holds a password stays as it is. Throws when the file cannot be read. */
export const medLosenord = (url: string, fil: string): string => {
  const [, schema = '', anvandare = '', resten = ''] = DELAR.exec(url) ?? [];
  if (fil === '' || schema === '' || anvandare.includes(':')) return url;
  // The line break that an editor ends a file with is no part of it.
  const losenord = readFileSync(fil, 'utf8').replace(/\r?\n$/, '');
  return `${schema}${anvandare}:${encodeURIComponent(losenord)}@${resten}`;
};
