import type { KoaForsandelse } from '#libs/formedling/commands.js';

export interface Koning {
  /** Id of the försändelse: the same event to the same recipient is the same försändelse. */
  readonly id: string;
  readonly command: KoaForsandelse;
}
