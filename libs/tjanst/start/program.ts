/** Deliveries under way get ten seconds of it. Whoever is still waited for then may send again: nothing half-done stays. */
const STOPP_MS_MAX = 25_000;

/** What runs until it is told to stop. */
export interface Korande {
  readonly url: string;
  /** Rejects when a part gave up. */
  readonly slut: Promise<unknown>;
  stoppa(): Promise<void>;
}

/**
 * Runs it until a signal says stop, at whatever stage, or a part of it gives up; then ends the process, with 0 or 1.
 * A parent process is told where it answers.
 */
export const korProgram = async <T extends Korande>(
  starta: () => Promise<T>,
  vidRedo?: (program: T) => void,
): Promise<void> => {
  const startad = starta();
  const stoppa = (): void => {
    stannaSenast();
    startad.then((program) => program.stoppa()).then(() => process.exit(0), misslyckas);
  };
  process.once('SIGINT', stoppa).once('SIGTERM', stoppa);
  const program = await startad;
  program.slut.catch((error: unknown) => geUpp(program, error));
  process.send?.({ url: program.url });
  // Where NODE_COMPILE_CACHE names a folder: the next start finds it also when this process is killed.
  (await import('node:module')).flushCompileCache();
  vidRedo?.(program);
};

const stannaSenast = (): void => {
  setTimeout(() => misslyckas(new Error('Allt hann inte avslutas i tid; tjänsten stängs ändå.')), STOPP_MS_MAX).unref();
};

/** Better gone and started anew than answering without doing its work. */
const geUpp = async (program: Korande, error: unknown): Promise<void> => {
  stannaSenast();
  await program.stoppa().catch(() => undefined);
  misslyckas(error);
};

export const misslyckas = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};
