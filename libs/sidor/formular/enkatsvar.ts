import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const TEXT_MAX = 20_000;

/** U1: the six questions under their permanent ids, in the survey's own words; a page asks them with this form. */
export const ENKATFRAGOR: readonly (readonly [id: string, text: Tvasprak])[] = [
  [
    'lokal-overenskommelse',
    [
      'Har ni tecknat en lokal överenskommelse (eller dylikt dokument) utifrån den regionala samverkansöverenskommelsen?',
      'Have you signed a local agreement (or a similar document) on the basis of the regional one?',
    ],
  ],
  [
    'samverkansstruktur',
    [
      'Hur ser er samverkansstruktur ut inom området - på strategisk nivå och/eller operativ nivå (individ)?',
      'What is your structure of cooperation - at strategic level and/or operative level (individual)?',
    ],
  ],
  [
    'goda-exempel',
    [
      'Beskriv några goda exempel på erfarenheter av samverkan inom området som ni vill dela med er av?',
      'Describe some good examples of cooperation that you want to share.',
    ],
  ],
  [
    'svarigheter',
    [
      'Beskriv om ni har identifierat några svårigheter eller utmaningar avseende samverkan inom området?',
      'Describe any difficulties or challenges of cooperation that you have found.',
    ],
  ],
  [
    'avvikelserapportering',
    [
      'I vilken utsträckning förekommer rapportering av avvikelser (i Synergisystemet) utifrån den regionala samverkansöverenskommelsen?',
      'To what extent are deviations from the regional agreement reported (in the Synergi system)?',
    ],
  ],
  ['ovrigt', ['Övrigt ni önskar dela med er av?', 'Anything else that you wish to share?']],
];

const fraga = (text: Tvasprak, nr: number): readonly Formularfalt[] => [
  { slag: 'dold', namn: `svar.${nr}.fraga`, rubrik: text },
  {
    ...{ slag: 'text', namn: `svar.${nr}.text`, rader: 4, teckenMax: TEXT_MAX, valfri: true },
    rubrik: [`${nr + 1}. ${text[0]}`, `${nr + 1}. ${text[1]}`],
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
  falt: ENKATFRAGOR.flatMap(([, text], nr) => fraga(text, nr)),
};
