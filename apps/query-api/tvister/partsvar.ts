import { arbetsdagarKvar } from '#libs/huvudman/index.js';
import {
  HANVISNINGSTYPER,
  INSTALLNINGAR,
  NASTA_STEG_TVIST,
  nastaStegTvist,
  type Partslage,
  type StallningTagen,
} from '#libs/tvist/index.js';
import { foretradarsvar } from '../svar/foretradare.dto.js';
import type { Namnare } from '../svar/namn.js';
import type { StallningDto, TvistpartDto } from './tvistpart.dto.js';
import type { Lasttvist } from './tvistlasare.js';

interface Partsunderlag {
  readonly namnare: Namnare;
  /** RFC 3339 date in Sweden that is asked about. */
  readonly dag: string;
}

/** Each party with its position, its receipt and what it is to do next. */
export const partsvar = (last: Lasttvist, underlag: Partsunderlag): TvistpartDto[] =>
  [...last.tvist.parter].map(([huvudman, lage]) => ({
    huvudman: underlag.namnare.huvudman(huvudman),
    foretradare: lage.foretradare === null ? null : foretradarsvar(lage.foretradare, underlag.namnare),
    paminnd: lage.paminnd,
    arendenummer: lage.arendenummer,
    stallning: stallningssvar(last, huvudman, underlag.namnare),
    ...fristsvar(last, lage, underlag.dag),
    ...kvittens(last, huvudman),
    ...stegsvar(last, huvudman),
  }));

const fristsvar = (
  { tvist }: Lasttvist,
  { stallning, svarSenast }: Partslage,
  dag: string,
): Pick<TvistpartDto, 'svarSenast' | 'arbetsdagarKvar' | 'forsenad'> => {
  const senast = tvist.status === 'oppen' && stallning === null ? svarSenast : null;
  if (senast === null) return { svarSenast, arbetsdagarKvar: null, forsenad: false };
  return { svarSenast, arbetsdagarKvar: arbetsdagarKvar(dag, senast), forsenad: senast < dag };
};

const stegsvar = ({ tvist }: Lasttvist, huvudman: string): Pick<TvistpartDto, 'nastaSteg' | 'nastaStegText'> => {
  const nastaSteg = nastaStegTvist(tvist, huvudman) ?? 'klart';
  return { nastaSteg, nastaStegText: NASTA_STEG_TVIST[nastaSteg] };
};

/** D8: that the decision stands in the party's own system, and under which number. */
const kvittens = (
  { handelser }: Lasttvist,
  huvudman: string,
): Pick<TvistpartDto, 'beslutKvitterat' | 'beslutskvittens'> => {
  const funnen = handelser.findLast(
    ({ event }) => event.type === 'BeslutKvitterat' && event.data.huvudman === huvudman,
  );
  if (funnen?.event.type !== 'BeslutKvitterat') return { beslutKvitterat: false, beslutskvittens: null };
  const { arendenummer } = funnen.event.data;
  return { beslutKvitterat: true, beslutskvittens: { tid: funnen.recorded.meta.tid, arendenummer } };
};

const stallningssvar = ({ handelser }: Lasttvist, huvudman: string, namnare: Namnare): StallningDto | null => {
  const funnen = handelser.findLast(
    ({ event }) => event.type === 'StallningTagen' && event.data.av.huvudman === huvudman,
  );
  if (funnen?.event.type !== 'StallningTagen') return null;
  const { installning, motivering, hanvisningar, av } = funnen.event.data;
  return {
    ...{ installning, motivering, tid: funnen.recorded.meta.tid },
    installningText: INSTALLNINGAR[installning],
    hanvisningar: hanvisningar.map((en) => hanvisningssvar(en, namnare)),
    av: foretradarsvar(av, namnare),
  };
};

type Hanvisning = StallningTagen['data']['hanvisningar'][number];
const hanvisningssvar = (
  { typ, till, avsnitt }: Hanvisning,
  namnare: Namnare,
): StallningDto['hanvisningar'][number] => ({
  ...{ typ, avsnitt },
  typText: HANVISNINGSTYPER[typ],
  till: typ === 'overenskommelse' ? namnare.overenskommelse(till) : till,
});
