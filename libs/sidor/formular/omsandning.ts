import type { Formular } from '../formular.js';

const grund = { metod: 'POST', villkorad: false } as const;

const en: Formular = {
  ...grund,
  namn: 'omsandning-en',
  rubrik: ['Sänd om leveransen', 'Resend the delivery'],
  ingress: [
    'Meddelandet behåller sitt id, så mottagaren kan släppa det som den redan har.',
    'The message keeps its id, so that the recipient can drop what it already has.',
  ],
  knapp: ['Sänd om', 'Resend'],
  klart: ['Leveransen är köad igen.', 'The delivery is queued again.'],
  vag: '/avvikelse/v1/leveranser/:id/omsandning',
  parametrar: ['id'],
  falt: [],
};

/** All since a time, receipted too: what a restored receiver needs. */
const sedan: Formular = {
  ...grund,
  namn: 'omsandning',
  rubrik: ['Sänd om flera', 'Resend several'],
  ingress: [
    'Med en tidpunkt tas allt som köats sedan dess, även det som är kvitterat. Med bara en status tas alla i den statusen.',
    'With a time, all that was queued since then is resent, also what has been receipted. With only a status, all in it.',
  ],
  knapp: ['Sänd om', 'Resend'],
  klart: ['Leveranserna är köade igen.', 'The deliveries are queued again.'],
  vag: '/avvikelse/v1/leveranser/omsandning',
  parametrar: [],
  falt: [
    { slag: 'datumtid', namn: 'sedan', rubrik: ['Köade sedan', 'Queued since'], valfri: true },
    {
      ...{ slag: 'val', namn: 'status', rubrik: ['Status', 'Status'], valfri: true },
      val: [
        { varde: 'parkerad', text: ['Parkerad', 'Parked'] },
        { varde: 'misslyckad', text: ['Försöks igen', 'Being retried'] },
        { varde: 'levererad', text: ['Levererad, inte kvitterad', 'Delivered, not receipted'] },
        { varde: 'kvitterad', text: ['Kvitterad', 'Receipted'] },
      ],
    },
  ],
};

export const OMSANDNINGSFORMULAR = [en, sedan] as const;
