import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { HUVUDMANNAREGISTER, laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { lasMappning, MAPPNINGAR, type Mappningar } from '#libs/import/index.js';
import { Halsa } from '#libs/platform/halsa.js';
import { nyHttpdorr } from '#libs/platform/http/fastify.js';
import { byggOpenapi, serveraOpenapi } from '#libs/platform/http/openapi.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import type { Rutter } from '#libs/platform/http/rutter.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import {
  huvudmansRoller,
  Klientregister,
  NYCKELVALV,
  nyFingeravtryck,
  ROLLER,
  tokenSha256,
  type Klientpost,
  type Nyckelvalv,
} from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { oppnaAtkomstlogg, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { AtkomstModule, SekretessModule } from '#libs/sekretess/http/index.js';
import { bristMedAlla } from '#libs/uppfoljning/index.js';
import {
  BRISTGRUND,
  CommandApiModule,
  LEVERANSURVAL,
  MinnesNyckelminne,
  NYCKELMINNE,
  OMBYGGNADSBESTALLNING,
  type Bristgrundare,
  type Leveransurval,
  type Ombyggnadsbestallning,
  RAPPORTBILD,
} from '../index.js';

/** The command door alone, over a log in memory, with a fixed clock. */
export interface Testdorr {
  readonly app: NestFastifyApplication;
  readonly store: EventStore;
  readonly atkomst: Atkomstlogg;
  /** What the door seals with. */
  readonly valv: Nyckelvalv;
  readonly rutter: Rutter;
  readonly url: string;
  stang(): Promise<void>;
}

export const NU = new Date('2026-11-20T10:00:00Z');
export const TOKEN = {
  leksand: 'leksand-token',
  region: 'region-token',
  lan: 'lan-token',
  drift: 'drift-token',
  umea: 'umea-token',
  skelleftea: 'skelleftea-token',
  vasterbotten: 'vasterbotten-token',
  sundsvall: 'sundsvall-token',
  vasternorrland: 'vasternorrland-token',
  koordinator: 'koordinator-token',
};

const klient = (id: keyof typeof TOKEN, huvudman: readonly string[], roller: Klientpost['roller']): Klientpost => ({
  id,
  namn: id,
  huvudman,
  roller,
  tokenSha256: tokenSha256(TOKEN[id]),
});
export const KLIENTER = [
  klient('leksand', ['2029'], huvudmansRoller('kommun')),
  klient('region', ['20'], huvudmansRoller('region')),
  klient('lan', ['20', '2029', '2062'], ['rapportorssystem']),
  klient('drift', [], ['systemadministrator']),
  klient('umea', ['2480'], huvudmansRoller('kommun')),
  klient('skelleftea', ['2482'], huvudmansRoller('kommun')),
  klient('vasterbotten', ['24'], huvudmansRoller('region')),
  klient('sundsvall', ['2281'], huvudmansRoller('kommun')),
  klient('vasternorrland', ['22'], huvudmansRoller('region')),
  klient('koordinator', ['24'], ['samverkanskoordinator']),
  // `leksand-<roll>-token`: one for each role, limited to Leksand's verksamhet `hsr`.
  ...ROLLER.map((roll) => ({
    ...{ id: `leksand-${roll}`, namn: roll, huvudman: ['2029'], roller: [roll], verksamheter: ['hsr'] },
    tokenSha256: tokenSha256(`leksand-${roll}-token`),
  })),
];

const MAPPNING = `
schema: 1
id: prov
version: 1
namn: Prov
kallsystem: prov
format: csv
falt:
  kalla.arendenummer: { fran: nr, obligatorisk: true }
  kalla.version: { fran: version, typ: heltal }
  rapporterande.huvudman: { fran: kommun, typ: huvudman }
  berorda[].huvudman: { fran: berord, typ: huvudman }
  rubrik: { fran: rubrik }
  beskrivning: { fran: beskrivning }
  kategori: { konstant: transport }
  handelsetid: { fran: datum, typ: datum, format: YYYY-MM-DD }
  allvarlighetsgrad: { konstant: 2 }
  sannolikhet: { konstant: 2 }
`;

const mappningar = (): Mappningar => {
  const svar = lasMappning(MAPPNING, { fil: 'prov.yaml' });
  if ('fel' in svar) throw new Error(svar.fel.map((fel) => fel.meddelande).join('\n'));
  return new Map([['prov', svar.mappning]]);
};

const INGA_LEVERANSER: Leveransurval = { ids: () => Promise.resolve([]) };
const VYER: Readonly<Record<string, 'bestalld' | 'pagar'>> = { 'min-ko': 'bestalld', leveranser: 'pagar' };
const OMBYGGNADER: Ombyggnadsbestallning = { bestall: (vy) => Promise.resolve(VYER[vy] ?? 'okand') };

interface Omgivning {
  readonly store: EventStore;
  readonly register: Huvudmannaregister;
  readonly valv: Nyckelvalv;
}

const SIP = { slag: 'kategori', kod: 'sip', omrade: 'samordning', rubrik: 'SIP', skal: 'Samordning.' } as const;
/** One case of the other's behind `kategori.sip`, so many behind `kategori.epikris` that the number is hidden. */
const bristgrund: Bristgrundare = ({ forslag, brister }) => {
  if (forslag === 'kategori.epikris') return Promise.resolve({ ...SIP, antal: 'dolt', avvikelser: [] });
  const taget = bristMedAlla(brister, [ANNANS]);
  const sip = { ...SIP, antal: '<5', avvikelser: [ANNANS], ...(taget && { taget }) } as const;
  return Promise.resolve(forslag === 'kategori.sip' ? sip : null);
};
export const ANNANS = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d99';

@Global()
@Module({})
class Testmiljo {
  static med({ store, register, valv }: Omgivning): DynamicModule {
    const providers = [
      { provide: EVENT_STORE, useValue: store },
      { provide: HUVUDMANNAREGISTER, useValue: register },
      { provide: MAPPNINGAR, useValue: mappningar() },
      { provide: LEVERANSURVAL, useValue: INGA_LEVERANSER },
      { provide: NYCKELMINNE, useValue: new MinnesNyckelminne() },
      { provide: NYCKELVALV, useValue: valv },
      { provide: OPPNA_TVISTER, useValue: () => Promise.resolve(new Set()) },
      { provide: RAPPORTBILD, useValue: () => Promise.resolve(null) },
      { provide: BRISTGRUND, useValue: bristgrund },
      { provide: OMBYGGNADSBESTALLNING, useValue: OMBYGGNADER },
    ];
    return { module: Testmiljo, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class Rot {}

export const startaTestdorr = async (): Promise<Testdorr> => {
  const store = await openSqliteStore({ path: ':memory:' });
  const valv = provvalv();
  const atkomst = await oppnaAtkomstlogg({ fil: ':memory:' });
  const matvarden = new Matvarden({ processvarden: false });
  const halsa = new Halsa({ handelselogg: () => store.head() });
  const dorr = nyHttpdorr({ logg: tystLogg, matvarden });
  const klienter = new Klientregister(KLIENTER);
  const rot: DynamicModule = {
    module: Rot,
    imports: [
      PlattformModule.med({ clock: { now: () => NU }, logg: tystLogg, matvarden, halsa }),
      SekretessModule.med({ klienter, fingeravtryck: nyFingeravtryck(Buffer.from('prov')) }),
      AtkomstModule.med({ logg: atkomst }),
      Testmiljo.med({ store, register: await laddaModeller(), valv }),
      CommandApiModule,
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(rot, dorr.adapter, {
    bodyParser: false,
    logger: ['error'],
  });
  dorr.installera(app);
  serveraOpenapi(app, byggOpenapi(app));
  await app.listen(0, '127.0.0.1');
  const stang = async (): Promise<void> => {
    await app.close();
    await store.close();
    await atkomst.stang();
  };
  return { app, store, atkomst, valv, rutter: dorr.rutter, url: await app.getUrl(), stang };
};
