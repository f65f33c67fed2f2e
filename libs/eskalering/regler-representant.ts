import { avvisning, EJ_ANGIVET } from './avvisningar.js';
import type { UtseRepresentant } from './commands.js';
import type { EskaleringState, PagaendeEskalering } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { harFunktionPa, kravNiva, nastaILinjen, ordningAv } from './klattring.js';
import type { Stege, Stegniva } from './stege.js';
import { foretradare, kravMandat, kravModell, pagaende } from './tilltrade.js';

/** B7: where a huvudman has no function at the level, it names who stands for it there, with ledningens mandat. */
export const utseRepresentant = (
  data: UtseRepresentant['data'],
  state: EskaleringState,
): readonly EskaleringEvent[] => {
  const { eskalering, plats } = pagaende(state, data.huvudman);
  const mandat = kravMandat(data, ['lyfta']);
  kravModell(eskalering, data.stege);
  const niva = kravLinjeniva(data.stege, data.niva);
  if (harFunktionPa(data.stege, data.huvudman, niva.id)) throw avvisning('NIVAN_FINNS_I_LINJEN', { niva: niva.namn });
  const { representerar } = mandat;
  if (representerar?.niva !== niva.id) throw avvisning('MANDATET_REPRESENTERAR_EJ', { niva: niva.namn });
  if (plats.niva === niva.id && plats.representant === mandat.funktion) return [];
  if (plats.niva !== niva.id) kravNastaMotsvarande(data, eskalering, niva);
  const { forankring } = representerar;
  const svarSenast = plats.niva === niva.id ? plats.svarSenast : data.svarSenast;
  const av = foretradare(mandat);
  return [{ type: 'RepresentantUtsedd', data: { av, niva: niva.id, forankring, svarSenast } }];
};

const kravLinjeniva = (stege: Stege, id: string): Stegniva => {
  const niva = kravNiva(stege, id);
  if (niva.slag !== 'linje') throw avvisning('NIVAN_FINNS_EJ', { modell: stege.modell });
  return niva;
};

/** Up, past no level of its own, and no higher than where somebody already waits. */
const kravNastaMotsvarande = (
  { stege, huvudman }: UtseRepresentant['data'],
  { parter }: PagaendeEskalering,
  till: Stegniva,
): void => {
  const fran = parter.get(huvudman)?.niva ?? '';
  kravUppat(stege, fran, till);
  const nasta = nastaILinjen(stege, huvudman, fran);
  if (nasta !== undefined && nasta.ordning < till.ordning) throw avvisning('EGEN_LINJE_FORST', { nasta: nasta.namn });
  const andras = [...parter].filter(([kod]) => kod !== huvudman).map(([, { niva }]) => ordningAv(stege, niva));
  if (!andras.some((ordning) => ordning >= till.ordning)) throw avvisning('INGEN_MOTSVARIGHET', { niva: till.namn });
};

/** And to no level that the source says nothing is lifted to: those who stand there began there. */
const kravUppat = (stege: Stege, fran: string, till: Stegniva): void => {
  if (till.ordning <= ordningAv(stege, fran)) throw avvisning('EJ_UPPAT', { niva: till.namn });
  if (till.lyftsAv?.length !== 0) return;
  const { namn, kalla, lyftregel } = till;
  const regel = { kalla: kalla ?? EJ_ANGIVET, regel: lyftregel ?? EJ_ANGIVET };
  throw avvisning('LYFT_EJ_TILLATET', { ...regel, niva: namn, lyfter: 'ingen' });
};
