/** Code lists of a tvist, with the words that people read. Keys are permanent; labels may be improved. */

export const TVISTEFRAGOR = { verksamhetsansvar: 'Verksamhetsansvar', kostnadsansvar: 'Kostnadsansvar' } as const;

export const INSTALLNINGAR = {
  'bestrider-eget-ansvar': 'Bestrider eget ansvar',
  'tar-ansvar': 'Tar ansvar',
  'delat-ansvar': 'Anser att ansvaret är delat',
} as const;

export const HANVISNINGSTYPER = {
  overenskommelse: 'Överenskommelse',
  lag: 'Lag',
  delegationsordning: 'Delegationsordning',
  rutin: 'Rutin',
} as const;

export const TVISTSTATUS = {
  oppen: 'Öppen',
  avgjord: 'Avgjord',
  avslutad: 'Avslutad',
  aterkallad: 'Återkallad',
} as const;
export type Tviststatus = keyof typeof TVISTSTATUS;

export const AVGORANDEN = { forlikning: 'Förlikning', beslut: 'Beslut av en part om eget ansvar' } as const;

/** What a party is to do next. */
export const NASTA_STEG_TVIST = {
  'utse-foretradare': 'Utse företrädare med mandat',
  'ta-stallning': 'Ta ställning',
  'besvara-losning': 'Godkänn eller avböj lösningsförslaget',
  'foresla-losning': 'Föreslå en lösning',
  'vanta-pa-andra': 'Invänta övriga parter',
  'vanta-pa-kvittens': 'Invänta parternas kvittens på beslutet',
  'kan-avslutas': 'Avsluta tvisten',
  klart: 'Inget att göra',
} as const;
export type NastaStegTvist = keyof typeof NASTA_STEG_TVIST;
