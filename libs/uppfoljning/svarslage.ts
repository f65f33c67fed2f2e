import type { Praxis } from './events.js';
import type { Enkatsvar, KandUppfoljning, Rattelse } from './uppfoljning.js';

/**
 * Where a party stands with the survey (U2): "has not answered" and "was not asked" are two facts, and so is `tomt`,
 * an answer that came with every question blank.
 */
export type Svarslagekod = 'besvarat' | 'tomt' | 'ej-svarat' | 'ej-tillfragad';
export interface Svarslage {
  readonly huvudman: string;
  readonly lage: Svarslagekod;
}
export const SVARSLAGEN: Readonly<Record<Svarslagekod, string>> = {
  besvarat: 'Har svarat',
  tomt: 'Tomt svar',
  'ej-svarat': 'Har inte svarat',
  'ej-tillfragad': 'Inte tillfrågad',
};

type Enkatlage = Pick<KandUppfoljning, 'parter' | 'tillfragade' | 'svar'>;

/** Every party, in the order of the agreement. */
export const svarslageFor = (state: Enkatlage): readonly Svarslage[] =>
  state.parter.map((huvudman) => ({ huvudman, lage: lageFor(state, huvudman) }));

const lageFor = ({ tillfragade, svar }: Enkatlage, huvudman: string): Svarslagekod => {
  if (!tillfragade.includes(huvudman)) return 'ej-tillfragad';
  const senast = svar.get(huvudman)?.at(-1);
  if (senast === undefined) return 'ej-svarat';
  return arTomt(senast) ? 'tomt' : 'besvarat';
};

/** Asked, but nothing has been said; a row of only blanks says nothing (U2). */
export const utanSvar = (state: Enkatlage): readonly string[] =>
  svarslageFor(state)
    .filter(({ lage }) => lage === 'ej-svarat' || lage === 'tomt')
    .map(({ huvudman }) => huvudman);

/** Every question blank. */
export const arTomt = ({ svar }: Pick<Enkatsvar, 'svar'>): boolean =>
  svar.every(({ text }) => text === null || text.trim() === '');

/** Completion: how many of those asked have answered; a blank answer is none. */
export const svarsandel = (state: Enkatlage): { readonly besvarade: number; readonly tillfragade: number } => ({
  besvarade: svarslageFor(state).filter(({ lage }) => lage === 'besvarat').length,
  tillfragade: state.tillfragade.length,
});

/** U5: what a party is known to do, or why that is not known: it answered without saying, did not answer, was not asked. */
export type Praxislagekod = Praxis | 'ej-angiven' | 'ej-svarat' | 'ej-tillfragad';
export interface Praxislage {
  readonly huvudman: string;
  readonly praxis: Praxislagekod;
  readonly citat: string | null;
  readonly kalla: string | null;
}
/** Labels of what is no practice. */
export const UTAN_PRAXIS: Readonly<Record<Exclude<Praxislagekod, Praxis>, string>> = {
  'ej-angiven': 'Har svarat, men inte om rapporteringen',
  'ej-svarat': 'Har inte svarat',
  'ej-tillfragad': 'Inte tillfrågad',
};

export const praxislageFor = (state: Enkatlage & Pick<KandUppfoljning, 'praxis'>): readonly Praxislage[] =>
  svarslageFor(state).map(({ huvudman, lage }) => {
    const { praxis, citat, kalla } = state.praxis.get(huvudman) ?? { praxis: UTAN[lage], citat: null, kalla: null };
    return { huvudman, praxis, citat, kalla };
  });

const UTAN = {
  besvarat: 'ej-angiven',
  tomt: 'ej-svarat',
  'ej-svarat': 'ej-svarat',
  'ej-tillfragad': 'ej-tillfragad',
} as const satisfies Readonly<Record<Svarslagekod, Praxislagekod>>;

/** One question of an answer: the raw text, and beside it what corrections say of it (U3). */
export interface LastFragesvar {
  readonly fraga: string;
  readonly text: string | null;
  /** Of this raw text. */
  readonly rattelser: readonly Rattelse[];
  /** Written under another question, but belonging here. */
  readonly hit: readonly Rattelse[];
}
export interface LastEnkatsvar extends Enkatsvar {
  readonly huvudman: string;
  readonly fragor: readonly LastFragesvar[];
  /** Of the answer as a whole. */
  readonly rattelser: readonly Rattelse[];
  /** Whom it describes, where a correction says another than the one that answered. */
  readonly galler: readonly string[] | null;
  /** Earlier answers of the same huvudman, which it replaced. */
  readonly ersatta: readonly Enkatsvar[];
}

/** The answer that holds, with its corrections; null when there is none. */
export const lasSvar = (state: Pick<KandUppfoljning, 'svar' | 'rattelser'>, huvudman: string): LastEnkatsvar | null => {
  const alla = state.svar.get(huvudman) ?? [];
  const senast = alla.at(-1);
  if (senast === undefined) return null;
  const egna = state.rattelser.filter((rattelse) => rattelse.huvudman === huvudman);
  const fragor = senast.svar.map(({ fraga, text }) => ({
    fraga,
    text,
    rattelser: egna.filter((rattelse) => rattelse.fraga === fraga),
    hit: egna.filter(({ tillFraga }) => tillFraga === fraga),
  }));
  return {
    ...senast,
    huvudman,
    fragor,
    rattelser: egna.filter(({ fraga }) => fraga === null),
    galler: egna.findLast(({ fraga, galler }) => fraga === null && galler !== null)?.galler ?? null,
    ersatta: alla.slice(0, -1),
  };
};
