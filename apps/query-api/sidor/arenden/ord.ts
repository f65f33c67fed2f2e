import { engelska as en, type Tvasprak } from '#libs/sidor/index.js';

/** What the pages of cases show, each code once: no two of these lists mean different things by one code. */
export const ARENDEKODVERK = {
  ...{ NASTA_STEG: en.NASTA_STEG, ARENDESTATUS: en.ARENDESTATUS, ARENDEROLLER: en.ARENDEROLLER },
  ...{ KATEGORIER: en.KATEGORIER, BRISTTYPER: en.BRISTTYPER, HANDELSETYPER: en.HANDELSETYPER },
  ...{ ATGARDSSTATUS: en.ATGARDSSTATUS, LEVERANSSTATUS: en.LEVERANSSTATUS, LEX_UTFALL: en.LEX_UTFALL },
  ...{ GRUNDER: en.GRUNDER, OMFATTNINGAR: en.OMFATTNINGAR, GRANSKNINGSUTFALL: en.GRANSKNINGSUTFALL },
  ...{ LANKTYPER: en.LANKTYPER, ESKALERINGSSTATUS: en.ESKALERINGSSTATUS, ESKALERINGSUTFALL: en.ESKALERINGSUTFALL },
  ...{ MEDDELANDETYPER: en.MEDDELANDETYPER },
} as const;

export const ENGELSKA: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(ARENDEKODVERK));

export const ALLA: Tvasprak = ['Alla', 'All'];
export const JA: Tvasprak = ['Ja', 'Yes'];
export const NEJ: Tvasprak = ['Nej', 'No'];
