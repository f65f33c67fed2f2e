import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import type { Driftlager } from './drift-lager.js';
import { VYCHECKPOINTS } from './drift-lage-sql.js';
import type { Las } from './drift-tabelljamforelse.js';
import type { Vypunkt } from './drift-vyprov.js';
import { Kommandofel } from './nav-klient.js';

/** The views as they stood at one moment, however much is written meanwhile. */
export interface Ogonblick {
  readonly las: Las;
  readonly punkter: readonly Vypunkt[];
}

/** The views of the installation, to be read only. */
export interface Vykalla {
  /** Why they could not be kept as they stood; null when they were. */
  readonly tomd: string | null;
  punkter(): Promise<readonly Vypunkt[]>;
  ogonblick(): Promise<Ogonblick>;
}

const LAGE = VYCHECKPOINTS.replace('vyer.', '');

/** Takes the data folder where the views lie in it: the service must stand still. In PostgreSQL it may run. */
export const oppnaVykalla = (lager: Driftlager): Promise<Vykalla> =>
  lager.konfiguration.profil === 'embedded' ? iMapp(lager) : Promise.resolve(iPostgres(lager));

const iMapp = async (lager: Driftlager): Promise<Vykalla> => {
  const { data } = lager.konfiguration;
  if (!existsSync(join(data, 'handelser.sqlite'))) {
    throw new Kommandofel('Datamappen har ingen händelselogg. Ange rätt mapp i AVVIKELSENAV_DATA.');
  }
  lager.minns(lasKatalog(data), (las) => las.slapp());
  const db = lager.minns(await oppnaVydatabas({ profil: 'embedded', katalog: join(data, 'vyer') }), (en) => en.stang());
  const las: Las = (sql, parametrar) => db.las(sql, parametrar);
  const punkter = (): Promise<readonly Vypunkt[]> => las<Vypunkt>(LAGE);
  return { tomd: db.aterstalld, punkter, ogonblick: async () => ({ las, punkter: await punkter() }) };
};

const iPostgres = (lager: Driftlager): Vykalla => {
  const databas = lager.databas();
  const ogonblick = async (): Promise<Ogonblick> => {
    const { las } = lager.minns(await databas.ogonblick('vyer'), (en) => en.slapp());
    return { las, punkter: await las<Vypunkt>(LAGE) };
  };
  return { tomd: null, punkter: () => databas.las<Vypunkt>(VYCHECKPOINTS), ogonblick };
};
