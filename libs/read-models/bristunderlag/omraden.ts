import { BRISTTYPER, KATEGORIER, type Bristtyp, type Kategori } from '#libs/avvikelse/kodverk.js';

/** Headings of the yearly follow-up (N7, N9). */
export const BRISTOMRADEN = ['samordning', 'tillganglighet', 'kvalitet', 'forebyggande'] as const;
export type Bristomrade = (typeof BRISTOMRADEN)[number];

interface Hemvist {
  readonly omrade: Bristomrade;
  readonly skal: string;
}
const hem = (omrade: Bristomrade, skal: string): Hemvist => ({ omrade, skal });

/** Which area a kind of avvikelse is proposed under. A proposal: who follows up may establish it under another. */
export const KATEGORIOMRADE: Readonly<Record<Kategori, Hemvist>> = {
  'ansvar-grazon': hem('samordning', 'Oklart ansvar mellan huvudmän är en brist i samordningen.'),
  'brott-i-vardkedjan': hem('samordning', 'Kedjan brast mellan två verksamheter.'),
  egenvard: hem('kvalitet', 'Bedömningen av egenvård hör till hur insatsen görs.'),
  epikris: hem('samordning', 'Epikrisen är överlämningen mellan huvudmännen.'),
  hjalpmedel: hem('kvalitet', 'Rätt hjälpmedel i rätt tid hör till insatsens kvalitet.'),
  informationsoverforing: hem('samordning', 'Uppgifter nådde inte fram mellan verksamheter.'),
  kostnadsansvar: hem('samordning', 'Oenighet om kostnad är en fråga om hur ansvaret är fördelat.'),
  lakemedel: hem('kvalitet', 'Läkemedelshantering hör till patientsäkerheten.'),
  sip: hem('samordning', 'Den samordnade planen är själva samordningen.'),
  tillganglighet: hem('tillganglighet', 'Den enskilde kom inte fram eller fick inte kontakt.'),
  transport: hem('tillganglighet', 'Resan är vägen till vården.'),
  utskrivning: hem('samordning', 'Utskrivningen är ett gemensamt ansvar.'),
  vantetid: hem('tillganglighet', 'Den enskilde fick vänta.'),
  ovrigt: hem('kvalitet', 'Säger inte mer än att något brast; läs ärendena.'),
};

export const BRISTTYPSOMRADE: Readonly<Record<Bristtyp, Hemvist>> = {
  avstand: hem('tillganglighet', 'Avståndet hindrar den enskilde att nå vården.'),
  'brott-i-vardkedjan': hem('samordning', 'Kedjan brast mellan två verksamheter.'),
  busstider: hem('tillganglighet', 'Resan är vägen till vården.'),
  kompetens: hem('forebyggande', 'Kompetens byggs innan något händer.'),
  lakemedelsdelegering: hem('kvalitet', 'Delegering hör till säker läkemedelshantering.'),
  'oklart-ansvar': hem('samordning', 'Oklart vem som gör vad är en brist i samordningen.'),
  personalomsattning: hem('forebyggande', 'Bemanning och introduktion förebygger avvikelser.'),
  sjukresa: hem('tillganglighet', 'Resan är vägen till vården.'),
  stangningstid: hem('tillganglighet', 'Mottagningen var stängd när den behövdes.'),
  'uteblev-fran-sip': hem('samordning', 'Den samordnade planen kräver att alla är med.'),
  vantetid: hem('tillganglighet', 'Den enskilde fick vänta.'),
};

export interface Kodad extends Hemvist {
  readonly slag: 'kategori' | 'bristtyp';
  readonly kod: string;
  readonly rubrik: string;
}

const alla = (
  slag: Kodad['slag'],
  hemvist: Readonly<Record<string, Hemvist>>,
  etikett: Readonly<Record<string, string>>,
) =>
  Object.entries(hemvist).map(([kod, hemma]): [string, Kodad] => [
    `${slag}:${kod}`,
    { slag, kod, rubrik: etikett[kod] ?? kod, ...hemma },
  ]);

/** Every code by `kategori:<kod>` or `bristtyp:<kod>`. */
export const BRISTKODER: ReadonlyMap<string, Kodad> = new Map([
  ...alla('kategori', KATEGORIOMRADE, KATEGORIER),
  ...alla('bristtyp', BRISTTYPSOMRADE, BRISTTYPER),
]);

/** The areas that these codes belong to, each once. */
export const bristomradenFor = (koder: readonly string[]): readonly Bristomrade[] => [
  ...new Set(koder.flatMap((kod) => BRISTKODER.get(kod)?.omrade ?? [])),
];
