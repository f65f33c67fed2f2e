import type { DomainCommand } from '#libs/kernel/index.js';
import type { Arendefakta, Utovare } from './fakta.js';
import type { Gallringsskal } from './kodverk.js';

/** `huvudman` in every command is the one that acts. `idag`: RFC 3339 date in Sweden. */

export type ForeslaGallring = DomainCommand<
  'ForeslaGallring',
  {
    readonly huvudman: string;
    readonly lagrum: string;
    readonly skal: Gallringsskal;
    readonly av: Utovare;
    /** One for every case that is proposed. */
    readonly fakta: readonly Arendefakta[];
  }
>;
export type BeslutaGallring = DomainCommand<
  'BeslutaGallring',
  {
    readonly huvudman: string;
    readonly av: Utovare;
    readonly fakta: readonly Arendefakta[];
    /** First day of execution: today and the huvudman's waiting period. */
    readonly verkstallsTidigast: string;
  }
>;
export type AvslaGallring = DomainCommand<'AvslaGallring', { readonly huvudman: string; readonly av: Utovare }>;
export type AterkallaGallring = DomainCommand<'AterkallaGallring', { readonly huvudman: string; readonly av: Utovare }>;
/** Given by the execution when the day has come. */
export type PaborjaGallring = DomainCommand<
  'PaborjaGallring',
  { readonly huvudman: string; readonly idag: string; readonly fakta: readonly Arendefakta[] }
>;
export type VerkstallGallring = DomainCommand<
  'VerkstallGallring',
  { readonly huvudman: string; readonly nycklar: number }
>;

export type GallringCommand =
  ForeslaGallring | BeslutaGallring | AvslaGallring | AterkallaGallring | PaborjaGallring | VerkstallGallring;

export type SparraGallring = DomainCommand<
  'SparraGallring',
  {
    readonly huvudman: string;
    readonly arende: string;
    readonly hanvisning: string;
    readonly av: Utovare;
    readonly involverad: boolean;
  }
>;
export type HavSparr = DomainCommand<
  'HavSparr',
  { readonly huvudman: string; readonly arende: string; readonly hanvisning: string; readonly av: Utovare }
>;
export type SparrCommand = SparraGallring | HavSparr;
