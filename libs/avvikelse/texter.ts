import type { AvvikelseEvent } from './events.js';

/**
 * The huvudman whose free text the event holds; null when it holds none. Which fields those are is named where they may
 * pass (policies); here is only that there are words.
 */
export const textagare = (event: AvvikelseEvent): string | null => {
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      return event.data.rapporterande.huvudman;
    case 'AvvikelseBedomd':
      return event.data.motivering === null ? null : event.data.huvudman;
    case 'AtgardUppdaterad':
      return event.data.kommentar === null ? null : event.data.huvudman;
    case 'AvvikelseAteroppnad':
      return event.data.skal === null ? null : event.data.huvudman;
    case 'AvvikelseMakulerad':
    case 'AvvikelseUtredd':
    case 'GemensamHandelseanalysGenomford':
    case 'AtgardBeslutad':
    case 'AnsvarAvvisat':
    case 'AterkopplingLamnad':
      return event.data.huvudman;
    default:
      return null;
  }
};
