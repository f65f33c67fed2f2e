import type { Batch, IHeaders, KafkaMessage } from 'kafkajs';
import type { MottagenPost, Postfel } from './port.js';

/** Brokers take about one MiB; a message above it has come by a broker that was told otherwise. */
export const VARDE_MAX = 900_000;
export const HUVUDEN_MAX = 16_384;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const text = (bytes: Buffer | string): string | undefined => {
  if (typeof bytes === 'string') return bytes;
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
};

type Lasthuvud = { readonly text: string } | { readonly fel: Postfel };

const lasHuvud = (varde: Buffer | string | (Buffer | string)[] | undefined): Lasthuvud => {
  if (Array.isArray(varde)) return { fel: 'HUVUD_UPPREPAT' };
  const last = text(varde ?? '');
  return last === undefined ? { fel: 'TEXT_EJ_UTF8' } : { text: last };
};

/** Readable headers, and what is wrong with the first that is not. */
const lasHuvuden = (huvuden: IHeaders): { huvuden: Record<string, string>; fel: Postfel | undefined } => {
  const rader = Object.entries(huvuden).map(([namn, varde]) => [namn, lasHuvud(varde)] as const);
  const lasta = rader.flatMap(([namn, last]) => ('text' in last ? [[namn, last.text] as const] : []));
  const storlek = lasta.reduce((summa, [namn, varde]) => summa + namn.length + varde.length, 0);
  if (storlek > HUVUDEN_MAX) return { huvuden: {}, fel: 'POST_FOR_STOR' };
  return { huvuden: Object.fromEntries(lasta), fel: rader.map(([, last]) => last).find(arFel)?.fel };
};

const arFel = (last: Lasthuvud): last is { readonly fel: Postfel } => 'fel' in last;

const tid = (millisekunder: string): string => {
  const stampel = new Date(Number(millisekunder));
  return Number.isNaN(stampel.getTime()) ? new Date(0).toISOString() : stampel.toISOString();
};

const felHos = (huvudfel: Postfel | undefined, nyckel: string | undefined, forStor: boolean): { fel?: Postfel } => {
  if (forStor) return { fel: 'POST_FOR_STOR' };
  if (huvudfel !== undefined) return { fel: huvudfel };
  return nyckel === undefined ? { fel: 'TEXT_EJ_UTF8' } : {};
};

/** A message as it came, and what keeps it from being read. */
export const mottagen = (
  { topic, partition }: Pick<Batch, 'topic' | 'partition'>,
  post: KafkaMessage,
): MottagenPost => {
  const { huvuden, fel } = lasHuvuden(post.headers ?? {});
  const nyckel = text(post.key ?? '');
  const forStor = (post.value?.length ?? 0) > VARDE_MAX;
  return {
    topic,
    partition,
    offset: post.offset,
    tid: tid(post.timestamp),
    nyckel: nyckel ?? '',
    huvuden,
    varde: forStor ? null : post.value,
    ...felHos(fel, nyckel, forStor),
  };
};
