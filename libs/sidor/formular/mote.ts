import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const TEXT_MAX = 8_000;
const RUBRIK_MAX = 200;
const LANK_MAX = 2_000;

/** Every one is the convenor's or the koordinator's, on an arena as they saw it. */
const grund = { metod: 'POST', villkorad: true } as const;
const iArenan = { ...grund, parametrar: ['id'] } as const;
const iMotet = { ...grund, parametrar: ['id', 'moteId'] } as const;
const MOTE = '/avvikelse/v1/arenor/:id/moten/:moteId';

const text = (namn: string, rubrik: Tvasprak, rader = 4): Formularfalt => ({
  ...{ slag: 'text', namn, rubrik, rader, teckenMax: TEXT_MAX },
});

export const moteKallelse: Formular = {
  ...iArenan,
  namn: 'mote-kallelse',
  rubrik: ['Kalla till möte', 'Call a meeting'],
  knapp: ['Kalla', 'Call'],
  klart: ['Mötet är kallat.', 'The meeting has been called.'],
  vag: '/avvikelse/v1/arenor/:id/moten',
  falt: [
    { slag: 'datumtid', namn: 'tid', rubrik: ['Dag och tid', 'Date and time'] },
    { slag: 'text', namn: 'plats', rubrik: ['Plats', 'Place'], valfri: true, teckenMax: RUBRIK_MAX },
  ],
};

export const moteInstallning: Formular = {
  ...iMotet,
  namn: 'mote-installning',
  rubrik: ['Ställ in mötet', 'Cancel the meeting'],
  knapp: ['Ställ in', 'Cancel the meeting'],
  klart: ['Mötet är inställt.', 'The meeting has been cancelled.'],
  vag: `${MOTE}/installning`,
  falt: [
    text('skal', ['Skäl', 'Reason'], 3),
    {
      ...{ slag: 'bekraftelse', namn: 'bekraftelse', rubrik: ['Ja, ställ in mötet', 'Yes, cancel the meeting'] },
      hjalp: [
        'Det går inte att ångra. Ska arenan ändå mötas kallas till ett nytt möte.',
        'This cannot be undone. If the arena is to meet after all, a new meeting is called.',
      ],
    },
  ],
};

export const moteNarvaro: Formular = {
  ...iMotet,
  namn: 'mote-narvaro',
  rubrik: ['Notera närvaro', 'Note attendance'],
  ingress: [
    'De som har mandat i arenan: funktioner, aldrig namn.',
    'Those with a mandate in the arena: functions, never names.',
  ],
  knapp: ['Spara närvaron', 'Save attendance'],
  klart: ['Närvaron är noterad.', 'Attendance has been noted.'],
  vag: `${MOTE}/narvaro`,
  falt: [{ slag: 'flerval', namn: 'mandat', rubrik: ['Närvarande', 'Attending'], val: [] }],
};

export const moteProtokoll: Formular = {
  ...iMotet,
  namn: 'mote-protokoll',
  rubrik: ['Länka till protokollet', 'Link to the minutes'],
  knapp: ['Spara länken', 'Save the link'],
  klart: ['Protokollet är länkat.', 'The minutes are linked.'],
  vag: `${MOTE}/protokoll`,
  falt: [
    {
      ...{ slag: 'text', namn: 'lank', rubrik: ['Adress hos ägaren', 'Address at the owner'], teckenMax: LANK_MAX },
      hjalp: ['Börjar med https://. Protokollet kopieras aldrig hit.', 'Starts with https://. Never copied here.'],
    },
  ],
};

export const moteBehandling: Formular = {
  ...iMotet,
  namn: 'mote-behandling',
  rubrik: ['Notera vad mötet gjorde med ett ärende', 'Note what the meeting did with a matter'],
  ingress: [
    'En arena rekommenderar. Den beslutar aldrig för en huvudman.',
    'An arena recommends. It never decides for a principal.',
  ],
  knapp: ['Spara', 'Save'],
  klart: ['Det är noterat.', 'It has been noted.'],
  vag: `${MOTE}/behandlingar`,
  falt: [
    { slag: 'val', namn: 'arende', rubrik: ['Ärende', 'Matter'], val: [] },
    {
      ...{ slag: 'radio', namn: 'utfall', rubrik: ['Utfall', 'Outcome'] },
      val: [
        { varde: 'rekommenderas', text: ['Arenan rekommenderar', 'The arena recommends'] },
        { varde: 'bordlagt', text: ['Bordlagt till ett senare möte', 'Postponed to a later meeting'] },
        { varde: 'till-beredning', text: ['Till beredning', 'To be prepared'] },
        { varde: 'informerat', text: ['Informerat', 'Informed'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'anteckning', rubrik: ['Anteckning', 'Note'], valfri: true },
      ...{ rader: 3, teckenMax: TEXT_MAX },
    },
  ],
};

export const MOTESFORMULAR = [moteKallelse, moteInstallning, moteNarvaro, moteProtokoll, moteBehandling] as const;
