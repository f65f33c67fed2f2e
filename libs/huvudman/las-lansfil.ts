import { tillModell } from './lansfil.js';
import type { Lansmodell } from './modell.js';
import type { Modellfel } from './ogiltig-modell.js';
import { kontrolleraRegler } from './regler.js';
import { valideraForm } from './validering.js';
import type { Platsfel } from './validering.js';
import { lasYaml } from './yaml-text.js';
import type { Radfel, Vag } from './yaml-text.js';

const FEL_MAX = 100;

/** A län file that stands by itself, with the line of each value for the checks between files. */
export interface LastFil {
  readonly fil: string;
  readonly modell: Lansmodell;
  readonly rad: (vag: Vag) => number;
}

/** @param fil name for the messages @param text the file's content. All faults of the file at once, in line order. */
export const lasLansfil = (fil: string, text: string): LastFil | { readonly fel: readonly Modellfel[] } => {
  const yaml = lasYaml(text);
  if (!('data' in yaml)) return { fel: hogst(fil, yaml) };
  const form = valideraForm(yaml.data);
  const fel = 'schema' in form ? kontrolleraRegler(form) : form;
  if (fel.length > 0 || !('schema' in form)) return { fel: medRad(fil, fel, yaml.rad) };
  return { fil, modell: tillModell(form), rad: yaml.rad };
};

const medRad = (fil: string, fel: readonly Platsfel[], rad: LastFil['rad']): readonly Modellfel[] =>
  hogst(
    fil,
    fel.map(({ vag, meddelande }) => ({ rad: rad(vag), meddelande })),
  );

/** In line order, each said once, and no more than a person can read. */
const hogst = (fil: string, fel: readonly Radfel[]): readonly Modellfel[] => {
  const olika = new Map(fel.map(({ rad, meddelande }) => [`${rad} ${meddelande}`, { fil, rad, meddelande }]));
  const ordnade = [...olika.values()].toSorted((a, b) => a.rad - b.rad);
  if (ordnade.length <= FEL_MAX) return ordnade;
  const dolda = { fil, rad: 0, meddelande: `Ytterligare ${ordnade.length - FEL_MAX} fel visas inte.` };
  return [...ordnade.slice(0, FEL_MAX), dolda];
};
