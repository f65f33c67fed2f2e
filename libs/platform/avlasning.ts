import { Gauge, type Registry } from 'prom-client';

/** Label → value, as it is now. */
export type Matkalla = () => Promise<ReadonlyMap<string, number>> | ReadonlyMap<string, number>;

const AVLASNING_MS_MAX = 2_000;

/** A gauge that asks its sources at each scrape. What does not answer in time is left out: a missing value is an alarm too. */
export class Avlasning {
  private readonly kallor: Matkalla[] = [];

  constructor(
    register: Registry,
    { namn, help, etikett }: { readonly namn: string; readonly help: string; readonly etikett: string },
  ) {
    const gauge = new Gauge({
      name: namn,
      help,
      labelNames: [etikett],
      registers: [register],
      collect: async () => {
        const svar = await Promise.all(this.kallor.map(inomTid));
        gauge.reset();
        for (const [namngiven, varde] of svar.flatMap((en) => [...en])) gauge.set({ [etikett]: namngiven }, varde);
      },
    });
  }

  lasAv(kalla: Matkalla): void {
    this.kallor.push(kalla);
  }
}

const INGA: ReadonlyMap<string, number> = new Map();

const inomTid = async (kalla: Matkalla): Promise<ReadonlyMap<string, number>> => {
  const { promise: tiden, resolve } = Promise.withResolvers<typeof INGA>();
  const klocka = setTimeout(() => resolve(INGA), AVLASNING_MS_MAX);
  try {
    return await Promise.race([kalla(), tiden]);
  } catch {
    return INGA;
  } finally {
    clearTimeout(klocka);
  }
};
