import type { AvvikelseEvent } from '#libs/avvikelse/events.js';

/**
 * What an event of a case speaks of; a later event of the same subject takes its place. Null: nothing takes its place.
 * So a text that is let through afterwards is told only while it is the last word: it never puts an older state back.
 */
export const amneFor = (event: AvvikelseEvent): string | null => {
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      return 'innehall';
    case 'AvvikelseAvslutad':
    case 'AvvikelseAteroppnad':
    case 'AvvikelseMakulerad':
      return 'status';
    case 'AnsvarAvvisat':
    case 'AterkopplingLamnad':
      return `svar/${event.data.huvudman}`;
    case 'AvvikelseBedomd':
    case 'AvvikelseUtredd':
      return `${event.type}/${event.data.huvudman}`;
    case 'AtgardBeslutad':
    case 'AtgardUppdaterad':
      return `${event.type}/${event.data.atgardId}`;
    default:
      return null;
  }
};
