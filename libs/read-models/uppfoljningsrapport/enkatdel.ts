import { svarslageFor } from '#libs/uppfoljning/svarslage.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import type { Enkatdel, Enkatrad, Svarslage } from './rapport.js';

/** U1–U3, U5: who has answered what; raw text, and corrections beside it. */
export const enkatdel = (uppfoljning: KandUppfoljning): Enkatdel => {
  const deltagare = svarslageFor(uppfoljning).map(({ huvudman, lage }) => enkatrad(uppfoljning, huvudman, lage));
  const antal = (lage: Svarslage): number => deltagare.filter((en) => en.lage === lage).length;
  const { id, version } = uppfoljning.formular;
  return {
    formular: { id, version },
    svarSenast: uppfoljning.svarSenast,
    antal: {
      tillfragade: uppfoljning.tillfragade.length,
      besvarat: antal('besvarat'),
      tomt: antal('tomt'),
      'ej-svarat': antal('ej-svarat'),
      'ej-tillfragad': antal('ej-tillfragad'),
    },
    deltagare,
  };
};

const UTAN_SVAR = { kalla: null, kallnamn: null, svar: [] };
const UTAN_PRAXIS = { praxis: null, citat: null };

const enkatrad = (
  { svar: alla, praxis: praxisar, rattelser }: KandUppfoljning,
  huvudman: string,
  lage: Svarslage,
): Enkatrad => {
  const { kalla, kallnamn, svar } = alla.get(huvudman)?.at(-1) ?? UTAN_SVAR;
  const { praxis, citat } = praxisar.get(huvudman) ?? UTAN_PRAXIS;
  return {
    ...{ huvudman, lage, kalla, kallnamn, praxis, praxiscitat: citat },
    svar: svar.map(({ fraga, text }) => ({ fraga, text })),
    rattelser: rattelser
      .filter((rattelse) => rattelse.huvudman === huvudman)
      .map(({ fraga, galler, tillFraga, text, skal }) => ({ fraga, galler, tillFraga, text, skal })),
  };
};
