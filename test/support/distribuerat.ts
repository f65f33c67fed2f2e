import { rm } from 'node:fs/promises';
import { setTimeout as vila } from 'node:timers/promises';
import { comparePositions, type EventStore } from '#libs/event-store/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasVylage, VYER, type Vylagesbild } from '#libs/read-models/index.js';
import { lasNyckel, oppnaHandelselogg } from '#libs/tjanst/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { nyDistribution, type Distribution } from './distribution.js';
import { startaFordelare } from './fordelare.js';
import type { Provnav, Testapp } from './provapp.js';
import type { Samladval } from './samlad.js';
import { startaTjanster, type Tjanster } from './tjanster.js';

/** What belongs to folders in use or kept, by folder. */
const distributioner = new Map<string, Distribution>();

/** The six services, started apart, behind a forwarder; in this process, so that a spec may look behind the doors. */
export const startaDistribuerad = async (val: Samladval): Promise<Testapp> => {
  const kand = distributioner.get(val.data);
  const distribution = kand ?? (await nyDistribution(val.data));
  distributioner.set(val.data, distribution);
  const slapp = async (): Promise<void> => {
    distributioner.delete(val.data);
    await distribution.slapp();
  };
  try {
    return await starta(val, distribution, slapp);
  } catch (error) {
    if (kand === undefined) await slapp();
    throw error;
  }
};

const starta = async (val: Samladval, distribution: Distribution, slapp: () => Promise<void>): Promise<Testapp> => {
  const miljo = await distribution.miljo(val);
  const insyn = await oppnaInsyn(miljo.env);
  const tjanster = await startaTjanster(miljo.envFor, val.logg).catch(async (error: unknown) => {
    await insyn.stang();
    throw error;
  });
  await narRedo(tjanster.url('query-api'));
  const fordelare = await startaFordelare({
    fragor: tjanster.url('query-api'),
    kommandon: tjanster.url('command-api'),
  });
  const nav = provnav(insyn, { tjanster, stangDorrar: () => fordelare.stang() });
  return {
    nav,
    url: fordelare.url,
    server: fordelare.server,
    data: val.data,
    token: (id) => {
      if (miljo.nycklar === null) throw new Error('this app was given its own clients');
      return lasNyckel(miljo.nycklar, id);
    },
    ikapp: async () => {
      const mal = await insyn.store.head();
      await insyn.nar(({ position }) => comparePositions(position, mal) >= 0);
    },
    kastaVyer: () => distribution.kastaVyer(),
    stang: async (behall) => {
      await nav.stoppa();
      if (behall !== undefined) return;
      await slapp();
      await rm(val.data, { recursive: true, force: true });
    },
  };
};

/** Eyes of the test on log and views, beside the services' own. */
interface Insyn {
  readonly store: EventStore;
  readonly vydatabas: Vydatabas;
  /** Resolves when the views stand so. */
  nar(sa: (lage: Vylagesbild) => boolean): Promise<void>;
  stang(): Promise<void>;
}

const NAR_MS = 10;

const oppnaInsyn = async (env: Readonly<Record<string, string>>): Promise<Insyn> => {
  const konfiguration = lasKonfiguration(env, 'query-api');
  const store = await oppnaHandelselogg(konfiguration, () => undefined);
  const { databaseUrl: connectionString } = konfiguration;
  const vydatabas = await oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer' });
  return {
    store,
    vydatabas,
    nar: async (sa) => {
      while (!(await lasVylage(vydatabas, VYER).then(sa, () => false))) await vila(NAR_MS);
    },
    stang: async () => {
      await Promise.all([store.close(), vydatabas.stang()]);
    },
  };
};

/** As the platform does before it sends anybody there. */
const narRedo = async (url: string): Promise<void> => {
  while (!(await fetch(`${url}/health/ready`)).ok) await vila(NAR_MS);
};

const provnav = (
  { store, vydatabas, nar, stang }: Insyn,
  { tjanster, stangDorrar }: { readonly tjanster: Tjanster; readonly stangDorrar: () => Promise<void> },
): Provnav => {
  let stoppad: Promise<void> | null = null;
  const stoppa = async (dorrarMsMax: number): Promise<void> => {
    const bryt = setTimeout(() => void stangDorrar(), dorrarMsMax);
    await tjanster.stoppa();
    clearTimeout(bryt);
    await stangDorrar();
    await stang();
  };
  return {
    lager: { store, vydatabas },
    drift: { projektor: { ikapp: nar(({ ikapp }) => ikapp) } },
    stoppa: (dorrarMsMax = 10_000) => (stoppad ??= stoppa(dorrarMsMax)),
  };
};
