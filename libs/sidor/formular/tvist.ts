import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const TEXT_MAX = 8_000;
const DELAS: Tvasprak = [
  'Delas ordagrant med alla parter; får inte peka ut någon enskild.',
  'Shared word by word with all parties; must not point out any individual.',
];
const iTvisten = { metod: 'POST', villkorad: true, parametrar: ['id'] } as const;
const TVIST = '/avvikelse/v1/tvister/:id';

export const mandatfalt: Formularfalt = {
  ...{ slag: 'val', namn: 'mandatId', rubrik: ['Ert mandat', 'Your mandate'], val: [] },
  hjalp: ['Den funktion hos er som handlar.', 'The function of yours that acts.'],
};
export const delad = (namn: string, rubrik: Tvasprak): Formularfalt => ({
  ...{ slag: 'text', namn, rubrik, rader: 5, teckenMax: TEXT_MAX, hjalp: DELAS },
});

/** D6: whoever talks has mandate and competence. */
export const tvistForetradare: Formular = {
  ...iTvisten,
  namn: 'tvist-foretradare',
  rubrik: ['Utse er företrädare', 'Name your representative'],
  knapp: ['Utse', 'Name'],
  klart: ['Företrädaren är utsedd.', 'The representative has been named.'],
  vag: `${TVIST}/foretradare`,
  falt: [mandatfalt],
};

const hanvisning = (nr: number, rubrik: Tvasprak, typer: readonly (readonly [string, Tvasprak])[]): Formularfalt[] => [
  {
    ...{ slag: 'val', namn: `hanvisningar.${nr}.typ`, rubrik },
    val: typer.map(([varde, text]) => ({ varde, text })),
  },
  {
    ...{ slag: 'text', namn: `hanvisningar.${nr}.till`, teckenMax: 500 },
    rubrik: ['Till vad', 'To what'],
    hjalp: ['Lagrum, överenskommelsens namn eller delegationsordningens punkt.', 'Section of law, name or item.'],
  },
];

/** D7: by the party's own routines, its delegation order and the joint agreements. */
export const tvistStallning: Formular = {
  ...iTvisten,
  namn: 'tvist-stallning',
  rubrik: ['Ta ställning', 'Take a position'],
  knapp: ['Spara ställningstagandet', 'Save the position'],
  klart: ['Ställningstagandet är sparat.', 'The position has been saved.'],
  vag: `${TVIST}/stallningstaganden`,
  falt: [
    mandatfalt,
    {
      ...{ slag: 'radio', namn: 'installning', rubrik: ['Inställning', 'Position'] },
      val: [
        { varde: 'bestrider-eget-ansvar', text: ['Bestrider eget ansvar', 'Denies own responsibility'] },
        { varde: 'tar-ansvar', text: ['Tar ansvar', 'Takes responsibility'] },
        { varde: 'delat-ansvar', text: ['Anser att ansvaret är delat', 'Holds that it is shared'] },
      ],
    },
    delad('motivering', ['Motivering', 'Grounds']),
    ...hanvisning(
      0,
      ['Hänvisning till överenskommelse eller lag', 'Reference to agreement or law'],
      [
        ['overenskommelse', ['Överenskommelse', 'Agreement']],
        ['lag', ['Lag', 'Law']],
      ],
    ),
    ...hanvisning(
      1,
      ['Hänvisning till egen ordning', 'Reference to own order'],
      [
        ['delegationsordning', ['Delegationsordning', 'Delegation order']],
        ['rutin', ['Rutin', 'Routine']],
      ],
    ),
  ],
};

/** N3: of principle, it is lifted to the nearest level of samverkan. */
export const tvistPrincip: Formular = {
  ...iTvisten,
  namn: 'tvist-principfraga',
  rubrik: ['Bedöm tvisten som principiell', 'Hold the dispute to be of principle'],
  ingress: [
    'En principiell tvist lyfts till närmaste samverkansnivå.',
    'A dispute of principle is lifted to the nearest level of collaboration.',
  ],
  knapp: ['Spara bedömningen', 'Save the assessment'],
  klart: ['Bedömningen är sparad.', 'The assessment has been saved.'],
  vag: `${TVIST}/principfraga`,
  fasta: { principiell: true },
  falt: [mandatfalt, delad('skal', ['Skäl', 'Reason'])],
};

/** So that the individual does not wait; says nothing of who is right. */
export const tvistInterimsansvar: Formular = {
  ...iTvisten,
  namn: 'tvist-interimsansvar',
  rubrik: ['Ta ansvaret under tiden', 'Take interim responsibility'],
  ingress: [
    'Så att den enskilde inte behöver vänta. Säger inget om vem som har rätt.',
    'So that the individual need not wait. Says nothing of who is right.',
  ],
  knapp: ['Ta ansvaret', 'Take responsibility'],
  klart: ['Ansvaret under tiden är taget.', 'You have taken interim responsibility.'],
  vag: `${TVIST}/interimsansvar`,
  falt: [
    mandatfalt,
    { slag: 'datum', namn: 'fran', rubrik: ['Från och med', 'From'] },
    delad('omfattning', ['Vad ni tar på er', 'What you take on']),
  ],
};

/** D8: when every party's own system has the decision. */
export const tvistAvslut: Formular = {
  ...iTvisten,
  namn: 'tvist-avslut',
  rubrik: ['Avsluta tvisten', 'Close the dispute'],
  knapp: ['Avsluta', 'Close'],
  klart: ['Tvisten är avslutad.', 'The dispute has been closed.'],
  vag: `${TVIST}/avslut`,
  falt: [mandatfalt],
};

export const TVISTFORMULAR = [
  tvistForetradare,
  tvistStallning,
  tvistInterimsansvar,
  tvistPrincip,
  tvistAvslut,
] as const;
