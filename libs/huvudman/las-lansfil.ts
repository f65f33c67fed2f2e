import { tillModell } from './lansfil.js';
import type { Lansmodell } from './modell.js';
import type { Modellfel } from './ogiltig-modell.js';
import { kontrolleraRegler } from './regler.js';
import { valideraForm } from './validering.js';
import type { Platsfel } from './validering.js';
import { lasYaml } from './yaml-text.js';
import type { Vag } from './yaml-text.js';

/** A län file that stands by itself, with the line of each value for the checks between files. */
export interface LastFil {
  readonly fil: string;
  readonly modell: Lansmodell;
  readonly rad: (vag: Vag) => number;
}

/** @param fil name for the messages @param text the file's content. All faults of the file at once, in line order. */
export const lasLansfil = (fil: string, text: string): LastFil | { readonly fel: readonly Modellfel[] } => {
  const yaml = lasYaml(text);
  if (!('data' in yaml)) return { fel: yaml.map((fel) => ({ fil, ...fel })) };
  const form = valideraForm(yaml.data);
  const fel = 'schema' in form ? kontrolleraRegler(form) : form;
  if (fel.length > 0 || !('schema' in form)) return { fel: medRad(fil, fel, yaml.rad) };
  return { fil, modell: tillModell(form), rad: yaml.rad };
};

const medRad = (fil: string, fel: readonly Platsfel[], rad: LastFil['rad']): readonly Modellfel[] =>
  fel.map(({ vag, meddelande }) => ({ fil, rad: rad(vag), meddelande })).toSorted((a, b) => a.rad - b.rad);
