import type { Formular, Formularfalt } from '../formular.js';
import { delad, mandatfalt } from './tvist.js';

const iTvisten = { metod: 'POST', villkorad: true, parametrar: ['id'] } as const;
const iLosningen = { metod: 'POST', villkorad: true, parametrar: ['id', 'losningId'] } as const;
const LOSNINGAR = '/avvikelse/v1/tvister/:id/losningar';
/** Rows of a division; parties of one tvist are seldom more. */
const ANDELAR = 3;

export const tvistLosning: Formular = {
  ...iTvisten,
  namn: 'tvist-losning',
  rubrik: ['Föreslå en lösning', 'Propose a solution'],
  ingress: [
    'Med mandat att besluta är förslaget också ert godkännande.',
    'With a mandate to decide it is your approval too.',
  ],
  knapp: ['Föreslå', 'Propose'],
  klart: ['Förslaget är lämnat till parterna.', 'The proposal has been put to the parties.'],
  vag: LOSNINGAR,
  falt: [
    mandatfalt,
    { slag: 'flerval', namn: 'ansvariga', rubrik: ['Vem som bär ansvaret', 'Who bears the responsibility'], val: [] },
    delad('text', ['Lösningen', 'The solution']),
  ],
};

const andel = (nr: number): readonly Formularfalt[] => [
  {
    ...{ slag: 'val', namn: `fordelning.${nr}.huvudman`, valfri: nr > 0, val: [] },
    rubrik: [`Andel ${nr + 1}: huvudman`, `Share ${nr + 1}: principal`],
  },
  {
    ...{ slag: 'text', namn: `fordelning.${nr}.beloppKr`, valfri: nr > 0, teckenMax: 30, decimal: 'kronor' },
    rubrik: [`Andel ${nr + 1}: kronor`, `Share ${nr + 1}: SEK`],
    hjalp: ['Till exempel 24 250,25.', 'Such as 24,250.25.'],
  },
];

/** The shares make the sum that the tvist is about. */
export const tvistKostnadslosning: Formular = {
  ...tvistLosning,
  namn: 'tvist-kostnadslosning',
  falt: [...tvistLosning.falt, ...Array.from({ length: ANDELAR }, (_, nr) => andel(nr)).flat()],
};

export const tvistGodkannande: Formular = {
  ...iLosningen,
  namn: 'tvist-godkannande',
  rubrik: ['Godkänn lösningsförslaget', 'Approve the proposal'],
  ingress: [
    'Den sista partens godkännande avgör tvisten. Mandatet ska vara att besluta.',
    'The last party’s approval settles the dispute. The mandate must be to decide.',
  ],
  knapp: ['Godkänn', 'Approve'],
  klart: ['Förslaget är godkänt av er.', 'You have approved the proposal.'],
  vag: `${LOSNINGAR}/:losningId/godkannanden`,
  falt: [mandatfalt],
};

export const tvistAvbojande: Formular = {
  ...iLosningen,
  namn: 'tvist-avbojande',
  rubrik: ['Avböj lösningsförslaget', 'Decline the proposal'],
  knapp: ['Avböj', 'Decline'],
  klart: ['Förslaget är avböjt av er.', 'You have declined the proposal.'],
  vag: `${LOSNINGAR}/:losningId/avbojanden`,
  falt: [mandatfalt, delad('skal', ['Skäl', 'Reason'])],
};

export const LOSNINGSFORMULAR = [tvistLosning, tvistKostnadslosning, tvistGodkannande, tvistAvbojande] as const;
