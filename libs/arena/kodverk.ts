import type { Arende } from './arende.js';
import type { ArendeBehandlat } from './events.js';

/** What a meeting may do with a matter. None of them decides for a huvudman (B2). */
export const BEHANDLINGAR: Readonly<Record<ArendeBehandlat['data']['utfall'], string>> = {
  rekommenderas: 'Arenan rekommenderar',
  bordlagt: 'Bordlagt till ett senare möte',
  'till-beredning': 'Till beredning',
  informerat: 'Informerat',
};
export const ARENDESTATUS: Readonly<Record<Arende['status'], string>> = {
  anmalt: 'Anmält',
  berett: 'Berett',
  'till-beredning': 'Till beredning',
  bordlagt: 'Bordlagt',
  informerat: 'Informerat',
  rekommenderas: 'Ska rekommenderas',
  rekommenderat: 'Rekommendation expedierad',
  lamnat: 'Har lämnat arenan',
};
