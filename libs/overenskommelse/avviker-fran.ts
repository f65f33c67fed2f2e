import type { Overenskommelse } from './overenskommelse.js';

type Jamford = Pick<Overenskommelse, 'parter' | 'avsnitt'>;

export interface AvvikerFran {
  /** Parties of the local one that are none of the regional one. */
  readonly parterUtanfor: readonly string[];
  /** Sections of the regional one that the local one lacks, as the regional one names them. */
  readonly avsnittSomSaknas: readonly string[];
}

/**
 * In what a local agreement differs from the regional one that it breaks down (D10): shown, never refused.
 * Where either of them states no parties or no sections there is nothing to compare, and nothing is said.
 */
export const avvikerFran = (regional: Jamford, lokal: Jamford): AvvikerFran => {
  const egna = new Set(lokal.avsnitt.map(nyckel));
  return {
    parterUtanfor: regional.parter.length === 0 ? [] : lokal.parter.filter((part) => !regional.parter.includes(part)),
    avsnittSomSaknas: egna.size === 0 ? [] : regional.avsnitt.filter((avsnitt) => !egna.has(nyckel(avsnitt))),
  };
};

const nyckel = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ');
