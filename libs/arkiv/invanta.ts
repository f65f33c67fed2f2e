import { setTimeout as vila } from 'node:timers/promises';
import type { Forseglat } from '#libs/kernel/index.js';
import { Forseglingsfel, type Nyckelvalv, type Oppnare } from '#libs/sekretess/index.js';
import { allaGravar, type Aterspelningsdelar } from './aterspelning.js';
import type { Gravpost } from './gravstensfil.js';

export interface Vantan {
  readonly pausMs: number;
  readonly forsokMax: number;
}
const VANTAN: Vantan = { pausMs: 1_000, forsokMax: 600 };

/**
 * For the services that may only read the vault: waits until the processor has destroyed anew what a restore brought
 * back, before a door opens. Errors: after ten minutes, in Swedish.
 */
export const invantaGallringar = async (
  delar: Aterspelningsdelar,
  { pausMs, forsokMax }: Vantan = VANTAN,
): Promise<void> => {
  for (let forsok = 1; (await arAterfunna(delar)) > 0; forsok += 1) {
    if (forsok >= forsokMax)
      throw new Error('Nyckelvalvet har gallrade nycklar kvar efter en återläsning. Starta processor först.');
    await vila(pausMs);
  }
};

/** Keys that were destroyed once and stand in the vault again. */
const arAterfunna = async ({ store, valv, gravstenar }: Aterspelningsdelar): Promise<number> => {
  let antal = 0;
  for await (const poster of allaGravar(store, gravstenar)) antal += await finnsAv(valv, poster);
  return antal;
};

const finnsAv = async (valv: Nyckelvalv, poster: readonly Gravpost[]): Promise<number> => {
  const prov = poster.map(({ nyckel }) => tomtMed(nyckel));
  const oppnare = await valv.oppnare(prov);
  return prov.filter((ett) => finns(oppnare, ett)).length;
};

/** Sealed text without any text: the vault finds its key, or says that it is destroyed or was never there. */
const tomtMed = (nyckel: string): Forseglat =>
  ({ alg: 'A256GCM', nyckel, nonce: '', innehall: '' }) as unknown as Forseglat;

const finns = (oppnare: Oppnare, prov: Forseglat): boolean => {
  try {
    oppnare.oppna(prov, '');
    return false;
  } catch (error) {
    if (!(error instanceof Forseglingsfel)) throw error;
    return error.kod === 'FORSEGLING_HOR_INTE_HIT';
  }
};
