import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { batchanrop } from './batchanrop.js';
import { enkelSkrivning } from './enkelskrivning.js';
import { lasanrop } from './lasanrop.js';
import { gravsatt, mjukradera } from './radering.js';
import type { Servern } from './servern.js';

export const stromtjanst = (servern: Servern): IStreamsServer => ({
  read: (anrop) => void lasanrop(servern, anrop),
  append: (anrop, svara) => enkelSkrivning(servern, anrop, svara),
  batchAppend: (anrop) => batchanrop(servern, anrop),
  delete: (anrop, svara) => void mjukradera(servern, anrop, svara),
  tombstone: (anrop, svara) => void gravsatt(servern, anrop, svara),
});
