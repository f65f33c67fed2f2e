/** English names of the indicators (B12). */
export const INDIKATORER = {
  'ledtid-median': 'Lead time, median',
  'andel-inom-frist': 'Answered within the time to answer',
  avvikelser: 'Incidents',
  'avvikelser-kategori': 'Incidents by category',
  'avvikelser-handelsetyp': 'Incidents, near misses and risks',
  'flode-gemensam': 'Cases in joint handling',
  'flode-samverkan': 'Cases lifted to collaboration',
  'flode-tvist': 'Cases with a dispute',
  'moten-hallna': 'Meetings of the arenas',
  'moten-installda': 'Cancelled meetings',
  'narvaro-medel': 'Attendance by meeting',
  'narvaro-andel': 'Present in relation to ordinary mandates (deputies who came included, at most 100%)',
  'moten-protokoll': 'Meetings with linked minutes',
  'ledamoter-omsattning': 'Turnover of members',
  'ledamoter-introducerade': 'Members introduced',
  remisstid: 'Time of a referral',
  aterinlaggningar: 'Readmissions within 30 days',
  'sip-enligt-riktlinje': 'SIP according to the guideline',
  egenvardsbedomningar: 'Assessments of self-care',
  'epikriser-i-tid': 'Discharge summaries in time',
  fallbeskrivningar: 'De-identified good and less good examples',
  'patientrelaterade-matt': 'Patient-related measures',
  patientenkat: 'National patient survey',
  'senior-alert': 'Assessed for risk according to Senior Alert',
  fall: 'Falls',
  nutrition: 'Nutrition',
  dokumentation: 'Documentation as agreed',
  folkmangd: 'Population',
} as const;

export const ENHETER = {
  antal: 'number',
  andel: 'share',
  dagar: 'days',
  personer: 'persons',
  poang: 'points',
} as const;

interface Ettmatt {
  readonly namn: string;
  readonly beskrivning: string;
}

const AV_KRITERIERNA = 'Of the criteria of the follow-up. How many and which they are, the county says.';
/** Units that counties give of themselves, by their Swedish words: any other stands as it was written. */
export const ANDRA_ENHETER = {
  invånare: 'inhabitants',
  procent: 'per cent',
  poäng: 'points',
  år: 'years',
  st: 'number',
  timmar: 'hours',
  kronor: 'SEK',
  vårdtillfällen: 'episodes of care',
} as const;
/** What a unit is called where it is chosen. */
export const ENHETSNAMN = {
  personer: 'Number of people',
  invånare: 'Number of inhabitants',
  vårdtillfällen: 'Number of episodes of care',
  antal: 'Number, of something else',
  procent: 'Per cent',
  dagar: 'Days',
  timmar: 'Hours',
  år: 'Years',
  kronor: 'Swedish kronor (SEK)',
  poäng: 'Points',
} as const;

/** The open figures that are no indicators. */
export const OPPNA_MATT = {
  avvikelser: {
    namn: 'Incidents under the agreement',
    beskrivning:
      'Incidents of the year that refer to the agreement and concern the municipality. Small numbers are hidden.',
  },
  'enkat-tillfragade': {
    namn: 'Asked in the survey of the follow-up',
    beskrivning: 'Principals that got the survey. One that was not asked does not count.',
  },
  'enkat-besvarade': {
    namn: 'Answered surveys',
    beskrivning: 'Principals that have answered at least one question. A blank answer is no answer.',
  },
  'kriterier-uppfyllda-organisation': {
    namn: 'Criteria met, the organisation’s perspective',
    beskrivning: AV_KRITERIERNA,
  },
  'kriterier-uppfyllda-brukare': { namn: 'Criteria met, the service user’s perspective', beskrivning: AV_KRITERIERNA },
  brister: { namn: 'Shortcomings', beskrivning: 'Shortcomings that the follow-up has established.' },
  planer: { namn: 'Plans', beskrivning: 'Plans at local and county level after the shortcomings of the year.' },
  atgarder: { namn: 'Measures', beskrivning: 'Measures of the plans.' },
  'atgarder-klara': { namn: 'Measures done', beskrivning: 'Measures of the plans that are done.' },
} as const satisfies Readonly<Record<string, Ettmatt>>;

export const IMPORTERAT_MATT = 'An indicator brought in to the follow-up. Its source stands beside each value.';
/** A source that is the hub itself, by its Swedish words: any other is as it was written. */
export const KALLOR = { 'Beräknad ur navets egna händelser': 'Computed from the hub’s own events' } as const;
