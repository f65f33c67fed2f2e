import { join } from 'node:path';
import { Gallrare, Personindexering, type Gravstensfil } from '#libs/arkiv/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import { FilCheckpoint } from '#libs/policies/index.js';
import { avvikelserMedOppenTvist } from '#libs/read-models/index.js';
import { gallraAtkomstDagligen } from '#libs/tjanst/index.js';
import type { Lager } from './lager.js';

export interface Gallringsdelar {
  readonly clock: Clock;
  readonly lager: Lager;
  readonly register: Huvudmannaregister;
  readonly logg: Logg;
  readonly datakatalog: string;
  /** Where destroyed keys are noted apart. */
  readonly gravstenar: Gravstensfil;
}

/**
 * Erasures whose day has come, the index of persons that they are asked for by, and what the access log has kept long
 * enough. Runs until the signal aborts.
 * @param forberedd the views have their tables: whether a tvist is open is asked of one
 */
export const startaGallring = async (
  { clock, lager, register, logg, datakatalog, gravstenar }: Gallringsdelar,
  forberedd: Promise<unknown>,
  signal: AbortSignal,
): Promise<void> => {
  // Why they never had, the projector itself tells.
  if (!(await forberedd.then(ja, nej))) return;
  const { store, valv, vydatabas } = lager;
  const gallrare = new Gallrare({
    ...{ store, valv, register, gravstenar, logg },
    medOppenTvist: (arenden) => avvikelserMedOppenTvist(vydatabas, arenden),
    clock,
  });
  const checkpoint = new FilCheckpoint(join(datakatalog, 'personindex.checkpoint'));
  await Promise.all([
    gallrare.kor(signal),
    new Personindexering({ store, valv, checkpoint, logg }).kor(signal),
    gallraAtkomstDagligen(lager.atkomst, { clock, logg, signal }),
  ]);
};

const ja = (): boolean => true;
const nej = (): boolean => false;
