import { Global, Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { QueryApiModule } from '../../../apps/query-api/index.js';
import { Sidminne } from '../../../apps/query-api/sidor/statistik/sidminne.js';
import { Sifferminne } from '../../../apps/query-api/sidor/statistik/sifferminne.js';
import { OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { NOTARIELAGER, Notarielager } from '#libs/bevis/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Underlag } from '#libs/formedling/index.js';
import { HUVUDMANNAREGISTER, laddaModeller } from '#libs/huvudman/index.js';
import { MAPPNINGAR } from '#libs/import/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasVylage, vyBerorda, VYER, VYLAGE } from '#libs/read-models/index.js';
import { huvudmansRoller, Klientregister, NYCKELVALV, nyFingeravtryck, tokenSha256 } from '#libs/sekretess/index.js';
import { oppnaAtkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { AtkomstModule, SekretessModule } from '#libs/sekretess/http/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { glomBilder } from '#libs/sidor/index.js';
import { serve } from '../doors/serve.js';
import { TODAY } from './calendar.js';
import { KOMMUNER, REGION } from './one-life.js';

/** One page as it came, and how long the server took. */
export interface Page {
  readonly status: number;
  readonly body: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Who looks: all of the region's or a kommun's own roles, or who sees numbers alone. */
export type Reader = 'region' | 'kommun' | 'ledning';

export interface PageDoor {
  get(path: string, reader: Reader): Promise<Page>;
  /** Figures that were read are forgotten, as when the views have moved; or charts and pages that were drawn too. */
  forget(what: 'read' | 'drawn'): void;
  close(): Promise<void>;
}

@Global()
@Module({})
class Parts {
  static with(providers: { readonly provide: InjectionToken; readonly useValue: unknown }[]): DynamicModule {
    return { module: Parts, providers, exports: providers.map(({ provide }) => provide) };
  }
}

const clock = { now: () => TODAY };

/** The query door as the service has it, over a log and its views that stand still; its access log is kept in the folder. */
export const openPageDoor = async (store: EventStore, db: Vydatabas, folder: string): Promise<PageDoor> => {
  const atkomst = await oppnaAtkomstlogg({ fil: join(folder, 'atkomst.sqlite') });
  const notarie = await Notarielager.oppna({ fil: ':memory:' });
  const valv = provvalv();
  const involvering = { lage: () => Promise.resolve({ makulerad: false, involverade: [], grunder: [] }) };
  const standing = await lasVylage(db, VYER);
  const door = await serve(
    [
      SekretessModule.med({ klienter: readers(), fingeravtryck: nyFingeravtryck(Buffer.from('b')) }),
      AtkomstModule.med({ logg: atkomst, berorda: vyBerorda(db) }),
      Parts.with([
        { provide: EVENT_STORE, useValue: store },
        { provide: VYDATABAS, useValue: db },
        { provide: NOTARIELAGER, useValue: notarie },
        { provide: VYLAGE, useValue: { lage: () => standing } },
        { provide: HUVUDMANNAREGISTER, useValue: await laddaModeller() },
        { provide: MAPPNINGAR, useValue: new Map() },
        { provide: Underlag, useValue: new Underlag({ store, involvering, clock, valv, kalla: 'urn:bench' }) },
        { provide: NYCKELVALV, useValue: valv },
        { provide: OPPNA_TVISTER, useValue: () => Promise.resolve(new Set()) },
      ]),
      QueryApiModule,
    ],
    clock,
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get: (path, reader) => ask(agent, { port: door.port, path, reader }),
    forget: (what) => {
      door.part(Sifferminne).glom();
      if (what === 'read') return;
      door.part(Sidminne).glom();
      glomBilder();
    },
    close: async () => {
      agent.destroy();
      await door.close();
      await atkomst.stang();
      await notarie.stang();
    },
  };
};

const TOKENS: Readonly<Record<Reader, string>> = {
  region: 'bench-token-of-a-region',
  kommun: 'bench-token-of-a-kommun',
  ledning: 'bench-token-of-ledning',
};

const ROLES = {
  region: { huvudman: [REGION], roller: huvudmansRoller('region') },
  kommun: { huvudman: KOMMUNER.slice(0, 1), roller: huvudmansRoller('kommun') },
  ledning: { huvudman: [REGION], roller: ['ledning'] },
} as const satisfies Readonly<Record<Reader, unknown>>;

const readers = (): Klientregister =>
  new Klientregister(
    (['region', 'kommun', 'ledning'] as const).map((id) => ({
      ...{ id, namn: id, tokenSha256: tokenSha256(TOKENS[id]), ...ROLES[id] },
    })),
  );

interface Asked {
  readonly port: number;
  readonly path: string;
  readonly reader: Reader;
}

/** Over a connection that stays open, so that the time is the server's own. */
const ask = async (agent: Agent, { port, path, reader }: Asked): Promise<Page> => {
  const start = performance.now();
  const headers = { authorization: `Bearer ${TOKENS[reader]}`, accept: 'text/html' };
  const request = get({ agent, host: '127.0.0.1', port, path, headers });
  const [answer]: IncomingMessage[] = await once(request, 'response');
  const parts: Buffer[] = [];
  for await (const part of answer ?? []) parts.push(Buffer.from(part));
  const milliseconds = performance.now() - start;
  const body = Buffer.concat(parts);
  return { status: answer?.statusCode ?? 0, body: body.toString(), bytes: body.length, milliseconds };
};
