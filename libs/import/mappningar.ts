import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Yamlfilfel, yamlkalla, type Yamlfel, type Yamlkalla } from '#libs/platform/yaml/index.js';
import { lasMappning } from './las-mappning.js';
import type { Mappning } from './mappning.js';

/** Injection token of the mapping files by id. */
export const MAPPNINGAR = Symbol('Mappningar');
export type Mappningar = ReadonlyMap<string, Mappning>;

const FILER_MAX = 1_000;

/** Every fault of every mapping file at once, each with file and line. */
export class OgiltigaMappningar extends Yamlfilfel {
  constructor(fel: readonly Yamlfel[]) {
    super('Mappningsfilerna kan inte användas', fel);
  }
}

/** Reads all `*.yaml` of the folders; a later folder may not redefine an id. Throws `OgiltigaMappningar`. */
export const laddaMappningar = (mappar: readonly string[], mal?: readonly string[]): Mappningar => {
  const mappningar = new Map<string, Mappning>();
  const fel: Yamlfel[] = [];
  for (const { fil, innehall } of mappar.flatMap(yamlfiler)) {
    const svar = lasMappning(innehall, { fil, ...(mal !== undefined && { mal }) });
    if ('fel' in svar) fel.push(...svar.fel);
    else if (mappningar.has(svar.mappning.id)) fel.push(dubblett(fil, svar.mappning.id));
    else mappningar.set(svar.mappning.id, svar.mappning);
  }
  if (fel.length > 0) throw new OgiltigaMappningar(fel);
  return mappningar;
};

const yamlfiler = (mapp: string): readonly Yamlkalla[] =>
  readdirSync(mapp)
    .filter((fil) => /\.ya?ml$/.test(fil))
    .sort()
    .slice(0, FILER_MAX)
    .map((fil) => yamlkalla(join(mapp, fil), fil));

const dubblett = (fil: string, id: string): Yamlfel => ({
  fil,
  rad: 0,
  meddelande: `id ${id} används redan av en annan mappningsfil`,
});
