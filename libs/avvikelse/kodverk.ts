/** The hub's own code lists; a huvudman's codes are translated to these in its mapping file. Labels are for people. */

export const KATEGORIER = {
  'ansvar-grazon': 'Ansvar/gråzon',
  'brott-i-vardkedjan': 'Brott i vårdkedjan',
  egenvard: 'Egenvård',
  epikris: 'Epikris',
  hjalpmedel: 'Hjälpmedel',
  informationsoverforing: 'Informationsöverföring',
  kostnadsansvar: 'Kostnadsansvar',
  lakemedel: 'Läkemedel',
  sip: 'Samordnad individuell plan (SIP)',
  tillganglighet: 'Tillgänglighet',
  transport: 'Transport/sjukresa',
  utskrivning: 'Utskrivning',
  vantetid: 'Väntetid',
  ovrigt: 'Övrigt',
} as const;
export type Kategori = keyof typeof KATEGORIER;

/** The problem kinds that the kommuner themselves name (U6). */
export const BRISTTYPER = {
  avstand: 'Avstånd',
  'brott-i-vardkedjan': 'Brott i vårdkedjan',
  busstider: 'Busstider/resor',
  kompetens: 'Kompetens',
  lakemedelsdelegering: 'Läkemedelsdelegering',
  'oklart-ansvar': 'Oklart vem, vad, hur och när',
  personalomsattning: 'Personalomsättning',
  sjukresa: 'Sjukresa',
  stangningstid: 'Avdelningens stängningstid',
  'uteblev-fran-sip': 'Uteblev från SIP',
  vantetid: 'Väntetid',
} as const;
export type Bristtyp = keyof typeof BRISTTYPER;

export const HANDELSETYPER = { avvikelse: 'Avvikelse', tillbud: 'Tillbud', risk: 'Risk' } as const;
export type Handelsetyp = keyof typeof HANDELSETYPER;

export const LAGRUM = {
  HSL: 'Hälso- och sjukvårdslagen',
  SoL: 'Socialtjänstlagen',
  LSS: 'Lagen om stöd och service till vissa funktionshindrade',
} as const;
export type Lagrum = keyof typeof LAGRUM;

/** The six indicators of god vård (D14). */
export const GOD_VARD = {
  'kunskapsbaserad-och-andamalsenlig': 'Kunskapsbaserad och ändamålsenlig',
  saker: 'Säker',
  patientfokuserad: 'Patientfokuserad',
  effektiv: 'Effektiv',
  jamlik: 'Jämlik',
  'i-rimlig-tid': 'I rimlig tid',
} as const;
export type GodVard = keyof typeof GOD_VARD;

/** What a SIP must show (N11): which of the five was lacking. */
export const SIP_DELAR = {
  'problem-och-insatser': 'Problem och insatser mot kort- och långsiktiga mål',
  'insatser-per-huvudman': 'Insatser per huvudman',
  'andras-atgarder': 'Åtgärder av någon annan',
  'overgripande-ansvar': 'Huvudman med övergripande ansvar',
  samordningsansvarig: 'Ansvarig för samordning och uppföljning',
} as const;
export type SipDel = keyof typeof SIP_DELAR;

/** Severity and likelihood, 1–4 each; their product 1–16 is the riskvärde. */
export const ALLVARLIGHETSGRADER = { 1: 'Mindre', 2: 'Måttlig', 3: 'Betydande', 4: 'Katastrofal' } as const;
export type Allvarlighetsgrad = keyof typeof ALLVARLIGHETSGRADER;
export const SANNOLIKHETER = { 1: 'Varje år', 2: 'Varje månad', 3: 'Varje vecka', 4: 'Varje dag' } as const;
export type Sannolikhet = keyof typeof SANNOLIKHETER;

export const LEX_UTFALL = { 'anmals-inte': 'Anmäls inte', utreds: 'Utreds', anmals: 'Anmäls' } as const;
export type LexUtfall = keyof typeof LEX_UTFALL;

export const ATGARDSSTATUS = { planerad: 'Planerad', pagar: 'Pågår', klar: 'Klar', avbruten: 'Avbruten' } as const;
export type Atgardsstatus = keyof typeof ATGARDSSTATUS;

/** Grounds on which identity or free text may pass to another huvudman (OSL; secrecy by recorded ground). */
export const GRUNDER = {
  SAMTYCKE: 'Samtycke',
  MENPROVNING: 'Menprövning',
  UPPGIFTSSKYLDIGHET: 'Uppgiftsskyldighet',
  TILLSYN_REVISION: 'Tillsyn eller revision',
  SAMMA_HUVUDMAN: 'Samma huvudman',
  GRAVID: 'Gravid kvinna (OSL 26 kap. 9 §)',
  /** The huvudman has reviewed its own free text: it points out nobody, so nothing in it is secret. */
  AVIDENTIFIERAT: 'Avidentifierad text',
} as const;
export type Grund = keyof typeof GRUNDER;
export const OMFATTNINGAR = { identitet: 'Identitet', fritext: 'Fritext' } as const;
export type Omfattning = keyof typeof OMFATTNINGAR;

/** Who gave a samtycke, as a relation to the one it concerns; never a name. */
export const SAMTYCKESGIVARE = {
  'den-enskilde': 'Den enskilde',
  vardnadshavare: 'Vårdnadshavare',
  'god-man': 'God man',
  forvaltare: 'Förvaltare',
  framtidsfullmaktshavare: 'Framtidsfullmaktshavare',
} as const;
export type Samtyckesgivare = keyof typeof SAMTYCKESGIVARE;

export const GRANSKNINGSUTFALL = { GODKAND: 'Godkänd', STOPPAD: 'Stoppad' } as const;
export type Granskningsutfall = keyof typeof GRANSKNINGSUTFALL;

/** As the register tells of a huvudman. */
export type Huvudmannatyp = 'region' | 'kommun' | 'privat';

export const LANKTYPER = { dubblett: 'Dubblett', monster: 'Mönster' } as const;
export type Lanktyp = keyof typeof LANKTYPER;
