import { lasKonfiguration, nodebrist, type Konfiguration, type Tjanstnamn } from '#libs/platform/config.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import type { Tjanst } from '../tjanst.js';
import { korProgram, misslyckas } from './program.js';

/** Starts a service: resolves when its doors answer. What had started is stopped again when a later part refuses. */
export type Tjanststart = (konfiguration: Konfiguration, logg: Logg, telemetri: Telemetri) => Promise<Tjanst>;

/**
 * The main program of one of the six; never rejects. Load the service itself inside `starta`: what it imports may need a
 * newer Node than this one, which is told first.
 */
export const korTjanst = async (namn: Tjanstnamn, starta: Tjanststart): Promise<void> => {
  try {
    const brist = nodebrist(process.version);
    if (brist !== undefined) throw new Error(brist);
    const konfiguration = lasKonfiguration(process.env, namn);
    await korProgram(
      () => medTelemetri({ namn, konfiguration }, starta),
      ({ logg, url }) => logg.info('redo', { port: portI(url) }),
    );
  } catch (error) {
    misslyckas(error);
  }
};

type Startad = Tjanst & { readonly logg: Logg };

/** Traces end last: they tell of the stop as well. */
const medTelemetri = async (
  { namn, konfiguration }: { readonly namn: Tjanstnamn; readonly konfiguration: Konfiguration },
  starta: Tjanststart,
): Promise<Startad> => {
  const [{ nyLogg }, { oppnaTelemetri }] = await Promise.all([
    import('#libs/platform/logg.js'),
    import('#libs/platform/telemetri/index.js'),
  ]);
  const logg = nyLogg(konfiguration.logg, undefined, namn);
  const telemetri = await oppnaTelemetri({ tjanst: namn, otlp: konfiguration.otlp });
  const tjanst = await starta(konfiguration, logg, telemetri);
  const stoppa = async (): Promise<void> => {
    logg.info('stoppar');
    await tjanst.stoppa();
    await telemetri.stang();
    logg.info('stoppad');
  };
  return { namn, url: tjanst.url, slut: tjanst.slut, stoppa, logg };
};

const portI = (url: string): number => Number(new URL(url).port);
