import type { rapport } from '#libs/read-models/index.js';
import { engelska, type Tvasprak } from '#libs/sidor/index.js';
import { SAKNADTEXTER } from '../../rapporter/rapporttexter.js';

export const T = {
  rubrik: ['Välkommen till Avvikelsenav', 'Welcome to Avvikelsenav'],
  ingress: [
    'Här följer ni avvikelser och tvister mellan region och kommun: från den som upptäckte till den som ska göra något åt det, och tillbaka.',
    'Here you follow incidents and disputes between region and municipality: from the one who noticed to the one who is to act, and back.',
  ],
  lage: ['Läget just nu', 'The situation now'],
  gora: ['Det här kan du göra', 'What you can do here'],
  inget: ['Inget väntar på dig just nu', 'Nothing awaits you right now'],
  ingetOm: [
    'Här visas det som din roll ska göra något åt eller följa, så snart det finns något sådant. Allt du kan öppna står nedanför.',
    'What your role is to act on or follow is shown here as soon as there is any. All that you can open stands below.',
  ],
  flera: ['Ni företräder flera huvudmän', 'You represent several principals'],
  fleraOm: [
    'Vad som väntar visas för en huvudman i taget, och räknas därför inte här. Logga in med ett uppdrag för en av dem för att se läget. Ett system anger huvudmannen i varje fråga.',
    'What awaits is shown for one principal at a time, and so is not counted here. Log in with an assignment for one of them to see the situation. A system names the principal in each request.',
  ],
  driftOm: [
    'Driften av navet (leveranser till alla huvudmän, vyer) sköts med navets egen nyckel och inte från en huvudman. Era egna leveranser ser verksamhetschef och förvaltningschef.',
    'The hub itself (deliveries to all principals, views) is run with the hub’s own key and not from one principal. Your own deliveries are seen by the head of operations and the director.',
  ],
} satisfies Readonly<Record<string, Tvasprak>>;

/** What follows a number: of one, and of several. */
export const ANTAL = {
  vantar: [
    ['avvikelse väntar på er', 'incident awaits you'],
    ['avvikelser väntar på er', 'incidents await you'],
  ],
  /** To who may read the queue and answer none of it. */
  vantarPaSvar: [
    ['avvikelse väntar på svar', 'incident awaits an answer'],
    ['avvikelser väntar på svar', 'incidents await an answer'],
  ],
  forsenade: [
    ['avvikelse har passerat svarsdagen', 'incident is past its date'],
    ['avvikelser har passerat svarsdagen', 'incidents are past their date'],
  ],
  tvister: [
    ['pågående tvist', 'dispute under way'],
    ['pågående tvister', 'disputes under way'],
  ],
  leveranser: [
    ['leverans som inte gått fram', 'delivery that has not arrived'],
    ['leveranser som inte gått fram', 'deliveries that have not arrived'],
  ],
  planerAttGodkanna: [
    ['plan väntar på ert godkännande', 'plan awaits your approval'],
    ['planer väntar på ert godkännande', 'plans await your approval'],
  ],
  senaAtgarder: [
    ['åtgärd i en plan har passerat sin dag', 'measure of a plan is past its day'],
    ['åtgärder i planer har passerat sin dag', 'measures of plans are past their day'],
  ],
  svarSaknas: [
    ['tillfrågad har inte svarat', 'of those asked has not answered'],
    ['tillfrågade har inte svarat', 'of those asked have not answered'],
  ],
  delarSaknas: [
    ['del saknas, {delar}', 'part is missing, {delar}'],
    ['delar saknas, {delar}', 'parts are missing, {delar}'],
  ],
  egnaBeslut: [
    ['rekommendation väntar på er huvudmans beslut', 'recommendation awaits your principal’s decision'],
    ['rekommendationer väntar på er huvudmans beslut', 'recommendations await your principal’s decision'],
  ],
  lanetsBeslut: [
    ['rekommendation väntar på beslut', 'recommendation awaits decisions'],
    ['rekommendationer väntar på beslut', 'recommendations await decisions'],
  ],
  utanMote: [
    ['ärende väntar på en dagordning', 'matter waits for an agenda'],
    ['ärenden väntar på en dagordning', 'matters wait for an agenda'],
  ],
  paDagordningen: [
    ['nästa möte, {antal} ärende på dagordningen', 'next meeting, {antal} matter on the agenda'],
    ['nästa möte, {antal} ärenden på dagordningen', 'next meeting, {antal} matters on the agenda'],
  ],
} satisfies Readonly<Record<string, readonly [ett: Tvasprak, flera: Tvasprak]>>;

/** What follows a day or a year. */
export const DAGEN = {
  enkat: ['sista dag att svara på enkäten', 'last day to answer the survey'],
  enkatSen: ['var sista dagen, och enkäten väntar på ert svar', 'was the last day, and the survey awaits your answer'],
  fler: ['fler uppföljningar saknar svar, plan eller beslut', 'more follow-ups lack answers, a plan or a decision'],
  flerEnkater: ['fler enkäter väntar på ert svar', 'more surveys await your answer'],
  flerArenor: [
    'fler arenor har ärenden som väntar på en dagordning',
    'more arenas have matters that wait for an agenda',
  ],
  uppfoljning: ['den senaste uppföljningen', 'the latest follow-up'],
  fryst: ['den senast frysta rapporten', 'the report frozen last'],
  mote: ['nästa möte, dagordningen är inte fastställd', 'next meeting, its agenda is not fixed'],
} satisfies Readonly<Record<string, Tvasprak>>;

const SVENSK_LISTA = new Intl.ListFormat('sv-SE');
const ENGELSK_LISTA = new Intl.ListFormat('en-GB');

/** N8: named as on the follow-up's own page. */
export const saknadeDelar = ([sv, en]: Tvasprak, delar: readonly rapport.Saknad[]): Tvasprak => [
  sv.replace('{delar}', SVENSK_LISTA.format(delar.map((del) => SAKNADTEXTER[del]))),
  en.replace('{delar}', ENGELSK_LISTA.format(delar.map((del) => engelska.SAKNAD[del]))),
];
