import type { AvvikelseEvent } from './events.js';

/** Grades 1–2 are minor; from here on it is not for a unit alone to close. */
const ALLVARLIG = 3;

/** Whether the source's latest word, or any huvudman's latest assessment, makes the case more than minor. Pure. */
export const arAllvarlig = (handelser: readonly AvvikelseEvent[]): boolean => {
  const grader = new Map<string, number>();
  for (const { type, data } of handelser) {
    if (type === 'AvvikelseRapporterad' || type === 'AvvikelseKompletterad') {
      grader.set('', data.innehall.allvarlighetsgrad);
    }
    if (type === 'AvvikelseBedomd') grader.set(data.huvudman, data.allvarlighetsgrad);
  }
  return [...grader.values()].some((grad) => grad >= ALLVARLIG);
};
