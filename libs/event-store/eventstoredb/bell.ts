/** Lets one sleeper wait for the next ring, or for a while. */
export class Bell {
  private wake: (() => void) | undefined;

  ring(): void {
    this.wake?.();
  }

  /** True when rung, false after `ms`. Leaves no timer. */
  wait(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (rung: boolean): void => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve(rung);
      };
      const timer = setTimeout(() => done(false), ms);
      this.wake = () => done(true);
    });
  }
}
