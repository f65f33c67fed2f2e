import { lasKonfiguration } from '#libs/platform/config.js';
import { startaNav } from './nav.js';

/** Runs the service until it is told to stop, or a part of it gives up. */
const huvudprogram = async (): Promise<void> => {
  const konfiguration = lasKonfiguration(process.env);
  const nav = await startaNav(konfiguration);
  const stoppa = (): void => {
    nav.stoppa().then(
      () => process.exit(0),
      (error: unknown) => misslyckas(error),
    );
  };
  process.once('SIGINT', stoppa).once('SIGTERM', stoppa);
  nav.drift.slut.catch(async (error: unknown) => {
    await nav.stoppa().catch(() => undefined);
    misslyckas(error);
  });
  process.send?.({ url: nav.url });
  console.log(valkomst(nav.url, konfiguration.data, nav.nycklar?.katalog ?? null));
};

const valkomst = (url: string, data: string, nycklar: string | null): string =>
  [
    `avvikelsenav svarar på ${url}`,
    `  utforska API:et   ${url}/avvikelse/v1/docs`,
    `  läge              ${url}/health/ready`,
    `  data              ${data}`,
    ...(nycklar === null ? [] : [`  nycklar           ${nycklar}/<huvudmannens kod>.token`]),
    'Avsluta med Ctrl-C.',
  ].join('\n');

const misslyckas = (error: unknown): void => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

huvudprogram().catch(misslyckas);
