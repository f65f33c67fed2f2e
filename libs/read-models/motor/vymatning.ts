import { comparePositions, type EventStore, type Position } from '#libs/event-store/port.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Vylage } from './vylage.js';

export interface Vymatningsval {
  /** Null while another process projects: then nothing is told. */
  readonly vylage: () => Vylage | null;
  readonly store: Pick<EventStore, 'head'>;
  readonly clock: Clock;
}

/**
 * By view, seconds since it last stood at the head of the log or moved: 0 when nothing waits. Positions say how far, but
 * not how much: they are compared, never subtracted. Called at each scrape, and remembers what it saw at the last.
 */
export const vyefterslap = ({ vylage, store, clock }: Vymatningsval): (() => Promise<ReadonlyMap<string, number>>) => {
  const vidHuvudet = new Map<string, number>();
  return async () => {
    const head: Position = await store.head();
    const nu = clock.now().getTime();
    const vyer = vylage()?.lage().vyer ?? [];
    return new Map(
      vyer.map(({ namn, position, uppdaterad }) => {
        if (comparePositions(position, head) >= 0) vidHuvudet.set(namn, nu);
        const senast = Math.max(vidHuvudet.get(namn) ?? 0, uppdaterad?.getTime() ?? 0);
        // One that has never moved has waited since it was first looked at.
        if (senast === 0) vidHuvudet.set(namn, nu);
        return [namn, senast === 0 ? 0 : Math.max(0, nu - senast) / 1_000];
      }),
    );
  };
};
