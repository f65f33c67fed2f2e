import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { kompileraForm, type Platsfel } from './formfel.js';
import { lasYaml, type Vag } from './las-yaml.js';

/** What is wrong with a configuration file: which file, which line (from 1; 0 = as a whole) and why, in Swedish. */
export interface Yamlfel {
  readonly fil: string;
  readonly rad: number;
  readonly meddelande: string;
}

/** One or more files cannot be used. Says all faults at once. */
export class Yamlfilfel extends Error {
  constructor(
    rubrik: string,
    readonly fel: readonly Yamlfel[],
  ) {
    super(`${rubrik}:\n${fel.map((ett) => `  ${felrad(ett)}`).join('\n')}`);
    this.name = new.target.name;
  }
}

/** `fil:rad: meddelande`, as editors and terminals link it. */
export const felrad = ({ fil, rad, meddelande }: Yamlfel): string => `${fil}${rad > 0 ? `:${rad}` : ''}: ${meddelande}`;

export interface Yamlkalla {
  /** Name for the faults. */
  readonly fil: string;
  /** Null when it could not be read. */
  readonly innehall: string | Uint8Array | null;
}

/** What a file held, and the line of the value at a path (else of the nearest above it). */
export interface Yamlvarde<T> {
  readonly varde: T;
  readonly rad: (vag: Vag) => number;
}
export type Yamlsvar<T> = Yamlvarde<T> | { readonly fel: readonly Yamlfel[] };

const STORLEK_MAX = 1024 * 1024;
const FEL_MAX = 100;

/** Reads no more than the limit and one byte, whatever the file claims to be. */
export const yamlkalla = (sokvag: string, fil: string): Yamlkalla => {
  const buffert = Buffer.alloc(STORLEK_MAX + 1);
  try {
    const oppen = openSync(sokvag, 'r');
    try {
      return { fil, innehall: buffert.subarray(0, readSync(oppen, buffert)) };
    } finally {
      closeSync(oppen);
    }
  } catch {
    return { fil, innehall: null };
  }
};

/**
 * The one way to read configuration: a kind of YAML file by its JSON Schema (draft 7), and at each reading the rules
 * that a schema cannot say. Gives the value or every fault, in line order; never throws.
 * @param ordalydelse how a fault of the form is told, where its own words do not tell enough
 */
export const yamlform = <T>(schema: object, ordalydelse = ({ meddelande }: Platsfel): string => meddelande) => {
  const form = kompileraForm<T>(schema);
  return (kalla: Yamlkalla, regler: (varde: T) => readonly Platsfel[] = () => []): Yamlsvar<T> => {
    const text = textAv(kalla.innehall);
    if ('hinder' in text) return { fel: [{ fil: kalla.fil, rad: 0, meddelande: text.hinder }] };
    const yaml = lasYaml(text.text);
    if (!('data' in yaml)) return { fel: lasbara(kalla.fil, yaml) };
    const svar = form(yaml.data);
    const brott =
      'varde' in svar ? regler(svar.varde) : svar.map((fel) => ({ vag: fel.vag, meddelande: ordalydelse(fel) }));
    if ('varde' in svar && brott.length === 0) return { varde: svar.varde, rad: yaml.rad };
    const fel = brott.map(({ vag, meddelande }) => ({ rad: yaml.rad(vag), meddelande }));
    return { fel: lasbara(kalla.fil, fel) };
  };
};

const textAv = (innehall: Yamlkalla['innehall']): { readonly text: string } | { readonly hinder: string } => {
  if (innehall === null) return { hinder: 'Filen kan inte läsas.' };
  if (innehall.length > STORLEK_MAX) return { hinder: 'Filen är större än 1 MiB.' };
  if (typeof innehall === 'string') return { text: innehall };
  return isUtf8(innehall)
    ? { text: Buffer.from(innehall).toString('utf8') }
    : { hinder: 'Filen är inte giltig UTF-8.' };
};

/** In line order, each said once, and no more than a person can read. */
const lasbara = (fil: string, fel: readonly Omit<Yamlfel, 'fil'>[]): readonly Yamlfel[] => {
  const olika = new Map(fel.map(({ rad, meddelande }) => [`${rad} ${meddelande}`, { fil, rad, meddelande }]));
  const ordnade = [...olika.values()].toSorted((a, b) => a.rad - b.rad);
  if (ordnade.length <= FEL_MAX) return ordnade;
  const dolda = { fil, rad: 0, meddelande: `Ytterligare ${ordnade.length - FEL_MAX} fel visas inte.` };
  return [...ordnade.slice(0, FEL_MAX), dolda];
};
