import { yamlform } from '#libs/platform/yaml/index.js';
import type { Vag, Yamlfel, Yamlkalla } from '#libs/platform/yaml/index.js';
import { tillModell } from './lansfil.js';
import type { Lansfil } from './lansfil.js';
import type { Lansmodell } from './modell.js';
import { kontrolleraRegler } from './regler.js';
import { LANSFIL_SCHEMA } from './schema.js';

/** A län file that stands by itself, with the line of each value for the checks between files. */
export interface LastFil {
  readonly fil: string;
  readonly modell: Lansmodell;
  readonly rad: (vag: Vag) => number;
}

const las = yamlform<Lansfil>(LANSFIL_SCHEMA);

/** All faults of the file at once, in line order. */
export const lasLansfil = (kalla: Yamlkalla): LastFil | { readonly fel: readonly Yamlfel[] } => {
  const svar = las(kalla, kontrolleraRegler);
  return 'fel' in svar ? svar : { fil: kalla.fil, modell: tillModell(svar.varde), rad: svar.rad };
};
