import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Karna } from './karna.js';
import type { Post } from './post.js';
import { ogiltigPosition, strombortagen } from './svar.js';

export type Passar = (post: Post) => boolean;

/** The server-side filter: on stream name or event type, by prefixes or a regular expression. */
export const filterUr = (options: ReadReq.Options): Passar => {
  const filter = options.getFilter();
  const uttryck = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || uttryck === undefined) return () => true;
  const falt = filter.hasStreamIdentifier() ? 'stream' : 'typ';
  const prefix = uttryck.getPrefixList();
  if (prefix.length > 0) return (post) => prefix.some((ett) => post[falt].startsWith(ett));
  const regex = new RegExp(uttryck.getRegex());
  return (post) => regex.test(post[falt]);
};

const BAKAT = 1;

/** Records of a bounded read, in the order asked for. Errors: `Anropsfel`. */
export const lasta = (karna: Karna, options: ReadReq.Options): Iterable<Post> => {
  const stream = options.getStream();
  const poster = stream === undefined ? allt(karna, options) : ur(synliga(karna, strom(stream)), options, stream);
  return hogst(Number(options.getCount()), poster);
};

/** False when it never was or is softly deleted. Errors: tombstoned. */
export const finnsStrom = (karna: Karna, stream: string): boolean => {
  if (karna.logg.arGravsatt(stream)) throw strombortagen(stream);
  return synliga(karna, stream).length > 0;
};

const synliga = (karna: Karna, stream: string): readonly Post[] => {
  const poster = karna.logg.stromposter(stream) ?? [];
  return karna.synliga === karna.logg.poster.length ? poster : poster.filter((post) => arSynlig(karna, post));
};

export const strom = (stream: ReadReq.Options.StreamOptions): string =>
  Buffer.from(stream.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const arSynlig = (karna: Karna, post: Post): boolean =>
  post.position < (karna.logg.poster[karna.synliga]?.position ?? Infinity);

function* ur(
  poster: readonly Post[],
  options: ReadReq.Options,
  stream: ReadReq.Options.StreamOptions,
): Generator<Post, void, void> {
  const bakat = options.getReadDirection() === BAKAT;
  const fran = stream.hasRevision() ? Number(stream.getRevision()) : stream.hasEnd() ? Infinity : 0;
  const forsta = poster[0]?.revision ?? 0;
  if (bakat) {
    for (let n = Math.min(fran - forsta, poster.length - 1); n >= 0; n -= 1) yield* en(poster[n]);
  } else {
    for (let n = Math.max(fran - forsta, 0); n < poster.length; n += 1) yield* en(poster[n]);
  }
}

function* allt(karna: Karna, options: ReadReq.Options): Generator<Post, void, void> {
  const passar = filterUr(options);
  const fran = franIndex(karna, options);
  const { poster } = karna.logg;
  if (options.getReadDirection() === BAKAT) {
    // Backwards a position is exclusive: what ends there or before.
    for (let n = fran - 1; n >= 0; n -= 1) yield* en(poster[n], passar);
  } else {
    for (let n = fran; n < karna.synliga; n += 1) yield* en(poster[n], passar);
  }
}

/** Index of the first record at the position asked for. Errors: a position that is no record's own. */
export const franIndex = (karna: Karna, options: ReadReq.Options): number => {
  const all = options.getAll();
  if (all === undefined || all.hasStart()) return 0;
  if (all.hasEnd()) return karna.synliga;
  const index = karna.logg.indexVid(Number(all.getPosition()?.getCommitPosition()));
  if (index === undefined) throw ogiltigPosition();
  return Math.min(index, karna.synliga);
};

function* hogst(antal: number, poster: Iterable<Post>): Generator<Post, void, void> {
  let givna = 0;
  for (const post of poster) {
    if (givna >= antal) return;
    givna += 1;
    yield post;
  }
}

function* en(post: Post | undefined, passar: Passar = () => true): Generator<Post, void, void> {
  if (post !== undefined && passar(post)) yield post;
}
