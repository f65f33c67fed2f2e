import { Kysely, PGliteDialect } from 'kysely';
import type { Vydatabas } from './vydatabas.js';

/** Typed questions over one way to read; it runs no transactions. */
export const lasandeKysely = (las: Vydatabas['las']): Vydatabas['kysely'] =>
  new Kysely<Record<never, never>>({
    dialect: new PGliteDialect({
      pglite: {
        closed: false,
        ready: true,
        waitReady: Promise.resolve(),
        close: () => Promise.resolve(),
        query: async <Rad>(sql: string, parametrar: unknown[] = []) => ({
          // Kysely passes on what the question gave it.
          rows: [...(await las<Rad>(sql, parametrar as Parameters<typeof las>[1]))],
          fields: [],
        }),
        transaction: () => Promise.reject(new Error('transactions go through skriv')),
      },
    }),
  });

/** A database that can only be read, in one way. */
export const lasbild = (profil: Vydatabas['profil'], las: Vydatabas['las']): Vydatabas => {
  const baraLasning = (): never => {
    throw new Error('what is read at one moment is not written');
  };
  const bild: Vydatabas = {
    ...{ profil, las, kysely: lasandeKysely(las), aterstalld: null },
    ogonblick: (arbete) => arbete(bild),
    ...{ skriv: baraLasning, iSchema: baraLasning, underkann: baraLasning },
    stang: () => Promise.resolve(),
  };
  return bild;
};

/** One after another, in the order asked, whether or not one fails: a connection takes no question while it answers one. */
export const enITaget = (): (<T>(arbete: () => Promise<T>) => Promise<T>) => {
  let sist: Promise<unknown> = Promise.resolve();
  return (arbete) => {
    const nu = sist.then(arbete);
    sist = nu.catch(() => undefined);
    return nu;
  };
};

/** Lets all pass, but while one reads undisturbed: then the others wait. */
export class Grind {
  private stangd: Promise<void> | null = null;

  async passera<T>(arbete: () => Promise<T>): Promise<T> {
    while (this.stangd !== null) await this.stangd;
    return arbete();
  }

  async ensam<T>(arbete: () => Promise<T>): Promise<T> {
    while (this.stangd !== null) await this.stangd;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.stangd = promise;
    try {
      return await arbete();
    } finally {
      this.stangd = null;
      resolve();
    }
  }
}
