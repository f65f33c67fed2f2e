import { systemClock, type Clock } from './clock.js';

/** Injection token of `Halsa`. */
export const HALSA = Symbol('Halsa');

const KONTROLL_MS_MAX = 2_000;

/** Resolves when the part works, rejects when it does not; with `Halsobrist` it says why. */
export type Halsokontroll = () => Promise<unknown>;

/** Why a part does not work, in Swedish for anyone to read: no address, no secret, nothing of a case. */
export class Halsobrist extends Error {
  constructor(skal: string) {
    super(skal);
    this.name = 'Halsobrist';
  }
}

export interface Halsoskal {
  /** In Swedish. */
  readonly text: string;
  /** When it was first seen, RFC 3339. */
  readonly sedan: string;
}

export interface Halsolage {
  readonly redo: boolean;
  /** Name of each part and whether it works. */
  readonly delar: Readonly<Record<string, boolean>>;
  /** Why, for each part that does not; left out when all do. What went wrong in detail stands in the log. */
  readonly skal?: Readonly<Record<string, Halsoskal>>;
}

export interface Halsoval {
  /** What the process cannot recover from by itself, in Swedish; null while it may go on. */
  readonly obotligt?: () => string | null;
  readonly clock?: Clock;
  /** Parts that are told of, and without which it is ready all the same: some of what is asked of it fails. */
  readonly umbarliga?: Readonly<Record<string, Halsokontroll>>;
}

const SVARAR_INTE = 'svarar inte';
const SVARAR_INTE_I_TID = 'svarar inte i tid';

/** Ready when every part is that it cannot do without: each check is given two seconds. Alive until something is beyond cure. */
export class Halsa {
  /** Since when each part has not worked. */
  private readonly sedan = new Map<string, string>();
  private senaste: ReadonlyMap<string, boolean> = new Map();

  constructor(
    private readonly kontroller: Readonly<Record<string, Halsokontroll>>,
    private readonly val: Halsoval = {},
  ) {}

  async lage(): Promise<Halsolage> {
    const brister = await Promise.all(
      Object.entries({ ...this.kontroller, ...this.val.umbarliga }).map(
        async ([namn, kontroll]) => [namn, await brist(kontroll)] as const,
      ),
    );
    this.senaste = new Map(brister.map(([namn, text]) => [namn, text === null]));
    return this.samlat(brister);
  }

  /** Part → whether it worked when it was last looked at; empty before that. Asks nothing. */
  senast(): ReadonlyMap<string, boolean> {
    return this.senaste;
  }

  /** Not alive: the platform should start the process anew. */
  liv(): Halsolage {
    const obotligt = this.val.obotligt?.() ?? null;
    return obotligt === null ? { redo: true, delar: {} } : this.samlat([['process', obotligt]]);
  }

  private samlat(brister: readonly (readonly [namn: string, text: string | null])[]): Halsolage {
    const skal = brister.flatMap(([namn, text]) => {
      if (text !== null) return [[namn, { text, sedan: this.sedanFor(namn) }] as const];
      this.sedan.delete(namn);
      return [];
    });
    return {
      redo: skal.every(([namn]) => Object.hasOwn(this.val.umbarliga ?? {}, namn)),
      delar: Object.fromEntries(brister.map(([namn, text]) => [namn, text === null])),
      ...(skal.length > 0 && { skal: Object.fromEntries(skal) }),
    };
  }

  private sedanFor(namn: string): string {
    const sedan = this.sedan.get(namn) ?? (this.val.clock ?? systemClock).now().toISOString();
    this.sedan.set(namn, sedan);
    return sedan;
  }
}

/** Null when it works. */
const brist = async (kontroll: Halsokontroll): Promise<string | null> => {
  const { promise: tiden, resolve } = Promise.withResolvers<string>();
  const klocka = setTimeout(() => resolve(SVARAR_INTE_I_TID), KONTROLL_MS_MAX);
  try {
    return await Promise.race([kontroll().then(() => null), tiden]);
  } catch (error) {
    return error instanceof Halsobrist ? error.message : SVARAR_INTE;
  } finally {
    clearTimeout(klocka);
  }
};
