import { lasKonfiguration } from '#libs/platform/config.js';
import { nyLogg } from '#libs/platform/logg.js';
import { oppnaTelemetri } from '#libs/platform/telemetri/index.js';
import { korProgram, type Korande } from '#libs/tjanst/index.js';
import { startaNav, type Nav } from './nav.js';
import { valkomst } from './valkomst.js';

/** Runs the service until it is told to stop, at whatever stage, or a part of it gives up. */
export const huvudprogram = async (): Promise<void> => {
  const konfiguration = lasKonfiguration(process.env);
  const starta = async (): Promise<Korande & Pick<Nav, 'nycklar' | 'utveckling'>> => {
    const telemetri = await oppnaTelemetri({ tjanst: 'standalone', otlp: konfiguration.otlp });
    const nav = await startaNav(konfiguration, nyLogg(konfiguration.logg, undefined, 'standalone'), { telemetri });
    const stoppa = async (): Promise<void> => {
      await nav.stoppa();
      await telemetri.stang();
    };
    return { url: nav.url, nycklar: nav.nycklar, utveckling: nav.utveckling, slut: nav.drift.slut, stoppa };
  };
  await korProgram(starta, (nav) => {
    process.stdout.write(`${valkomst({ ...nav, data: konfiguration.data })}\n`);
  });
};
