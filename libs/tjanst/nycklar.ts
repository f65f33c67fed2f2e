import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import {
  HEMLIGHETSFIL,
  lasHemlighet,
  skapaNyckelring,
  tokenSha256,
  tolkaKlienter,
  type Klientpost,
} from '#libs/sekretess/index.js';
import { klienterFor, type Klient } from './klienter.js';
import { medTillagg, type Klienttillagg } from './klienttext.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';

const KLIENTFIL = 'klienter.yaml';

/** Where a start leaves a key for each huvudman, each län's shared system (`lan-20`), and operations (`drift`). */
export interface Nycklar {
  /** The clients' file, as `Klientregister` reads it: ids and fingerprints, no key in clear. */
  readonly klientfil: string;
  /** Folder of `<id>.token` files, readable by the owner only. */
  readonly katalog: string;
  /** How many were made now. */
  readonly nya: number;
}

export interface Nyckelval {
  /** Last day (RFC 3339) of the keys made, and of those from before that have none; none given in the embedded profile. */
  readonly gallerTill?: string;
}

const DYGN_MS = 86_400_000;

/** The last day of a key made now: in a year, in Sweden. */
export const sistaDag = (nu: Date): string => svenskDag(new Date(nu.getTime() + 365 * DYGN_MS));

/**
 * Makes the keys of a data folder: all of a new one, and in one that is in use those of huvudmän and län that have come
 * since. No key that is there is changed, and a län's shared system gets to speak for those that are new alone: what
 * somebody has taken from a client stays taken. Throws `Klientfilfel` when the folder's clients' file cannot be used.
 */
export const skapaNycklar = async (
  datakatalog: string,
  register: Huvudmannaregister,
  { gallerTill }: Nyckelval = {},
): Promise<Nycklar> => {
  const katalog = join(datakatalog, 'nycklar');
  const klientfil = join(datakatalog, KLIENTFIL);
  const text = await textI(klientfil);
  const redan = text === null ? [] : tolkaKlienter({ fil: basename(klientfil), innehall: text });
  const alla = klienterFor(register);
  const saknade = alla.filter(({ id }) => !redan.some((klient) => klient.id === id));
  const daterade = gallerTill === undefined ? [] : redan.filter((klient) => klient.gallerTill === undefined);
  if (saknade.length === 0 && daterade.length === 0) return { klientfil, katalog, nya: 0 };
  await mkdir(katalog, { recursive: true, mode: 0o700 });
  const dag = gallerTill === undefined ? {} : { gallerTill };
  const nya = await Promise.all(saknade.map(async (klient) => ({ ...(await medNyckel(klient, katalog)), ...dag })));
  const tillagg = { nya, utokade: utokade(alla, nya), daterade: daterade.map(({ id }) => ({ id, ...dag })) };
  await ersatt(klientfil, medTillagg(text, tillagg));
  return { klientfil, katalog, nya: nya.length };
};

/** The file names the fingerprint only once the key lies there: a start that is broken off makes new ones. */
const medNyckel = async (klient: Klient, katalog: string): Promise<Klientpost> => {
  const token = randomBytes(32).toString('base64url');
  await ersatt(join(katalog, `${klient.id}.token`), `${token}\n`);
  return { ...klient, tokenSha256: tokenSha256(token) };
};

/** Those already in the file that a new huvudman belongs to. */
const utokade = (alla: readonly Klient[], nya: readonly Klientpost[]): Klienttillagg['utokade'] => {
  const nyaId = new Set(nya.map(({ id }) => id));
  return alla
    .filter(({ id }) => !nyaId.has(id))
    .map(({ id, huvudman }) => ({ id, huvudman: huvudman.filter((kod) => nyaId.has(kod)) }));
};

/** All that a distributed installation keeps secret of its own. */
export interface Installationsnycklar extends Nycklar {
  /** The secret of the fingerprints. */
  readonly hemlighetFil: string;
  /** The protecting keys of sealed texts; null in a folder that was in use before them: `cli nycklar skapa-ring`. */
  readonly nyckelring: string | null;
}

/** Keys, clients' file and secret in a folder, made when it is missing. Again changes nothing but adds what is new. */
export const skapaInstallationsnycklar = async (
  katalog: string,
  register: Huvudmannaregister,
): Promise<Installationsnycklar> => {
  await mkdir(katalog, { recursive: true, mode: 0o700 });
  const nyckelring = ringI(katalog);
  const nycklar = await skapaNycklar(katalog, register, { gallerTill: sistaDag(new Date()) });
  lasHemlighet(katalog);
  return { ...nycklar, hemlighetFil: join(katalog, HEMLIGHETSFIL), nyckelring };
};

/** Made in a new folder only: a ring that was lost is never answered with another one. */
const ringI = (katalog: string): string | null => {
  const fil = join(katalog, 'nyckelring.json');
  if (existsSync(fil)) return fil;
  if (existsSync(join(katalog, KLIENTFIL))) return null;
  skapaNyckelring(fil, new Date());
  return fil;
};

export const lasNyckel = async (nycklar: Nycklar, id: string): Promise<string> =>
  (await readFile(join(nycklar.katalog, `${id}.token`), 'utf8')).trim();

/** Whole or not at all, whoever reads it meanwhile. */
const ersatt = async (fil: string, text: string): Promise<void> => {
  const halvfardig = `${fil}.ny`;
  await writeFile(halvfardig, text, { mode: 0o600 });
  await rename(halvfardig, fil);
};

/** Null when there is none; a file that is there but cannot be read is never taken for one that is not. */
const textI = (fil: string): Promise<string | null> =>
  readFile(fil, 'utf8').catch((error: unknown) => {
    if (systemfelkod(error) === 'ENOENT') return null;
    throw error;
  });
