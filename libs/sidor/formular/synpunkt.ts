import type { Formular } from '../formular.js';
import { fritextfalt, iUppfoljningen, namnfalt } from './uppfoljning.js';

/** D12, D13, N10, V9: what brukarråd and organisations say feeds the follow-up. */
export const synpunkt: Formular = {
  ...iUppfoljningen('synpunkter'),
  namn: 'synpunkt',
  rubrik: ['För in en synpunkt', 'Enter a view'],
  knapp: ['Spara synpunkten', 'Save the view'],
  klart: ['Synpunkten är sparad.', 'The view has been saved.'],
  falt: [
    {
      ...{ slag: 'radio', namn: 'fran', rubrik: ['Från', 'From'] },
      val: [
        { varde: 'brukarrad', text: ['Brukarråd', 'Service users’ council'] },
        { varde: 'intresseorganisation', text: ['Intresseorganisation', 'Interest organisation'] },
        { varde: 'medarbetare', text: ['Medarbetare', 'Staff'] },
        { varde: 'brukare', text: ['Brukare', 'Service users'] },
        { varde: 'behovsinventering', text: ['Gemensam behovsinventering', 'Joint inventory of needs'] },
        { varde: 'annan', text: ['Annan', 'Other'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'namn', rubrik: ['Råd eller organisation', 'Council or organisation'], teckenMax: 200 },
      hjalp: ['Eller inventeringens namn. Aldrig en person.', 'Or the name of the inventory. Never a person.'],
    },
    fritextfalt('text', ['Synpunkt', 'View']),
    { slag: 'datum', namn: 'datum', rubrik: ['Datum', 'Date'] },
    namnfalt('kalla', ['Källa', 'Source']),
  ],
};
