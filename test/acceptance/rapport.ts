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
