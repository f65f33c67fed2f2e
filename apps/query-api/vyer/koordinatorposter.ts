import type {
  Arenapost,
  Arenatraffrad,
  Beslutsrad,
  Motesrad,
  Relationsrad,
  Trappost,
} from '#libs/read-models/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { ArenaRefDto } from '../svar/arenauppslag.js';
import type { Kolumner } from '../svar/csv.js';
import type { Namnare } from '../svar/namn.js';
import { ANMARKNINGAR, type Anmarkning, type KoordinatorpostDto, type OverblicksarendeDto } from './koordinator.dto.js';

const post = (slag: Anmarkning, rubrik: string, resten: Partial<KoordinatorpostDto>): KoordinatorpostDto => ({
  ...{ slag, slagText: ANMARKNINGAR[slag], rubrik },
  ...{ arenden: [], arenor: [], huvudman: [], rekommendation: null, senast: null },
  ...resten,
});

const arenan = ({ id, arena_namn }: { readonly id: string; readonly arena_namn: string }): ArenaRefDto => ({
  id,
  namn: arena_namn,
});
const unika = (arenor: readonly ArenaRefDto[]): ArenaRefDto[] => [...new Map(arenor.map((en) => [en.id, en])).values()];

/** One post for each matter, or subject, with every arena that has it. */
export const traffposter = (
  slag: 'arende-i-flera-arenor' | 'samma-amne',
  rader: readonly Arenatraffrad[],
  namnare: Namnare,
): KoordinatorpostDto[] =>
  [...Map.groupBy(rader, ({ nyckel }) => nyckel).values()].flatMap((grupp) => {
    const [forsta] = grupp;
    if (forsta === undefined) return [];
    return post(slag, slag === 'samma-amne' ? amnet(forsta, namnare) : forsta.rubrik, {
      arenden: grupp.map(arendet),
      arenor: unika(grupp.map(arenan)),
    });
  });

const arendet = (rad: Arenatraffrad): OverblicksarendeDto => ({
  ...{ id: rad.arende, rubrik: rad.rubrik, sedan: rad.sedan },
  arena: arenan(rad),
});

const amnet = ({ overenskommelse, avsnitt }: Arenatraffrad, namnare: Namnare): string =>
  [overenskommelse === null ? null : namnare.overenskommelse(overenskommelse), avsnitt]
    .filter((del) => del !== null)
    .join(', ');

export const relationspost = (rad: Relationsrad): KoordinatorpostDto =>
  post('relaterade', [rad.rubrik ?? rad.arende, rad.till_rubrik ?? rad.till].join(' – '), {
    arenden: [
      { id: rad.arende, rubrik: rad.rubrik, arena: arenan(rad), sedan: null },
      { id: rad.till, rubrik: rad.till_rubrik, arena: null, sedan: null },
    ],
    arenor: [arenan(rad)],
  });

/** A matter under way: where somebody is late to answer, or that no arena has. */
export const trapposten = (
  slag: 'forsenat-arende' | 'arende-utan-arena',
  { id, rubrik, eskalering }: Trappost,
  { namnare, arenor, dag }: { namnare: Namnare; arenor: ReadonlyMap<string, ArenaRefDto>; dag: string },
): KoordinatorpostDto => {
  const { parter, samverkan } = eskalering;
  const arena = samverkan?.arena == null ? undefined : arenor.get(samverkan.arena);
  const sena = [...parter].filter(([, { svarSenast }]) => svarSenast !== null && svarSenast < dag);
  const dagar = [...sena.map(([, { svarSenast }]) => svarSenast), samverkan?.svarSenast ?? null];
  return post(slag, rubrik, {
    arenden: [{ id, rubrik, arena: arena ?? null, sedan: null }],
    arenor: arena === undefined ? [] : [arena],
    huvudman: sena.map(([kod]) => namnare.huvudman(kod)),
    senast: dagar.filter((en) => en !== null).toSorted()[0] ?? null,
  });
};

export const beslutspost = (rad: Beslutsrad, namnare: Namnare): KoordinatorpostDto =>
  post('forsenat-beslut', rad.rubrik, {
    arenor: [{ id: rad.arena, namn: rad.arena_namn }],
    huvudman: [namnare.huvudman(rad.huvudman)],
    rekommendation: rad.id,
    senast: rad.senast,
  });

export const motespost = (rad: Motesrad): KoordinatorpostDto => {
  const dag = svenskDag(new Date(rad.tid));
  return post('mote-utan-protokoll', `${rad.arena_namn} ${dag}`, { arenor: [arenan(rad)], senast: dag });
};

export const arenaposter = ({ id, namn, sammankallande, nasta_mote }: Arenapost): KoordinatorpostDto[] => [
  ...(sammankallande === null ? [post('arena-utan-sammankallande', namn, { arenor: [{ id, namn }] })] : []),
  ...(nasta_mote === null ? [post('arena-utan-mote', namn, { arenor: [{ id, namn }] })] : []),
];

export const KOORDINATORKOLUMNER: Kolumner<KoordinatorpostDto> = [
  ['Slag', (en) => en.slagText],
  ['Rubrik', (en) => en.rubrik],
  ['Arenor', (en) => en.arenor.map(({ namn }) => namn).join(', ')],
  ['Väntar på', (en) => en.huvudman.map(({ namn }) => namn).join(', ')],
  ['Senast', (en) => en.senast],
  ['Ärenden', (en) => [...new Set(en.arenden.map(({ id }) => id))].join(', ')],
];
