import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Fel } from './felkrokar.js';
import type { Karna } from './karna.js';
import { batchanrop } from './batchanrop.js';
import { enkelSkrivning } from './enkelskrivning.js';
import { lasanrop } from './lasanrop.js';
import type { Oppna } from './oppna.js';
import { gravsatt, mjukradera } from './radering.js';

export interface Servern {
  readonly karna: Karna;
  readonly fel: Fel;
  readonly oppna: Oppna;
}

export const stromtjanst = (servern: Servern): IStreamsServer => ({
  read: (anrop) => void lasanrop(servern, anrop),
  append: (anrop, svara) => enkelSkrivning(servern, anrop, svara),
  batchAppend: (anrop) => batchanrop(servern, anrop),
  delete: (anrop, svara) => void mjukradera(servern, anrop, svara),
  tombstone: (anrop, svara) => void gravsatt(servern, anrop, svara),
});

export const kraverLedare = (metadata: { get(nyckel: string): readonly unknown[] }): boolean =>
  metadata.get('requires-leader')[0] === 'true';
