/** Strings that stand nowhere else: found in a message, a log or an error, something has leaked. */
export const KANARIE = {
  personnummer: '19580412-2389',
  enhet: 'Kanariegatan sju',
  rubrik: 'Kanarierubrik kvitter',
  beskrivning: 'Kanariefågeln i buren kvittrade om brukaren.',
} as const;

export const KANARIER: readonly string[] = Object.values(KANARIE);

/** A report from Leksand that concerns the region. @param annat replaces fields */
export const rapport = (arendenummer: string, annat: object = {}): Record<string, unknown> => ({
  kalla: { system: 'prov', arendenummer, version: 1 },
  rapporterande: { huvudman: '2029' },
  berorda: [{ huvudman: '20' }],
  rubrik: KANARIE.rubrik,
  beskrivning: KANARIE.beskrivning,
  personnummer: KANARIE.personnummer,
  enhet: KANARIE.enhet,
  rapportorFunktion: 'Socialsekreterare',
  kategori: 'transport',
  handelsetid: '2022-02-14',
  allvarlighetsgrad: 2,
  sannolikhet: 3,
  ...annat,
});

export const SAMTYCKE = { samtycke: { omfattning: ['identitet', 'fritext'] } };

/** First line of a file as the mapping `dalarna-kommuner` knows it. */
export const CSV_RUBRIK =
  'Ärendenr;Version;Kommun;Enhet;Händelsedatum;Upptäckt;Rubrik;Händelsebeskrivning;Kategori;Berörd part;Allvarlighetsgrad;Sannolikhet;Samtycke;Personnummer;Överenskommelse;Rapportör';

/** A row of it that is right. */
export const csvRad = (arendenummer: string, { datum = '2022-02-14', kategori = 'SIP' } = {}): string =>
  `${arendenummer};1;Leksand;${KANARIE.enhet};${datum};;${KANARIE.rubrik};${KANARIE.beskrivning};${kategori};Region Dalarna;Mindre;Varje år;Ja;${KANARIE.personnummer};;MAS`;
