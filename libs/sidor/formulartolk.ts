import { svenskTidpunkt } from '#libs/platform/datum.js';
import { beloppAv } from './belopp.js';
import type { Valbart } from './filter.js';
import type { Formular, Formularfalt } from './formular.js';
import { arSprak, type Sprak } from './sprak.js';

const PARAMETER = /^[A-Za-z0-9._~-]{1,100}$/;
const NYCKEL = /^[\x21\x23-\x7e]{1,255}$/;
const REVISION = /^\d{1,9}$/;
const VAL_MAX = 500;

/** What somebody has filled in, as the API takes it and as the form shows it anew. */
export interface Ifyllt {
  readonly sprak: Sprak;
  readonly kropp: Readonly<Record<string, unknown>>;
  /** Of the path; null: one is missing, or is no part of a path. */
  readonly parametrar: Readonly<Record<string, string>> | null;
  readonly revision: number | null;
  /** Null: the form came without, or with one that cannot be. */
  readonly nyckel: string | null;
  /** As it was sent: not yet known to be a page of ours. */
  readonly tillbaka: string | null;
  readonly varden: Readonly<Record<string, readonly string[]>>;
  readonly val: Readonly<Record<string, readonly Valbart[]>>;
}

/** Reads a form's fields by its description: what it does not name is left out. */
export const tolkaFormular = (formular: Formular, falten: URLSearchParams): Ifyllt => {
  const ettav = (namn: string, monster: RegExp): string | null => {
    const varde = falten.get(namn) ?? '';
    return monster.test(varde) ? varde : null;
  };
  const sprak = falten.get('_sprak');
  const revision = ettav('_revision', REVISION);
  const parametrar = formular.parametrar.map((namn) => [namn, ettav(`_p.${namn}`, PARAMETER)] as const);
  return {
    sprak: arSprak(sprak) ? sprak : 'sv',
    kropp: kroppen(formular, falten),
    parametrar: parametrar.every(arGiven) ? Object.fromEntries(parametrar) : null,
    revision: revision === null ? null : Number(revision),
    nyckel: ettav('_nyckel', NYCKEL),
    tillbaka: falten.get('_tillbaka'),
    varden: Object.fromEntries(formular.falt.map(({ namn }) => [namn, texter(falten, namn)])),
    val: Object.fromEntries(formular.falt.flatMap(({ namn }) => valen(falten, namn))),
  };
};

const arGiven = (par: readonly [string, string | null]): par is readonly [string, string] =>
  par[1] !== null && !/^\.+$/.test(par[1]);

/** What must be ticked and is not: until it is, the form is not carried out. */
export const obekraftade = ({ falt }: Formular, { varden }: Pick<Ifyllt, 'varden'>): readonly Formularfalt[] =>
  falt.filter(({ slag, namn }) => slag === 'bekraftelse' && varden[namn]?.[0] !== 'ja');

/** A browser sends every line break as two characters. */
const texter = (falten: URLSearchParams, namn: string): readonly string[] =>
  falten.getAll(namn).map((text) => text.replaceAll('\r\n', '\n'));

const kroppen = ({ falt, fasta }: Formular, falten: URLSearchParams): Readonly<Record<string, unknown>> => {
  const kropp: Record<string, unknown> = { ...fasta };
  for (const ett of falt) {
    const varde = vardet(ett, texter(falten, ett.namn));
    if (varde !== undefined) satt(kropp, ett.namn.split('.'), varde);
  }
  return kropp;
};

const vardet = (falt: Formularfalt, texterna: readonly string[]): unknown => {
  const text = texterna[0]?.trim() ?? '';
  switch (falt.slag) {
    case 'flerval':
      return lista(
        falt,
        texterna.filter((en) => en !== ''),
      );
    case 'rader':
      return lista(
        falt,
        text
          .split('\n')
          .map((rad) => rad.trim())
          .filter((rad) => rad !== ''),
      );
    case 'bekraftelse':
      return undefined;
    case 'kryss':
      return text === 'ja' ? true : undefined;
    default:
      return text === '' ? undefined : enkelt(falt, text);
  }
};

const lista = ({ valfri }: Formularfalt, delar: readonly string[]): readonly string[] | undefined =>
  delar.length === 0 && valfri === true ? undefined : delar;

/** What is no number or time goes on as it is: the API says what is wrong with it. */
const enkelt = (falt: Formularfalt, text: string): string | number => {
  const arTal = falt.slag === 'tal' || ('typ' in falt && falt.typ === 'tal');
  if (arTal) return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if ('decimal' in falt) return decimaltal(text, falt.decimal);
  return falt.slag === 'datumtid' ? (svenskTidpunkt(text) ?? text) : text;
};

const decimaltal = (text: string, slag: true | 'kronor' | undefined): string =>
  slag === 'kronor' ? beloppAv(text) : text.replace(/\s/gu, '').replace(',', '.');

type Behallare = Record<string, unknown> | unknown[];

/** The path is the form's own, never the sender's. */
const satt = (kropp: Behallare, [forst = '', ...rest]: readonly string[], varde: unknown): void => {
  if (rest.length === 0) {
    Reflect.set(kropp, forst, varde);
    return;
  }
  const under: unknown = Reflect.get(kropp, forst);
  const nasta: Behallare = arBehallare(under) ? under : /^\d+$/.test(rest[0] ?? '') ? [] : {};
  Reflect.set(kropp, forst, nasta);
  satt(nasta, rest, varde);
};

const arBehallare = (varde: unknown): varde is Behallare => typeof varde === 'object' && varde !== null;

const valen = (falten: URLSearchParams, namn: string): readonly (readonly [string, readonly Valbart[]])[] => {
  const text = falten.get(`_val.${namn}`);
  if (text === null) return [];
  try {
    const givna: unknown = JSON.parse(text);
    if (!Array.isArray(givna) || givna.length > VAL_MAX) return [];
    const val = givna.map(valbart);
    return val.every((ett) => ett !== null) ? [[namn, val]] : [];
  } catch {
    return [];
  }
};

/** Made anew of its texts: what is sent may hold objects, and a page that writes one out runs what it says of itself. */
const valbart = (ett: unknown): Valbart | null => {
  if (!arBehallare(ett)) return null;
  const [varde, text, sprak, om]: readonly unknown[] = ['varde', 'text', 'sprak', 'om'].map((namn) =>
    Reflect.get(ett, namn),
  );
  if (typeof varde !== 'string' || typeof text !== 'string') return null;
  return { varde, text, ...(arSprak(sprak) && { sprak }), ...(typeof om === 'string' && { om }) };
};
