import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';
import { delad, mandatfalt } from './tvist.js';

const ESKALERING = '/avvikelse/v1/eskaleringar/:id';
const pa = (del: string): Pick<Formular, 'metod' | 'vag' | 'parametrar' | 'villkorad'> => ({
  ...{ metod: 'POST', vag: `${ESKALERING}/${del}`, parametrar: ['id'], villkorad: true },
});

/** Which steps there are the ladder of the län says, not the form. */
const till: Formularfalt = { slag: 'val', namn: 'till', rubrik: ['Lyft till', 'Escalate to'], val: [] };
const RUBRIK: Tvasprak = ['Rubrik', 'Heading'];
const rubrik: Formularfalt = {
  ...{ slag: 'text', namn: 'rubrik', rubrik: RUBRIK, teckenMax: 200 },
  hjalp: ['Delas med alla parter; får inte peka ut någon enskild.', 'Shared with all parties; must point nobody out.'],
};
/** B4: what is lifted carries facts and a proposal, the same at every huvudman. */
const underlag: readonly Formularfalt[] = [
  { ...delad('faktaunderlag', ['Faktaunderlag', 'Facts']), valfri: true },
  { ...delad('forslag', ['Förslag', 'Proposal']), valfri: true },
];
const INGRESS: Tvasprak = [
  'Till samverkan behövs både faktaunderlag och förslag. Länets trappa avgör vilken funktion som får lyfta.',
  'Escalation to collaboration needs both facts and a proposal. The county’s ladder says which function may do it.',
];
const [KNAPP, KLART]: readonly [Tvasprak, Tvasprak] = [
  ['Lyft ärendet', 'Escalate'],
  ['Ärendet är lyft.', 'The matter has been escalated.'],
];

/** Begins the matter's way up: it has an ETag of its own from then on. */
const forsta: Formular = {
  ...{ metod: 'POST', vag: '/avvikelse/v1/avvikelser/:id/eskaleringar', parametrar: ['id'], villkorad: false },
  namn: 'eskalering-forsta',
  rubrik: ['Lyft ärendet', 'Escalate the matter'],
  ingress: INGRESS,
  ...{ knapp: KNAPP, klart: KLART },
  falt: [
    mandatfalt,
    till,
    rubrik,
    ...underlag,
    { slag: 'dold', namn: 'modell', rubrik: ['Modell', 'Model'], valfri: true },
  ],
};

const lyft: Formular = {
  ...pa('lyft'),
  namn: 'eskalering-lyft',
  rubrik: ['Lyft ärendet ett steg till', 'Escalate one step further'],
  ingress: INGRESS,
  ...{ knapp: KNAPP, klart: KLART },
  falt: [mandatfalt, till, { ...rubrik, valfri: true }, ...underlag],
};

const SVARET = delad('svar', ['Svar', 'Answer']);

const svar: Formular = {
  ...pa('svar'),
  namn: 'eskalering-svar',
  rubrik: ['Svara på er nivå', 'Answer at your level'],
  knapp: ['Lämna svaret', 'Give the answer'],
  klart: ['Svaret är lämnat.', 'The answer has been given.'],
  falt: [mandatfalt, SVARET],
};

/** Only to where it has stood: which levels those are the page says. */
const atersandning: Formular = {
  ...pa('atersandningar'),
  namn: 'eskalering-atersandning',
  rubrik: ['Återsänd till en lägre nivå', 'Return to a lower level'],
  knapp: ['Återsänd', 'Return'],
  klart: ['Ärendet är återsänt.', 'The matter has been returned.'],
  falt: [mandatfalt, { ...till, rubrik: ['Återsänd till', 'Return to'] }, SVARET],
};

const utUrSamverkan: Formular = {
  ...pa('atersandningar'),
  namn: 'eskalering-ut-ur-samverkan',
  rubrik: ['Återsänd ur samverkan', 'Return from collaboration'],
  ingress: ['Tillbaka till var och ens linje, med ett svar.', 'Back to the line of each, with an answer.'],
  knapp: ['Återsänd', 'Return'],
  klart: ['Ärendet är återsänt till linjen.', 'The matter has been returned to the line.'],
  falt: [mandatfalt, SVARET],
};

/** B7: where the huvudman has no function of its own. */
const representant: Formular = {
  ...pa('representanter'),
  namn: 'eskalering-representant',
  rubrik: ['Utse den som företräder er på nivån', 'Name who represents you at the level'],
  ingress: [
    'På en nivå där ni saknar egen funktion. Mandatet ska säga att funktionen företräder nivån, och hur det förankras.',
    'At a level where you have no function of your own. The mandate must say that it represents the level, and how.',
  ],
  knapp: ['Utse', 'Name'],
  klart: ['Företrädaren på nivån är utsedd.', 'The representative at the level has been named.'],
  falt: [mandatfalt, { slag: 'val', namn: 'niva', rubrik: ['Nivå', 'Level'], val: [] }],
};

const avslut: Formular = {
  ...pa('avslut'),
  namn: 'eskalering-avslut',
  rubrik: ['Avsluta eskaleringen', 'Close the escalation'],
  ingress: ['Avvikelsen själv avslutas för sig.', 'The incident itself is closed separately.'],
  knapp: ['Avsluta eskaleringen', 'Close the escalation'],
  klart: ['Eskaleringen är avslutad.', 'The escalation is closed.'],
  falt: [
    mandatfalt,
    {
      ...{ slag: 'radio', namn: 'utfall', rubrik: ['Utfall', 'Outcome'] },
      val: [
        { varde: 'lost', text: ['Löst', 'Solved'] },
        { varde: 'aterkallad', text: ['Återkallad', 'Withdrawn'] },
      ],
    },
    SVARET,
  ],
};

export const ESKALERINGSFORMULAR = [
  ...[forsta, lyft, svar],
  ...[atersandning, utUrSamverkan, representant, avslut],
] as const;
