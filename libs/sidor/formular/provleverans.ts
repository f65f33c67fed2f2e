import type { Formular } from '../formular.js';

/** A harmless message to the reader's own huvudman's system. */
export const provleverans: Formular = {
  namn: 'provleverans',
  rubrik: ['Skicka en provleverans', 'Send a trial delivery'],
  ingress: [
    'Ett ofarligt meddelande till ert eget system, samma väg som alla andra. Det gäller inget ärende och räknas inte i statistiken.',
    'A harmless message to your own system, by the same way as all others. It concerns no case and is not counted.',
  ],
  knapp: ['Skicka provet', 'Send the trial'],
  klart: [
    'Provleveransen är köad. Den syns i listan inom några sekunder.',
    'The trial is queued. It shows in the list within seconds.',
  ],
  metod: 'POST',
  vag: '/avvikelse/v1/leveranser/prov',
  parametrar: [],
  villkorad: false,
  falt: [],
};
