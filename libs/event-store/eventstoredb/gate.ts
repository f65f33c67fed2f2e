import { StoreClosed, StoreOverloaded } from '../port.js';

export interface GateLimits {
  /** Appends accepted and not yet answered. */
  readonly queueMax: number;
  /** Characters of JSON in them. */
  readonly queueCharsMax: number;
  /** Of these, how many are with the server at once. */
  readonly inFlightMax: number;
}

/** Lets in so many appends, and so many of them to the server at once; the rest wait in order. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private readonly drained: (() => void)[] = [];
  private accepted = 0;
  private chars = 0;
  private inFlight = 0;
  private closed = false;

  constructor(private readonly limits: GateLimits) {}

  /** Errors: `StoreClosed`, `StoreOverloaded`, and what the run throws. */
  async through<Result>(chars: number, run: () => Promise<Result>): Promise<Result> {
    if (this.closed) throw new StoreClosed();
    const { queueMax, queueCharsMax, inFlightMax } = this.limits;
    if (this.accepted >= queueMax || this.chars + chars > queueCharsMax) throw new StoreOverloaded();
    this.accepted += 1;
    this.chars += chars;
    if (this.inFlight >= inFlightMax) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inFlight += 1;
    try {
      return await run();
    } finally {
      this.leave(chars);
    }
  }

  /** Resolves when all that was let in has its outcome. */
  close(): Promise<void> {
    this.closed = true;
    return new Promise((resolve) => {
      this.drained.push(resolve);
      this.settleDrained();
    });
  }

  private leave(chars: number): void {
    this.accepted -= 1;
    this.chars -= chars;
    const next = this.waiting.shift();
    if (next === undefined) this.inFlight -= 1;
    else next();
    this.settleDrained();
  }

  private settleDrained(): void {
    if (this.accepted === 0) this.drained.splice(0).forEach((resolve) => resolve());
  }
}
