import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FORMULAR, type Tvasprak } from '#libs/sidor/index.js';

const SIDOR = '{libs/sidor,apps/query-api/sidor,apps/command-api/sidor}/**/*.ts';
/** One word in English for each of ours; these are what it was called too, or mean something else (docs/glossary.md). */
const ANDRA_ORD: readonly (readonly [ord: RegExp, heter: string])[] = [
  [/\bdeviations?\b/iu, 'avvikelse: incident'],
  [/\bcooperation\b/iu, 'samverkan: collaboration'],
  [/\btabled\b/iu, 'bordlagd: postponed'],
  [/\bbroken off\b/iu, 'avbruten: discontinued'],
  [/\bof the state\b/iu, 'i läget: with status'],
  [/\['[^']*makuler[^']*',\s*'[^']*withdr/iu, 'makulerad: annulled'],
];

const utanKommentarer = (kod: string): string => kod.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
const andraOrd = (kod: string): readonly string[] =>
  ANDRA_ORD.filter(([ord]) => ord.test(utanKommentarer(kod))).map(([, heter]) => heter);

/** A word and, after a colon, what it stands for. */
const forklarad = (text: string): boolean => /: \p{L}/u.test(text);

describe('the English of the pages', () => {
  it('has one word for each of ours', () => {
    const filer = globSync(SIDOR).filter((fil) => !fil.endsWith('.spec.ts'));
    expect(filer.length).toBeGreaterThan(100);
    expect(filer.flatMap((fil) => andraOrd(readFileSync(fil, 'utf8')).map((heter) => `${fil}: ${heter}`))).toEqual([]);
  });

  it('finds the other words, and leaves comments be', () => {
    expect(andraOrd("x: ['Till avvikelsen', 'To the deviation']")).toEqual(['avvikelse: incident']);
    expect(andraOrd("x: ['utan makulerade', 'without withdrawn ones']")).toEqual(['makulerad: annulled']);
    expect(andraOrd("x: ['Återkallad', 'Withdrawn'] // no deviation")).toEqual([]);
  });

  it('says as much as the Swedish of what somebody chooses, and so attests', () => {
    const val = [...FORMULAR.values()].flatMap(({ namn, falt }) =>
      falt.flatMap((ett) => ('val' in ett ? ett.val.map(({ text }): readonly [string, Tvasprak] => [namn, text]) : [])),
    );
    expect(val.length).toBeGreaterThan(50);
    expect(val.filter(([, [sv, en]]) => forklarad(sv) !== forklarad(en))).toEqual([]);
  });
});
