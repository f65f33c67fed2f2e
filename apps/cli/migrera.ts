import { oppnaNotarielager } from '#libs/bevis/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { Konfigurationsfel, lasKonfiguration, type Konfiguration } from '#libs/platform/config.js';
import { oppnaAtkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { migreraNyckelvalv } from '#libs/sekretess/index.js';
import { ATKOMSTSCHEMA } from '#libs/tjanst/index.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

export interface Migreringsval {
  /** The log stands in the same database: the profile `postgres`. */
  readonly logg?: boolean;
}

/** Makes or updates the tables that no service may make, as the role in DATABASE_URL (deploy/database/roles.sql). */
export const migrera = async ({ logg = false }: Migreringsval, terminal: Terminal): Promise<void> => {
  const { databaseUrl: url, nycklar, atkomst } = konfigurationen(terminal);
  if (url === '') throw new Kommandofel('Ange databasen i DATABASE_URL, med rollen avvikelsenav_migrering.');
  const drift = await oppnaDriftdatabas(url);
  await drift.stang();
  await migreraNyckelvalv(nycklar.databaseUrl === '' ? url : nycklar.databaseUrl);
  await (await oppnaAtkomstlogg({ connectionString: atkomst.databaseUrl, schema: ATKOMSTSCHEMA })).stang();
  await (await oppnaNotarielager({ profil: 'distributed', data: '', databaseUrl: url })).stang();
  if (logg) await (await openPostgresStore({ connectionString: url })).close();
  terminal.skriv(
    `Scheman drift, nycklar, atkomst${logg ? ', notarie och avvikelsenav' : ' och notarie'} är uppdaterade.`,
  );
};

const LASTA = [
  'DATABASE_URL',
  'DATABASE_LOSENORD_FIL',
  'AVVIKELSENAV_NYCKEL_DATABASE_URL',
  'AVVIKELSENAV_ATKOMST_DATABASE_URL',
] as const;

const konfigurationen = ({ miljo }: Terminal): Konfiguration => {
  try {
    return lasKonfiguration(Object.fromEntries(LASTA.map((namn) => [namn, miljo[namn]])), 'cli');
  } catch (error) {
    throw error instanceof Konfigurationsfel ? new Kommandofel(error.message) : error;
  }
};
