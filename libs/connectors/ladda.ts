import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Mottagarfilfel, tolkaMottagare, type Mottagarpost } from './mottagarfil.js';

type Httppost = Extract<Mottagarpost, { kanal: 'http' }>;

/** A recipient ready to use: its secret read, its folder absolute. */
export type Mottagare =
  | Exclude<Mottagarpost, Httppost>
  | (Omit<Httppost, 'hemlighet'> & {
      /** Standard Webhooks: `whsec_` and base64 of 24–64 bytes. */
      readonly hemlighet: string;
    });

const NYCKELBYTE = { min: 24, max: 64 };

/** What the loader asks of the register of huvudmän. */
export interface Huvudmannakoll {
  finns(kod: string): boolean;
}

export interface Mottagarfil {
  readonly fil: string;
  /** Someone named it: that it is missing is then a fault. Else it means that all fetch from the inbox. */
  readonly utpekad: boolean;
}

/**
 * Reads mottagare.yaml; `hemlighetFil` and `katalog` are relative to its folder.
 * Throws `Mottagarfilfel`, which never holds a secret.
 */
export const laddaMottagare = ({ fil, utpekad }: Mottagarfil, register: Huvudmannakoll): readonly Mottagare[] => {
  if (!existsSync(fil)) {
    if (utpekad) throw new Mottagarfilfel([`${fil}: filen finns inte.`]);
    return [];
  }
  const poster = tolkaMottagare(readFileSync(fil, 'utf8'), fil);
  const rader = poster
    .filter(({ huvudman }) => !register.finns(huvudman))
    .map(({ huvudman }) => `${fil}: huvudmannen ${huvudman} finns inte i registret.`);
  const mottagare = poster.map((post) =>
    fardig(post, { mapp: dirname(fil), fel: (text) => rader.push(`${fil}: ${text}`) }),
  );
  if (rader.length > 0) throw new Mottagarfilfel(rader);
  return mottagare;
};

interface Sammanhang {
  readonly mapp: string;
  readonly fel: (text: string) => void;
}

const fardig = (post: Mottagarpost, sammanhang: Sammanhang): Mottagare => {
  if (post.kanal === 'inkorg') return post;
  if (post.kanal === 'fil') return { ...post, katalog: resolve(sammanhang.mapp, post.katalog) };
  const hemlighet = 'text' in post.hemlighet ? post.hemlighet.text : lasFil(post.hemlighet.fil, sammanhang);
  if (hemlighet !== null && !arHemlighet(hemlighet)) {
    sammanhang.fel(
      `hemligheten för huvudman ${post.huvudman} ska vara "whsec_" följt av ${NYCKELBYTE.min}–${NYCKELBYTE.max} byte i base64.`,
    );
  }
  return { ...post, hemlighet: hemlighet ?? '' };
};

const lasFil = (fil: string, { mapp, fel }: Sammanhang): string | null => {
  try {
    return readFileSync(resolve(mapp, fil), 'utf8').trim();
  } catch {
    fel(`filen ${fil} med hemligheten går inte att läsa.`);
    return null;
  }
};

const arHemlighet = (text: string): boolean => {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  const byte = base64 === undefined ? 0 : Buffer.from(base64, 'base64').length;
  return byte >= NYCKELBYTE.min && byte <= NYCKELBYTE.max;
};
