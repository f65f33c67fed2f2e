import type { Mandatfakta } from '#libs/kernel/index.js';
import type { EskaleringCommand } from '../commands.js';
import type { ArendeAtersant } from '../events.js';
import type { Stege, Stegniva } from '../stege.js';

/**
 * A second opinion on what a ladder allows, written without the rules: a plain book of who stands where, kept from the
 * events alone, and for each event a list of what must be true of it. Throws a sentence at the first that is not.
 */
export interface Bok {
  readonly star: Map<string, string>;
  readonly harStatt: Map<string, Set<string>>;
  readonly dag: Map<string, string | null>;
  readonly paminda: Set<string>;
  /** To whom a lift has been proposed where they stand. */
  readonly foreslagna: Set<string>;
  samverkan: { niva: string; arena: string | null } | null;
  readonly samverkat: { niva: string; arena: string | null }[];
  slut: boolean;
}
export const nyBok = (): Bok => ({
  star: new Map(),
  harStatt: new Map(),
  dag: new Map(),
  paminda: new Set(),
  foreslagna: new Set(),
  samverkan: null,
  samverkat: [],
  slut: false,
});

export const SAMVERKAN = '(samverkan)';
export const kraver = (sant: boolean, mening: string): void => {
  if (!sant) throw new Error(`the ladder does not allow: ${mening}`);
};

export interface Handelse<E> {
  readonly bok: Bok;
  readonly stege: Stege;
  readonly command: EskaleringCommand;
  readonly data: E;
}

export const niva = (stege: Stege, id: string): Stegniva => {
  const traff = stege.nivaer.find((en) => en.id === id);
  if (traff === undefined) throw new Error(`the ladder does not allow: a level ${id} that it does not have`);
  return traff;
};
export const hojd = (stege: Stege, id: string): number => niva(stege, id).ordning;
const mandatI = (command: EskaleringCommand): Mandatfakta => {
  const mandat = 'mandat' in command.data ? command.data.mandat : null;
  if (mandat === null) throw new Error('the ladder does not allow: an act without a mandate');
  return mandat;
};
export const kraverMandat = (command: EskaleringCommand): Mandatfakta => {
  const mandat = mandatI(command);
  kraver(
    mandat.galler && mandat.huvudman === command.data.huvudman,
    'a mandate that is not one’s own or does not hold',
  );
  return mandat;
};
export const kraverLyftmandat = (command: EskaleringCommand): Mandatfakta => {
  const mandat = kraverMandat(command);
  kraver(mandat.behorigheter.includes('lyfta'), 'a lift without a mandate to lift');
  return mandat;
};

export const egenFunktion = (stege: Stege, huvudman: string, id: string): string | null =>
  stege.linjer[huvudman]?.find((steg) => steg.niva === id)?.funktion ?? null;

export const stall = (bok: Bok, vem: string, plats: { niva: string; svarSenast: string | null }): void => {
  bok.star.set(vem, plats.niva);
  bok.harStatt.set(vem, (bok.harStatt.get(vem) ?? new Set()).add(plats.niva));
  fraga(bok, vem, plats.svarSenast);
};
const fraga = (bok: Bok, vem: string, dag: string | null): void => {
  bok.dag.set(vem, dag);
  bok.paminda.delete(vem);
  bok.foreslagna.delete(vem);
};
/** From the foot again, without what was waited for; where it has been in samverkan stands. */
export const forfran = (bok: Bok): void => {
  for (const minne of [bok.star, bok.harStatt, bok.dag, bok.paminda, bok.foreslagna]) minne.clear();
  bok.samverkan = null;
  bok.slut = false;
};
export const samverka = (bok: Bok, besok: { niva: string; arena: string | null }, dag: string | null): void => {
  bok.samverkan = besok;
  bok.samverkat.push(besok);
  fraga(bok, SAMVERKAN, dag);
};
export const sandTillbaka = ({ bok, stege }: Omit<Handelse<never>, 'data'>, data: ArendeAtersant['data']): void => {
  const { till, svarSenast } = data;
  if (till === null) {
    bok.samverkan = null;
    for (const huvudman of bok.star.keys()) fraga(bok, huvudman, svarSenast);
    return;
  }
  if (niva(stege, till).slag === 'linje') return stall(bok, data.av.huvudman, { niva: till, svarSenast });
  const senast = bok.samverkat.filter((besok) => besok.niva === till).at(-1);
  if (senast !== undefined) samverka(bok, senast, svarSenast);
};
