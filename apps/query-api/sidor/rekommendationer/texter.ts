import type { Tvasprak } from '#libs/sidor/index.js';

/** What the page of a recommendation says. */
export const T = {
  slag: ['Slag', 'Kind'],
  arena: ['Arena', 'Arena'],
  expedierad: ['Expedierad', 'Sent'],
  expedieradAv: ['Expedierad av', 'Sent by'],
  status: ['Status', 'Status'],
  beslutsfunktion: ['Funktion som beslutar', 'Function that decides'],
  egenOrdning: ['enligt huvudmannens egen ordning', 'by the principal’s own order'],
  text: ['Vad arenan rekommenderar', 'What the arena recommends'],
  aktiviteter: ['Aktiviteter', 'Activities'],
  aktivitet: ['Aktivitet', 'Activity'],
  direktiv: ['Direktiv', 'Directive'],
  ansvarig: ['Ansvarig funktion', 'Responsible function'],
  ingaAktiviteter: ['Rekommendationen har inga aktiviteter.', 'The recommendation has no activities.'],
  beslut: ['Beslut per huvudman', 'Decisions by principal'],
  beslutIngress: [
    'Varje huvudman beslutar själv. Inget som arenan gör förvandlar ”väntar” till ett beslut.',
    'Each principal decides for itself. Nothing an arena does turns “waiting” into a decision.',
  ],
  huvudman: ['Huvudman', 'Principal'],
  verksamhet: ['Verksamhet', 'Unit'],
  lage: ['Beslut', 'Decision'],
  senast: ['Senast', 'By'],
  instans: ['Instans', 'Decided by'],
  datum: ['Datum', 'Date'],
  dnr: ['Diarienummer', 'Registration no.'],
  motivering: ['Motivering', 'Grounds'],
  arendenummer: ['Ärendenummer', 'Case no.'],
  paminnelser: ['Påminnelser', 'Reminders'],
  ingaBeslut: ['Ingen huvudman är mottagare.', 'No principal is a recipient.'],
  sammanfattning: [
    '{bifall} bifall, {avslag} avslag, {bordlagda} bordlagda, {vantar} väntar.',
    '{bifall} approved, {avslag} rejected, {bordlagda} tabled, {vantar} waiting.',
  ],
  ert: ['Ert beslut', 'Your decision'],
  ejMottagare: [
    'Er huvudman är inte bland dem som ska besluta om rekommendationen.',
    'Your principal is not among those who are to decide.',
  ],
  ejMandat: [
    'Beslutet registreras av den hos er som har mandat att besluta. Er roll kan läsa men inte registrera.',
    'The decision is recorded by who holds a mandate to decide. Your role may read but not record.',
  ],
  inget: [
    'Det finns inget mandat att besluta hos er. Registrera ett först.',
    'No mandate to decide. Record one first.',
  ],
  aterkallad: ['Rekommendationen är återkallad. Ingen behöver besluta.', 'Withdrawn. Nobody needs to decide.'],
  rekommendationer: ['Rekommendationer', 'Recommendations'],
  ingress: [
    'Rekommendationer som ni kan läsa, den senaste först.',
    'Recommendations that you may read, the latest first.',
  ],
  inga: [
    'Inga rekommendationer att visa. De kommer hit när en arena expedierar dem till er, inom några sekunder.',
    'No recommendations to show. They come here when an arena sends them to you, within seconds.',
  ],
  ingetAttBesluta: ['Inget väntar på ert beslut.', 'Nothing waits for your decision.'],
  rubrik: ['Rubrik', 'Heading'],
  bifall: ['Bifall', 'Approved'],
  avslag: ['Avslag', 'Rejected'],
  bordlagda: ['Bordlagda', 'Tabled'],
  vantar: ['Väntar', 'Waiting'],
  er: ['Ert beslut', 'Your decision'],
  attBesluta: ['Bara det som väntar på vårt beslut', 'Only what waits for our decision'],
  alla: ['Alla', 'All'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

type Etiketter = Readonly<Record<string, string>>;
export const EN_SLAG: Etiketter = { rekommendation: 'Recommendation', aktivitetsplan: 'Activity plan' };
export const EN_STATUS: Etiketter = {
  vantar: 'Waiting for decisions',
  klar: 'All have decided',
  aterkallad: 'Withdrawn',
};
export const EN_BESLUT: Etiketter = { vantar: 'Waiting', bifall: 'Approved', avslag: 'Rejected', bordlagd: 'Tabled' };
