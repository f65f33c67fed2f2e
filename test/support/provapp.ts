import type { Server } from 'node:http';
import type { EventStore } from '#libs/event-store/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';

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
