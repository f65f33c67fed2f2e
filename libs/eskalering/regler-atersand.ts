import type { Mandatfakta } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AtersandArende } from './commands.js';
import type { EskaleringState, PagaendeEskalering } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { finnNiva, harNiva, kravNiva, ordningAv } from './klattring.js';
import { kravText } from './regler-text.js';
import { ejAvslutad, foretradare, kravMandat, kravModell, pagaende } from './tilltrade.js';

/** Down again with an answer: only to where it has stood. */
export const atersand = (data: AtersandArende['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  const { eskalering, mandat } = tilltrade(data, state);
  kravModell(eskalering, data.stege);
  kravText('svar', data.svar);
  const fran = iEgenLinje(data) ? franLinjen(data, eskalering) : franSamverkan(data, eskalering);
  const { till, svar, svarSenast } = data;
  return [{ type: 'ArendeAtersant', data: { av: foretradare(mandat), fran, till, svar, svarSenast } }];
};

const iEgenLinje = ({ stege, till }: AtersandArende['data']): boolean =>
  till !== null && finnNiva(stege, till)?.slag === 'linje';

interface Tilltrade {
  readonly eskalering: PagaendeEskalering;
  readonly mandat: Mandatfakta;
}

/** A party that may lift; from samverkan also whoever sits so in the arena that has it, for it answers. */
const tilltrade = (data: AtersandArende['data'], state: EskaleringState): Tilltrade => {
  if (state.status !== 'okand' && data.mandat !== null && arenanHarDet(data, data.mandat, state.samverkan?.arena)) {
    return { eskalering: ejAvslutad(state), mandat: kravMandat(data, ['lyfta']) };
  }
  const { eskalering } = pagaende(state, data.huvudman);
  return { eskalering, mandat: kravMandat(data, ['lyfta']) };
};

const arenanHarDet = (data: AtersandArende['data'], mandat: Mandatfakta, arena: string | null | undefined): boolean =>
  !iEgenLinje(data) && mandat.huvudman === data.huvudman && mandat.galler && arena != null && mandat.arena === arena;

/** Its own line only: `till` is a level of it that it has stood at. */
const franLinjen = ({ stege, huvudman, till }: AtersandArende['data'], { parter }: PagaendeEskalering): string => {
  const plats = parter.get(huvudman);
  const niva = kravNiva(stege, till ?? '');
  const lagre = plats !== undefined && niva.ordning < ordningAv(stege, plats.niva);
  const egen = harNiva(stege, huvudman, niva.id) && plats?.natt.includes(niva.id) === true;
  if (!lagre || !egen) throw avvisning('ATERSANDNING_EJ_MOJLIG', { niva: niva.namn });
  return plats.niva;
};

const franSamverkan = (
  { stege, till }: AtersandArende['data'],
  { samverkan, samverkanshistorik }: PagaendeEskalering,
): string => {
  if (samverkan === null) throw avvisning('EJ_I_SAMVERKAN');
  if (till === null) return samverkan.niva;
  const niva = kravNiva(stege, till);
  const lagre = niva.ordning < ordningAv(stege, samverkan.niva);
  const harStatt = samverkanshistorik.some((besok) => besok.niva === till);
  if (!lagre || !harStatt) throw avvisning('ATERSANDNING_EJ_MOJLIG', { niva: niva.namn });
  return samverkan.niva;
};
