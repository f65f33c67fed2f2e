import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { AppendInvalid, type Position } from '../port.js';
import { Lost } from './lost.js';

/** What the server says of an append. */
export type Answer =
  /** `position` undefined: the same events stood there already and the server no longer says where. */
  | { readonly kind: 'written'; readonly revision: number; readonly position: Position | undefined }
  | { readonly kind: 'wrong-revision' };

const PACKAGE = 'event_store.client.';

/** Errors: `Lost` for what may pass, `AppendInvalid` for what is too large, else what the server said. */
export const answerOf = (response: BatchAppendResp): Answer => {
  const success = response.getSuccess();
  if (success === undefined) return refusalOf(response);
  const position = success.getPosition()?.getCommitPosition();
  return {
    kind: 'written',
    revision: Number(success.getCurrentRevision()),
    position: position as Position | undefined,
  };
};

const refusalOf = (response: BatchAppendResp): Answer => {
  const type = response.getError()?.getDetails()?.getTypeName() ?? '';
  switch (type.replace(PACKAGE, '')) {
    case 'WrongExpectedVersion':
      return { kind: 'wrong-revision' };
    case 'MaximumAppendSizeExceeded':
      throw new AppendInvalid(`the server takes at most ${maxOf(response)} bytes an append (its MaxAppendSize)`);
    case 'MaximumAppendEventSizeExceeded':
      throw new AppendInvalid('the event is larger than the server takes (its MaxAppendEventSize)');
    case 'StreamDeleted':
      throw new Error('the stream is tombstoned on the server: nothing can be appended to it again');
    case 'AccessDenied':
      throw new Error('the server denies access: the account lacks the right to write');
    case 'BadRequest':
    case 'InvalidTransaction':
      throw new Error(`the server refuses the append: ${type}`);
    default:
      // Timeout, Unknown, "Server Is Not Ready", "Server Is Busy", no leader.
      throw new Lost(response.getError()?.getMessage() ?? type);
  }
};

const maxOf = (response: BatchAppendResp): number =>
  response
    .getError()
    ?.getDetails()
    ?.unpack(
      (bytes) => shared.MaximumAppendSizeExceeded.deserializeBinary(bytes),
      `${PACKAGE}MaximumAppendSizeExceeded`,
    )
    ?.getMaxappendsize() ?? 0;
