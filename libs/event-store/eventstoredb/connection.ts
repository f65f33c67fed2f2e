import { convertToCommandError, ErrorType, EventStoreDBClient, isCommandError } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Target } from './connection-string.js';
import { Lost } from './lost.js';

export type ReadCall = ReturnType<StreamsClient['read']>;
export type BatchCall = ReturnType<StreamsClient['batchAppend']>;

/** A stream opened, and what to tell the connection when it fails. */
export interface Opened<Call> {
  readonly call: Call;
  /** The fault as ours; a lost node or leader makes the next call go through a new channel. */
  failed(error: Error): Error;
}

/**
 * The client as far as it serves us: endpoints, gossip, leader hints, TLS, credentials and reconnecting. Its own append and
 * subscription are not used: see docs/adr/0007-eventstoredb.md.
 */
export class Connection extends EventStoreDBClient {
  private closed = false;

  openRead(request: ReadReq): Promise<Opened<ReadCall>> {
    return this.opened('read', (client) =>
      client.read(request, ...this.callArguments({ requiresLeader: true }, { deadline: Infinity })),
    );
  }

  openBatchAppend(): Promise<Opened<BatchCall>> {
    return this.opened('batchAppend', (client) =>
      client.batchAppend(...this.callArguments({ requiresLeader: true }, { deadline: Infinity })),
    );
  }

  /** Ends the channel: the client's own `dispose` leaves its socket open. */
  async shut(): Promise<void> {
    this.closed = true;
    await this.dispose();
    try {
      (await this.getChannel()).close();
    } catch {
      // No node was found: then there is no channel.
    }
  }

  private async opened<Call>(name: string, open: (client: StreamsClient) => Call): Promise<Opened<Call>> {
    try {
      return await this.execute(streamsGrpc.StreamsClient, name, async (client) => ({
        call: open(client),
        failed: (error) => this.failed(client, error),
      }));
    } catch (error) {
      throw asOurs(error);
    }
  }

  private failed(client: StreamsClient, error: Error): Error {
    if (!this.closed) void this.handleError(client, error).catch(() => undefined);
    return asOurs(error);
  }
}

/** Nothing is sent before the first call. */
export const connect = ({ settings, channel, credentials }: Target): Connection => {
  if ('discover' in settings) return new Connection(settings, channel, credentials);
  if ('endpoints' in settings) return new Connection(settings, channel, credentials);
  return new Connection(settings, channel, credentials);
};

const PASSING: ReadonlySet<string> = new Set([
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.NOT_LEADER,
  ErrorType.UNKNOWN,
]);

/** `Lost` for a fault that may pass; else the client's own error. */
export const asOurs = (error: unknown): Error => {
  const fault = error instanceof Error ? error : new Error(String(error));
  const known = convertToCommandError(fault);
  if (isCommandError(known)) return PASSING.has(known.type) ? new Lost(known.type, { cause: known }) : known;
  // No member answered: the client throws a plain error.
  return /discover|channel has been closed|Channel/i.test(fault.message)
    ? new Lost('no-node', { cause: fault })
    : fault;
};
