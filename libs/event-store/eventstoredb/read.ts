import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  comparePositions,
  START,
  type EventFilter,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '../port.js';
import { allLimit, streamFrom, streamLimit } from '../sql/bounds.js';
import type { Connection } from './connection.js';
import { decodeEvent } from './decode.js';
import { Lost, retried } from './lost.js';
import type { Namespace } from './namespace.js';
import { readAllRequest, readStreamRequest, wholeLog, type ServerFilter } from './requests.js';

/** Records asked for when the last of the log is looked for: a tombstone may stand there. */
const TAIL = 8;

/** The bounded reads, each tried again after a lost connection: nothing is read twice into one answer. */
export class Reader {
  constructor(
    private readonly connection: Connection,
    private readonly namespace: Namespace,
    private readonly answerMs: number,
  ) {}

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    const { direction = 'forwards', from } = options;
    const limit = streamLimit(options.limit);
    const first = streamFrom(from, direction);
    const backwards = direction === 'backwards';
    const request = readStreamRequest({
      stream: `${this.namespace.prefix}${stream}`,
      from: backwards && first === Number.MAX_SAFE_INTEGER ? 'end' : first,
      limit,
      backwards,
    });
    return this.collected(request);
  }

  async readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }> {
    const { after, filter } = options;
    // One more: the record at `after` itself comes first.
    const limit = allLimit(options.limit) + (after === START ? 0 : 1);
    const request = readAllRequest({ from: after, limit, backwards: false, filter: wholeLog(this.namespace) });
    const looked = (await this.collected(request)).filter(({ position }) => comparePositions(position, after) > 0);
    return { events: looked.filter(passes(filter)), checkpoint: looked.at(-1)?.position ?? after };
  }

  head(): Promise<Position> {
    return retried(() => this.headNow());
  }

  /** Tried once. Errors: `Lost`. */
  headNow(): Promise<Position> {
    return this.lastNow(wholeLog(this.namespace));
  }

  /** Position of the last event the filter lets through, START when none. Tried once. Errors: `Lost`. */
  async lastNow(filter: ServerFilter): Promise<Position> {
    const [last] = await this.collect(readAllRequest({ from: 'end', limit: TAIL, backwards: true, filter }));
    return last?.position ?? START;
  }

  private collected(request: ReadReq): Promise<readonly RecordedEvent[]> {
    return retried(() => this.collect(request));
  }

  private async collect(request: ReadReq): Promise<readonly RecordedEvent[]> {
    const { call, failed } = await this.connection.openRead(request);
    const found: RecordedEvent[] = [];
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        finish();
      };
      const silent = (): void => {
        call.cancel();
        reject(new Lost('no answer in time'));
      };
      const timer = setTimeout(silent, this.answerMs);
      call.on('data', (response: ReadResp) => {
        timer.refresh();
        try {
          const event = decodeEvent(response, this.namespace);
          if (event !== undefined) found.push(event);
        } catch (error) {
          call.cancel();
          settle(() => reject(error));
        }
      });
      // Stays on after the end: a cancelled call says so by an error.
      call.on('error', (error) => settle(() => reject(failed(error))));
      call.on('end', () => settle(() => resolve(found)));
    });
  }
}

/** What the caller wants to see; the server's own filter is coarser. */
export const passes =
  (filter: EventFilter | undefined) =>
  ({ type, stream }: RecordedEvent): boolean =>
    (filter?.types?.includes(type) ?? true) &&
    (filter?.streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);
