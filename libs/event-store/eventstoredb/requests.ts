import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { START, type EventFilter, type Position } from '../port.js';
import type { Namespace } from './namespace.js';

type Options = ReadReq.Options;

/** What the server is asked to look for; what it lets through is checked once more here. */
export interface ServerFilter {
  readonly on: 'stream' | 'type';
  readonly prefixes: readonly string[];
  /** Instead of prefixes. */
  readonly regex?: string;
}

/** Events considered between two checkpoints: window × multiplier. */
const WINDOW = 32;
const CHECKPOINT_WINDOWS = 32;
const NOT_SYSTEM = '^[^$]';

/** Everything of this log. */
export const wholeLog = (namespace: Namespace): ServerFilter =>
  namespace.prefix === ''
    ? { on: 'stream', prefixes: [], regex: NOT_SYSTEM }
    : { on: 'stream', prefixes: [namespace.prefix] };

/** The narrowest filter the server can take: it takes one, on stream names or on types. */
export const serverFilter = (namespace: Namespace, filter: EventFilter | undefined): ServerFilter => {
  const { types, streamPrefixes } = filter ?? {};
  if (streamPrefixes !== undefined && streamPrefixes.length > 0) {
    return { on: 'stream', prefixes: streamPrefixes.map((prefix) => `${namespace.prefix}${prefix}`) };
  }
  const byType = namespace.prefix === '' && types !== undefined && types.length > 0;
  return byType ? { on: 'type', prefixes: types } : wholeLog(namespace);
};

export interface StreamRead {
  readonly stream: string;
  readonly from: number | 'end';
  readonly limit: number;
  readonly backwards: boolean;
}

export const readStreamRequest = ({ stream, from, limit, backwards }: StreamRead): ReadReq => {
  const target = new streams.ReadReq.Options.StreamOptions();
  target.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64')));
  if (from === 'end') target.setEnd(new shared.Empty());
  else target.setRevision(String(from));
  const options = readOptions(backwards).setStream(target).setCount(String(limit)).setNoFilter(new shared.Empty());
  return new streams.ReadReq().setOptions(options);
};

export interface AllRead {
  /** Inclusive on the server: the record that stands there comes first. */
  readonly from: Position | 'end';
  readonly limit: number;
  readonly backwards: boolean;
  readonly filter: ServerFilter;
}

export const readAllRequest = ({ from, limit, backwards, filter }: AllRead): ReadReq => {
  const options = readOptions(backwards).setAll(placeOf(from)).setCount(String(limit)).setFilter(filterOptions(filter));
  return new streams.ReadReq().setOptions(options);
};

/** Exclusive on the server. */
export const subscribeRequest = (after: Position, filter: ServerFilter): ReadReq => {
  const options = readOptions(false)
    .setAll(placeOf(after))
    .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
    .setFilter(filterOptions(filter));
  return new streams.ReadReq().setOptions(options);
};

const readOptions = (backwards: boolean): Options =>
  new streams.ReadReq.Options()
    .setReadDirection(backwards ? 1 : 0)
    .setResolveLinks(false)
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));

const placeOf = (from: Position | 'end'): ReadReq.Options.AllOptions => {
  const all = new streams.ReadReq.Options.AllOptions();
  if (from === 'end') return all.setEnd(new shared.Empty());
  if (from === START) return all.setStart(new shared.Empty());
  const position = new streams.ReadReq.Options.Position().setCommitPosition(from).setPreparePosition(from);
  return all.setPosition(position);
};

const filterOptions = ({ on, prefixes, regex }: ServerFilter): ReadReq.Options.FilterOptions => {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  if (regex === undefined) expression.setPrefixList([...prefixes]);
  else expression.setRegex(regex);
  const options = new streams.ReadReq.Options.FilterOptions()
    .setMax(WINDOW)
    .setCheckpointintervalmultiplier(CHECKPOINT_WINDOWS);
  return on === 'stream' ? options.setStreamIdentifier(expression) : options.setEventType(expression);
};
