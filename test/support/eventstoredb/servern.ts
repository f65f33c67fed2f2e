import type { Fel } from './felkrokar.js';
import type { Karna } from './karna.js';
import type { Oppna } from './oppna.js';

/** What every call needs of the node that answers it. */
export interface Servern {
  readonly karna: Karna;
  readonly fel: Fel;
  readonly oppna: Oppna;
}

export const kraverLedare = (metadata: { get(nyckel: string): readonly unknown[] }): boolean =>
  metadata.get('requires-leader')[0] === 'true';
