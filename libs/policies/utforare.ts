import { UtforArena, utforArena, type ArenaCommand } from '#libs/arena/index.js';
import { UtforAvvikelse, utforAvvikelse, type AvvikelseCommand } from '#libs/avvikelse/index.js';
import { UtforEskalering, utforEskalering, type EskaleringCommand } from '#libs/eskalering/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { UtforForsandelse, utforForsandelse, type KoaForsandelse } from '#libs/formedling/index.js';
import { UtforHandlingsplan, utforHandlingsplan, type HandlingsplanCommand } from '#libs/handlingsplan/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import {
  UtforOverenskommelse,
  utforOverenskommelse,
  type OverenskommelseCommand,
} from '#libs/overenskommelse/index.js';
import { UtforRekommendation, utforRekommendation, type RekommendationCommand } from '#libs/rekommendation/index.js';
import { UtforTvist, utforTvist, type TvistCommand } from '#libs/tvist/index.js';
import { UtforUppfoljning, utforUppfoljning, type UppfoljningCommand } from '#libs/uppfoljning/index.js';

/** A command that follows in another context, and the id of what it is for. */
export type Foljd =
  | { readonly kontext: 'formedling'; readonly id: string; readonly command: KoaForsandelse }
  | { readonly kontext: 'avvikelse'; readonly id: string; readonly command: AvvikelseCommand }
  | { readonly kontext: 'eskalering'; readonly id: string; readonly command: EskaleringCommand }
  | { readonly kontext: 'tvist'; readonly id: string; readonly command: TvistCommand }
  | { readonly kontext: 'rekommendation'; readonly id: string; readonly command: RekommendationCommand }
  | { readonly kontext: 'arena'; readonly id: string; readonly command: ArenaCommand }
  | { readonly kontext: 'overenskommelse'; readonly id: string; readonly command: OverenskommelseCommand }
  | { readonly kontext: 'handlingsplan'; readonly id: string; readonly command: HandlingsplanCommand }
  | { readonly kontext: 'uppfoljning'; readonly id: string; readonly command: UppfoljningCommand };

export interface Utford {
  readonly events: readonly unknown[];
  readonly repeated: boolean;
}

/** Carries it out. Errors: `Rejected` from the rules, faults of the store. */
export const utforFoljd = (
  store: EventStore,
  { kontext, id, command }: Foljd,
  meta: Omit<EventMeta, 'v'>,
): Promise<Utford> => {
  switch (kontext) {
    case 'formedling':
      return utforForsandelse(store, new UtforForsandelse(id, command, meta));
    case 'avvikelse':
      return utforAvvikelse(store, new UtforAvvikelse(id, command, meta));
    case 'eskalering':
      return utforEskalering(store, new UtforEskalering(id, command, meta));
    case 'tvist':
      return utforTvist(store, new UtforTvist(id, command, meta));
    case 'rekommendation':
      return utforRekommendation(store, new UtforRekommendation(id, command, meta));
    case 'arena':
      return utforArena(store, new UtforArena(id, command, meta));
    case 'overenskommelse':
      return utforOverenskommelse(store, new UtforOverenskommelse(id, command, meta));
    case 'handlingsplan':
      return utforHandlingsplan(store, new UtforHandlingsplan(id, command, meta));
    case 'uppfoljning':
      return utforUppfoljning(store, new UtforUppfoljning(id, command, meta));
  }
};
