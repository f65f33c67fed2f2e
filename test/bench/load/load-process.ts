import { setTimeout as pause } from 'node:timers/promises';
import { RawClient } from './raw-client.js';
import { requestMaker } from './report.js';

/** What the load process is told to do. */
export interface LoadTask {
  readonly port: number;
  readonly path: string;
  readonly token: string;
  /** Opens every ärendenummer: makes the cases of this task its own. */
  readonly prefix: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Requests a second, sent whether or not earlier ones were answered; null sends as fast as answers come. */
  readonly rate: number | null;
}

export interface LoadResult {
  /** Answered with 2xx. */
  readonly answered: number;
  readonly milliseconds: number;
  /** Answered with anything else. */
  readonly refused: number;
  /** Of a task with a rate: id of each case made, and when its request was sent (ms since 1970, with fractions). */
  readonly sent: readonly (readonly [id: string, at: number])[];
}

const now = (): number => performance.timeOrigin + performance.now();

class Load {
  private answered = 0;
  private refused = 0;
  private readonly sent: [string, number][] = [];
  private readonly next: () => Buffer;

  constructor(private readonly task: LoadTask) {
    this.next = requestMaker(task);
  }

  async run(): Promise<LoadResult> {
    const clients = await Promise.all(
      Array.from({ length: this.task.connections }, () => RawClient.open(this.task.port)),
    );
    const start = performance.now();
    await (this.task.rate === null ? this.flatOut(clients, start) : this.paced(clients, start, this.task.rate));
    const milliseconds = performance.now() - start;
    for (const client of clients) client.close();
    return { answered: this.answered, refused: this.refused, milliseconds, sent: this.sent };
  }

  private async flatOut(clients: readonly RawClient[], start: number): Promise<void> {
    const end = start + this.task.milliseconds;
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() < end) this.count((await client.send(this.next())).status);
      }),
    );
  }

  /** Each request has its moment by the clock; a connection that is late sends at once, and the delay counts. */
  private async paced(clients: readonly RawClient[], start: number, rate: number): Promise<void> {
    const total = Math.floor((rate * this.task.milliseconds) / 1_000);
    let taken = 0;
    const work = async (client: RawClient): Promise<void> => {
      for (let turn = (taken += 1); turn <= total; turn = taken += 1) {
        const due = start + (turn * 1_000) / rate;
        const wait = due - performance.now();
        if (wait > 0) await pause(wait);
        const { status, body } = await client.send(this.next());
        this.count(status);
        const { id } = JSON.parse(body.toString('utf8')) as { readonly id: string };
        this.sent.push([id, performance.timeOrigin + due]);
      }
    };
    await Promise.all(clients.map(work));
  }

  private count(status: number): void {
    if (status >= 200 && status < 300) this.answered += 1;
    else this.refused += 1;
  }
}

process.on('message', (task) => {
  new Load(task as LoadTask).run().then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: now() });
