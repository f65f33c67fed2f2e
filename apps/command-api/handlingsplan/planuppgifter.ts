import type { Godkannare, UpprattaPlan } from '#libs/handlingsplan/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import type { NyPlanDto, PlangodkannareDto } from './plan.dto.js';

interface Plats {
  readonly register: Huvudmannaregister;
  readonly huvudman: string;
  readonly lan: string;
}
type Uppgifter = Omit<UpprattaPlan['data'], 'huvudman' | 'koordinator'>;

/** What is drawn up, under the names of the län's file. 400 for what the register does not know, or knows elsewhere. */
export const planuppgifter = (dto: NyPlanDto, plats: Plats): Uppgifter => {
  const { register, lan } = plats;
  const { niva, ar, rubrik, uppfoljning = null } = dto;
  kravFelfri([...kommunfel(dto.kommun, plats), ...partfel(dto.parter ?? [], plats)]);
  const kommun = dto.kommun ?? (niva === 'lokal' ? egenKommun(plats) : null);
  const parter = dto.parter ?? vanligaParter(kommun, plats);
  return {
    ...{ lan, niva, kommun, uppfoljning, ar, rubrik, parter },
    ...lanetsOrdning(plats),
    godkannare: godkannareAv(dto.godkannare ?? parter.map((huvudman) => ({ huvudman })), register),
  };
};

const kommunfel = (kommun: string | null | undefined, plats: Plats): readonly Fel[] =>
  kommun == null ? [] : partfel([kommun], plats).map((fel) => ({ ...fel, pekare: '/kommun' }));

/** A plan is of one län, and who leads it there has nothing to ask of another's huvudmän. */
const partfel = (koder: readonly string[], { register, lan }: Plats): readonly Fel[] => [
  ...okandaHuvudman(register, koder, '/parter'),
  ...koder.flatMap((kod, nr) =>
    register.finns(kod) && register.lanFor(kod) !== lan
      ? [{ kod: 'HUVUDMAN_I_ANNAT_LAN', pekare: `/parter/${nr}`, meddelande: ANNAT_LAN }]
      : [],
  ),
];
const ANNAT_LAN = 'Huvudmannen hör till ett annat län än planen. Välj bland länets egna huvudmän.';

/** A region, and so its koordinator, has no local plan of its own: it says whose. */
const egenKommun = ({ register, huvudman }: Plats): string => {
  if (register.hamta(huvudman)?.typ !== 'region') return huvudman;
  const meddelande = 'Välj vilken kommun den lokala planen gäller.';
  throw valideringsproblem([{ kod: 'FALT_SAKNAS', pekare: '/kommun', meddelande }]);
};

const lanetsOrdning = ({ register, lan }: Plats): Pick<Uppgifter, 'slag' | 'godkannandeAv'> => {
  const modell = register.uppfoljning(lan);
  return modell === undefined
    ? { slag: 'handlingsplan', godkannandeAv: null }
    : { slag: modell.plan.kod, godkannandeAv: modell.godkannandeAv };
};

/** Of a local plan the kommun and the region, whose code is the län's; else all of the län but the private ones. */
const vanligaParter = (kommun: string | null, { register, lan }: Plats): readonly string[] => {
  if (kommun !== null) return [...new Set([lan, kommun])];
  const huvudman = register.modell(lan)?.huvudman ?? [];
  return huvudman.filter(({ typ }) => typ !== 'privat').map(({ kod }) => kod);
};

const godkannareAv = (angivna: readonly PlangodkannareDto[], register: Huvudmannaregister): readonly Godkannare[] =>
  angivna.map(({ huvudman, verksamhet }, nr) => {
    if (verksamhet == null) return { huvudman, verksamhet: null };
    const kand = register.verksamhet(huvudman, verksamhet);
    if (kand !== undefined) return { huvudman, verksamhet: kand.kod };
    const meddelande = 'Verksamheten finns inte hos huvudmannen.';
    throw valideringsproblem([{ kod: 'OKAND_KOD', pekare: `/godkannare/${nr}/verksamhet`, meddelande }]);
  });
