import type { Tvasprak } from '#libs/sidor/index.js';

/** What the page of open figures says. */
export const T = {
  rubrik: ['Öppna data', 'Open data'],
  ingress: [
    'Siffror ur de årliga uppföljningarna, fria att använda. Ingen behöver logga in.',
    'Figures out of the yearly follow-ups, free to use. Nobody needs to log in.',
  ],
  hur: ['Så är siffrorna gjorda', 'How the figures are made'],
  frysta: [
    'De tas bara ur frysta rapporter. En fryst rapport ändras aldrig, och kan återskapas ur händelseloggen.',
    'They are taken from frozen reports alone. A frozen report never changes, and can be made anew out of the event log.',
  ],
  sma: [
    'Ett till fyra ärenden visas som <5. Ett annat tal kan stå som dolt, när det annars skulle röja ett sådant.',
    'One to four cases are shown as <5. Another number may stand as hidden (dolt), where it would tell such a one.',
  ],
  ersatts: [
    'När en ny rapport fryses byts antalen ut bara om inget av dem har ändrats med ett till fyra. Annars står de gamla kvar.',
    'When a new report is frozen the counts are replaced only if none has changed by one to four. Else the old ones stand.',
  ],
  saknas: [
    'Där källan saknas står inget värde. Inget är uppskattat.',
    'Where the source is missing there is no value. Nothing is estimated.',
  ],
  api: ['Hämta med program', 'Download by program'],
  apiText: ['Mått × huvudman × period, som JSON eller CSV:', 'Measure × principal × period, as JSON or CSV:'],
  matt: ['Måtten', 'Measures'],
  huvudman: ['Huvudmän', 'Principals'],
  varden: ['Värden', 'Values'],
  metadata: ['Metadata, DCAT-AP-SE', 'Metadata, DCAT-AP-SE'],
  namn: ['Mått', 'Measure'],
  beskrivning: ['Beskrivning', 'Description'],
  enhet: ['Enhet', 'Unit'],
  perioder: ['Perioder', 'Periods'],
  kod: ['Kod', 'Code'],
  galler: ['Gäller', 'Concerns'],
  period: ['Period', 'Period'],
  varde: ['Värde', 'Value'],
  overenskommelse: ['Överenskommelse', 'Agreement'],
  kalla: ['Källa', 'Source'],
  fryst: ['Fryst', 'Frozen'],
  valtMatt: ['Mått', 'Measure'],
  alla: ['Alla', 'All'],
  inga: [
    'Inga siffror är publicerade än. De kommer när den första rapporten fryses.',
    'No figures are published yet. They come when the first report is frozen.',
  ],
  ingaIUrvalet: [
    'Inga siffror passar urvalet. Välj ett annat mått eller en annan period.',
    'No figures match the selection. Choose another measure or period.',
  ],
  licens: ['Licens', 'Licence'],
} as const satisfies Readonly<Record<string, Tvasprak>>;
