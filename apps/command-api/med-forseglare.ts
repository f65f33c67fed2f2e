import type { DomainEvent, Forseglat } from '#libs/kernel/index.js';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { forseglade, type Forseglare, type Nyckelvalv } from '#libs/sekretess/index.js';

/** Seals one text under the key of the act. */
export type Forsegla = (text: string) => Forseglat;

/**
 * Carries out one act with a key of its own, and gives the key back when nothing sealed with it stands anywhere: the act
 * was refused, or gave nothing, or had been carried out before. When nobody knows, the key is left unused: shared by two
 * acts it would erase both.
 * @param arbete resolves with the events as they stand in the log
 */
export const medForseglare = async <Utfall extends { readonly events: readonly DomainEvent[] }>(
  valv: Pick<Nyckelvalv, 'forseglare'>,
  kontext: Parameters<Nyckelvalv['forseglare']>[0],
  arbete: (forsegla: Forsegla) => Promise<Utfall>,
): Promise<Utfall> => {
  const forseglare = await valv.forseglare(kontext).catch(utanNyckel);
  try {
    const utfall = await arbete((text) => forseglare.forsegla(text));
    if (!forseglade(utfall.events).some(({ nyckel }) => nyckel === forseglare.nyckel)) forseglare.aterlamna();
    return utfall;
  } catch (fel) {
    if ((somProblem(fel)?.status ?? OVISST) < OVISST) forseglare.aterlamna();
    throw fel;
  }
};

/** From here on nobody knows whether it was written. */
const OVISST = 500;

/** Most acts say something, but not all: those that do not go on without the vault. */
const utanNyckel = (fel: unknown): Forseglare => ({
  nyckel: '',
  forsegla: () => {
    throw fel;
  },
  aterlamna: () => undefined,
});
