import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const TEXT_MAX = 20_000;

/** As many questions as a survey may have. */
const FRAGOR_MAX = 100;

const FRAGAN: Tvasprak = ['Fråga', 'Question'];
/** What is asked stands in the survey's own form, which its län chooses: the page words each question. */
const fraga = (nr: number): readonly Formularfalt[] => [
  { slag: 'dold', namn: `svar.${nr}.fraga`, rubrik: FRAGAN, ordas: `svar.${nr}` },
  {
    ...{ slag: 'text', namn: `svar.${nr}.text`, rader: 4, teckenMax: TEXT_MAX, valfri: true },
    ...{ rubrik: FRAGAN, ordas: `svar.${nr}` },
  },
];

/** U2: a question may be left blank, and a blank is neither "no" nor unanswered. */
export const enkatsvar: Formular = {
  namn: 'enkatsvar',
  rubrik: ['Svara på enkäten', 'Answer the survey'],
  ingress: [
    'Svara med egna ord. En fråga får lämnas tom. Skriv inget som pekar ut en enskild. Ett senare svar ersätter detta; båda står kvar.',
    'Answer in your own words. A question may be left blank. Write nothing that points out an individual. A later answer replaces this; both stand.',
  ],
  knapp: ['Lämna svaret', 'Send the answer'],
  klart: ['Tack, ert svar är sparat.', 'Thank you, your answer has been saved.'],
  metod: 'POST',
  vag: '/avvikelse/v1/uppfoljningar/:id/enkatsvar',
  parametrar: ['id'],
  villkorad: true,
  falt: Array.from({ length: FRAGOR_MAX }, (_, nr) => fraga(nr)).flat(),
};
