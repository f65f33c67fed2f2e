import 'reflect-metadata';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lasKanalval, type Mottagarfil } from '#libs/connectors/index.js';
import { laddaModeller, paketeradMapp, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { laddaMappningar, RAPPORTMAL } from '#libs/import/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Halsa } from '#libs/platform/halsa.js';
import { nyHttpdorr } from '#libs/platform/http/fastify.js';
import { byggOpenapi, serveraOpenapi } from '#libs/platform/http/openapi.js';
import { nyLogg, type Logg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { Klientregister, lasHemlighet, nyFingeravtryck } from '#libs/sekretess/index.js';
import { startaDrift, type Drift } from './drift.js';
import { oppnaLager, type Lager } from './lager.js';
import { lyssna } from './lyssna.js';
import { NavModule } from './nav.module.js';
import { skapaNycklar, type Nycklar } from './nycklar.js';

/** Platforms kill what has not stopped in half a minute. */
const DORRAR_MS_MAX = 10_000;

/** The whole service, running in this process. */
export interface Nav {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly lager: Lager;
  readonly drift: Drift;
  readonly register: Huvudmannaregister;
  readonly nycklar: Nycklar | null;
  /**
   * Doors first, then what is under way, then the stores.
   * @param dorrarMsMax requests get so long to end; an import that takes longer is broken off, and sent again doubles nothing
   */
  stoppa(dorrarMsMax?: number): Promise<void>;
}

/**
 * Starts everything: register, stores, views, deliveries, doors. Resolves when it answers; the views stand, but may still
 * be catching up, which `/health/ready` tells. What had started is stopped again when a later part refuses.
 * @param logg where it says what it does; stdout unless given
 */
export const startaNav = async (
  konfiguration: Konfiguration,
  logg: Logg = nyLogg(konfiguration.logg),
): Promise<Nav> => {
  const register = await laddaModeller(konfiguration.modeller || paketeradMapp());
  const mappningsmapp = konfiguration.mappningar || join(paketrot(), 'exempel', 'mappningar');
  const mappningar = laddaMappningar([mappningsmapp], RAPPORTMAL);
  const kanalval = lasKanalval(mottagarfil(konfiguration), register);
  const lager = await oppnaLager(konfiguration);
  const nycklar = await nycklarTill(konfiguration, register).catch(async (error: unknown) => {
    await lager.stang();
    throw error;
  });
  const drift = startaDrift({
    lager,
    kanalval,
    register,
    logg,
    datakatalog: konfiguration.data,
    omforsok: { basSekunder: konfiguration.omforsokBasSekunder },
  });
  const stoppaInnandomet = async (): Promise<void> => {
    await drift.stoppa();
    kanalval.stang();
    await lager.stang();
  };
  try {
    const app = await startaDorrar(konfiguration, { lager, drift, register, mappningar, nycklar, logg });
    const stoppa = async (dorrarMsMax = DORRAR_MS_MAX): Promise<void> => {
      await stangDorrar(app, dorrarMsMax);
      await stoppaInnandomet();
    };
    return { url: await app.getUrl(), app, lager, drift, register, nycklar, stoppa };
  } catch (error) {
    await stoppaInnandomet();
    throw error;
  }
};

/** None are made for a clients' file that somebody has named: it is theirs. */
const nycklarTill = async ({ klienter, data }: Konfiguration, register: Huvudmannaregister): Promise<Nycklar | null> =>
  klienter === '' ? skapaNycklar(data, register) : null;

const stangDorrar = async (app: NestFastifyApplication, msMax: number): Promise<void> => {
  const server: Server = app.getHttpServer();
  const klocka = setTimeout(() => server.closeAllConnections(), msMax);
  await app.close();
  clearTimeout(klocka);
};

const mottagarfil = ({ mottagare, data }: Konfiguration): Mottagarfil =>
  mottagare === '' ? { fil: join(data, 'mottagare.yaml'), utpekad: false } : { fil: mottagare, utpekad: true };

interface Innandome {
  readonly lager: Lager;
  readonly drift: Drift;
  readonly register: Huvudmannaregister;
  readonly mappningar: ReturnType<typeof laddaMappningar>;
  readonly nycklar: Nycklar | null;
  readonly logg: Logg;
}

const startaDorrar = async (konfiguration: Konfiguration, inre: Innandome): Promise<NestFastifyApplication> => {
  const klientfil = inre.nycklar?.klientfil ?? konfiguration.klienter;
  const plattform = { clock: systemClock, logg: inre.logg, matvarden: new Matvarden(), halsa: nyHalsa(inre) };
  const http = nyHttpdorr(plattform);
  const modul = NavModule.med({
    ...inre,
    klienter: Klientregister.franFil(resolve(klientfil)),
    fingeravtryck: nyFingeravtryck(lasHemlighet(konfiguration.data)),
    plattform,
  });
  const app = await NestFactory.create<NestFastifyApplication>(modul, http.adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  http.installera(app);
  serveraOpenapi(app, byggOpenapi(app));
  // The first question of a first start is answered from empty views, not refused for want of tables.
  await inre.drift.projektor.forberedd;
  await lyssna(app, konfiguration);
  return app;
};

const nyHalsa = ({ lager, drift }: Innandome): Halsa =>
  new Halsa({
    handelser: () => lager.store.head(),
    vyer: () => (drift.projektor.lage().ikapp ? lager.vydatabas.las('SELECT 1') : Promise.reject(new Error('behind'))),
    drift: () => (drift.arIgang() ? Promise.resolve() : Promise.reject(new Error('stopped'))),
  });
