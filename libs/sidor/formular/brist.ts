import type { Formular } from '../formular.js';
import { fritextfalt, iUppfoljningen, namnfalt } from './uppfoljning.js';

const faststallande: Formular = {
  ...iUppfoljningen('brister'),
  namn: 'brist-faststallande',
  rubrik: ['Fastslå en brist', 'Establish a shortcoming'],
  ingress: [
    'Utgå gärna från ett förslag ur årets avvikelser. Skriv inga namn på enskilda.',
    'Start from a proposal out of the year’s incidents if you like. Name no individual.',
  ],
  knapp: ['Fastslå bristen', 'Establish'],
  klart: ['Bristen är fastslagen.', 'The shortcoming has been established.'],
  falt: [
    {
      ...{ slag: 'radio', namn: 'omrade', rubrik: ['Område', 'Area'] },
      val: [
        { varde: 'samordning', text: ['Samordning', 'Coordination'] },
        { varde: 'tillganglighet', text: ['Tillgänglighet', 'Accessibility'] },
        { varde: 'kvalitet', text: ['Kvalitet', 'Quality'] },
        { varde: 'forebyggande', text: ['Förebyggande arbete', 'Prevention'] },
      ],
    },
    namnfalt('rubrik', ['Rubrik', 'Title']),
    fritextfalt('beskrivning', ['Beskrivning', 'Description']),
    {
      ...{ slag: 'rader', namn: 'avvikelser', rubrik: ['Avvikelser, en på varje rad', 'Incidents, one a line'] },
      ...{ valfri: true, antalMax: 100, teckenMax: 36 },
      hjalp: ['Id för sådana som ni får läsa.', 'Ids of those that you may read.'],
    },
    namnfalt('kalla', ['Källa', 'Source'], { valfri: true }),
  ],
};

/** With its cases, also by one who may read none of them. */
const urForslag: Formular = {
  ...iUppfoljningen('bristforslag'),
  namn: 'brist-ur-forslag',
  rubrik: ['Fastslå en föreslagen brist', 'Establish a proposed shortcoming'],
  ingress: [
    'Navet lägger till alla årets avvikelser som visar den. Var och en ser de av dem som den får läsa. Skriv inga namn på enskilda.',
    'The year’s incidents behind it are added by the hub. Each reader sees those that it may read. Name no individual.',
  ],
  knapp: ['Fastslå bristen', 'Establish'],
  klart: ['Bristen är fastslagen, med sina avvikelser.', 'The shortcoming has been established, with its incidents.'],
  falt: [
    { slag: 'val', namn: 'forslag', rubrik: ['Förslag', 'Proposal'], val: [] },
    fritextfalt('beskrivning', ['Beskrivning', 'Description']),
  ],
};

const strykning: Formular = {
  ...iUppfoljningen('brister/:bristId/strykning', ['id', 'bristId']),
  namn: 'brist-strykning',
  rubrik: ['Stryk bristen', 'Strike the shortcoming'],
  knapp: ['Stryk', 'Strike'],
  klart: ['Bristen är struken.', 'The shortcoming has been struck.'],
  falt: [fritextfalt('skal', ['Skäl', 'Reason'])],
};

export const BRISTFORMULAR = [urForslag, faststallande, strykning] as const;
