/** English words for the code lists of the yearly follow-up. */
export const OMRADEN = {
  samordning: 'Coordination',
  tillganglighet: 'Accessibility',
  kvalitet: 'Quality',
  forebyggande: 'Prevention',
} as const;
export const PRAXISAR = {
  'ingen-under-aret': 'No reports during the year',
  'endast-mas-och-chef': 'Only MAS and a head report',
  'vid-behov': 'Reported when needed',
  alla: 'Everyone reports',
  'inga-mottagna': 'None received',
  'utanfor-system': 'Reported outside any system',
  'ingen-atkomst': 'No access to the system',
} as const;
export const UTAN_PRAXIS = {
  'ej-angiven': 'Has answered, but not on the reporting',
  'ej-svarat': 'Has not answered',
  'ej-tillfragad': 'Not asked',
} as const;
/** What is known of how a party reports, or why that is not known. */
export const PRAXISLAGEN = { ...PRAXISAR, ...UTAN_PRAXIS } as const;
export const PERSPEKTIV = {
  organisation: 'The organisation’s perspective',
  brukare: 'The service user’s perspective',
} as const;
export const BEDOMNINGAR = {
  uppfyllt: 'Met',
  delvis: 'Partly met',
  'ej-uppfyllt': 'Not met',
  'kan-ej-bedomas': 'Cannot be assessed',
} as const;
export const SVARSLAGEN = {
  besvarat: 'Has answered',
  tomt: 'Answered with blanks only',
  'ej-svarat': 'Has not answered',
  'ej-tillfragad': 'Not asked',
} as const;
export const SVARSKALLOR = {
  system: 'The principal’s own system',
  sida: 'The page here',
  import: 'Imported file',
} as const;
export const ENKATGANGER = { utskick: 'Sent', paminnelse: 'Reminder from the hub' } as const;
export const SYNPUNKTSKALLOR = {
  brukarrad: 'Service users’ council',
  intresseorganisation: 'Interest organisation',
  medarbetare: 'Staff',
  brukare: 'Service users',
  annan: 'Other',
} as const;
export const REVISIONSANDRINGAR = { revideras: 'The agreement is revised', 'ingen-andring': 'No change' } as const;
export const UPPFOLJNINGSSTATUS = { oppen: 'Under way', slutford: 'Complete' } as const;

/** Where a case has been, as reports and figures call it. */
export const NIVAER = {
  rapporterad: 'Reported',
  linje: 'The own line',
  gemensam: 'Joint handling',
  samverkan: 'Cooperation',
  tvist: 'Dispute',
} as const;
export const SAKNAD = {
  'lokal-plan': 'a plan at local level',
  'lan-plan': 'a plan at county level',
  revisionsbeslut: 'a decision on whether the agreement is to be revised',
} as const;
