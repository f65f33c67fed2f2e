import type { Lokalstatus, OverenskommelseRegistrerad } from './events.js';

/** Status of a local agreement as a kommun states it, in the survey's own words (U1–U4). */
export const LOKALSTATUSAR: Readonly<Record<Lokalstatus, string>> = {
  'finns-och-utvarderad': 'Finns och är utvärderad',
  finns: 'Finns',
  'fardig-ej-paskriven': 'Färdig men inte påskriven',
  'ska-tas-fram': 'Ska tas fram',
  pagar: 'Arbete pågår',
  utdaterad: 'Utdaterad',
  'saknar-en-part': 'Saknar en part',
  vilande: 'Vilande',
  'anvander-regionala': 'Använder den regionala',
};

/** "Has not answered" is no status but the absence of one (U2). */
export const INTE_SVARAT = 'Inte svarat';

export const OVERENSKOMMELSENIVAER: Readonly<Record<OverenskommelseRegistrerad['data']['niva'], string>> = {
  lansovergripande: 'Länsövergripande',
  lokal: 'Lokal',
};
