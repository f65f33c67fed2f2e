import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { yamlkalla, type Yamlfel } from '#libs/platform/yaml/index.js';
import { Mottagarfilfel, tolkaMottagare, type Mottagarpost } from './mottagarfil.js';

/** Those that a secret is shared with. */
type Hemligpost = Extract<Mottagarpost, { kanal: 'http' | 'kafka' }>;

/** A recipient ready to use: its secret read, its folder absolute. */
export type Mottagare =
  | Exclude<Mottagarpost, Hemligpost>
  | { readonly huvudman: string; readonly kanal: 'kafka'; readonly hemlighet: string }
  | {
      readonly huvudman: string;
      readonly kanal: 'http';
      readonly url: URL;
      readonly tillatPrivatAdress: boolean;
      readonly timeoutSekunder: number;
      /** Standard Webhooks: `whsec_` and base64 of 24–64 bytes. */
      readonly hemlighet: string;
    };

const TIMEOUT_SEKUNDER = 10;
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

/** What mottagare.yaml says, without opening any file that it names. Throws `Mottagarfilfel`. */
export const lasMottagarposter = ({ fil, utpekad }: Mottagarfil, register: Huvudmannakoll): readonly Mottagarpost[] =>
  !utpekad && !existsSync(fil) ? [] : tolkaMottagare(yamlkalla(fil, fil), (huvudman) => register.finns(huvudman));

/**
 * Reads mottagare.yaml; `hemlighetFil` and `katalog` are relative to its folder.
 * Throws `Mottagarfilfel`, which never holds a secret.
 */
export const laddaMottagare = ({ fil, utpekad }: Mottagarfil, register: Huvudmannakoll): readonly Mottagare[] => {
  const fel: Yamlfel[] = [];
  const sammanhang: Sammanhang = {
    mapp: dirname(fil),
    fel: (meddelande) => fel.push({ fil, rad: 0, meddelande }),
  };
  const mottagare = lasMottagarposter({ fil, utpekad }, register).map((post) => fardig(post, sammanhang));
  if (fel.length > 0) throw new Mottagarfilfel(fel);
  return mottagare;
};

interface Sammanhang {
  readonly mapp: string;
  readonly fel: (meddelande: string) => void;
}

const fardig = (post: Mottagarpost, sammanhang: Sammanhang): Mottagare => {
  if (post.kanal === 'inkorg') return post;
  if (post.kanal === 'fil') return { ...post, katalog: resolve(sammanhang.mapp, post.katalog) };
  if (post.kanal === 'kafka') {
    return { huvudman: post.huvudman, kanal: post.kanal, hemlighet: hemlighetAv(post, sammanhang) };
  }
  const { huvudman, kanal, tillatPrivatAdress = false, timeoutSekunder = TIMEOUT_SEKUNDER } = post;
  const url = new URL(post.url);
  return { huvudman, kanal, url, tillatPrivatAdress, timeoutSekunder, hemlighet: hemlighetAv(post, sammanhang) };
};

const hemlighetAv = (
  { huvudman, hemlighet: text, hemlighetFil = '' }: Hemligpost,
  { mapp, fel }: Sammanhang,
): string => {
  const hemlighet = text ?? lasFil(resolve(mapp, hemlighetFil));
  if (hemlighet === null) fel(`Filen med hemligheten för huvudman ${huvudman} går inte att läsa.`);
  else if (!arHemlighet(hemlighet))
    fel(
      `Hemligheten för huvudman ${huvudman} ska vara "whsec_" följt av ${NYCKELBYTE.min}–${NYCKELBYTE.max} byte i base64.`,
    );
  return hemlighet ?? '';
};

const lasFil = (fil: string): string | null => {
  try {
    return readFileSync(fil, 'utf8').trim();
  } catch {
    return null;
  }
};

const arHemlighet = (text: string): boolean => {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  const byte = base64 === undefined ? 0 : Buffer.from(base64, 'base64').length;
  return byte >= NYCKELBYTE.min && byte <= NYCKELBYTE.max;
};
