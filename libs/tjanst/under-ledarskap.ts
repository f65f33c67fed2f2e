import { setTimeout as vila } from 'node:timers/promises';
import type { Logg } from '#libs/platform/logg.js';
import { VillkorBrutet } from '#libs/platform/sql/index.js';
import { ledarskap, type Ledarskap, type Ledartjanst } from '#libs/platform/sql/drift/index.js';

/** After work that another was found to do, before standing again; so many times in a row, then it is told of. */
const EFTER_ANNAN_MS = 1_000;
const ANNAN_MAX = 20;

export interface Ledarval {
  readonly connectionString: string;
  readonly namn: Ledartjanst;
  readonly signal: AbortSignal;
  readonly logg: Logg;
  /** Told each time it begins and ceases to lead. */
  readonly vidSkifte?: (leder: boolean) => void;
  /** Faults of the work that mean that another leads by now; beside `VillkorBrutet`. */
  readonly annanLeder?: (fel: unknown) => boolean;
}

/**
 * Does the work while this process leads, stands by while another does, and stands again when the lead is lost.
 * Resolves when the signal has aborted and the work has ended. Rejects with the work's own faults.
 * @param arbete until its signal aborts: by ours, or because the lead is lost
 */
export const underLedarskap = async (val: Ledarval, arbete: (signal: AbortSignal) => Promise<void>): Promise<void> => {
  for (let iRad = 1; !val.signal.aborted; iRad += 1) {
    const ledare = await ledarskap(val.connectionString, val.namn, val.signal);
    if (ledare === null) return;
    const hur = await led(val, ledare, arbete);
    if (hur !== 'annan') iRad = 0;
    else if (iRad >= ANNAN_MAX) throw new Error(`En annan ${val.namn} arbetar mot samma databas trots låset.`);
    if (hur === 'annan') await vila(EFTER_ANNAN_MS, undefined, { signal: val.signal }).catch(() => undefined);
  }
};

/** `forlorat`: ended because it leads no more; `annan`: met the work of another. */
const led = async (
  val: Ledarval,
  ledare: Ledarskap,
  arbete: (signal: AbortSignal) => Promise<void>,
): Promise<'forlorat' | 'annan'> => {
  const signal = AbortSignal.any([val.signal, ledare.forlorat]);
  val.logg.info('leder', { tjanst: val.namn });
  val.vidSkifte?.(true);
  try {
    await arbete(signal);
    if (!val.signal.aborted) val.logg.varning('ledarskap-forlorat', { tjanst: val.namn });
    return 'forlorat';
  } catch (error) {
    return tolkad(val, signal, error);
  } finally {
    val.vidSkifte?.(false);
    await ledare.slapp();
  }
};

/** Throws what neither another leader nor the end explains. */
const tolkad = ({ namn, logg, annanLeder }: Ledarval, signal: AbortSignal, error: unknown): 'forlorat' | 'annan' => {
  if (error instanceof VillkorBrutet || annanLeder?.(error) === true) {
    logg.varning('annan-leder', { tjanst: namn });
    return 'annan';
  }
  if (!signal.aborted) throw error;
  return 'forlorat';
};
