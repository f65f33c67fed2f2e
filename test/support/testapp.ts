import { mkdtemp } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Nav } from '../../apps/standalone/nav.js';
import { provprofil } from './provprofil.js';
import { startaEmbedded, startaPostgres, type Samladval } from './samlad.js';

/** What specs may reach behind the doors, whatever the service is made of. */
export interface Provnav {
  readonly lager: { readonly store: EventStore; readonly vydatabas: Vydatabas };
  readonly drift: { readonly projektor: { readonly ikapp: Promise<void> } };
  /** Stops at once what has not ended in so many ms. */
  stoppa(dorrarMsMax?: number): Promise<void>;
}

/** The whole service as it runs, on a data folder of its own. */
export interface Testapp {
  readonly nav: Provnav;
  readonly url: string;
  /** For supertest. */
  readonly server: Server;
  readonly data: string;
  /** @param id code of a huvudman (`2029`), or `lan-20` for the län's shared system */
  token(id: string): Promise<string>;
  /** Resolves when the views show all that stands in the log now. */
  ikapp(): Promise<void>;
  /** Loses the views; only while stopped. */
  kastaVyer(): Promise<void>;
  /** Stops the service; `behall` leaves the data (folder, database, log) for another start. */
  stang(behall?: 'behall'): Promise<void>;
}

export interface Testappval {
  /** Beside the test's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Reuses what belongs to a folder left by an earlier one. */
  readonly data?: string;
  readonly logg?: Logg;
}

/** On the profile that PROVPROFIL names, unless the test names its own. */
export const startaTestapp = async (val: Testappval = {}): Promise<Testapp> => {
  const samladval = await medKatalog(val);
  if (val.env?.['AVVIKELSENAV_PROFIL'] !== undefined) return startaEmbedded(samladval);
  switch (provprofil()) {
    case 'embedded':
      return startaEmbedded(samladval);
    case 'postgres':
      return startaPostgres(samladval);
    case 'distributed':
      throw new Error('distributed has no services yet');
  }
};

/** In one process, for what looks inside it. */
export const startaSamladTestapp = async (val: Testappval = {}): Promise<Testapp & { readonly nav: Nav }> =>
  startaEmbedded(await medKatalog(val));

const medKatalog = async ({ data, env = {}, logg }: Testappval): Promise<Samladval> => ({
  data: data ?? (await mkdtemp(join(tmpdir(), 'avvikelsenav-test-'))),
  env,
  logg,
});
