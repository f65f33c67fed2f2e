import type { IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Ledare } from './felkrokar.js';

const VERSION = '24.10.0';

/** What the client asks before it chooses between batch append and plain append. */
export const serverfunktioner = (): IServerFeaturesServer => ({
  getSupportedMethods: (_anrop, svara) => {
    const metoder = Object.values(streamsGrpc.StreamsService).map(({ path }) => {
      const [, tjanst = '', metod = ''] = path.toLowerCase().split('/');
      return new featuresPb.SupportedMethod().setServiceName(tjanst).setMethodName(metod);
    });
    svara(null, new featuresPb.SupportedMethods().setEventStoreServerVersion(VERSION).setMethodsList(metoder));
  },
});

const LEDARE = gossipPb.MemberInfo.VNodeState.LEADER;

/** One living member: the leader as this node knows it. */
export const gossip = (ledare: () => Ledare): IGossipServer => ({
  read: (_anrop, svara) => {
    const { host, port } = ledare();
    const medlem = new gossipPb.MemberInfo()
      .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
      .setTimeStamp(String(Date.now()))
      .setState(LEDARE)
      .setIsAlive(true)
      .setHttpEndPoint(new gossipPb.EndPoint().setAddress(host).setPort(port));
    svara(null, new gossipPb.ClusterInfo().setMembersList([medlem]));
  },
});
