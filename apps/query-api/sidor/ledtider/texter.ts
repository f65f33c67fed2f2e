import type { Ledtidsniva } from '#libs/read-models/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Ledtider per nivå', 'Lead times by level'];

export const INGRESS: Tvasprak = [
  'Hur många dagar ärenden som började under året har tagit på varje nivå. De som pågår räknas med: de har tagit minst så lång tid som de varat. Därför kan det ännu inte sägas hur länge de långsammaste tar.',
  'How many days the cases that began in the year have taken at each level. Those still open are counted: they have taken at least as long as they have lasted. So it cannot yet be said how long the slowest take.',
];

export const NIVAER: Readonly<Record<Ledtidsniva, Tvasprak>> = {
  linje: ['Egna linjen', 'Own line'],
  gemensam: ['Gemensam hantering', 'Joint handling'],
  samverkan: ['Samverkan', 'Collaboration'],
  tvist: ['Tvist', 'Dispute'],
};

export const LADOR: Tvasprak = ['Dagar på varje nivå', 'Days at each level'];
export const FRIST: Tvasprak = ['Besvarade inom svarstiden', 'Answered within the time to answer'];
export const DAGAR: Tvasprak = ['dagar', 'days'];
export const OPPEN_ANDE: Tvasprak = ['pågår', 'open'];
export const EJ_NADD: Tvasprak = ['ej nådd', 'not reached'];
/** Hidden: it would tell of one of them. */
export const FOR_FA: Tvasprak = ['för få', 'too few'];

export const KOLUMNER = {
  niva: ['Nivå', 'Level'],
  antal: ['Antal', 'Number'],
  oppna: ['Pågår', 'Still open'],
  p10: ['10 % klara, dagar', '10% done, days'],
  p25: ['25 %', '25%'],
  p50: ['Hälften', 'Half'],
  p75: ['75 %', '75%'],
  p90: ['90 %', '90%'],
  andel: ['Andel inom svarstiden', 'Share within the time to answer'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const TOMT: Tvasprak = [
  'Inget ärende började under det året i det området. Välj ett annat år eller område.',
  'No case began in that year in that area. Choose another year or area.',
];

export const UTAN_LADA: Tvasprak = [
  'Ännu är för få ärenden klara för att visa hur lång tid de tar.',
  'Too few cases are done yet to show how long they take.',
];

export const UTAN_FRIST: Tvasprak = [
  'Inget ärende med svarsdag finns att visa.',
  'There is no case with a day to answer by to show.',
];

/** There may be some: what would tell of a few is not shown. */
export const FRIST_DOLD: Tvasprak = [
  'Andelen som besvarats inom svarstiden är dold: få ärenden ligger bakom den, så att den skulle avslöja enskilda.',
  'The share answered within the time to answer is hidden: few cases are behind it, so that it would tell of single ones.',
];
export const FRIST_DOLD_FOR = (nivaer: string): Tvasprak => [
  `Dolt för ${nivaer}: få ärenden ligger bakom andelen.`,
  `Hidden for ${nivaer}: few cases are behind the share.`,
];

/** The stays behind the number of samverkan. */
export const VISTELSER = {
  rubrik: ['Ärenden på samverkansnivå', 'Matters at a level of collaboration'],
  ingress: [
    'Varje gång ett av era ärenden stått på en samverkansnivå, från året då det kom dit. Ett ärende som kommit tillbaka står flera gånger.',
    'Each time one of your matters has been at a level of collaboration, by the year it came there. A matter that has come back stands several times.',
  ],
  ar: ['Kom dit år', 'Year it came there'],
  pagar: ['Bara de som står kvar', 'Only those still there'],
  arende: ['Ärende', 'Matter'],
  slag: ['Slag', 'Kind'],
  niva: ['Nivå', 'Level'],
  arena: ['Arena', 'Arena'],
  fran: ['Från', 'From'],
  till: ['Till', 'To'],
  dagar: ['Dagar', 'Days'],
  pagarAn: ['står kvar', 'still there'],
  tomt: [
    'Inget av era ärenden kom till en samverkansnivå det året, eller så träffar inget urvalet.',
    'None of your matters came to a level of collaboration that year, or none matches the filters.',
  ],
  slagen: {
    avvikelse: ['Avvikelse', 'Incident'],
    tvist: ['Tvist', 'Dispute'],
    fraga: ['Fråga', 'Question'],
  },
} as const;
