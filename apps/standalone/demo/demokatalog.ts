import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is undone, last first, when the demo ends in whatever way. */
export type Stadning = (steg: () => Promise<unknown> | void) => void;

/**
 * A throwaway data folder, gone when the demo ends: when `stannar` is false as soon as it is told, else when it is
 * interrupted.
 */
export const medDemokatalog = async (
  stannar: boolean,
  beratta: (data: string, stada: Stadning) => Promise<void>,
): Promise<void> => {
  const data = await mkdtemp(join(tmpdir(), 'avvikelsenav-demo-'));
  const stada: (() => Promise<unknown> | void)[] = [() => rm(data, { recursive: true, force: true })];
  const avsluta = async (): Promise<void> => {
    for (const steg of stada.splice(0).reverse()) await steg();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void avsluta().finally(() => process.exit(0)));
  }
  try {
    await beratta(data, (steg) => void stada.push(steg));
    if (!stannar) await avsluta();
  } catch (error) {
    await avsluta();
    throw error;
  }
};
