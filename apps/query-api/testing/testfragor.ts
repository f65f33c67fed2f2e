import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { NOTARIELAGER, Notarielager } from '#libs/bevis/index.js';
import { comparePositions, EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { Underlag } from '#libs/formedling/index.js';
import { HUVUDMANNAREGISTER, laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR } from '#libs/import/index.js';
import { Halsa } from '#libs/platform/halsa.js';
import { nyHttpdorr } from '#libs/platform/http/fastify.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaVydatabas, VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { startaProjektor, vyBerorda, VYER, VYLAGE, type Projektor, type Vylage } from '#libs/read-models/index.js';
import {
  huvudmansRoller,
  Klientregister,
  NYCKELVALV,
  nyFingeravtryck,
  ROLLER,
  tokenSha256,
  type Nyckelvalv,
  type Roll,
} from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { oppnaAtkomstlogg, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { AtkomstModule, SekretessModule } from '#libs/sekretess/http/index.js';
import { QueryApiModule } from '../index.js';

export const NU = new Date('2026-02-10T10:00:00Z');
const clock = { now: () => NU };

const klient = (id: string, huvudman: readonly string[], roller: readonly Roll[]) => ({
  id,
  namn: id,
  huvudman,
  roller,
  tokenSha256: tokenSha256(`${id}-token`),
});

/** A client of Mora for each, limited to its verksamhet `hem`. */
export const ENSAMMA_ROLLER = ROLLER.filter((roll) => roll !== 'systemadministrator');

interface Testlager {
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly projektor: Projektor;
  readonly register: Huvudmannaregister;
  readonly atkomst: Atkomstlogg;
  readonly valv: Nyckelvalv;
  readonly notarie: Notarielager;
  /** What the doors are told of the views; else the projector's own word. */
  readonly vylage?: Vylage | undefined;
}

@Global()
@Module({})
class Testmiljo {
  static med({ store, db, projektor, register, valv, notarie, vylage = projektor }: Testlager): DynamicModule {
    const involvering = { lage: () => Promise.resolve({ makulerad: false, involverade: ['20', '2062'], grunder: [] }) };
    const providers = [
      { provide: EVENT_STORE, useValue: store },
      { provide: VYDATABAS, useValue: db },
      { provide: NOTARIELAGER, useValue: notarie },
      { provide: VYLAGE, useValue: vylage },
      { provide: HUVUDMANNAREGISTER, useValue: register },
      { provide: MAPPNINGAR, useValue: new Map() },
      {
        provide: Underlag,
        useValue: new Underlag({ store, involvering, clock, valv, kalla: 'urn:avvikelsenav:prov' }),
      },
      { provide: NYCKELVALV, useValue: valv },
      { provide: OPPNA_TVISTER, useValue: () => Promise.resolve(new Set()) },
    ];
    return { module: Testmiljo, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class Rot {}

/** The query door alone, over a log in memory and the views it gives, on a fixed day. */
export interface Testfragor extends Testlager {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Waits until the views show all that stands in the log. */
  ikapp(): Promise<void>;
  stang(): Promise<void>;
}

export const startaTestfragor = async (vylage?: Vylage): Promise<Testfragor> => {
  const store = await openSqliteStore({ path: ':memory:' });
  const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  const atkomst = await oppnaAtkomstlogg({ fil: ':memory:' });
  const projektor = startaProjektor({ store, db, vyer: VYER, clock });
  const notarie = await Notarielager.oppna({ fil: ':memory:' });
  const lager = { store, db, projektor, register: await laddaModeller(), atkomst, valv: provvalv(), notarie, vylage };
  const dorr = nyHttpdorr({ logg: tystLogg, matvarden: new Matvarden({ processvarden: false }) });
  const app = await NestFactory.create<NestFastifyApplication>(rot(lager), dorr.adapter, {
    bodyParser: false,
    logger: ['error'],
  });
  dorr.installera(app);
  await app.listen(0, '127.0.0.1');
  return { ...lager, app, url: await app.getUrl(), ikapp: () => vantaIkapp(lager), stang: () => stang(app, lager) };
};

const rot = (lager: Testlager): DynamicModule => {
  const klienter = new Klientregister([
    klient('region', ['20'], huvudmansRoller('region')),
    klient('mora', ['2062'], huvudmansRoller('kommun')),
    klient('leksand', ['2029'], huvudmansRoller('kommun')),
    klient('lan', ['20', '2062'], huvudmansRoller(null)),
    klient('drift', [], ['systemadministrator']),
    klient('vasternorrland', ['22'], huvudmansRoller('region')),
    klient('sundsvall', ['2281'], huvudmansRoller('kommun')),
    klient('harnosand', ['2280'], huvudmansRoller('kommun')),
    klient('ornskoldsvik', ['2284'], huvudmansRoller('kommun')),
    klient('koordinator-22', ['22'], ['samverkanskoordinator']),
    klient('koordinator-20', ['20'], ['samverkanskoordinator']),
    klient('koordinator-17', ['17'], ['samverkanskoordinator']),
    klient('karlstad-mas', ['1780'], ['mas']),
    ...ENSAMMA_ROLLER.map((roll) => ({ ...klient(`mora-${roll}`, ['2062'], [roll]), verksamheter: ['hem'] })),
    klient('mora-systemadministrator', ['2062'], ['systemadministrator']),
    klient('region-chefslakare', ['20'], ['chefslakare']),
    klient('leksand-alla-roller', ['2029'], [...huvudmansRoller('kommun'), 'systemadministrator']),
  ]);
  const matvarden = new Matvarden({ processvarden: false });
  const halsa = new Halsa({ handelselogg: () => lager.store.head() });
  return {
    module: Rot,
    imports: [
      PlattformModule.med({ clock, logg: tystLogg, matvarden, halsa }),
      SekretessModule.med({ klienter, fingeravtryck: nyFingeravtryck(Buffer.from('prov')) }),
      AtkomstModule.med({ logg: lager.atkomst, berorda: vyBerorda(lager.db) }),
      Testmiljo.med(lager),
      QueryApiModule,
    ],
  };
};

const vantaIkapp = async ({ store, projektor }: Testlager): Promise<void> => {
  const head = await store.head();
  if (comparePositions(projektor.lage().position, head) >= 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const sluta = projektor.onCommit(() => {
    if (comparePositions(projektor.lage().position, head) >= 0) resolve();
  });
  await promise;
  sluta();
};

const stang = async (
  app: NestFastifyApplication,
  { store, db, projektor, atkomst, notarie }: Testlager,
): Promise<void> => {
  await app.close();
  await atkomst.stang();
  await notarie.stang();
  await projektor.stang();
  await store.close();
  await db.stang();
};
