import type { Logg } from './logg.js';
import { paus } from './paus.js';

export interface Varvgranser {
  /** Pause after the first round with a fault; doubled each time. */
  readonly pausMs: number;
  readonly pausMaxMs: number;
  /** Rounds with faults in a row before it gives up and says so. */
  readonly felMax: number;
}

export interface Varvdelar {
  /** Opens its line in the log: `<namn>-fel`, with the kind of fault alone. */
  readonly namn: string;
  readonly granser: Varvgranser;
  readonly logg: Logg;
  readonly varv: (signal: AbortSignal) => Promise<unknown>;
  /** Between two rounds without a fault. */
  readonly vila: (signal: AbortSignal) => Promise<void>;
}

/** Round after round until the signal aborts. Rejects after `felMax` with faults: the process should end and be restarted. */
export const korVarv = async (delar: Varvdelar, signal: AbortSignal): Promise<void> => {
  const { pausMs, pausMaxMs } = delar.granser;
  for (let fel = 0; !signal.aborted;) {
    fel = (await lyckas(delar, fel + 1, signal)) ? 0 : fel + 1;
    await (fel === 0 ? delar.vila(signal) : paus(Math.min(pausMs * 2 ** (fel - 1), pausMaxMs), signal));
  }
};

const lyckas = async (
  { namn, granser, logg, varv }: Varvdelar,
  forsok: number,
  signal: AbortSignal,
): Promise<boolean> => {
  try {
    await varv(signal);
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    logg.fel(`${namn}-fel`, { fel: error instanceof Error ? error.name : 'okant', forsok });
    if (forsok >= granser.felMax) throw error;
    return false;
  }
};
