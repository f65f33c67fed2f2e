import { SingleBar } from 'cli-progress';
import { Konfigurationsfel, lasKonfiguration, type Konfiguration } from '#libs/platform/config.js';
import { KatalogUpptagen, lasKatalog } from '#libs/platform/katalog-las.js';
import { Nyckelskyddsfel, oppnaNyckelvalv, type Nyckelframsteg, type Nyckelvalv } from '#libs/sekretess/index.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

/** The settings, for those who work with keys. Errors: `Kommandofel`. */
export const nyckelkonfiguration = (terminal: Terminal): Konfiguration => {
  try {
    return lasKonfiguration(terminal.miljo, 'cli');
  } catch (error) {
    throw error instanceof Konfigurationsfel ? new Kommandofel(error.message) : error;
  }
};

/** Work with the vault, which is closed afterwards. The folder of `embedded` must be free. Errors: `Kommandofel`. */
export const medValv = async <Svar>(
  konfiguration: Konfiguration,
  arbete: (valv: Nyckelvalv) => Promise<Svar>,
): Promise<Svar> => {
  try {
    return await medMapp(konfiguration, async () => {
      const valv = await oppnaNyckelvalv(konfiguration);
      return arbete(valv).finally(() => valv.stang());
    });
  } catch (error) {
    throw somKommandofel(error);
  }
};

const medMapp = async <Svar>({ profil, data }: Konfiguration, arbete: () => Promise<Svar>): Promise<Svar> => {
  if (profil !== 'embedded') return arbete();
  const las = lasKatalog(data);
  try {
    return await arbete();
  } finally {
    las.slapp();
  }
};

/** What the protection says is plain Swedish; the rest of the world's faults pass. */
export const somKommandofel = (error: unknown): unknown =>
  error instanceof Nyckelskyddsfel || error instanceof KatalogUpptagen ? new Kommandofel(error.message) : error;

/** Runs a rotation with a bar, and stops it between two batches on Ctrl-C. */
export const medStapel = async <Svar>(
  terminal: Terminal,
  arbete: (val: { framsteg: (lage: Nyckelframsteg) => void; signal: AbortSignal }) => Promise<Svar>,
): Promise<Svar> => {
  const stapel = new SingleBar({
    format: 'Slår in nycklar |{bar}| {value} av {total}',
    stream: terminal.framsteg,
    noTTYOutput: false,
  });
  const stopp = new AbortController();
  const stoppa = (): void => stopp.abort();
  process.once('SIGINT', stoppa);
  stapel.start(0, 0);
  try {
    return await arbete({
      signal: stopp.signal,
      framsteg: ({ klara, alla }) => {
        stapel.setTotal(alla);
        stapel.update(klara);
      },
    });
  } finally {
    process.off('SIGINT', stoppa);
    stapel.stop();
  }
};
