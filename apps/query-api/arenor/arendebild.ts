import { ARENDESTATUS, BEHANDLINGAR, franvarande, type Arende, type KandArena, type Mote } from '#libs/arena/index.js';
import { textFor, type Namnare } from '../svar/namn.js';
import type { ArenaarendeDto, ArenamoteDto } from './arenaarende.dto.js';

/** A matter of the arena: its texts are open, and the same at every huvudman (B4). */
export const arendebild = (id: string, arende: Arende, namnare: Namnare): ArenaarendeDto => {
  const { slag, rubrik, faktaunderlag, forslag, amne, anmaltAv, status, beredning, relationer } = arende;
  return {
    ...{ id, slag, rubrik, faktaunderlag, forslag, status },
    ...{ overenskommelse: amne.overenskommelse, avsnitt: amne.avsnitt },
    anmaltAv: namnare.huvudman(anmaltAv),
    statusText: textFor(ARENDESTATUS, status),
    beredning: beredning === null ? null : beredningsbild(beredning, namnare),
    relationer: relationer.map(({ till, typ }) => ({ till, typ })),
  };
};

const beredningsbild = (
  { av, beredning, forslag }: NonNullable<Arende['beredning']>,
  namnare: Namnare,
): NonNullable<ArenaarendeDto['beredning']> => ({
  av: namnare.huvudman(av.huvudman),
  funktion: av.funktion,
  beredning,
  forslag,
});

export const motesbild = (arena: KandArena, [id, mote]: readonly [string, Mote], namnare: Namnare): ArenamoteDto => {
  const { tid, plats, installt, dagordning, narvarande, protokoll, behandlade } = mote;
  const noterad = narvarande.length > 0;
  return {
    ...{ id, tid, plats, installt, protokoll },
    dagordning: dagordning?.map(({ slag, rubrik, arende }) => ({ slag, rubrik, arende })) ?? null,
    narvarande: narvarande.map(({ huvudman, funktion, mandatId }) => ({
      huvudman: namnare.huvudman(huvudman),
      funktion,
      mandatId,
    })),
    franvarande: noterad ? franvarande(arena, id).map((kod) => namnare.huvudman(kod)) : [],
    behandlade: behandlade.map(({ arende, utfall, anteckning }) => ({
      ...{ arende, utfall, anteckning },
      utfallText: textFor(BEHANDLINGAR, utfall),
    })),
  };
};
