import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';
import { avidentifierad, fritext, iArendet } from './arendegrund.js';

/** The problem kinds that the kommuner themselves name (U6). */
export const BRISTTYPVAL: readonly { readonly varde: string; readonly text: Tvasprak }[] = [
  { varde: 'avstand', text: ['Avstånd', 'Distance'] },
  { varde: 'brott-i-vardkedjan', text: ['Brott i vårdkedjan', 'Break in the chain of care'] },
  { varde: 'busstider', text: ['Busstider/resor', 'Bus times, journeys'] },
  { varde: 'kompetens', text: ['Kompetens', 'Competence'] },
  { varde: 'lakemedelsdelegering', text: ['Läkemedelsdelegering', 'Delegation of medication'] },
  { varde: 'oklart-ansvar', text: ['Oklart vem, vad, hur och när', 'Unclear who, what, how and when'] },
  { varde: 'personalomsattning', text: ['Personalomsättning', 'Staff turnover'] },
  { varde: 'sjukresa', text: ['Sjukresa', 'Patient transport'] },
  { varde: 'stangningstid', text: ['Avdelningens stängningstid', 'Closing hours of the ward'] },
  { varde: 'uteblev-fran-sip', text: ['Uteblev från SIP', 'Absent from the care plan meeting'] },
  { varde: 'vantetid', text: ['Väntetid', 'Waiting time'] },
];

const orsak = (nr: number, rubrik: Tvasprak, valfri: boolean): readonly Formularfalt[] => [
  {
    ...{ slag: 'val', namn: `orsaker.${nr}.typ`, valfri: true, val: BRISTTYPVAL },
    rubrik: [`${rubrik[0]}: typ av brist`, `${rubrik[1]}: kind of shortcoming`],
  },
  fritext(`orsaker.${nr}.beskrivning`, [`${rubrik[0]}: beskrivning`, `${rubrik[1]}: description`], { valfri }),
];

export const utredning: Formular = {
  ...iArendet('utredningar'),
  namn: 'utredning',
  rubrik: ['Utred orsaker', 'Investigate the causes'],
  ingress: [
    'Er egen utredning. Skriv inte namn eller personnummer.',
    'Your own investigation. No names or personal numbers.',
  ],
  knapp: ['Spara utredningen', 'Save the investigation'],
  klart: ['Utredningen är sparad.', 'The investigation has been saved.'],
  falt: [...orsak(0, ['Orsak', 'Cause'], false), ...orsak(1, ['En orsak till', 'Another cause'], true), avidentifierad],
};
