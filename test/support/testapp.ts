import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lasKonfiguration } from '#libs/platform/config.js';
import type { Logg } from '#libs/platform/logg.js';
import { startaNav, type Nav } from '../../apps/standalone/nav.js';
import { lasNyckel } from '../../apps/standalone/nycklar.js';

/** The whole service as it runs, on a data folder of its own. */
export interface Testapp {
  readonly nav: Nav;
  readonly url: string;
  /** For supertest. */
  readonly server: Server;
  readonly data: string;
  /** @param id code of a huvudman (`2029`), or `lan-20` for the län's shared system */
  token(id: string): Promise<string>;
  /** Resolves when the views show all that stands in the log now. */
  ikapp(): Promise<void>;
  /** Stops the service; `behall` leaves the data folder for another start. */
  stang(behall?: 'behall'): Promise<void>;
}

export interface Testappval {
  /** Beside the test's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Reuses a folder left by an earlier one. */
  readonly data?: string;
  readonly logg?: Logg;
}

export const startaTestapp = async (val: Testappval = {}): Promise<Testapp> => {
  const data = val.data ?? (await mkdtemp(join(tmpdir(), 'avvikelsenav-test-')));
  const nav = await startaNav(
    lasKonfiguration({ PORT: '0', AVVIKELSENAV_DATA: data, AVVIKELSENAV_LOGG: 'tyst', ...val.env }),
    val.logg,
  );
  return {
    nav,
    url: nav.url,
    server: nav.app.getHttpServer() as Server,
    data,
    token: (id) => {
      if (nav.nycklar === null) throw new Error('this app was given its own clients');
      return lasNyckel(nav.nycklar, id);
    },
    ikapp: () => vantaIkapp(nav),
    stang: async (behall) => {
      await nav.stoppa();
      if (behall === undefined) await rm(data, { recursive: true, force: true });
    },
  };
};

const vantaIkapp = async (nav: Nav): Promise<void> => {
  const mal = BigInt(await nav.lager.store.head());
  const { projektor } = nav.drift;
  if (BigInt(projektor.lage().position) >= mal) return;
  await new Promise<void>((klar) => {
    const sluta = projektor.onCommit(() => {
      if (BigInt(projektor.lage().position) < mal) return;
      sluta();
      klar();
    });
  });
};
