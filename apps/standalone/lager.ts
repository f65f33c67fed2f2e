import { join } from 'node:path';
import { oppnaNotarielager, type Notarielager } from '#libs/bevis/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import { lasDatabas, oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { oppnaNyckelvalv, type Nyckelvalv } from '#libs/sekretess/index.js';
import type { Atkomstlogg, Volymgranser } from '#libs/sekretess/atkomst/index.js';
import { oppnaAtkomst, oppnaHandelselogg } from '#libs/tjanst/index.js';

/** What the profile keeps things in. */
export interface Lager {
  readonly store: EventStore;
  readonly vydatabas: Vydatabas;
  /** Who has seen what (I8). */
  readonly atkomst: Atkomstlogg;
  /** How much reading is much. */
  readonly volym: Volymgranser;
  readonly valv: Nyckelvalv;
  /** The tree over the log and its signed checkpoints (I6). */
  readonly notarie: Notarielager;
  /** Rejects, in Swedish, when a part is lost for good; never resolves. The process should end and be started anew. */
  readonly haveri: Promise<never>;
  stang(): Promise<void>;
}

/**
 * Takes the data folder for this process and opens the log, the keys and the views' database in it (embedded), or in
 * PostgreSQL, which it takes as well. Errors: `KatalogUpptagen`, `DatabasUpptagen`, with the pid of the holder.
 */
export const oppnaLager = async (konfiguration: Konfiguration): Promise<Lager> => {
  const las = lasKatalog(konfiguration.data);
  const oppnade: (() => Promise<void>)[] = [async () => las.slapp()];
  const stang = async (): Promise<void> => {
    for (const stangEn of oppnade.splice(0).reverse()) await stangEn();
  };
  const haveri = Promise.withResolvers<never>();
  haveri.promise.catch(() => undefined);
  const borta = (del: string) => (fel: unknown) =>
    haveri.reject(new Error(`${del} har slutat svara och tjänsten måste startas om.`, { cause: fel }));
  try {
    if (konfiguration.profil === 'postgres') {
      const databaslas = await lasDatabas(konfiguration.databaseUrl, haveri.reject);
      oppnade.push(() => databaslas.slapp());
    }
    const store = await oppnaHandelselogg(konfiguration, borta('Skrivningen till händelseloggen'));
    oppnade.push(() => store.close());
    const valv = await oppnaNyckelvalv({ ...konfiguration, vidHaveri: borta('Nyckelvalvet') });
    oppnade.push(() => valv.stang());
    const vydatabas = await oppnaVyer(konfiguration, borta('Vyernas databas'));
    oppnade.push(() => vydatabas.stang());
    const atkomst = await oppnaAtkomst(konfiguration, borta('Åtkomstloggen'));
    oppnade.push(() => atkomst.stang());
    const notarie = await oppnaNotarielager(konfiguration, borta('Notariens lager'));
    oppnade.push(() => notarie.stang());
    return { store, vydatabas, valv, atkomst, notarie, volym: konfiguration.atkomst, haveri: haveri.promise, stang };
  } catch (error) {
    await stang();
    throw error;
  }
};

type Vidhaveri = (fel: unknown) => void;

const oppnaVyer = ({ profil, data, databaseUrl }: Konfiguration, vidHaveri: Vidhaveri): Promise<Vydatabas> =>
  profil === 'postgres'
    ? oppnaVydatabas({ profil: 'postgres', connectionString: databaseUrl, schema: 'vyer' })
    : oppnaVydatabas({ profil: 'embedded', katalog: join(data, 'vyer'), vidHaveri });
