import type { Arena, Huvudmannaregister, Niva, Samverkansmodell } from '#libs/huvudman/index.js';
import { deterministicId } from '#libs/platform/index.js';

/** One län of the register. */
export interface Lansregister {
  readonly register: Huvudmannaregister;
  readonly lan: string;
}
/** An arena as the län's file describes it. */
export interface Lansarena {
  readonly modell: Samverkansmodell;
  readonly arena: Arena;
}

/** Id of an arena of the län's file, before and after it is opened. */
export const lansarenaId = (lan: string, lansfilId: string): string => deterministicId('arena', lan, lansfilId);

export const lansarena = ({ register, lan }: Lansregister, id: string): Lansarena | undefined =>
  register
    .samverkansmodeller(lan)
    .flatMap((modell) => modell.arenor.map((arena) => ({ modell, arena })))
    .find(({ arena }) => arena.id === id);

/** The model that has the level. */
export const modellMed = ({ register, lan }: Lansregister, niva: string | null): Samverkansmodell | undefined =>
  register.samverkansmodeller(lan).find((modell) => nivaI(modell, niva) !== undefined);

export const nivaI = (modell: Samverkansmodell | undefined, niva: string | null): Niva | undefined =>
  modell?.nivaer.find(({ id }) => id === niva);

/** The huvudmän that it is for; none named in the file is every one of the län. */
export const allaHuvudman = ({ arena }: Lansarena, { register, lan }: Lansregister): readonly string[] =>
  arena.huvudman.length > 0 ? arena.huvudman : (register.modell(lan)?.huvudman ?? []).map(({ kod }) => kod);

/**
 * Whether the file describes a kind, such as the local groups that each kommun has with the region, and not one arena:
 * it names no huvudman, and does not stand on a regional level.
 */
export const arSlag = ({ modell, arena }: Lansarena): boolean =>
  arena.huvudman.length === 0 && nivaI(modell, arena.niva)?.slag !== 'regional';
