import type { Formular } from '../formular.js';

const RUBRIK_MAX = 200;
const TEXT_MAX = 8_000;

/** B6: sent to each huvudman for its own decision. */
export const rekommendationExpediering: Formular = {
  namn: 'rekommendation-expediering',
  rubrik: ['Expediera en rekommendation', 'Send a recommendation'],
  ingress: [
    'Går till var och en av arenans huvudmän, som själv beslutar bifall eller avslag. Utfallet kommer tillbaka hit.',
    'Goes to each of the arena’s principals, who decides for itself. The outcome comes back here.',
  ],
  knapp: ['Expediera till huvudmännen', 'Send to the principals'],
  klart: ['Rekommendationen är expedierad till huvudmännen.', 'The recommendation has been sent to the principals.'],
  metod: 'POST',
  vag: '/avvikelse/v1/arenor/:id/rekommendationer',
  parametrar: ['id'],
  villkorad: false,
  falt: [
    {
      ...{ slag: 'radio', namn: 'slag', rubrik: ['Slag', 'Kind'] },
      val: [
        { varde: 'rekommendation', text: ['Rekommendation', 'Recommendation'] },
        { varde: 'aktivitetsplan', text: ['Aktivitetsplan', 'Activity plan'] },
      ],
    },
    { slag: 'text', namn: 'rubrik', rubrik: ['Rubrik', 'Heading'], teckenMax: RUBRIK_MAX },
    {
      slag: 'text',
      namn: 'text',
      rubrik: ['Vad arenan rekommenderar', 'What is recommended'],
      rader: 6,
      teckenMax: TEXT_MAX,
    },
    {
      slag: 'flerval',
      namn: 'arenden',
      rubrik: ['Ärenden den kommer ur', 'Matters it comes from'],
      valfri: true,
      val: [],
    },
    {
      ...{ slag: 'datum', namn: 'svarSenast', rubrik: ['Beslut senast', 'To be decided by'], valfri: true },
      hjalp: ['Tom: enligt svarstiden för var och en.', 'Empty: by each one’s own time to answer.'],
    },
    {
      ...{ slag: 'text', namn: 'beslutsfunktion', rubrik: ['Funktion som beslutar', 'Function that decides'] },
      ...{ valfri: true, teckenMax: RUBRIK_MAX },
      hjalp: ['Tom: enligt huvudmannens egen ordning.', 'Empty: by the principal’s own order.'],
    },
    {
      ...{ slag: 'bekraftelse', namn: 'bekraftelse', rubrik: ['Ja, expediera den nu', 'Yes, send it now'] },
      hjalp: [
        'Den går genast till var och en av huvudmännen och kan inte ändras sedan. Den kan återkallas tills alla har beslutat.',
        'It goes at once to each of the principals and cannot be changed afterwards. It can be withdrawn until all have decided.',
      ],
    },
  ],
};

export const rekommendationAterkallelse: Formular = {
  namn: 'rekommendation-aterkallelse',
  rubrik: ['Återkalla rekommendationen', 'Withdraw the recommendation'],
  knapp: ['Återkalla', 'Withdraw'],
  klart: ['Rekommendationen är återkallad.', 'The recommendation has been withdrawn.'],
  metod: 'POST',
  vag: '/avvikelse/v1/rekommendationer/:id/aterkallelse',
  parametrar: ['id'],
  villkorad: true,
  falt: [{ slag: 'text', namn: 'skal', rubrik: ['Skäl', 'Reason'], rader: 3, teckenMax: TEXT_MAX }],
};

export const REKOMMENDATIONSFORMULAR = [rekommendationExpediering, rekommendationAterkallelse] as const;
