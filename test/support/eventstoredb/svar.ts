import { Metadata, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Post } from './post.js';

/** .NET ticks at 1970. The real server counts from there on in 100 ns. */
const TICKS_PER_MS = 10_000n;

export const identifierare = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

export const handelsesvar = (post: Post): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(post.id))
    .setStreamIdentifier(identifierare(post.stream))
    .setStreamRevision(String(post.revision))
    .setPreparePosition(String(post.position))
    .setCommitPosition(String(post.position))
    .setCustomMetadata(post.meta)
    .setData(post.data);
  recorded
    .getMetadataMap()
    .set('type', post.typ)
    .set('content-type', post.innehallstyp)
    .set('created', String(BigInt(post.skapad) * TICKS_PER_MS));
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(post.position));
  return new streams.ReadResp().setEvent(event);
};

export const kontrollpunktsvar = (position: number): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

export const ikappsvar = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const bekraftelsesvar = (): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

export const saknassvar = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierare(stream)),
  );

/** A gRPC status with the `exception` trailer that the real server's `RpcExceptions` sets. */
export class Anropsfel extends Error {
  constructor(
    readonly code: status,
    readonly details: string,
    readonly metadata: Metadata = new Metadata(),
  ) {
    super(details);
  }
}

const medUndantag = (undantag: string, mer: Readonly<Record<string, string>> = {}): Metadata => {
  const metadata = new Metadata();
  metadata.set('exception', undantag);
  for (const [nyckel, varde] of Object.entries(mer)) metadata.set(nyckel, varde);
  return metadata;
};

export const otillganglig = (): Anropsfel => new Anropsfel(status.UNAVAILABLE, 'Server Is Not Ready');

export const inteLedare = ({ host, port }: { readonly host: string; readonly port: number }): Anropsfel =>
  new Anropsfel(
    status.NOT_FOUND,
    'Leader info available',
    medUndantag('not-leader', { 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) }),
  );

export const strombortagen = (stream: string): Anropsfel =>
  new Anropsfel(
    status.FAILED_PRECONDITION,
    `Event stream '${stream}' is deleted.`,
    medUndantag('stream-deleted', { 'stream-name': encodeURIComponent(stream) }),
  );

export const felVersion = (stream: string, { vantad, aktuell }: { vantad: number; aktuell: number }): Anropsfel =>
  new Anropsfel(
    status.FAILED_PRECONDITION,
    'WrongExpectedVersion',
    medUndantag('wrong-expected-version', {
      'stream-name': encodeURIComponent(stream),
      'expected-version': String(vantad),
      'actual-version': String(aktuell),
    }),
  );

export const ogiltigPosition = (): Anropsfel =>
  new Anropsfel(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
