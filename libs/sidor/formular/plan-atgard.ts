import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const ATGARD_MAX = 2_000;
const RAPPORT_MAX = 8_000;
const FUNKTION_MAX = 200;
const PLAN = '/avvikelse/v1/handlingsplaner/:id/atgarder';
const iPlanen = { metod: 'POST', villkorad: true, parametrar: ['id'] } as const;
const iAtgarden = { metod: 'POST', villkorad: true, parametrar: ['id', 'atgardId'] } as const;

const text = (namn: string, rubrik: Tvasprak): Formularfalt & { readonly slag: 'text' } => ({
  ...{ slag: 'text', namn, rubrik, rader: 3, teckenMax: ATGARD_MAX },
});

/** V6: an enkelt direktiv and a responsible function; each traces to brister, or says why not. */
const UPPGIFTER: readonly Formularfalt[] = [
  text('mal', ['Mål', 'Goal']),
  text('atgard', ['Åtgärd', 'Measure']),
  { slag: 'val', namn: 'ansvarigHuvudman', rubrik: ['Ansvarig huvudman', 'Responsible principal'], val: [] },
  {
    ...{ slag: 'text', namn: 'ansvarigFunktion', teckenMax: FUNKTION_MAX },
    rubrik: ['Ansvarig funktion', 'Responsible function'],
    hjalp: ['En funktion, aldrig ett namn.', 'A function, never a name.'],
  },
  { slag: 'datum', namn: 'klartSenast', rubrik: ['Klart senast', 'Done by'] },
  { ...text('direktiv', ['Enkelt direktiv', 'Simple directive']), valfri: true },
  {
    slag: 'flerval',
    namn: 'brister',
    rubrik: ['Brister den svarar mot', 'Deficiencies it answers'],
    valfri: true,
    val: [],
  },
  {
    ...text('utanBrist', ['Varför åtgärden finns', 'Why the measure is there']),
    valfri: true,
    hjalp: ['Krävs när den inte svarar mot någon brist.', 'Required when it answers no deficiency.'],
  },
];

export const planAtgard: Formular = {
  ...iPlanen,
  namn: 'plan-atgard',
  rubrik: ['Lägg till en åtgärd', 'Add a measure'],
  ingress: ['Delas med alla parter; får inte peka ut någon enskild.', 'Shared with all parties; names no individual.'],
  knapp: ['Lägg till', 'Add'],
  klart: ['Åtgärden är tillagd.', 'The measure has been added.'],
  vag: PLAN,
  falt: UPPGIFTER,
};

export const planAtgardsandring: Formular = {
  ...iAtgarden,
  namn: 'plan-atgardsandring',
  rubrik: ['Ändra åtgärden', 'Change the measure'],
  ingress: ['Det som ändras godkänns på nytt.', 'What is changed is approved anew.'],
  knapp: ['Spara ändringen', 'Save the change'],
  klart: ['Åtgärden är ändrad.', 'The measure has been changed.'],
  vag: `${PLAN}/:atgardId/andringar`,
  falt: [...UPPGIFTER, text('skal', ['Varför den ändras', 'Why it is changed'])],
};

/** V6: the responsible reports, continuously and at the end. */
export const planRapport: Formular = {
  ...iAtgarden,
  namn: 'plan-rapport',
  rubrik: ['Rapportera hur det går', 'Report how it goes'],
  knapp: ['Spara rapporten', 'Save the report'],
  klart: ['Rapporten är sparad.', 'The report has been saved.'],
  vag: `${PLAN}/:atgardId/status`,
  falt: [
    {
      ...{ slag: 'radio', namn: 'status', rubrik: ['Status', 'Status'] },
      val: [
        { varde: 'ej-paborjad', text: ['Ej påbörjad', 'Not begun'] },
        { varde: 'pagar', text: ['Pågår', 'Under way'] },
        { varde: 'klar', text: ['Klar', 'Done'] },
        { varde: 'avbruten', text: ['Avbruten', 'Discontinued'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'rapport', rubrik: ['Rapport', 'Report'], valfri: true },
      ...{ rader: 4, teckenMax: RAPPORT_MAX },
      hjalp: ['Krävs när den är klar eller avbruten.', 'Required when done or discontinued.'],
    },
  ],
};

export const planEffekt: Formular = {
  ...iAtgarden,
  namn: 'plan-effekt',
  rubrik: ['Utvärdera effekten', 'Evaluate the effect'],
  knapp: ['Spara utvärderingen', 'Save the evaluation'],
  klart: ['Utvärderingen är sparad.', 'The evaluation has been saved.'],
  vag: `${PLAN}/:atgardId/effekter`,
  falt: [
    {
      ...{ slag: 'radio', namn: 'effekt', rubrik: ['Effekt', 'Effect'] },
      val: [
        { varde: 'avsedd', text: ['Avsedd effekt', 'As intended'] },
        { varde: 'delvis', text: ['Delvis effekt', 'In part'] },
        { varde: 'ingen', text: ['Ingen effekt', 'None'] },
        { varde: 'for-tidigt', text: ['För tidigt att säga', 'Too early to say'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'beskrivning', rubrik: ['Beskrivning', 'Description'] },
      ...{ rader: 4, teckenMax: RAPPORT_MAX },
    },
  ],
};

export const PLANATGARDSFORMULAR = [planAtgard, planAtgardsandring, planRapport, planEffekt] as const;
