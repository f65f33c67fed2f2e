import { OgiltigTopic } from './fel.js';
import type { Topic } from './port.js';

/** Kafka takes 249 characters of [A-Za-z0-9._-]; `.` and `_` are one and the same in its metrics, so no `_` here. */
const PREFIX = /^[a-z0-9](?:[a-z0-9.-]{0,98}[a-z0-9])?$/;
const HUVUDMAN = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

const medPrefix = (prefix: string, rest: string): string => {
  if (!PREFIX.test(prefix) || prefix.includes('..')) {
    throw new OgiltigTopic('KAFKA_TOPICPREFIX får bara ha små bokstäver a–z, siffror, punkt och bindestreck.');
  }
  return `${prefix}.${rest}`;
};

const forHuvudman = (slag: string, huvudman: string): string => {
  if (!HUVUDMAN.test(huvudman)) {
    throw new OgiltigTopic('En huvudmans kod får bara ha små bokstäver a–z, siffror och bindestreck.');
  }
  return `${slag}.${huvudman}`;
};

/** Claim checks of what is to be delivered to a huvudman; written by router, read by connector. */
export const forsandelsetopic = (prefix: string, huvudman: string): string =>
  medPrefix(prefix, forHuvudman('forsandelser', huvudman));

/** Whole messages, read by the huvudman itself (channel `kafka`). */
export const direkttopic = (prefix: string, huvudman: string): string =>
  medPrefix(prefix, forHuvudman('till', huvudman));

/** Signed receipts from huvudmän that read their own topic. */
export const kvittenstopic = (prefix: string): string => medPrefix(prefix, 'kvittenser');

/** Messages that nobody could understand, with where they came from. */
export const parkeringstopic = (prefix: string): string => medPrefix(prefix, 'parkerat');

/** The huvudman whose `forsandelser` topic it is, or null. */
export const huvudmanUr = (prefix: string, topic: string): string | null => {
  const borjan = medPrefix(prefix, 'forsandelser.');
  const huvudman = topic.startsWith(borjan) ? topic.slice(borjan.length) : '';
  return HUVUDMAN.test(huvudman) ? huvudman : null;
};

export interface Topicval {
  readonly prefix: string;
  /** Codes of the huvudmän that messages are sent to. */
  readonly skickasTill: readonly string[];
  /** Those of them that read their own topic. */
  readonly direkta: readonly string[];
  readonly partitioner: number;
  readonly repliker: number;
}

/** A huvudman that has not read its messages for so long has been spoken to by phone long ago. */
const DIREKT_DAGAR = 30;
/** Claim checks can be made again from the log; two weeks is the longest outage that is promised to drain (D9). */
const FORSANDELSE_DAGAR = 30;
/** Somebody must have the time to look. */
const PARKERAT_DAGAR = 90;

/** Every topic that the installation uses, in one order. */
export const deklareradeTopics = ({ prefix, skickasTill, direkta, partitioner, repliker }: Topicval): Topic[] => {
  const topic = (namn: string, bevaraDagar: number): Topic => ({
    namn,
    partitioner,
    repliker,
    bevaraDagar,
    isynkMin: Math.max(1, repliker - 1),
  });
  const sorterade = (koder: readonly string[]) => [...new Set(koder)].sort();
  return [
    ...sorterade(skickasTill).map((kod) => topic(forsandelsetopic(prefix, kod), FORSANDELSE_DAGAR)),
    ...sorterade(direkta).map((kod) => topic(direkttopic(prefix, kod), DIREKT_DAGAR)),
    topic(kvittenstopic(prefix), DIREKT_DAGAR),
    topic(parkeringstopic(prefix), PARKERAT_DAGAR),
  ];
};
