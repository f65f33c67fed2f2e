import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { Konfigurationsfel, lasKonfiguration } from '#libs/platform/config.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

export interface Migreringsval {
  /** The log stands in the same database: the profile `postgres`. */
  readonly logg?: boolean;
}

/** Makes or updates the tables that no service may make, as the role in DATABASE_URL (deploy/database/roles.sql). */
export const migrera = async ({ logg = false }: Migreringsval, terminal: Terminal): Promise<void> => {
  const url = databasen(terminal);
  if (url === '') throw new Kommandofel('Ange databasen i DATABASE_URL, med rollen avvikelsenav_migrering.');
  const drift = await oppnaDriftdatabas(url);
  await drift.stang();
  if (logg) await (await openPostgresStore({ connectionString: url })).close();
  terminal.skriv(logg ? 'Scheman drift och avvikelsenav är uppdaterade.' : 'Schemat drift är uppdaterat.');
};

const databasen = ({ miljo }: Terminal): string => {
  const { DATABASE_URL, DATABASE_LOSENORD_FIL } = miljo;
  try {
    return lasKonfiguration({ DATABASE_URL, DATABASE_LOSENORD_FIL }, 'cli').databaseUrl;
  } catch (error) {
    throw error instanceof Konfigurationsfel ? new Kommandofel(error.message) : error;
  }
};
