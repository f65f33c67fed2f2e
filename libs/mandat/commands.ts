import type { DomainCommand } from '#libs/kernel/index.js';
import type { IntroduktionGenomford, MandatAndrat, MandatAterkallat, MandatRegistrerat } from './events.js';

/** `huvudman` in every command is the one that acts. `idag`: RFC 3339 date in Sweden. */

/** The same id again with the same content gives nothing. What the door has checked: verksamhet, niva and arena exist. */
export type RegistreraMandat = DomainCommand<'RegistreraMandat', MandatRegistrerat['data'] & { readonly idag: string }>;
export type GenomforIntroduktion = DomainCommand<
  'GenomforIntroduktion',
  IntroduktionGenomford['data'] & { readonly idag: string }
>;
export type AndraMandat = DomainCommand<'AndraMandat', MandatAndrat['data'] & { readonly idag: string }>;
export type AterkallaMandat = DomainCommand<'AterkallaMandat', MandatAterkallat['data']>;

export type MandatCommand = RegistreraMandat | GenomforIntroduktion | AndraMandat | AterkallaMandat;
