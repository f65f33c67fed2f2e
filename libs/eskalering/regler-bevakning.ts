import type { BevakaSvar } from './commands.js';
import type { Bevakning, EskaleringState, PagaendeEskalering } from './eskalering.js';
import type { EskaleringEvent, LyftForeslaget } from './events.js';
import { FORESLAGNA_VAGAR_MAX } from './granser.js';
import { mojligaLyft } from './vagar.js';

/**
 * A day has passed without an answer: first a reminder, then, when that day too has passed, a proposal to lift, once.
 * Never moves the matter: that takes a function that judges (B3). What is no longer waited for gives nothing.
 */
export const bevaka = (data: BevakaSvar['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  if (state.status !== 'pagaende') return [];
  const plats = platsFor(data, state);
  if (plats === undefined || !harForfallit(plats, data)) return [];
  const { huvudman, niva, senast, nastaSenast } = data;
  if (plats.paminnd !== null) return [foreslag(data, state)];
  return [{ type: 'SvarPaminnt', data: { huvudman, niva, senast, nastaSenast } }];
};

/** Where it stands, when it is still where the watch means. */
const platsFor = (
  { huvudman, niva }: BevakaSvar['data'],
  { parter, samverkan }: PagaendeEskalering,
): Bevakning | undefined => {
  const plats = huvudman === null ? samverkan : parter.get(huvudman);
  return plats?.niva === niva ? plats : undefined;
};

/** The day that the watch means is the one waited for, and it has passed. */
const harForfallit = (plats: Bevakning, { senast, idag }: BevakaSvar['data']): boolean => {
  const { svarSenast, paminnd, lyftForeslaget } = plats;
  if (svarSenast === null || lyftForeslaget) return false;
  return senast === (paminnd ?? svarSenast) && senast < idag;
};

const foreslag = ({ stege, slag, huvudman, niva }: BevakaSvar['data'], state: PagaendeEskalering): LyftForeslaget => {
  const lyft = mojligaLyft({ stege, slag, eskalering: state }).filter((ett) =>
    huvudman === null ? ett.tillSamverkan : ett.huvudman === huvudman,
  );
  const olika = new Map(lyft.map(({ till, funktion }) => [JSON.stringify([till, funktion]), { till, funktion }]));
  const vagar = [...olika.values()].slice(0, FORESLAGNA_VAGAR_MAX);
  return { type: 'LyftForeslaget', data: { huvudman, niva, vagar } };
};
