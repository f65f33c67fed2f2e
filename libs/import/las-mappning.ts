import { yamlform, type Platsfel, type Yamlfel, type Yamlkalla } from '#libs/platform/yaml/index.js';
import { granskaMappning, type Brott } from './granska-mappning.js';
import { MAPPNING_SCHEMA } from './mappning-schema.js';
import type { Mappning } from './mappning.js';

export interface MappningOptions {
  /** File name for the faults. */
  readonly fil: string;
  /** The targets that exist; a field for another is a fault. */
  readonly mal?: readonly string[];
}
export type Mappningsvar = { readonly mappning: Mappning } | { readonly fel: readonly Yamlfel[] };

/** A key that does not look like a target could be anything, also a value put in the wrong place. */
const LIKNAR_MAL = /^[\w.[\]]{1,80}$/;

/** Says which target a fault belongs to: its own words name only the key (`typ`), of which every target has one. */
const medMal = ({ vag: [forst, namn], meddelande }: Platsfel): string =>
  forst === 'falt' && typeof namn === 'string' && LIKNAR_MAL.test(namn) ? `falt → ${namn}: ${meddelande}` : meddelande;

const las = yamlform<Mappning>(MAPPNING_SCHEMA, medMal);

/** Reads a mapping file (YAML 1.2) and names every fault at once, with file and line. Never throws. */
export const lasMappning = (innehall: Yamlkalla['innehall'], { fil, mal }: MappningOptions): Mappningsvar => {
  const svar = las({ fil, innehall }, (mappning) => granskaMappning(mappning, mal).map(somPlatsfel));
  return 'fel' in svar ? svar : { mappning: svar.varde };
};

const somPlatsfel = ([vag, meddelande]: Brott) => ({
  vag,
  meddelande: [vag.join(' → '), meddelande].filter((del) => del !== '').join(': '),
});
