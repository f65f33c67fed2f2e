import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lasKatalog, type Kataloglas } from '../katalog-las.js';
import { Grind, lasandeKysely, lasbild } from './ogonblick.js';
import { PgliteKlient } from './pglite-klient.js';
import type { Cell, Sidoschema, Vydatabas } from './vydatabas.js';

export interface Embeddedval {
  /** Null: in memory, for tests. */
  readonly katalog: string | null;
  /** Called once if the database dies of itself: every later statement is refused, so the process should end. */
  readonly vidHaveri?: ((fel: Error) => void) | undefined;
}

/**
 * PGlite in `katalog/pg`, with the folder's own lock. PGlite never fsyncs: after a reboot that caught it open it is not
 * trusted, and what cannot be opened is removed; the engine then rebuilds from the log.
 */
export const oppnaEmbedded = async ({ katalog, vidHaveri }: Embeddedval): Promise<Vydatabas> => {
  if (katalog === null) return somVydatabas(await oppna(null, vidHaveri), MINNE);
  const las = lasKatalog(katalog);
  const mapp = join(katalog, 'pg');
  const marke = join(katalog, 'underkand');
  const misstankt = misstanke(las, marke);
  try {
    if (misstankt !== null) rmSync(mapp, { recursive: true, force: true });
    const { klient, skal } = await oppnaEllerByggNy(mapp, vidHaveri);
    rmSync(marke, { force: true });
    return somVydatabas(klient, {
      aterstalld: misstankt ?? skal,
      slapp: las.slapp,
      underkann: () => writeFile(marke, ''),
    });
  } catch (fel) {
    las.slapp();
    throw fel;
  }
};

/** Why the folder is not trusted; null when it is. */
const misstanke = (las: Kataloglas, marke: string): string | null => {
  if (existsSync(marke)) return 'UNDERKAND';
  return las.tidigare === 'oren' && las.omstartad ? 'OREN_EFTER_OMSTART' : null;
};

const oppnaEllerByggNy = async (
  mapp: string,
  vidHaveri: Embeddedval['vidHaveri'],
): Promise<{ klient: PgliteKlient; skal: string | null }> => {
  try {
    return { klient: await oppna(mapp, vidHaveri), skal: null };
  } catch {
    rmSync(mapp, { recursive: true, force: true });
    return { klient: await oppna(mapp, vidHaveri), skal: 'KUNDE_INTE_OPPNAS' };
  }
};

const oppna = async (mapp: string | null, vidHaveri: Embeddedval['vidHaveri']): Promise<PgliteKlient> => {
  const klient = new PgliteKlient(mapp, vidHaveri);
  try {
    await klient.oppnad();
    await klient.fraga({ sql: 'SELECT count(*)::int AS antal FROM pg_class', parametrar: [] });
    return klient;
  } catch (fel) {
    await klient.stang();
    throw fel;
  }
};

interface Omgivning extends Pick<Vydatabas, 'aterstalld' | 'underkann'> {
  readonly slapp: () => void;
}

const MINNE: Omgivning = { aterstalld: null, slapp: () => undefined, underkann: () => Promise.resolve() };

const SCHEMA = /^[a-z][a-z0-9_]{0,40}$/;

/** One connection serves all, so that each turn says for itself where it looks. */
const sidoschema = (klient: PgliteKlient, namn: string): Sidoschema => {
  if (!SCHEMA.test(namn)) throw new Error(`schema ${namn} is not a plain lower-case name`);
  const hit = { sql: `SET LOCAL search_path TO ${namn}`, parametrar: [] };
  return {
    las: async <Rad>(sql: string, parametrar: readonly Cell[] = []) =>
      // The driver is untyped: the caller names the shape its own statement returns.
      (await klient.transaktion([hit, { sql, parametrar }])) as Rad[],
    skriv: async (satser) => void (await klient.transaktion([hit, ...satser])),
    stang: () => Promise.resolve(),
  };
};

const somVydatabas = (klient: PgliteKlient, { aterstalld, underkann, slapp }: Omgivning): Vydatabas => {
  const grind = new Grind();
  const fraga = async <Rad>(sql: string, parametrar: readonly Cell[] = []): Promise<Rad[]> =>
    // The driver is untyped: the caller names the shape its own statement returns.
    (await klient.fraga({ sql, parametrar })) as Rad[];
  const las: Vydatabas['las'] = (sql, parametrar) => grind.passera(() => fraga(sql, parametrar));
  const stang = async (): Promise<void> => {
    await klient.stang();
    slapp();
  };
  const sidan = (namn: string): Sidoschema => {
    const { las: lasDar, skriv: skrivDar, stang: stangDar } = sidoschema(klient, namn);
    return {
      las: (sql, parametrar) => grind.passera(() => lasDar(sql, parametrar)),
      skriv: (satser) => grind.passera(() => skrivDar(satser)),
      stang: stangDar,
    };
  };
  return {
    profil: 'embedded',
    kysely: lasandeKysely(las),
    aterstalld,
    las,
    // One connection serves all, in the order asked: while nobody else asks, nothing changes.
    ogonblick: (arbete) => grind.ensam(() => arbete(lasbild('embedded', fraga))),
    skriv: (satser) => grind.passera(async () => void (await klient.transaktion(satser))),
    iSchema: sidan,
    underkann,
    stang,
  };
};
