import type { Tvasprak } from '#libs/sidor/index.js';

/** English beside the program's own Swedish labels of codes. */
export const ENGELSKA: Readonly<Record<string, string>> = {
  'ta-emot': 'Receive in your own system',
  bedom: 'Assess',
  utred: 'Investigate the causes',
  aterkoppla: 'Give feedback',
  'invanta-svar': 'Await answers',
  avsluta: 'Close',
  'folj-upp-atgarder': 'Follow up measures',
  inget: 'Nothing to do',
  oppen: 'Open',
  avslutad: 'Closed',
  makulerad: 'Annulled',
  rapporterande: 'Reporting',
  berord: 'Concerned',
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
  avvikelse: 'Incident',
  tillbud: 'Near miss',
  risk: 'Risk',
  planerad: 'Planned',
  pagar: 'Under way',
  klar: 'Done',
  avbruten: 'Abandoned',
  koad: 'Queued',
  misslyckad: 'Being retried',
  levererad: 'Delivered',
  kvitterad: 'Receipted',
  parkerad: 'Parked, awaits resending',
  stoppad: 'Stopped',
};

export const ALLA: Tvasprak = ['Alla', 'All'];
export const JA: Tvasprak = ['Ja', 'Yes'];
export const NEJ: Tvasprak = ['Nej', 'No'];
