import type { Granskningskrav } from '#libs/kernel/index.js';
import type { BevakaSvar } from '#libs/eskalering/commands.js';
import type { Formularversion } from '#libs/uppfoljning/events.js';
import type { Fraga } from '#libs/uppfoljning/formular/index.js';

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
  /** What a survey asks (U1): a form of the programme, or of the län's file; nothing of one that is no longer there. */
  enkatfragor(lan: string, formular: Formularversion): readonly Pick<Fraga, 'id' | 'text'>[];
  /** How a huvudman has its free text reviewed before it passes; also of one that the register does not know. */
  readonly fritextgranskning: Granskningskrav;
}
