import type { Formular, Formularfalt } from '../formular.js';
import { iUppfoljningen } from './uppfoljning.js';

const TEXT_MAX = 20_000;
const NAMN_MAX = 200;

/** U5: none reported, no access and outside any system are three different facts; not having answered is no choice. */
const PRAXIS: Formularfalt = {
  ...{ slag: 'radio', namn: 'praxis', rubrik: ['Rapporteringspraxis', 'Reporting practice'] },
  val: [
    { varde: 'ingen-under-aret', text: ['Inga rapporter under året', 'No reports during the year'] },
    { varde: 'endast-mas-och-chef', text: ['Endast MAS och chef rapporterar', 'Only MAS and a head report'] },
    { varde: 'vid-behov', text: ['Rapporteras vid behov', 'Reported when needed'] },
    { varde: 'alla', text: ['Alla rapporterar', 'Everyone reports'] },
    { varde: 'inga-mottagna', text: ['Inga mottagna', 'None received'] },
    { varde: 'utanfor-system', text: ['Rapporteras utanför system', 'Reported outside any system'] },
    { varde: 'ingen-atkomst', text: ['Ingen åtkomst till systemet', 'No access to the system'] },
  ],
};
const CITAT: Formularfalt = {
  ...{ slag: 'text', namn: 'citat', rubrik: ['Ur svaret', 'From the answer'], valfri: true },
  ...{ rader: 2, teckenMax: TEXT_MAX },
};
const INGRESS = [
  'Inga rapporter, ingen åtkomst och utanför system är tre olika uppgifter. Välj den som stämmer.',
  'No reports, no access and outside any system are three different facts. Choose the one that holds.',
] as const;

/** Of the own huvudman, on its page of the survey. */
const egen: Formular = {
  ...iUppfoljningen('praxis'),
  namn: 'praxis-angivelse',
  rubrik: ['Hur ni rapporterar avvikelser', 'How you report incidents'],
  ingress: INGRESS,
  knapp: ['Spara', 'Save'],
  klart: ['Uppgiften är sparad.', 'It has been saved.'],
  falt: [
    PRAXIS,
    CITAT,
    { slag: 'text', namn: 'kalla', rubrik: ['Källa', 'Source'], valfri: true, teckenMax: NAMN_MAX },
  ],
};

/** Of any party, as its answer or another's tells. */
const forPart: Formular = {
  ...iUppfoljningen('praxis'),
  namn: 'praxis-for-part',
  rubrik: ['Ange hur en part rapporterar avvikelser', 'State how a party reports incidents'],
  ingress: INGRESS,
  knapp: ['Spara uppgiften', 'Save'],
  klart: ['Partens rapportering är sparad.', 'The reporting of the party has been saved.'],
  falt: [
    { slag: 'val', namn: 'huvudman', rubrik: ['Part', 'Party'], val: [] },
    PRAXIS,
    CITAT,
    {
      ...{ slag: 'text', namn: 'kalla', rubrik: ['Källa', 'Source'], valfri: true, teckenMax: NAMN_MAX },
      hjalp: ['Till exempel: Hedemoras svar, fråga 5', 'For instance: the answer of Hedemora, question 5'],
    },
  ],
};

export const PRAXISFORMULAR = [egen, forPart] as const;
