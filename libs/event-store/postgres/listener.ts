import pg from 'pg';

const RECONNECT_MS = 1_000;

/**
 * A connection of its own that hears when another process has written. Best effort: while it is down, followers find
 * new events at their next poll.
 */
export class Listener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly options: {
      readonly config: pg.ClientConfig;
      readonly channel: string;
      /** Called with the payload of each notification. */
      readonly heard: (payload: string) => void;
    },
  ) {}

  /** Does nothing when it listens already. */
  start(): void {
    if (this.client !== undefined || this.timer !== undefined || this.closed) return;
    const client = new pg.Client(this.options.config);
    this.client = client;
    client.on('notification', ({ payload = '' }) => this.options.heard(payload));
    // A lost connection shows as `end` as well; without this listener `error` would end the process.
    client.on('error', () => undefined);
    client.on('end', () => this.startLater());
    this.listen(client).catch(() => this.startLater());
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(client: pg.Client): Promise<void> {
    await client.connect();
    await client.query(`LISTEN ${this.options.channel}`);
    this.options.heard('');
  }

  private startLater(): void {
    if (this.closed || this.timer !== undefined) return;
    void this.client?.end().catch(() => undefined);
    this.client = undefined;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.start();
    }, RECONNECT_MS);
  }
}
