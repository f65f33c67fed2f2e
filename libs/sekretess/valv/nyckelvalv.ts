import type { Forseglat } from '#libs/kernel/index.js';

/** Injection token of `Nyckelvalv`. */
export const NYCKELVALV = Symbol('Nyckelvalv');

/** What the sealed text belongs to: part of the seal, so that it opens nowhere else. */
export interface Forseglingskontext {
  /** Huvudman whose key seals it. */
  readonly huvudman: string;
  /** Stream it will stand in. */
  readonly stream: string;
}

/** Seals the texts of one act (one command, one huvudman, one stream) under one fresh key. */
export interface Forseglare {
  /** Id of the key: what erasure destroys. */
  readonly nyckel: string;
  forsegla(text: string): Forseglat;
  /**
   * The command was refused: nothing sealed here stands anywhere, and the key may serve another act. Only on a certain
   * no: two acts under one key would be erased together.
   */
  aterlamna(): void;
}

export interface Oppnare {
  /** Null: erased. Errors: `Forseglingsfel`, when the text does not belong here, or its key is lost. */
  oppna(forseglat: Forseglat, stream: string): string | null;
}

/** That a key was destroyed, and by which decision. Holds nothing personal. */
export interface Gravsten {
  readonly nyckel: string;
  readonly gallringId: string;
}

/** Personnummer → cases, searchable and destroyable, per huvudman. Errors: RangeError, when it is no personnummer. */
export interface Personindex {
  lagg(huvudman: string, personnummer: string, arende: string): Promise<void>;
  /** Ids of the cases, in order of id. Any usual form of the number finds it. */
  sok(huvudman: string, personnummer: string): Promise<readonly string[]>;
  /** Forgets the cases, whoever they were about. */
  bort(huvudman: string, arenden: readonly string[]): Promise<void>;
}

export interface Nyckelframsteg {
  readonly klara: number;
  readonly alla: number;
}

export interface Roteringsval {
  readonly framsteg?: (lage: Nyckelframsteg) => void;
  /** Stops between two batches; the same call again goes on where it stopped. */
  readonly signal?: AbortSignal;
}

export interface Roterat {
  /** Keys wrapped anew. */
  readonly antal: number;
  /** False: stopped by the signal. */
  readonly klart: boolean;
}

/** Counts and codes only. */
export interface Valvlage {
  /** Those that have a key. */
  readonly huvudman: readonly string[];
  readonly textnycklar: number;
  readonly gravstenar: number;
  /** Ids of the protecting keys in use, and how many keys of huvudmän each wraps. */
  readonly skydd: readonly { readonly id: string; readonly antal: number }[];
  /** Huvudmän whose rotation was begun and has not come to its end. */
  readonly oavslutade: readonly string[];
}

export interface Nyckelvalv {
  forseglare(kontext: Forseglingskontext): Promise<Forseglare>;
  /** One look-up for all sealed text found anywhere in the JSON values. */
  oppnare(varden: readonly unknown[]): Promise<Oppnare>;
  /** Destroys the keys, durably, and keeps a tombstone of each. Idempotent; unknown keys get theirs too. */
  forstor(nycklar: readonly string[], gallringId: string): Promise<void>;
  /** After a restore, before serving: destroys anew what an older vault brought back. Resolves with how many it was. */
  aterspelaGravstenar(gravstenar: readonly Gravsten[]): Promise<number>;
  readonly personindex: Personindex;
  /** A new key for the huvudman, under which all its keys are wrapped anew; the old one is destroyed at the end. */
  rotera(huvudman: string, val?: Roteringsval): Promise<Roterat>;
  /**
   * Wraps every huvudman's key anew under the protecting key that is active now. An older copy of the vault opens nothing
   * when `rotera` has destroyed what the keys in it were wrapped by here, and the older protecting key is gone as well.
   */
  roteraSkydd(val?: Roteringsval): Promise<Roterat>;
  lage(): Promise<Valvlage>;
  /** Awaits what is under way. Keys made ahead and not used are left behind unused. */
  stang(): Promise<void>;
}
