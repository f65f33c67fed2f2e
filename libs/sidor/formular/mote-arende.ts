import type { Formular } from '../formular.js';

const TEXT_MAX = 8_000;
const iArenan = { metod: 'POST', villkorad: true, parametrar: ['id'] } as const;

/** B8: alternating where so agreed; the page proposes whose turn it is. */
export const moteSammankallande: Formular = {
  ...iArenan,
  namn: 'mote-sammankallande',
  rubrik: ['Utse sammankallande', 'Name a convenor'],
  knapp: ['Utse', 'Name'],
  klart: ['Sammankallande är utsedd.', 'The convenor has been named.'],
  vag: '/avvikelse/v1/arenor/:id/sammankallande',
  falt: [
    { slag: 'val', namn: 'sammankallande', rubrik: ['Huvudman', 'Principal'], val: [] },
    { slag: 'datum', namn: 'fran', rubrik: ['Från', 'From'] },
    {
      ...{ slag: 'datum', namn: 'till', rubrik: ['Till och med', 'To'], valfri: true },
      hjalp: ['Tom: tills nästa tur börjar.', 'Empty: until the next turn begins.'],
    },
  ],
};

export const moteBeredning: Formular = {
  ...iArenan,
  namn: 'mote-beredning',
  rubrik: ['Bered ett ärende', 'Prepare a matter'],
  knapp: ['Spara beredningen', 'Save the preparation'],
  klart: ['Ärendet är berett.', 'The matter has been prepared.'],
  vag: '/avvikelse/v1/arenor/:id/beredningar',
  falt: [
    { slag: 'val', namn: 'arende', rubrik: ['Ärende', 'Matter'], val: [] },
    { slag: 'text', namn: 'beredning', rubrik: ['Beredning', 'Preparation'], rader: 5, teckenMax: TEXT_MAX },
    { slag: 'text', namn: 'forslag', rubrik: ['Förslag', 'Proposal'], rader: 5, teckenMax: TEXT_MAX },
    { slag: 'val', namn: 'mandatId', rubrik: ['Ert mandat', 'Your mandate'], val: [] },
  ],
};

/** B11: the same matter in several groups is one thing to know of. */
export const moteRelation: Formular = {
  ...iArenan,
  namn: 'mote-relation',
  rubrik: ['Ange att två ärenden hör ihop', 'Relate two matters'],
  knapp: ['Spara', 'Save'],
  klart: ['Ärendena hör nu ihop.', 'The matters are now related.'],
  vag: '/avvikelse/v1/arenor/:id/relationer',
  falt: [
    { slag: 'val', namn: 'arende', rubrik: ['Ärende i arenan', 'Matter of the arena'], val: [] },
    { slag: 'val', namn: 'till', rubrik: ['Hör ihop med', 'Belongs with'], val: [] },
    {
      ...{ slag: 'radio', namn: 'typ', rubrik: ['På vilket sätt', 'In what way'] },
      val: [
        { varde: 'dubblett', text: ['Samma ärende', 'The same matter'] },
        { varde: 'samband', text: ['Hör ihop', 'Belong together'] },
      ],
    },
  ],
};

export const ARENDEFORMULAR = [moteSammankallande, moteBeredning, moteRelation] as const;
