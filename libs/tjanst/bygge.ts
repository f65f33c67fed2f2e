import type { Tjanst } from './tjanst.js';

const DELAR = {
  handelselogg: 'Händelseloggen (EVENTSTORE_URL)',
  databas: 'Databasen (DATABASE_URL)',
  nycklar: 'Nyckelvalvet (AVVIKELSENAV_NYCKEL_DATABASE_URL, annars DATABASE_URL)',
  atkomstlogg: 'Åtkomstloggen (AVVIKELSENAV_ATKOMST_DATABASE_URL, annars DATABASE_URL)',
} as const;

/** Of several addresses that failed, the first. */
const ordetFor = (fel: unknown): string => {
  if (fel instanceof AggregateError && fel.message === '') return ordetFor(fel.errors[0]);
  return fel instanceof Error ? fel.message : 'okänt fel';
};

/** What a service is made of, while it is put together and until it has stopped. */
export class Bygge {
  private readonly stangningar: (() => Promise<unknown>)[] = [];
  private readonly slutet = Promise.withResolvers<void>();
  private stoppad: Promise<void> | null = null;
  /** Rejects when a part gave up; resolves when all is closed. */
  readonly slut = this.slutet.promise;

  constructor() {
    this.slut.catch(() => undefined);
  }

  /** A part is lost for good: the service must be started anew. */
  readonly haverera = (fel: unknown): void => this.slutet.reject(fel);

  /** Opens what the service rests on. That it could not be had is told with which setting to look at. */
  async oppna<T>(del: keyof typeof DELAR, oppna: () => Promise<T>, stang: (del: T) => Promise<unknown>): Promise<T> {
    const oppnad = await oppna().catch((fel: unknown) => {
      throw new Error(`${DELAR[del]} går inte att använda (${ordetFor(fel)}). Se efter att den är igång.`, {
        cause: fel,
      });
    });
    this.oppnade(() => stang(oppnad));
    return oppnad;
  }

  /** Closed in the opposite order: what was opened last rests on what was opened first. */
  oppnade(stang: () => Promise<unknown>): void {
    this.stangningar.push(stang);
  }

  /** Sets work going that runs until its signal aborts. That it fails ends the service. */
  satIgang(arbete: (signal: AbortSignal) => Promise<unknown>): void {
    const avbrott = new AbortController();
    const pagar = arbete(avbrott.signal).catch(this.haverera);
    this.oppnade(() => {
      avbrott.abort();
      return pagar;
    });
  }

  /** Closes everything, whatever part of it refuses; says the first refusal when all is closed. */
  stoppa(): Promise<void> {
    this.stoppad ??= this.stang();
    return this.stoppad;
  }

  private async stang(): Promise<void> {
    const fel: unknown[] = [];
    for (const stangEn of this.stangningar.splice(0).reverse()) {
      await stangEn().catch((error: unknown) => fel.push(error));
    }
    this.slutet.resolve();
    if (fel.length > 0) throw fel[0];
  }
}

/**
 * Puts a service together. When a part refuses to start, what had been opened is closed again and the refusal is told.
 * @param bygg answers with where its doors are
 */
export const byggTjanst = async (namn: string, bygg: (bygge: Bygge) => Promise<string>): Promise<Tjanst> => {
  const bygge = new Bygge();
  try {
    const url = await bygg(bygge);
    return { namn, url, slut: bygge.slut, stoppa: () => bygge.stoppa() };
  } catch (error) {
    await bygge.stoppa().catch(() => undefined);
    throw error;
  }
};
