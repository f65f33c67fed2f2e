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
  behovsinventering: 'Joint inventory of needs',
  annan: 'Other',
} as const;
export const REVISIONSANDRINGAR = { revideras: 'The agreement is revised', 'ingen-andring': 'No change' } as const;
export const UPPFOLJNINGSSTATUS = { oppen: 'Under way', slutford: 'Complete' } as const;

/** Where a case has been, as reports and figures call it. */
export const NIVAER = {
  rapporterad: 'Reported',
  linje: 'The own line',
  gemensam: 'Joint handling',
  samverkan: 'Collaboration',
  tvist: 'Dispute',
} as const;
export const SAKNAD = {
  'lokal-plan': 'a plan at local level',
  'lan-plan': 'a plan at county level',
  revisionsbeslut: 'a decision on whether the agreement is to be revised',
} as const;

/** Why a kategori or a kind of shortcoming is proposed under its area. */
export const BRISTSKAL = {
  'ansvar-grazon': 'Unclear responsibility between principals is a shortcoming in coordination.',
  'brott-i-vardkedjan': 'The chain broke between two services.',
  egenvard: 'The assessment of self-care is of how the intervention is made.',
  epikris: 'The discharge summary is the handover between the principals.',
  hjalpmedel: 'The right assistive device at the right time is of the quality of the intervention.',
  informationsoverforing: 'Information did not arrive between services.',
  kostnadsansvar: 'Disagreement on cost is a question of how responsibility is divided.',
  lakemedel: 'The handling of medication is of patient safety.',
  sip: 'The coordinated plan is the coordination itself.',
  tillganglighet: 'The individual did not get through, or could not reach anyone.',
  transport: 'The journey is the way to care.',
  utskrivning: 'Discharge is a joint responsibility.',
  vantetid: 'The individual had to wait.',
  ovrigt: 'Says no more than that something failed; read the cases.',
  avstand: 'The distance keeps the individual from care.',
  busstider: 'The journey is the way to care.',
  kompetens: 'Competence is built before something happens.',
  lakemedelsdelegering: 'Delegation is of safe handling of medication.',
  'oklart-ansvar': 'Unclear who does what is a shortcoming in coordination.',
  personalomsattning: 'Staffing and introduction prevent incidents.',
  sjukresa: 'The journey is the way to care.',
  stangningstid: 'The reception was closed when it was needed.',
  'uteblev-fran-sip': 'The coordinated plan needs everyone to take part.',
} as const;
