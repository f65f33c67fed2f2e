import type { Formular } from '../formular.js';
import { iArendet } from './arendegrund.js';

/** D9: one person's word on one of the huvudman's own texts. Which texts, and how many must approve, the page says. */
export const fritextgranskning: Formular = {
  ...iArendet('fritextgranskningar'),
  namn: 'fritextgranskning',
  rubrik: ['Granska en av era texter', 'Review one of your texts'],
  ingress: [
    'Läs hela texten först: den står vid formuläret på ärendets sida. Godkänd lämnas den till andra om det också finns en grund; stoppad lämnas den inte.',
    'Read the whole text first: it stands by the form on the page of the case. Approved it is given to others if there is a ground too; stopped it is not.',
  ],
  knapp: ['Spara granskningen', 'Save the review'],
  klart: ['Granskningen är sparad.', 'The review has been saved.'],
  falt: [
    { slag: 'val', namn: 'revision', typ: 'tal', rubrik: ['Texten', 'The text'], val: [] },
    {
      ...{ slag: 'radio', namn: 'utfall', rubrik: ['Utfall', 'Outcome'] },
      val: [
        {
          varde: 'GODKAND',
          text: [
            'Godkänd: pekar inte ut mer än grunden tillåter',
            'Approved: points out no more than the ground allows',
          ],
        },
        { varde: 'STOPPAD', text: ['Stoppad: lämnas inte ut', 'Stopped: not given'] },
      ],
    },
  ],
};
