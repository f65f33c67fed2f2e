import { lasKonfiguration } from '#libs/platform/config.js';
import { startaNav, type Nav } from './nav.js';
import { valkomst } from './valkomst.js';

/** Deliveries under way get ten seconds of it. Whoever is still waited for then may send again: nothing half-done stays. */
const STOPP_MS_MAX = 25_000;

/** Runs the service until it is told to stop, at whatever stage, or a part of it gives up. */
export const huvudprogram = async (): Promise<void> => {
  const konfiguration = lasKonfiguration(process.env);
  const startad = startaNav(konfiguration);
  const stoppa = (): void => {
    stannaSenast();
    startad.then((nav) => nav.stoppa()).then(() => process.exit(0), misslyckas);
  };
  process.once('SIGINT', stoppa).once('SIGTERM', stoppa);
  const nav = await startad;
  nav.drift.slut.catch((error: unknown) => geUpp(nav, error));
  process.send?.({ url: nav.url });
  process.stdout.write(`${valkomst({ ...nav, data: konfiguration.data })}\n`);
};

const stannaSenast = (): void => {
  setTimeout(() => misslyckas(new Error('Allt hann inte avslutas i tid; tjänsten stängs ändå.')), STOPP_MS_MAX).unref();
};

/** Better gone and started anew than answering without doing its work. */
const geUpp = async (nav: Nav, error: unknown): Promise<void> => {
  stannaSenast();
  await nav.stoppa().catch(() => undefined);
  misslyckas(error);
};

export const misslyckas = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};
