import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { tokenSha256, type Roll } from '#libs/sekretess/index.js';

/** Where the first start leaves a key for each huvudman, each län's shared system (`lan-20`), and operations (`drift`). */
export interface Nycklar {
  /** The clients' file, as `Klientregister` reads it: ids and fingerprints, no key in clear. */
  readonly klientfil: string;
  /** Folder of `<id>.token` files, readable by the owner only. */
  readonly katalog: string;
  /** True when they were made now. */
  readonly nya: boolean;
}

interface Klient {
  readonly id: string;
  readonly namn: string;
  readonly huvudman: readonly string[];
  readonly roller: readonly Roll[];
}

/** Makes the keys of a new data folder; an existing clients' file is left as it is. */
export const skapaNycklar = async (datakatalog: string, register: Huvudmannaregister): Promise<Nycklar> => {
  const katalog = join(datakatalog, 'nycklar');
  const klientfil = join(datakatalog, 'klienter.yaml');
  if (await finns(klientfil)) return { klientfil, katalog, nya: false };
  await mkdir(katalog, { recursive: true, mode: 0o700 });
  const klienter = await Promise.all(
    klienterFor(register).map(async (klient) => {
      const token = randomBytes(32).toString('base64url');
      await writeFile(join(katalog, `${klient.id}.token`), `${token}\n`, { mode: 0o600 });
      return { ...klient, tokenSha256: tokenSha256(token) };
    }),
  );
  const halvfardig = `${klientfil}.ny`;
  await writeFile(halvfardig, stringify({ klienter }, { aliasDuplicateObjects: false }), { mode: 0o600 });
  await rename(halvfardig, klientfil);
  return { klientfil, katalog, nya: true };
};

/** Operations sees how deliveries go and no content; a huvudman's key does nothing for another (I4). */
const HUVUDMANS_ROLLER: readonly Roll[] = ['system', 'handlaggare'];
const DRIFT: Klient = { id: 'drift', namn: 'Driften av navet', huvudman: [], roller: ['driftansvarig'] };

const klienterFor = (register: Huvudmannaregister): Klient[] => {
  const alla = register.alla();
  const lan = register.lan().map(({ kod, namn }) => ({
    id: `lan-${kod}`,
    namn: `Gemensamt system, ${namn}`,
    huvudman: alla.map((huvudman) => huvudman.kod).filter((huvudman) => register.lanFor(huvudman) === kod),
    roller: HUVUDMANS_ROLLER,
  }));
  const egna = alla.map(({ kod, namn }) => ({ id: kod, namn, huvudman: [kod], roller: HUVUDMANS_ROLLER }));
  return [...egna, ...lan, DRIFT];
};

export const lasNyckel = async (nycklar: Nycklar, id: string): Promise<string> =>
  (await readFile(join(nycklar.katalog, `${id}.token`), 'utf8')).trim();

const finns = (fil: string): Promise<boolean> =>
  readFile(fil).then(
    () => true,
    () => false,
  );
