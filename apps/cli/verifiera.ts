import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  lasNotarienyckel,
  Notarienyckelfel,
  NOTARIESCHEMA,
  oppnaNotarielager,
  tolkaPubliknyckel,
  verifieraLogg,
  type Notarielager,
  type Publiknyckel,
} from '#libs/bevis/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import type { Utskriftsval } from './drift-efterslapning.js';
import { medLager, type Driftlager } from './drift-lager.js';
import { andelAvLoggen, nyLoggstapel } from './loggstapel.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';
import { verifieringstext } from './verifiera-text.js';

export interface Kedjeval extends Utskriftsval {
  /** Files with public keys that somebody has kept. */
  readonly nyckel?: readonly string[];
  /** Files with checkpoints that somebody has kept. */
  readonly kontrollpunkt?: readonly string[];
}

/** The log against its chain and every signed checkpoint (I6). Resolves with 1 when it is not what it was. */
export const verifieraKedja = (val: Kedjeval, terminal: Terminal): Promise<number> =>
  medLager(terminal, async (lager) => {
    const givna = (val.kontrollpunkt ?? []).map(lasNot);
    const notarie = await oppna(lager);
    const store = await lager.handelselogg();
    const nycklar = await nycklarna(lager, val, notarie);
    const till = await store.head();
    const stapel = nyLoggstapel(terminal);
    const utfall = await verifieraLogg({
      ...{ store, till, lager: notarie, nycklar, givna, tata: lager.konfiguration.profil !== 'distributed' },
      vidSida: (position) => stapel.update(andelAvLoggen(position, till)),
    }).finally(() => stapel.stop());
    terminal.skriv(val.json === true ? JSON.stringify(utfall, null, 2) : verifieringstext(utfall));
    return utfall.antalFynd > 0 ? 1 : 0;
  });

/** The notary's store where there is one; the data folder is taken: the service must stand still. */
const oppna = async (lager: Driftlager): Promise<Notarielager | null> => {
  const { konfiguration } = lager;
  const finns = konfiguration.profil === 'embedded' ? iMappen(lager) : await iDatabasen(lager);
  return finns ? lager.minns(await oppnaNotarielager(konfiguration), (en) => en.stang()) : null;
};

const iMappen = (lager: Driftlager): boolean => {
  const { data } = lager.konfiguration;
  if (!existsSync(join(data, 'handelser.sqlite'))) {
    throw new Kommandofel('Datamappen har ingen händelselogg. Ange rätt mapp i AVVIKELSENAV_DATA.');
  }
  lager.minns(lasKatalog(data), (las) => las.slapp());
  return existsSync(join(data, 'notarie.sqlite'));
};

const iDatabasen = async (lager: Driftlager): Promise<boolean> => {
  const sql = `SELECT 1 AS finns FROM pg_tables WHERE schemaname = '${NOTARIESCHEMA}' AND tablename = 'kontrollpunkt'`;
  return (await lager.databas().las(sql)).length > 0;
};

/** Those given by hand; else the one that this installation signs with. None where nothing is signed. */
const nycklarna = async (
  { konfiguration }: Driftlager,
  { nyckel = [] }: Kedjeval,
  lager: Notarielager | null,
): Promise<readonly Publiknyckel[]> => {
  if (nyckel.length > 0) return nyckel.map((fil) => somKommandofel(() => tolkaPubliknyckel(lasFil(fil))));
  const egen = nyckelfilen(konfiguration);
  if (existsSync(egen)) return [somKommandofel(() => lasNotarienyckel(egen, konfiguration.notarie.namn).publik)];
  if (lager === null || (await lager.senaste()) === null) return [];
  throw new Kommandofel('Ange den offentliga nyckeln med --nyckel: en fil med vkey, som /bevis/nyckel ger den.');
};

const nyckelfilen = ({ profil, data, notarie }: Konfiguration): string =>
  notarie.nyckelFil === '' && profil !== 'distributed' ? join(data, 'notarie.pem') : notarie.nyckelFil;

const somKommandofel = <T>(gor: () => T): T => {
  try {
    return gor();
  } catch (error) {
    throw error instanceof Notarienyckelfel ? new Kommandofel(error.message) : error;
  }
};

const lasFil = (fil: string): string => {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    throw new Kommandofel(`Filen ${fil} går inte att läsa.`);
  }
};

/** The signed text, or the answer from the nav that it came in. */
const lasNot = (fil: string): string => {
  const text = lasFil(fil);
  if (!text.trimStart().startsWith('{')) return text;
  try {
    const svar: unknown = JSON.parse(text);
    if (typeof svar === 'object' && svar !== null && 'text' in svar && typeof svar.text === 'string') return svar.text;
  } catch {
    // Told below: neither form.
  }
  throw new Kommandofel(`Filen ${fil} är ingen kontrollpunkt.`);
};
