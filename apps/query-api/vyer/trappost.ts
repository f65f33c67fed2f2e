import type { Trappost } from '#libs/read-models/index.js';
import { ARENDESLAG, ESKALERINGSSTATUS } from '../eskaleringar/kodverk.js';
import { partsplatser, samverkansplats, vistelsesvar, type Platsunderlag } from '../eskaleringar/platssvar.js';
import type { BevakningDto } from '../eskaleringar/plats.dto.js';
import type { ArenaRefDto } from '../svar/arenauppslag.js';
import type { Kolumner } from '../svar/csv.js';
import type { Namnare } from '../svar/namn.js';
import type { TrapplatsDto, TrappostDto } from './eskaleringstrappa.dto.js';

interface Postunderlag {
  readonly namnare: Namnare;
  readonly arenor: ReadonlyMap<string, ArenaRefDto>;
  readonly dag: string;
}

/** A matter on the ladder, in a list. */
export const trappost = (rad: Trappost, { namnare, arenor, dag }: Postunderlag): TrappostDto => {
  const { eskalering, vistelser } = rad;
  const underlag: Platsunderlag = { eskalering, vistelser, namnare, stege: undefined, arenor, dag };
  const platser = rad.status === 'pagaende' ? platserna(underlag) : [];
  const { id, slag, rubrik, status, utfall, lan, paborjad, avslutad, revision } = rad;
  return {
    ...{ id, slag, rubrik, status, lan, paborjad, avslutad, revision, platser, utfall },
    slagText: ARENDESLAG[slag],
    statusText: ESKALERINGSSTATUS[status],
    modellNamn: namnare.modell(lan, rad.modell),
    forsenad: platser.some((plats) => plats.forsenad),
    vistelser: vistelsesvar(underlag),
  };
};

const platserna = (underlag: Platsunderlag): TrapplatsDto[] => {
  const parter = partsplatser(underlag).map((part) => ({ ...part, arena: null }));
  const samverkan = samverkansplats(underlag);
  return [...parter, ...(samverkan === null ? [] : [{ ...samverkan, huvudman: null }])].map((plats) => ({
    ...{ huvudman: plats.huvudman, niva: plats.niva, arena: plats.arena },
    ...bevakning(plats),
  }));
};

const bevakning = ({
  sedan,
  dagar,
  svarSenast,
  forsenad,
  paminnd,
  lyftForeslaget,
}: BevakningDto): Omit<TrapplatsDto, 'huvudman' | 'niva' | 'arena'> => ({
  ...{ sedan, dagar, svarSenast },
  ...{ forsenad, paminnd, lyftForeslaget },
});

const iOrd = ({ huvudman, niva, arena, dagar }: TrapplatsDto): string =>
  `${huvudman?.namn ?? arena?.namn ?? 'Samverkan'}: ${niva.namn} (${dagar} dagar)`;

export const TRAPPKOLUMNER: Kolumner<TrappostDto> = [
  ['Id', (post) => post.id],
  ['Slag', (post) => post.slagText],
  ['Rubrik', (post) => post.rubrik],
  ['Status', (post) => post.statusText],
  ['Står hos', (post) => post.platser.map(iOrd).join(', ')],
  ['Svar senast', (post) => post.platser.flatMap(({ svarSenast }) => svarSenast ?? []).toSorted()[0] ?? null],
  ['Försenad', (post) => post.forsenad],
  ['Påbörjad', (post) => post.paborjad],
  ['Avslutad', (post) => post.avslutad],
];
