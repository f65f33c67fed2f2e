/** English words for the code lists of cases. */
export const NASTA_STEG = {
  'ta-emot': 'Receive in your own system',
  bedom: 'Assess',
  utred: 'Investigate the causes',
  aterkoppla: 'Give feedback',
  'invanta-svar': 'Await answers',
  avsluta: 'Close',
  'folj-upp-atgarder': 'Follow up measures',
  inget: 'Nothing to do',
} as const;

export const ARENDESTATUS = { oppen: 'Open', avslutad: 'Closed', makulerad: 'Annulled' } as const;
export const ARENDEROLLER = { rapporterande: 'Reporting', berord: 'Concerned' } as const;

export const KATEGORIER = {
  'ansvar-grazon': 'Responsibility, grey area',
  'brott-i-vardkedjan': 'Break in the chain of care',
  egenvard: 'Self-care',
  epikris: 'Discharge summary',
  hjalpmedel: 'Assistive devices',
  informationsoverforing: 'Transfer of information',
  kostnadsansvar: 'Responsibility for cost',
  lakemedel: 'Medication',
  sip: 'Coordinated individual plan (SIP)',
  tillganglighet: 'Accessibility',
  transport: 'Transport',
  utskrivning: 'Discharge',
  vantetid: 'Waiting time',
  ovrigt: 'Other',
} as const;

export const BRISTTYPER = {
  avstand: 'Distance',
  'brott-i-vardkedjan': 'Break in the chain of care',
  busstider: 'Bus times, journeys',
  kompetens: 'Competence',
  lakemedelsdelegering: 'Delegation of medication',
  'oklart-ansvar': 'Unclear who, what, how and when',
  personalomsattning: 'Staff turnover',
  sjukresa: 'Patient transport',
  stangningstid: 'Closing hours of the ward',
  'uteblev-fran-sip': 'Absent from the care plan meeting',
  vantetid: 'Waiting time',
} as const;

export const HANDELSETYPER = { avvikelse: 'Incident', tillbud: 'Near miss', risk: 'Risk' } as const;

export const LAGRUM = {
  HSL: 'Health and Medical Services Act',
  SoL: 'Social Services Act',
  LSS: 'Act on support and service for persons with certain functional impairments',
} as const;

export const GOD_VARD = {
  'kunskapsbaserad-och-andamalsenlig': 'Knowledge-based and appropriate',
  saker: 'Safe',
  patientfokuserad: 'Patient-focused',
  effektiv: 'Efficient',
  jamlik: 'Equal',
  'i-rimlig-tid': 'Timely',
} as const;

export const SIP_DELAR = {
  'problem-och-insatser': 'Problems, and interventions towards short- and long-term goals',
  'insatser-per-huvudman': 'Interventions by principal',
  'andras-atgarder': 'Measures by somebody else',
  'overgripande-ansvar': 'Principal with overall responsibility',
  samordningsansvarig: 'Responsible for coordination and follow-up',
} as const;

export const ALLVARLIGHETSGRADER = { 1: 'Minor', 2: 'Moderate', 3: 'Considerable', 4: 'Catastrophic' } as const;
export const SANNOLIKHETER = { 1: 'Every year', 2: 'Every month', 3: 'Every week', 4: 'Every day' } as const;

export const LEX_UTFALL = {
  'anmals-inte': 'Not to be reported',
  utreds: 'Under investigation',
  anmals: 'To be reported',
} as const;

export const ATGARDSSTATUS = {
  planerad: 'Planned',
  pagar: 'Under way',
  klar: 'Done',
  avbruten: 'Discontinued',
} as const;

export const GRUNDER = {
  SAMTYCKE: 'Consent',
  MENPROVNING: 'Assessment of harm',
  UPPGIFTSSKYLDIGHET: 'Statutory duty to disclose',
  TILLSYN_REVISION: 'Supervision or audit',
  SAMMA_HUVUDMAN: 'Same principal',
  GRAVID: 'Pregnant woman (OSL 26:9)',
  AVIDENTIFIERAT: 'De-identified text',
} as const;

export const OMFATTNINGAR = { identitet: 'Identity', fritext: 'Free text' } as const;
export const SAMTYCKESGIVARE = {
  'den-enskilde': 'The individual',
  vardnadshavare: 'Custodian',
  'god-man': 'Guardian',
  forvaltare: 'Administrator',
  framtidsfullmaktshavare: 'Holder of a lasting power of attorney',
} as const;
export const GRANSKNINGSUTFALL = { GODKAND: 'Approved', STOPPAD: 'Stopped' } as const;
export const LANKTYPER = { dubblett: 'Duplicate', monster: 'Pattern' } as const;

export const ESKALERINGSSTATUS = { pagaende: 'Under way', avslutad: 'Closed' } as const;
export const ESKALERINGSUTFALL = {
  lost: 'Solved',
  'arendet-avslutat': 'The case itself was closed',
  aterkallad: 'Withdrawn',
} as const;

/** Why something is not given to another huvudman (D9). */
export const UTLAMNINGSSKAL = {
  INGEN_GRUND: 'No ground to give it to this recipient.',
  UTGANGEN: 'The ground has expired.',
  ATERKALLAD: 'The ground has been withdrawn.',
  EJ_GRANSKAD: 'The text is not reviewed yet.',
  STOPPAD: 'The text was stopped in review.',
  SKYDDADE_PERSONUPPGIFTER: 'The person is protected. It is never given by itself.',
  GALLRAD: 'The text has been erased.',
  EJ_INVOLVERAD: 'The recipient is not involved in the case.',
  MAKULERAD: 'The case is annulled. Nothing more is sent of it.',
  ANNAT_MEDDELANDE: 'Another ground holds. It is given in the message that the ground brings.',
} as const;
