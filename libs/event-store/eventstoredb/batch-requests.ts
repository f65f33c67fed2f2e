import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EncodedAppend } from '../sql/judge.js';

/** What is expected on the server: always explicit but at first sight of a new stream; its idempotency is strong only so. */
export type ServerRevision = number | 'no-stream';

/** Bytes of one message; the server takes 4 MB. */
const MESSAGE_BYTES_MAX = 3 * 1_024 * 1_024;
const EVENT_OVERHEAD = 256;

interface Envelope {
  readonly id: string;
  readonly onServer: string;
  readonly expected: ServerRevision;
}

/** The append as messages of bounded size, the last marked as final. */
export const batchRequests = (append: EncodedAppend, envelope: Envelope): readonly BatchAppendReq[] => {
  const requests = [requestOf(envelope).setOptions(optionsOf(envelope))];
  let room = MESSAGE_BYTES_MAX;
  append.ids.forEach((id, index) => {
    const data = Buffer.from(append.data[index] ?? '');
    const meta = Buffer.from(append.meta[index] ?? '');
    const bytes = data.length + meta.length + EVENT_OVERHEAD;
    if (bytes > room && room < MESSAGE_BYTES_MAX) {
      requests.push(requestOf(envelope));
      room = MESSAGE_BYTES_MAX;
    }
    room -= bytes;
    const message = new streams.BatchAppendReq.ProposedMessage().setId(new shared.UUID().setString(id));
    message
      .getMetadataMap()
      .set('type', append.types[index] ?? '')
      .set('content-type', 'application/json');
    requests.at(-1)?.addProposedMessages(message.setData(data).setCustomMetadata(meta));
  });
  requests.at(-1)?.setIsFinal(true);
  return requests;
};

const requestOf = ({ id }: Envelope): BatchAppendReq =>
  new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(id)).setIsFinal(false);

const optionsOf = ({ onServer, expected }: Envelope): BatchAppendReq.Options => {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(onServer)));
  return expected === 'no-stream'
    ? options.setNoStream(new shared.Empty())
    : options.setStreamPosition(String(expected));
};
