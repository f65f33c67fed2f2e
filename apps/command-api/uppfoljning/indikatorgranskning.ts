import type { Fel } from '#libs/platform/fel.js';
import { ENHETER, indikatorMed, raknarNagot } from '#libs/statistik/index.js';
import { indikatornyckel, type AngeIndikator } from '#libs/uppfoljning/index.js';
import { ANNAN, type NyIndikatorDto } from './indikator.dto.js';

type Matt = Pick<NyIndikatorDto, 'indikator' | 'egenKod' | 'enhet' | 'varde'>;

/** What is written in the log; `fel` holds every fault at once, and then nothing of it is. */
export interface Granskad {
  readonly indikator: string;
  readonly enhet: string;
  readonly fel: readonly Fel[];
}

/** B12: a measure is one of the catalogue, in its own unit, or one that is said not to be there, with its code and unit. */
export const granskaMatt = (matt: Matt): Granskad => {
  const granskat = matt.indikator === ANNAN ? annat(matt) : katalogens(matt);
  return { ...granskat, fel: [...granskat.fel, ...vardefel(matt.varde, granskat.enhet)] };
};

const katalogens = ({ indikator, egenKod, enhet }: Matt): Granskad => {
  const post = indikatorMed(indikator);
  const egen = post?.enhet ?? '';
  return {
    ...{ indikator, enhet: egen },
    fel: [
      ...(egenKod == null
        ? []
        : fel('EGEN_KOD_UTAN_ANNAN', '/egenKod', 'Anges bara för ett mått som inte finns i katalogen.')),
      ...(enhet == null || enhet === egen
        ? []
        : fel('FEL_ENHET', '/enhet', `${post?.namn ?? indikator} anges i ${egen}.`)),
    ],
  };
};

const annat = ({ egenKod, enhet }: Matt): Granskad => ({
  ...{ indikator: egenKod ?? '', enhet: enhet ?? '' },
  fel: [
    ...kodfel(egenKod ?? null),
    ...(enhet == null ? fel('FALT_SAKNAS', '/enhet', `Välj enhet: ${Object.keys(ENHETER).join(', ')}.`) : []),
  ],
});

const kodfel = (kod: string | null): readonly Fel[] => {
  if (kod === null) return fel('FALT_SAKNAS', '/egenKod', 'Skriv en kod för måttet.');
  const post = kod === ANNAN ? undefined : indikatorMed(kod);
  if (kod === ANNAN) return fel('OGILTIGT_VARDE', '/egenKod', 'Koden säger inte vilket mått det är.');
  if (post === undefined) return [];
  const vad = post.hamtas === 'beraknas' ? `Navet räknar själv fram ${post.namn}.` : `Välj ${post.namn} ur katalogen.`;
  return fel('FINNS_I_KATALOGEN', '/egenKod', vad);
};

/** What counts something is a whole number: so it is seen to be a small one. */
const vardefel = (varde: string, enhet: string): readonly Fel[] =>
  enhet === '' || !raknarNagot(enhet) || /^\d+$/.test(varde)
    ? []
    : fel('EJ_HELTAL', '/varde', `Ska vara ett helt tal, noll eller mer: det räknar ${enhet}.`);

type Varde = Pick<AngeIndikator['data'], 'indikator' | 'huvudman' | 'period' | 'enhet'>;

/**
 * I4: a measure that is not in the catalogue has one unit in a follow-up, else its sum could stand in one that hides
 * nothing. The value that it replaces has no say.
 */
export const granskaEnhet = (nytt: Varde, givna: Iterable<Varde>): readonly Fel[] => {
  const { indikator, enhet } = nytt;
  if (indikatorMed(indikator) !== undefined) return [];
  const andra = [...givna].filter((en) => en.indikator === indikator && indikatornyckel(en) !== indikatornyckel(nytt));
  const redan = andra[0]?.enhet ?? enhet;
  return andra.some((en) => en.enhet === enhet) || redan === enhet
    ? []
    : fel('FEL_ENHET', '/enhet', `${indikator} anges redan i ${redan}. Välj den enheten, eller en annan kod.`);
};

const fel = (kod: string, pekare: string, meddelande: string): readonly Fel[] => [{ kod, pekare, meddelande }];
