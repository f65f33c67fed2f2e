import {
  evolve,
  initial,
  mojligaLyft,
  type EskaleringState,
  type Lyftmojlighet,
  type Stege,
} from '#libs/eskalering/index.js';
import { stegeFor, type Huvudmannaregister, type Samverkansmodell } from '#libs/huvudman/index.js';
import type { Arenaval } from './arena.js';

/** A matter to lift, and those it is between; who wants to lift it first. */
export interface Lyftfall {
  readonly slag: 'avvikelse' | 'tvist';
  readonly parter: readonly string[];
  /** The samverkansnivå that has it; null while it stands at the foot of each one's line. */
  readonly star: string | null;
}

/** A lift that the model in force allows, and the arena that takes the matter. */
export interface Lyftvag {
  readonly av: string;
  readonly fran: string | null;
  readonly till: string;
  readonly funktion: string | null;
  readonly arena: Arenaval;
}

/** Reckoned by the rules of escalation themselves, from the län's file: what they refuse is not told. */
export const lyftvagFor = (register: Huvudmannaregister, lan: string, fall: Lyftfall): Lyftvag | null => {
  const stege = stegeFor(register, lan, null);
  const modell = register.samverkansmodeller(lan).find(({ id }) => id === stege?.modell);
  if (stege === undefined || modell === undefined) return null;
  const namn = (kod: string): string => register.hamta(kod)?.namn ?? kod;
  const parter = { koder: fall.parter, namn: fall.parter.filter((kod) => kod !== lan).map(namn) };
  return mojliga(stege, lan, fall).flatMap((lyft) => medArena(modell, lyft, parter))[0] ?? null;
};

const mojliga = (stege: Stege, lan: string, fall: Lyftfall): readonly Lyftmojlighet[] => {
  const eskalering = laget(stege, lan, fall);
  if (eskalering.status === 'okand') return [];
  return mojligaLyft({ stege, slag: fall.slag, eskalering }).filter(
    ({ tillSamverkan, vantarPa }) => tillSamverkan && vantarPa.length === 0,
  );
};

const UNDERLAG = { rubrik: '', faktaunderlag: null, forslag: null };

const laget = (stege: Stege, lan: string, { slag, parter, star }: Lyftfall): EskaleringState => {
  const platser = parter.flatMap((huvudman) => {
    const [forsta] = stege.linjer[huvudman] ?? [];
    return forsta === undefined ? [] : [{ huvudman, niva: forsta.niva, svarSenast: null }];
  });
  const [huvudman = ''] = parter;
  if (platser.length < parter.length) return initial;
  const av = { huvudman, mandatId: '', funktion: '' };
  const amne = { overenskommelse: null, avsnitt: null };
  const data = { arende: { slag, id: '' }, lan, modell: stege.modell, parter: platser, underlag: UNDERLAG, amne, av };
  const borjan = evolve(initial, { type: 'EskaleringPaborjad', data });
  if (star === null) return borjan;
  const lyft = { av, fran: null, till: star, arena: null, underlag: UNDERLAG, svarSenast: null };
  const regel = { funktion: null, regel: null, utanMotsvarighet: [] };
  return evolve(borjan, { type: 'LyftTillSamverkan', data: { ...lyft, ...regel } });
};

const arSamma = (ena: readonly string[], andra: readonly string[]): boolean =>
  ena.length === andra.length && ena.every((kod) => andra.includes(kod));

/** The parties' own arena where the file has one; else, on a local level, one of the kind that it describes. */
const medArena = (
  { arenor, nivaer }: Samverkansmodell,
  { huvudman: av, fran, till, funktion }: Lyftmojlighet,
  parter: { readonly koder: readonly string[]; readonly namn: readonly string[] },
): readonly Lyftvag[] => {
  const utanBeredning = arenor.filter(({ niva, beredsAv }) => niva === till && beredsAv === null);
  const egen = utanBeredning.find(({ huvudman }) => arSamma(huvudman, parter.koder));
  const vald = egen ?? utanBeredning.find(({ huvudman }) => huvudman.length === 0);
  if (vald === undefined) return [];
  const niva = nivaer.find(({ id }) => id === till);
  const avSlaget = egen === undefined && niva?.slag === 'lokal';
  const arena = {
    lansfilId: vald.id,
    ...((egen !== undefined || avSlaget) && { huvudman: parter.koder }),
    ...(avSlaget && { namn: [niva.namn, ...parter.namn].join(', ') }),
  };
  return [{ av, fran, till, funktion, arena }];
};
