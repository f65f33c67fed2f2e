import type { Formular } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const FRITEXT_MAX = 20_000;
const LEX: readonly { readonly varde: string; readonly text: Tvasprak }[] = [
  { varde: 'utreds', text: ['Utreds', 'Under investigation'] },
  { varde: 'anmals', text: ['Anmäls', 'To be reported'] },
  { varde: 'anmals-inte', text: ['Anmäls inte', 'Not to be reported'] },
];

/** What one's own huvudman says of how serious it is. */
export const bedomning: Formular = {
  namn: 'bedomning',
  rubrik: ['Bedöm avvikelsen', 'Assess the incident'],
  ingress: ['Er egen bedömning. Den andra parten gör sin.', 'Your own assessment. The other party makes theirs.'],
  knapp: ['Spara bedömningen', 'Save the assessment'],
  klart: ['Bedömningen är sparad.', 'The assessment has been saved.'],
  metod: 'POST',
  vag: '/avvikelse/v1/avvikelser/:id/bedomningar',
  parametrar: ['id'],
  villkorad: true,
  falt: [
    {
      ...{ slag: 'radio', namn: 'allvarlighetsgrad', typ: 'tal', rubrik: ['Allvarlighetsgrad', 'Severity'] },
      val: [
        { varde: '1', text: ['1 Mindre', '1 Minor'] },
        { varde: '2', text: ['2 Måttlig', '2 Moderate'] },
        { varde: '3', text: ['3 Betydande', '3 Considerable'] },
        { varde: '4', text: ['4 Katastrofal', '4 Catastrophic'] },
      ],
    },
    {
      ...{ slag: 'radio', namn: 'sannolikhet', typ: 'tal', rubrik: ['Sannolikhet att det händer igen', 'Likelihood'] },
      val: [
        { varde: '1', text: ['1 Varje år', '1 Every year'] },
        { varde: '2', text: ['2 Varje månad', '2 Every month'] },
        { varde: '3', text: ['3 Varje vecka', '3 Every week'] },
        { varde: '4', text: ['4 Varje dag', '4 Every day'] },
      ],
    },
    { slag: 'val', namn: 'lexMaria', rubrik: ['Lex Maria', 'Lex Maria'], valfri: true, val: LEX },
    { slag: 'val', namn: 'lexSarah', rubrik: ['Lex Sarah', 'Lex Sarah'], valfri: true, val: LEX },
    {
      ...{ slag: 'text', namn: 'motivering', rubrik: ['Motivering', 'Grounds'], valfri: true },
      ...{ rader: 5, teckenMax: FRITEXT_MAX },
      hjalp: ['Skriv inte namn eller personnummer.', 'No names or personal numbers.'],
    },
  ],
};
