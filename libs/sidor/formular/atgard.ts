import type { Formular } from '../formular.js';
import { fritext, iArendet } from './arendegrund.js';

const atgard: Formular = {
  ...iArendet('atgarder'),
  namn: 'atgard',
  rubrik: ['Besluta en åtgärd', 'Decide a measure'],
  knapp: ['Besluta åtgärden', 'Decide the measure'],
  klart: ['Åtgärden är beslutad.', 'The measure has been decided.'],
  falt: [
    fritext('beskrivning', ['Åtgärd', 'Measure']),
    {
      ...{
        slag: 'text',
        namn: 'ansvarigFunktion',
        rubrik: ['Ansvarig funktion', 'Function responsible'],
        teckenMax: 200,
      },
      hjalp: [
        'En funktion, aldrig ett namn. Till exempel enhetschef.',
        'A function, never a name. For example unit manager.',
      ],
    },
    { slag: 'datum', namn: 'klartSenast', rubrik: ['Klart senast', 'Done by'] },
  ],
};

const uppdatering: Formular = {
  ...iArendet('atgarder/:atgardId/uppdateringar', ['id', 'atgardId']),
  namn: 'atgard-uppdatering',
  rubrik: ['Följ upp åtgärden', 'Follow up the measure'],
  knapp: ['Spara uppföljningen', 'Save the follow-up'],
  klart: ['Uppföljningen är sparad.', 'The follow-up has been saved.'],
  falt: [
    {
      ...{ slag: 'val', namn: 'status', rubrik: ['Status', 'Status'] },
      val: [
        { varde: 'pagar', text: ['Pågår', 'Under way'] },
        { varde: 'klar', text: ['Klar', 'Done'] },
        { varde: 'avbruten', text: ['Avbruten', 'Discontinued'] },
      ],
    },
    fritext('kommentar', ['Kommentar', 'Comment'], { valfri: true }),
  ],
};

export const ATGARDSFORMULAR = [atgard, uppdatering] as const;
