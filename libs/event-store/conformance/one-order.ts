import { comparePositions, type RecordedEvent } from '../port.js';

/** I2: what is wrong with the order of a whole log. Positions grow (and count, where dense); revisions count per stream. */
export const orderFaults = (
  log: readonly RecordedEvent[],
  { dense }: { readonly dense: boolean },
): readonly string[] => {
  const next = new Map<string, number>();
  return log.flatMap((event, index) => {
    const faults: string[] = [];
    const before = log[index - 1];
    const grows = before === undefined || comparePositions(before.position, event.position) < 0;
    if (!grows || (dense && event.position !== String(index + 1)))
      faults.push(`position ${event.position} at ${index + 1}`);
    const revision = next.get(event.stream) ?? 0;
    if (event.revision !== revision) faults.push(`${event.stream}: revision ${event.revision}, not ${revision}`);
    next.set(event.stream, event.revision + 1);
    return faults;
  });
};
