import type { MandatCommand, RegistreraMandat } from '../commands.js';
import type { MandatEvent, MandatRegistrerat } from '../events.js';

/** A mandate to test with: a förvaltningschef in Leksand. No name here is anybody's. */
export const LEKSAND = '2029';
export const REGION = '20';
export const MANDATET = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d21';
export const IDAG = '2026-03-01';

const uppgifter: MandatRegistrerat['data'] = {
  huvudman: LEKSAND,
  verksamhet: null,
  funktion: 'Förvaltningschef',
  uppdrag: 'Företräder vård och omsorg i tvister och lyfter ärenden till länsnivå',
  behorigheter: ['foretrada', 'lyfta'],
  niva: 'forvaltningschef',
  representerar: null,
  arena: null,
  ersattareFor: null,
  giltigFran: '2026-01-01',
  giltigTill: '2026-12-31',
};

export const registrera = (andrat: Partial<RegistreraMandat['data']> = {}): RegistreraMandat => ({
  type: 'RegistreraMandat',
  data: { ...uppgifter, idag: IDAG, ...andrat },
});
export const introducera = (datum: string, huvudman = LEKSAND, idag = IDAG): MandatCommand => ({
  type: 'GenomforIntroduktion',
  data: { huvudman, datum, idag },
});
export const andra = (giltigTill: string | null, huvudman = LEKSAND, idag = IDAG): MandatCommand => ({
  type: 'AndraMandat',
  data: { huvudman, giltigTill, idag },
});
export const aterkalla = (huvudman = LEKSAND, skal = 'Funktionen upphör'): MandatCommand => ({
  type: 'AterkallaMandat',
  data: { huvudman, skal },
});

export const registrerat = (andrat: Partial<MandatRegistrerat['data']> = {}): MandatEvent => ({
  type: 'MandatRegistrerat',
  data: { ...uppgifter, ...andrat },
});
export const introducerat: MandatEvent = {
  type: 'IntroduktionGenomford',
  data: { huvudman: LEKSAND, datum: '2026-01-15' },
};
export const aterkallat: MandatEvent = {
  type: 'MandatAterkallat',
  data: { huvudman: LEKSAND, skal: 'Funktionen upphör' },
};
