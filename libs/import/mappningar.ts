import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lasMappning, type Mappningsfel } from './las-mappning.js';
import type { Mappning } from './mappning.js';

/** Injection token of the mapping files by id. */
export const MAPPNINGAR = Symbol('Mappningar');
export type Mappningar = ReadonlyMap<string, Mappning>;

const FILER_MAX = 1_000;

/** Every fault of every mapping file at once, each with file and line. */
export class OgiltigaMappningar extends Error {
  constructor(readonly fel: readonly Mappningsfel[]) {
    super(`Mappningsfilerna kan inte användas:\n${fel.map((ett) => `  ${ett.meddelande}`).join('\n')}`);
    this.name = 'OgiltigaMappningar';
  }
}

/** Reads all `*.yaml` of the folders; a later folder may not redefine an id. Throws `OgiltigaMappningar`. */
export const laddaMappningar = (mappar: readonly string[], mal?: readonly string[]): Mappningar => {
  const mappningar = new Map<string, Mappning>();
  const fel: Mappningsfel[] = [];
  for (const { fil, text } of mappar.flatMap(yamlfiler)) {
    const svar = lasMappning(text, { fil, ...(mal !== undefined && { mal }) });
    if ('fel' in svar) fel.push(...svar.fel);
    else if (mappningar.has(svar.mappning.id)) fel.push(dubblett(fil, svar.mappning.id));
    else mappningar.set(svar.mappning.id, svar.mappning);
  }
  if (fel.length > 0) throw new OgiltigaMappningar(fel);
  return mappningar;
};

const yamlfiler = (mapp: string): readonly { readonly fil: string; readonly text: string }[] =>
  readdirSync(mapp)
    .filter((fil) => /\.ya?ml$/.test(fil))
    .sort()
    .slice(0, FILER_MAX)
    .map((fil) => ({ fil, text: readFileSync(join(mapp, fil), 'utf8') }));

const dubblett = (fil: string, id: string): Mappningsfel => ({
  kod: 'OGILTIG_MAPPNING',
  fil,
  rad: 1,
  pekare: '/id',
  meddelande: `${fil}:1: id ${id} används redan av en annan mappningsfil`,
});
