import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Position, RecordedEvent } from '../port.js';
import type { Namespace } from './namespace.js';

/** A record of this log; undefined for one that is not: the server's own, another namespace's. Errors: no JSON in it. */
export const decodeEvent = (response: ReadResp, namespace: Namespace): RecordedEvent | undefined => {
  const record = response.getEvent()?.getEvent();
  if (record === undefined) return undefined;
  const stream = namespace.ours(textOf(record.getStreamIdentifier()?.getStreamName_asU8()));
  const type: string = record.getMetadataMap().get('type') ?? '';
  return stream === undefined || type.startsWith('$') ? undefined : recordedOf(record, { stream, type });
};

const recordedOf = (
  record: ReadResp.ReadEvent.RecordedEvent,
  { stream, type }: { readonly stream: string; readonly type: string },
): RecordedEvent => {
  return {
    id: record.getId()?.getString() ?? '',
    type,
    stream,
    revision: Number(record.getStreamRevision()),
    position: record.getCommitPosition() as Position,
    data: jsonOf(record.getData_asU8(), stream),
    meta: jsonOf(record.getCustomMetadata_asU8(), stream),
  };
};

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const jsonOf = (bytes: Uint8Array, stream: string) => {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    // The parser's own message quotes the data.
    throw new Error(`stream ${stream} holds a record that is not ours: no JSON`);
  }
};
