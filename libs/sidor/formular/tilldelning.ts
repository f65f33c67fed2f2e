import type { Formular } from '../formular.js';
import { iArendet } from './arendegrund.js';

/** Who within the own huvudman has it. Which verksamheter there are the page says. */
const tilldelning: Formular = {
  ...iArendet('tilldelningar'),
  namn: 'tilldelning',
  rubrik: ['Fördela ärendet hos er', 'Assign the case within your organisation'],
  knapp: ['Fördela', 'Assign'],
  klart: ['Ärendet är fördelat.', 'The case has been assigned.'],
  falt: [
    { slag: 'val', namn: 'verksamhet', rubrik: ['Verksamhet', 'Service'], val: [] },
    {
      ...{ slag: 'text', namn: 'handlaggare', rubrik: ['Handläggare', 'Case worker'], valfri: true, teckenMax: 100 },
      hjalp: [
        'Handläggarens id i navet, aldrig ett namn. Lämna tomt för hela verksamheten.',
        'The case worker’s id in the hub, never a name. Leave empty for the whole service.',
      ],
    },
  ],
};

/** D4: another that the case also concerns makes its own assessment. */
const involvering: Formular = {
  ...iArendet('parter'),
  namn: 'involvering',
  rubrik: ['Involvera en huvudman till', 'Involve another principal'],
  ingress: [
    'Den får ärendet i sitt system och ska svara för sin del.',
    'It gets the case in its system and answers for its part.',
  ],
  knapp: ['Involvera', 'Involve'],
  klart: ['Huvudmannen är involverad.', 'The principal is involved.'],
  falt: [{ slag: 'val', namn: 'huvudman', rubrik: ['Huvudman', 'Principal'], val: [] }],
};

export const FORDELNINGSFORMULAR = [tilldelning, involvering] as const;
