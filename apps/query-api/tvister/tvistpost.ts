import { aldersgruppFor, dagarMellan, type Tvistpost } from '#libs/read-models/index.js';
import { NASTA_STEG_TVIST, TVISTEFRAGOR, TVISTSTATUS } from '#libs/tvist/index.js';
import type { Kolumner } from '../svar/csv.js';
import type { Namnare } from '../svar/namn.js';
import { ALDERSTEXTER, type TvistpostDto } from './tvistpost.dto.js';

/** A tvist in a list. @param dag RFC 3339 date in Sweden, today */
export const tvistpost = (rad: Tvistpost, namnare: Namnare, dag: string): TvistpostDto => {
  const alderDagar = dagarMellan(rad.oppnad_dag, rad.slut_dag ?? dag);
  const aldersgrupp = aldersgruppFor(alderDagar);
  const { id, rubrik, fraga, principiell, status, avvikelse, avsnitt, oppnad, andrad, revision } = rad;
  return {
    ...{ id, rubrik, fraga, principiell, status, avvikelse, avsnitt, oppnad, andrad, revision },
    ...{ alderDagar, aldersgrupp, aldersgruppText: ALDERSTEXTER[aldersgrupp] },
    fragaText: TVISTEFRAGOR[fraga],
    beloppKr: rad.belopp_kr,
    statusText: TVISTSTATUS[status],
    overenskommelse: rad.overenskommelse === null ? null : namnare.overenskommelse(rad.overenskommelse),
    parter: rad.delar.map(({ huvudman, nasta_steg, svar_senast }) => ({
      huvudman: namnare.huvudman(huvudman),
      nastaSteg: nasta_steg,
      nastaStegText: NASTA_STEG_TVIST[nasta_steg],
      svarSenast: svar_senast,
      forsenad: svar_senast !== null && svar_senast < dag,
    })),
  };
};

export const TVISTKOLUMNER: Kolumner<TvistpostDto> = [
  ['Id', (post) => post.id],
  ['Rubrik', (post) => post.rubrik],
  ['Fråga', (post) => post.fragaText],
  ['Belopp, kronor', (post) => post.beloppKr],
  ['Principiell', (post) => post.principiell],
  ['Status', (post) => post.statusText],
  ['Parter', (post) => post.parter.map(({ huvudman }) => huvudman.namn).join(', ')],
  ['Nästa steg', (post) => post.parter.map((part) => `${part.huvudman.namn}: ${part.nastaStegText}`).join(', ')],
  ['Överenskommelse', (post) => post.overenskommelse],
  ['Avsnitt', (post) => post.avsnitt],
  ['Öppnad', (post) => post.oppnad],
  ['Ålder, dagar', (post) => post.alderDagar],
];
