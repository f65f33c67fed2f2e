/** Injection token of `Halsa`. */
export const HALSA = Symbol('Halsa');

const KONTROLL_MS_MAX = 2_000;

/** Resolves when the part works, rejects when it does not. */
export type Halsokontroll = () => Promise<unknown>;

export interface Halsolage {
  readonly redo: boolean;
  /** Name of each part and whether it works; never why, which stands in the log. */
  readonly delar: Readonly<Record<string, boolean>>;
}

/** Ready when every part is: each check is given two seconds. */
export class Halsa {
  constructor(private readonly kontroller: Readonly<Record<string, Halsokontroll>>) {}

  async lage(): Promise<Halsolage> {
    const delar = await Promise.all(
      Object.entries(this.kontroller).map(async ([namn, kontroll]) => [namn, await fungerar(kontroll)] as const),
    );
    return { redo: delar.every(([, fungerar]) => fungerar), delar: Object.fromEntries(delar) };
  }
}

const fungerar = async (kontroll: Halsokontroll): Promise<boolean> => {
  const { promise: tiden, resolve } = Promise.withResolvers<boolean>();
  const klocka = setTimeout(() => resolve(false), KONTROLL_MS_MAX);
  try {
    return await Promise.race([kontroll().then(() => true), tiden]);
  } catch {
    return false;
  } finally {
    clearTimeout(klocka);
  }
};
