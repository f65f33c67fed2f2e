import type {
  Amne,
  ArendeAtersant,
  Arendereferens,
  EskaleringEvent,
  EskaleringPaborjad,
  Underlag,
} from '#libs/eskalering/events.js';
import type { Foretradare } from '#libs/kernel/index.js';

interface Plats {
  readonly niva: string;
  /** Its own system's number (N4). */
  readonly arendenummer: string | null;
}

interface Samverkansplats {
  readonly niva: string;
  readonly arena: string | null;
}

/** What policies know of an escalation: the fold of its own events, theirs alone. */
export interface Eskaleringsfakta {
  readonly arende: Arendereferens;
  readonly lan: string;
  readonly modell: string;
  readonly amne: Amne;
  /** As last lifted. */
  readonly underlag: Underlag;
  readonly paborjadAv: Foretradare;
  readonly parter: ReadonlyMap<string, Plats>;
  readonly samverkan: Samverkansplats | null;
  /** The arena that had it before the last event: the one to leave when that event moved it. */
  readonly foreArena: string | null;
  /** The arena that last had it at each samverkansnivå. */
  readonly arenaVid: ReadonlyMap<string, string | null>;
}

/** Null until it is begun. */
export const foljEskalering = (fakta: Eskaleringsfakta | null, event: EskaleringEvent): Eskaleringsfakta | null => {
  if (event.type === 'EskaleringPaborjad') return paborjad(event.data, fakta);
  return fakta === null ? null : { ...folj(fakta, event), foreArena: fakta.samverkan?.arena ?? null };
};

/** Anew after an end: the numbers stand, and so do the arenas that have had it. */
const paborjad = (
  { parter, av, ...data }: EskaleringPaborjad['data'],
  fore: Eskaleringsfakta | null,
): Eskaleringsfakta => {
  const plats = (huvudman: string, niva: string): Plats => ({
    niva,
    arendenummer: fore?.parter.get(huvudman)?.arendenummer ?? null,
  });
  return {
    ...data,
    paborjadAv: av,
    parter: new Map(parter.map(({ huvudman, niva }) => [huvudman, plats(huvudman, niva)])),
    samverkan: null,
    foreArena: null,
    arenaVid: fore?.arenaVid ?? new Map(),
  };
};

const folj = (fakta: Eskaleringsfakta, event: EskaleringEvent): Eskaleringsfakta => {
  switch (event.type) {
    case 'LyftILinjen': {
      const { av, till, underlag } = event.data;
      return { ...fakta, underlag, parter: flyttad(fakta, av.huvudman, till) };
    }
    case 'RepresentantUtsedd':
      return { ...fakta, parter: flyttad(fakta, event.data.av.huvudman, event.data.niva) };
    case 'LyftTillSamverkan': {
      const { till, arena, underlag } = event.data;
      const arenaVid = new Map(fakta.arenaVid).set(till, arena);
      return { ...fakta, underlag, samverkan: { niva: till, arena }, arenaVid };
    }
    case 'ArendeAtersant':
      return atersant(fakta, event.data);
    case 'PartTillagd': {
      const { huvudman, niva } = event.data.part;
      return { ...fakta, parter: new Map(fakta.parter).set(huvudman, { niva, arendenummer: null }) };
    }
    case 'EskaleringMottagen': {
      const { huvudman, arendenummer } = event.data;
      const plats = fakta.parter.get(huvudman);
      return plats === undefined
        ? fakta
        : { ...fakta, parter: new Map(fakta.parter).set(huvudman, { ...plats, arendenummer }) };
    }
    case 'EskaleringAvslutad':
      return { ...fakta, samverkan: null };
    default:
      return fakta;
  }
};

const flyttad = ({ parter }: Eskaleringsfakta, huvudman: string, niva: string): Eskaleringsfakta['parter'] => {
  const plats = parter.get(huvudman);
  return plats === undefined ? parter : new Map(parter).set(huvudman, { ...plats, niva });
};

/** Out of samverkan, to a samverkansnivå that has had it, or down the own line: the data says which. */
const atersant = (fakta: Eskaleringsfakta, { av, fran, till }: ArendeAtersant['data']): Eskaleringsfakta => {
  if (till === null) return { ...fakta, samverkan: null };
  if (fakta.samverkan?.niva !== fran) return { ...fakta, parter: flyttad(fakta, av.huvudman, till) };
  return { ...fakta, samverkan: { niva: till, arena: fakta.arenaVid.get(till) ?? null } };
};
