import type { Clock } from '#libs/platform/clock.js';

/** A clock that is set, until it is let go and follows the system's. */
export class Demoklocka implements Clock {
  private stalldTill: number | null = null;

  stall(tid: Date): void {
    this.stalldTill = tid.getTime();
  }

  slapp(): void {
    this.stalldTill = null;
  }

  now(): Date {
    return new Date(this.stalldTill ?? Date.now());
  }
}
