/** English words for the code lists of arenas, recommendations, disputes, plans and agreements. */
export const ARENASTATUS = { oppen: 'Open', 'ej-oppnad': 'Not opened' } as const;
export const PUNKTSLAG = { staende: 'Standing item', arende: 'Matter', ovrigt: 'Other' } as const;
export const ARENAARENDESTATUS = {
  anmalt: 'Raised',
  berett: 'Prepared',
  'till-beredning': 'To be prepared',
  bordlagt: 'Postponed',
  informerat: 'Informed',
  rekommenderas: 'To be recommended',
  rekommenderat: 'Recommendation sent',
  lamnat: 'Has left the arena',
} as const;
export const ARENDESLAG = { avvikelse: 'Incident', tvist: 'Dispute', fraga: 'Question' } as const;
export const SAMBAND = {
  dubblett: 'The same matter, says an arena',
  samband: 'Belong together, says an arena',
  'samma-arende': 'The matter stands in another arena too',
  'samma-amne': 'Same agreement and section',
} as const;
export const RELATIONSTYPER = { dubblett: 'The same matter', samband: 'Belong together' } as const;
export const BEHANDLINGAR = {
  rekommenderas: 'The arena recommends',
  bordlagt: 'Postponed to a later meeting',
  'till-beredning': 'To be prepared',
  informerat: 'Informed',
} as const;

export const REKOMMENDATIONSSLAG = { rekommendation: 'Recommendation', aktivitetsplan: 'Activity plan' } as const;
export const REKOMMENDATIONSSTATUS = {
  vantar: 'Waiting for decisions',
  klar: 'All have decided',
  aterkallad: 'Withdrawn',
} as const;
export const BESLUTSSTATUS = {
  vantar: 'Waiting',
  bifall: 'Approved',
  avslag: 'Rejected',
  bordlagd: 'Postponed',
} as const;

export const TVISTALDER = {
  '0-30': '0–30 days',
  '31-90': '31–90 days',
  '91-180': '91–180 days',
  'over-180': 'More than 180 days',
} as const;
export const TVISTEFRAGOR = {
  verksamhetsansvar: 'Responsibility for the service',
  kostnadsansvar: 'Responsibility for the cost',
} as const;
export const TVISTSTATUS = { oppen: 'Open', avgjord: 'Settled', avslutad: 'Closed', aterkallad: 'Withdrawn' } as const;
export const TVISTSTEG = {
  'utse-foretradare': 'Name a representative with a mandate',
  'ta-stallning': 'Take a position',
  'besvara-losning': 'Approve or decline the proposal',
  'foresla-losning': 'Propose a solution',
  'vanta-pa-andra': 'Await the other parties',
  'vanta-pa-kvittens': 'Await the parties’ receipts',
  'kan-avslutas': 'Close the dispute',
  klart: 'Nothing to do',
} as const;
export const INSTALLNINGAR = {
  'bestrider-eget-ansvar': 'Denies own responsibility',
  'tar-ansvar': 'Takes responsibility',
  'delat-ansvar': 'Holds that it is shared',
} as const;
export const HANVISNINGSTYPER = {
  overenskommelse: 'Agreement',
  lag: 'Law',
  delegationsordning: 'Delegation order',
  rutin: 'Routine',
} as const;
export const LOSNINGSSVAR = { godkand: 'Approved', avbojd: 'Declined', vantar: 'Waiting' } as const;
export const AVGORANDEN = {
  forlikning: 'Agreement',
  beslut: 'Decision of a party on its own responsibility',
} as const;

export const PLANNIVA = { lokal: 'Local level', lan: 'County level' } as const;
export const PLANSTATUS = { pagaende: 'Under way', avslutad: 'Closed' } as const;
export const PLANATGARDSSTATUS = {
  'ej-paborjad': 'Not begun',
  pagar: 'Under way',
  klar: 'Done',
  avbruten: 'Discontinued',
} as const;
export const PLANEFFEKT = {
  avsedd: 'As intended',
  delvis: 'In part',
  ingen: 'None',
  'for-tidigt': 'Too early to say',
} as const;
export const GODKANNANDELAGE = {
  utkast: 'Draft',
  vantar: 'Waiting for approval',
  avslagen: 'Rejected',
  godkand: 'Approved',
} as const;
export const GODKANNANDESTATUS = { vantar: 'Waiting', godkand: 'Approved', avslagen: 'Rejected' } as const;

export const HUVUDMANNATYPER = { region: 'Region', kommun: 'Municipality', privat: 'Private principal' } as const;
export const MODELLSTATUS = { gallande: 'In force', forslag: 'Proposed', tidigare: 'Earlier' } as const;
export const GILTIGHETSLAGEN = {
  galler: 'In force',
  kommande: 'Begins later',
  utgangen: 'Has expired',
  okand: 'Not stated when it holds',
} as const;
export const OVERENSKOMMELSENIVAER = { lansovergripande: 'For the whole county', lokal: 'Local' } as const;
export const LOKALSTATUSAR = {
  'finns-och-utvarderad': 'There is one, and it has been evaluated',
  finns: 'There is one',
  'fardig-ej-paskriven': 'Finished but not signed',
  'ska-tas-fram': 'To be drawn up',
  pagar: 'Work under way',
  utdaterad: 'Out of date',
  'saknar-en-part': 'Lacks a party',
  vilande: 'Dormant',
  'anvander-regionala': 'Uses the regional one',
  'inte-svarat': 'Has not answered',
} as const;
