import type { Formular, Formularfalt } from '../formular.js';

const RUBRIK_MAX = 200;
const TEXT_MAX = 8_000;
const AR = { slag: 'tal', min: 2000, max: 2199 } as const;
const iPlanen = { metod: 'POST', villkorad: true, parametrar: ['id'] } as const;
const PLAN = '/avvikelse/v1/handlingsplaner/:id';

const uppfoljning: Formularfalt = {
  ...{ slag: 'val', namn: 'uppfoljning', rubrik: ['Uppföljning', 'Follow-up'], valfri: true, val: [] },
  hjalp: ['Uppföljningen som planen hör till.', 'The follow-up that the plan belongs to.'],
};

/** N8: at local and at county level; V4: under the county's own name. */
export const planNy: Formular = {
  namn: 'plan-ny',
  rubrik: ['Upprätta en plan', 'Draw up a plan'],
  ingress: [
    'Alla parter i planen får läsa den och godkänner den var för sig.',
    'All parties of the plan may read it, and each approves it for itself.',
  ],
  knapp: ['Upprätta', 'Draw up'],
  klart: ['Planen är upprättad.', 'The plan has been drawn up.'],
  metod: 'POST',
  vag: '/avvikelse/v1/handlingsplaner',
  landar: 'planer',
  parametrar: [],
  villkorad: false,
  falt: [
    {
      ...{ slag: 'radio', namn: 'niva', rubrik: ['Nivå', 'Level'] },
      val: [
        { varde: 'lokal', text: ['Lokal nivå', 'Local level'] },
        { varde: 'lan', text: ['Länsnivå', 'County level'] },
      ],
    },
    {
      ...{ slag: 'val', namn: 'kommun', rubrik: ['Kommun', 'Municipality'], valfri: true, val: [] },
      hjalp: [
        'Den lokala planens kommun. En kommun kan lämna tomt för sin egen.',
        'Of a local plan. A municipality may leave it empty for its own.',
      ],
    },
    { ...AR, namn: 'ar', rubrik: ['År', 'Year'] },
    { slag: 'text', namn: 'rubrik', rubrik: ['Rubrik', 'Heading'], teckenMax: RUBRIK_MAX },
    uppfoljning,
  ],
};

export const planBegaran: Formular = {
  ...iPlanen,
  namn: 'plan-godkannandebegaran',
  rubrik: ['Begär godkännande', 'Ask for approval'],
  ingress: ['Var och en som ska godkänna planen får besked.', 'Each one that is to approve is told.'],
  knapp: ['Begär godkännande', 'Ask for approval'],
  klart: ['Godkännande är begärt.', 'Approval has been asked for.'],
  vag: `${PLAN}/godkannandebegaran`,
  falt: [],
};

/** V5, V8: for one verksamhet, by its own mandate. */
export const planGodkannande: Formular = {
  ...iPlanen,
  namn: 'plan-godkannande',
  rubrik: ['Godkänn eller avslå planen', 'Approve or reject the plan'],
  knapp: ['Spara svaret', 'Save the answer'],
  klart: ['Svaret är sparat.', 'The answer has been saved.'],
  vag: `${PLAN}/godkannanden`,
  falt: [
    {
      ...{ slag: 'val', namn: 'verksamhet', rubrik: ['Verksamhet', 'Unit'], valfri: true, val: [] },
      hjalp: ['Tom: för huvudmannen som helhet.', 'Empty: for the principal as a whole.'],
    },
    {
      ...{ slag: 'radio', namn: 'svar', rubrik: ['Svar', 'Answer'] },
      val: [
        { varde: 'godkand', text: ['Godkänns', 'Approved'] },
        { varde: 'avslagen', text: ['Avslås', 'Rejected'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'skal', rubrik: ['Skäl', 'Reason'], valfri: true, rader: 3, teckenMax: TEXT_MAX },
      hjalp: ['Krävs vid avslag.', 'Required when rejected.'],
    },
    { slag: 'val', namn: 'mandatId', rubrik: ['Ert mandat att besluta', 'Your mandate to decide'], val: [] },
  ],
};

/** What is not done goes on in next year's plan. */
export const planOverforing: Formular = {
  ...iPlanen,
  namn: 'plan-overforing',
  rubrik: ['Överför till nästa års plan', 'Carry over to next year’s plan'],
  ingress: ['Det som inte är klart fortsätter i den nya planen.', 'What is not done goes on in the new plan.'],
  knapp: ['Överför', 'Carry over'],
  klart: ['Planen är överförd till nästa år.', 'The plan has been carried over.'],
  vag: `${PLAN}/overforing`,
  falt: [
    { ...AR, namn: 'ar', rubrik: ['Den nya planens år', 'Year of the new plan'] },
    { slag: 'text', namn: 'rubrik', rubrik: ['Rubrik', 'Heading'], teckenMax: RUBRIK_MAX },
    uppfoljning,
  ],
};

/** V4: the year's result in words, or where it is found. */
export const planAvslut: Formular = {
  ...iPlanen,
  namn: 'plan-avslut',
  rubrik: ['Avsluta planen', 'Close the plan'],
  knapp: ['Avsluta', 'Close'],
  klart: ['Planen är avslutad.', 'The plan has been closed.'],
  vag: `${PLAN}/avslut`,
  falt: [
    {
      ...{ slag: 'text', namn: 'arsrapport', rubrik: ['Årets resultat', 'The year’s result'], valfri: true },
      ...{ rader: 5, teckenMax: TEXT_MAX },
    },
  ],
};

export const PLANFORMULAR = [planNy, planBegaran, planGodkannande, planOverforing, planAvslut] as const;
