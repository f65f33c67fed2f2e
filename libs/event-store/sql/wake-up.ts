/** Lets followers sleep until something was written, without missing what was written while they looked. */
export class WakeUp {
  private count = 0;
  private closed = false;
  private readonly sleepers = new Set<() => void>();

  /** Take it before looking; give it to `sleep`. */
  ticket(): number {
    return this.count;
  }

  wake(): void {
    this.count += 1;
    for (const wakeOne of [...this.sleepers]) wakeOne();
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  /** Resolves at the next `wake` after the ticket, at abort, or after `maxMs`. Leaves no timer and no listener. */
  sleep(ticket: number, signal: AbortSignal, maxMs: number): Promise<void> {
    if (ticket !== this.count || this.closed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.sleepers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, maxMs);
      signal.addEventListener('abort', done, { once: true });
      this.sleepers.add(done);
    });
  }

  /** Followers asleep now: a leak shows here. */
  get asleep(): number {
    return this.sleepers.size;
  }
}
