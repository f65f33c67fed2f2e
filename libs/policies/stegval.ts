import type { Granskningskrav } from '#libs/kernel/index.js';
import type { BevakaSvar } from '#libs/eskalering/commands.js';

/** The ladder of one samverkansmodell. */
export type Stege = BevakaSvar['data']['stege'];

/** What the policies ask of the register of huvudmän; the composing app answers. */
export interface Stegval {
  /** Undefined when the län or the model is unknown. */
  stege(lan: string, modell: string): Stege | undefined;
  /** Working days within which a huvudman is to answer at a level. */
  svarstid(plats: {
    readonly lan: string;
    readonly modell: string;
    readonly niva: string;
    readonly huvudman: string;
  }): number;
  /** How a huvudman has its free text reviewed before it passes; also of one that the register does not know. */
  readonly fritextgranskning: Granskningskrav;
}
