import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { Konfiguration } from '#libs/platform/config.js';

/**
 * The event log that the profile names.
 * @param vidHaveri told when it is lost for good: the process should end and be started anew
 * @param vidOmforsok told each time an append over the network is tried again, for metrics
 */
export const oppnaHandelselogg = (
  konfiguration: Konfiguration,
  vidHaveri: (fel: unknown) => void,
  vidOmforsok?: () => void,
): Promise<EventStore> => {
  switch (konfiguration.profil) {
    case 'embedded':
      return openSqliteStore({ path: join(konfiguration.data, 'handelser.sqlite'), broken: vidHaveri });
    case 'postgres':
      return openPostgresStore({ connectionString: konfiguration.databaseUrl });
    case 'distributed':
      return oppnaEventStoreDb(konfiguration, vidOmforsok);
  }
};

/** Loaded when wanted: the client brings a gRPC stack that the other profiles never use. */
const oppnaEventStoreDb = async (
  { eventstore, loggnamn }: Konfiguration,
  vidOmforsok?: () => void,
): Promise<EventStore> => {
  const { openEventStoreDb } = await import('#libs/event-store/eventstoredb/index.js');
  const { url, anvandare, losenordFil, caFil } = eventstore;
  return openEventStoreDb({
    url,
    ...(anvandare !== '' && { anvandare, losenord: lasLosenord(losenordFil) }),
    ...(caFil !== '' && { caFil }),
    ...(loggnamn !== '' && { loggnamn }),
    ...(vidOmforsok !== undefined && { vidOmforsok }),
  });
};

/** The line break that an editor ends a file with is no part of it. */
const lasLosenord = (fil: string): string => readFileSync(fil, 'utf8').replace(/\r?\n$/, '');
