import { Server, ServerCredentials } from '@grpc/grpc-js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Felkrokar } from './fel.js';
import { Fel } from './felkrokar.js';
import { gossip, serverfunktioner } from './kluster.js';
import { Karna } from './karna.js';
import { Oppna } from './oppna.js';
import { stromtjanst } from './stromtjanst.js';

export interface Provval {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder the log is kept in over restarts; default: memory only. */
  readonly mapp?: string;
  /** PEM files: the server then speaks TLS. */
  readonly tls?: { readonly nyckel: Buffer; readonly certifikat: Buffer };
}

export interface EventstoredbProv {
  /** `esdb://127.0.0.1:port?tls=false` */
  readonly url: string;
  readonly port: number;
  readonly fel: Felkrokar;
  /** Calls the server holds open now: a leak shows here. */
  oppnaStrommar(): number;
  /** Starts another node of the cluster: on the same log, with hooks of its own. */
  nod(): Promise<EventstoredbProv>;
  /** Cuts every call. A log in a folder is complete on disk then. */
  stang(): Promise<void>;
}

/** EventStoreDB as far as its client can tell: see docs/adr/0007-eventstoredb.md for what it promises. */
export const startaEventstoredbProv = async (val: Provval = {}): Promise<EventstoredbProv> => {
  const karna = new Karna(val.mapp);
  return startaNod(karna, val, () => karna.stang());
};

const startaNod = async (karna: Karna, val: Provval, efter: () => Promise<void>): Promise<EventstoredbProv> => {
  const oppna = new Oppna();
  const fel = new Fel(oppna);
  const server = new Server({ 'grpc.max_send_message_length': -1 });
  const adress = { host: '127.0.0.1', port: 0 };
  server.addService(streamsGrpc.StreamsService, stromtjanst({ karna, fel, oppna }));
  server.addService(featuresGrpc.ServerFeaturesService, serverfunktioner());
  server.addService(
    gossipGrpc.GossipService,
    gossip(() => fel.hanvisadLedare ?? adress),
  );
  adress.port = await bind(server, val);
  return {
    url: `esdb://127.0.0.1:${adress.port}?tls=${val.tls === undefined ? 'false' : 'true'}`,
    port: adress.port,
    fel,
    oppnaStrommar: () => oppna.antal,
    nod: () => startaNod(karna, {}, () => Promise.resolve()),
    stang: async () => {
      server.forceShutdown();
      await efter();
    },
  };
};

const bind = (server: Server, { port = 0, tls }: Provval): Promise<number> => {
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ private_key: tls.nyckel, cert_chain: tls.certifikat }]);
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (fel, bunden) => (fel === null ? resolve(bunden) : reject(fel)));
  });
};
