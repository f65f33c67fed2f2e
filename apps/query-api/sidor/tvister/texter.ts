import type { Tvasprak } from '#libs/sidor/index.js';

/** What the pages of tvister say. */
export const T = {
  tvister: ['Öppna tvister', 'Open disputes'],
  ingress: [
    'Pågående tvister om ansvar som er huvudman är part i, äldst först. En tvist rör aldrig en enskild.',
    'Disputes under way on responsibility that your principal is a party to, the oldest first. None concerns a person.',
  ],
  alder: ['Tvisternas ålder', 'Age of the disputes'],
  alderRubrik: ['Ålder', 'Age'],
  antal: ['Antal', 'Number'],
  beskrivning: [
    '{antal} pågående tvister: {delar}. Räknat i dagar sedan tvisten öppnades.',
    '{antal} disputes under way: {delar}. In days since the dispute was opened.',
  ],
  smatal: [
    'Små tal visas som <5, och tal som skulle avslöja dem är dolda. Listan öppnas av den som handlägger.',
    'Small numbers are shown as <5, and numbers that would reveal them are hidden.',
  ],
  tomtDiagram: ['Inga pågående tvister.', 'No disputes under way.'],
  inga: [
    'Ingen pågående tvist att visa: antingen är ni inte part i någon, eller så träffar inget urvalet.',
    'No dispute under way to show: either you are a party to none, or none matches the filters.',
  ],
  lista: ['Lista', 'List'],
  rubrik: ['Rubrik', 'Heading'],
  fraga: ['Fråga', 'Question'],
  belopp: ['Belopp, kronor', 'Amount, SEK'],
  principiell: ['Principiell', 'Of principle'],
  status: ['Status', 'Status'],
  parter: ['Parter och nästa steg', 'Parties and next step'],
  alderDagar: ['Ålder, dagar', 'Age, days'],
  oppnad: ['Öppnad', 'Opened'],
  overenskommelse: ['Överenskommelse', 'Agreement'],
  alla: ['Alla', 'All'],
  ja: ['Ja', 'Yes'],
  nej: ['Nej', 'No'],
  ejBedomt: ['Ej bedömt', 'Not assessed'],
  dolt: ['dolt', 'hidden'],
  omTvisten: ['Om tvisten', 'About the dispute'],
  oppnadAv: ['Öppnad av', 'Opened by'],
  avvikelse: ['Avvikelse', 'Deviation'],
  tillArendet: ['Till avvikelsen', 'To the deviation'],
  lyft: ['Tvisten är lyft till en högre nivå.', 'The dispute has been lifted to a higher level.'],
  interim: ['Vem som ger insatsen under tiden', 'Who provides meanwhile'],
  partsrubrik: ['Parternas ställning', 'Positions of the parties'],
  huvudman: ['Huvudman', 'Principal'],
  foretradare: ['Företrädare', 'Representative'],
  ejUtsedd: ['Inte utsedd', 'Not named'],
  installning: ['Inställning', 'Position'],
  ejTagen: ['Inte tagen', 'Not taken'],
  senast: ['Svar senast', 'Answer by'],
  nastaSteg: ['Nästa steg', 'Next step'],
  arendenummer: ['Ärendenummer', 'Case no.'],
  kvitterat: ['Beslutet i eget system', 'Decision in own system'],
  motiveringar: ['Motiveringar och hänvisningar', 'Grounds and references'],
  hanvisar: ['Hänvisar till', 'Refers to'],
  losningar: ['Lösningsförslag', 'Proposals'],
  ingaLosningar: ['Ingen lösning är föreslagen än.', 'No solution has been proposed yet.'],
  forslag: ['Förslag', 'Proposal'],
  foreslagenAv: ['Föreslaget av', 'Proposed by'],
  ansvariga: ['Bär ansvaret', 'Responsible'],
  fordelning: ['Fördelning', 'Division'],
  svar: ['Parternas svar', 'Answers of the parties'],
  avgorande: ['Avgörande', 'Settlement'],
  instans: ['Beslutat av', 'Decided by'],
  handla: ['Det här kan ni göra', 'What you can do'],
  ingetAttGora: ['Det finns inget att göra för er nu.', 'There is nothing for you to do now.'],
  ejHandlagga: [
    'Tvister hanteras av den hos er som har mandat. Er roll kan läsa.',
    'Disputes are handled by those of yours with a mandate. Your role may read.',
  ],
  ingaMandat: [
    'Det finns inget mandat hos er att handla med. Registrera mandat för den funktion som ska företräda er.',
    'There is no mandate of yours to act under. Record one for the function that is to represent you.',
  ],
} as const satisfies Readonly<Record<string, Tvasprak>>;

type Etiketter = Readonly<Record<string, string>>;
export const EN_ALDER: Etiketter = {
  '0-30': '0–30 days',
  '31-90': '31–90 days',
  '91-180': '91–180 days',
  'over-180': 'More than 180 days',
};
export const EN_FRAGA: Etiketter = {
  verksamhetsansvar: 'Responsibility for the service',
  kostnadsansvar: 'Responsibility for the cost',
};
export const EN_STATUS: Etiketter = { oppen: 'Open', avgjord: 'Settled', avslutad: 'Closed', aterkallad: 'Withdrawn' };
export const EN_STEG: Etiketter = {
  'utse-foretradare': 'Name a representative with a mandate',
  'ta-stallning': 'Take a position',
  'besvara-losning': 'Approve or decline the proposal',
  'foresla-losning': 'Propose a solution',
  'vanta-pa-andra': 'Await the other parties',
  'vanta-pa-kvittens': 'Await the parties’ receipts',
  'kan-avslutas': 'Close the dispute',
  klart: 'Nothing to do',
};
export const EN_INSTALLNING: Etiketter = {
  'bestrider-eget-ansvar': 'Denies own responsibility',
  'tar-ansvar': 'Takes responsibility',
  'delat-ansvar': 'Holds that it is shared',
};
export const EN_SVAR: Etiketter = { godkand: 'Approved', avbojd: 'Declined', vantar: 'Waiting' };
export const EN_AVGORANDE: Etiketter = {
  forlikning: 'Agreement',
  beslut: 'Decision of a party on its own responsibility',
};
