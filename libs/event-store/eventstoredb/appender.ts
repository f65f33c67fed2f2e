import { EventIdReused, StoreUnavailable, type AppendResult, type Position } from '../port.js';
import { toResult } from '../sql/encode.js';
import { judge, WRITE, type EncodedAppend, type Outcome } from '../sql/judge.js';
import type { Answer } from './answer.js';
import type { BatchAppender } from './batch-append.js';
import type { ServerRevision } from './batch-requests.js';
import { Lost, retried } from './lost.js';
import type { Namespace } from './namespace.js';
import type { Reader } from './read.js';
import type { Seen } from './seen.js';
import type { StreamMemory } from './stream-memory.js';

export interface AppenderParts {
  readonly batch: BatchAppender;
  readonly reader: Reader;
  readonly namespace: Namespace;
  readonly memory: StreamMemory;
  readonly seen: Seen;
  /** Told each time an append is tried again. */
  readonly retrying: () => void;
}

const PAGE = 1_000;
/** Each conflict means that another writer got on; so many in a row no stream of ours meets. */
const CONFLICTS_MAX = 1_000;

/**
 * One append at a time to its outcome. The server is always asked with an explicit revision, for only then is its
 * idempotency strong (`CheckCommit`); what it does not tell is judged here by reading the stream.
 */
export class Appender {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: AppenderParts) {}

  append(append: EncodedAppend): Promise<AppendResult> {
    const seenBefore = this.parts.seen.position;
    const { expected } = append;
    if (expected === 'any' || expected === 'stream-exists') {
      return this.inTurn(append.stream, () => this.atTheEnd(append, seenBefore));
    }
    return this.retried(() => this.explicit({ append, expected, seenBefore }));
  }

  private async explicit({ append, expected, seenBefore }: Explicit): Promise<AppendResult> {
    if (typeof expected === 'number') {
      await this.learn(append.stream, expected);
      if (this.places(append).some((revision) => revision !== undefined && revision <= expected)) {
        throw new EventIdReused(append.stream);
      }
    }
    const answer = await this.send(append, expected);
    if (answer.kind === 'written') return this.written({ append, answer, seenBefore });
    const actual = await this.learn(append.stream, Infinity);
    const outcome = this.judged(append, actual);
    if (outcome === WRITE) throw new Lost('the server read and wrote at different moments');
    return this.result(append, outcome);
  }

  /** Reads where the stream ends, unless known, and expects that; another writer in between means: once more. */
  private async atTheEnd(append: EncodedAppend, seenBefore: Position): Promise<AppendResult> {
    let actual = this.parts.memory.last(append.stream);
    for (let conflicts = 0; conflicts < CONFLICTS_MAX; conflicts += 1) {
      if (conflicts > 0 || actual < 0) actual = await this.learn(append.stream, Infinity);
      const outcome = this.judged(append, actual);
      if (outcome !== WRITE) return this.result(append, outcome);
      const expected = actual < 0 ? 'no-stream' : actual;
      const answer = await this.retried(() => this.send(append, expected));
      if (answer.kind === 'written') return this.written({ append, answer, seenBefore });
    }
    throw new StoreUnavailable(new Error(`never first in ${CONFLICTS_MAX} attempts`));
  }

  private retried<Result>(run: () => Promise<Result>): Promise<Result> {
    return retried((attempt) => {
      if (attempt > 0) this.parts.retrying();
      return run();
    });
  }

  private send(append: EncodedAppend, expected: ServerRevision): Promise<Answer> {
    return this.parts.batch.append(append, this.parts.namespace.onServer(append.stream), expected);
  }

  private async written({ append, answer, seenBefore }: Written): Promise<AppendResult> {
    const { memory, seen } = this.parts;
    const { revision } = answer;
    memory.learn(append.stream, revision - append.ids.length + 1, append.ids);
    const position = answer.position ?? (await this.positionAt(append.stream, revision));
    const idempotent = answer.position === undefined || BigInt(position) <= BigInt(seenBefore);
    seen.at(position);
    return { revision, position, idempotent };
  }

  private async result(append: EncodedAppend, outcome: Outcome): Promise<AppendResult> {
    if (outcome.kind !== 'appended') return toResult(append, outcome);
    const position = await this.positionAt(append.stream, outcome.revision);
    return toResult(append, { ...outcome, position });
  }

  private async positionAt(stream: string, revision: number): Promise<Position> {
    const [event] = await this.parts.reader.readStream(stream, { from: revision, limit: 1 });
    if (event === undefined) throw new Error(`stream ${stream}: revision ${revision} was answered but is not there`);
    return event.position;
  }

  private judged(append: EncodedAppend, actual: number): Outcome | typeof WRITE {
    const places = this.places(append).map((revision) =>
      revision === undefined ? undefined : { stream: append.stream, revision, position: '' },
    );
    return judge(append, actual, places);
  }

  private places({ stream, ids }: EncodedAppend): readonly (number | undefined)[] {
    return ids.map((id) => this.parts.memory.revisionOf(stream, id));
  }

  /** Knows the ids up to `revision`; gives the stream's last revision if that is lower, or was looked for. */
  private async learn(stream: string, revision: number): Promise<number> {
    const { memory, reader } = this.parts;
    let last = memory.last(stream);
    while (last < revision) {
      const page = await reader.readStream(stream, { from: last + 1, limit: PAGE });
      memory.learnEvents(stream, page);
      last = page.at(-1)?.revision ?? last;
      if (page.length < PAGE) break;
    }
    return last;
  }

  /** Appends to the end of one stream go one by one: together they would only be in each other's way. */
  private inTurn(stream: string, run: () => Promise<AppendResult>): Promise<AppendResult> {
    const mine = (this.turns.get(stream) ?? Promise.resolve()).then(run, run);
    this.turns.set(stream, mine);
    const leave = (): void => {
      if (this.turns.get(stream) === mine) this.turns.delete(stream);
    };
    mine.then(leave, leave);
    return mine;
  }
}

interface Explicit {
  readonly append: EncodedAppend;
  readonly expected: ServerRevision;
  readonly seenBefore: Position;
}

interface Written {
  readonly append: EncodedAppend;
  readonly answer: Extract<Answer, { kind: 'written' }>;
  readonly seenBefore: Position;
}
