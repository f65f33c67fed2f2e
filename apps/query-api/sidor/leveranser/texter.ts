import type { Tvasprak } from '#libs/sidor/index.js';

export const TEXTER = {
  rubrik: ['Leveranser', 'Deliveries'],
  ingress: [
    'Vad som skickats till era egna system och hur det gick. Innehållet visas aldrig här.',
    'What was sent to your own systems and how it went. The content is never shown here.',
  ],
  alla: ['Leveranser till alla huvudmäns system, och hur det gick.', 'Deliveries to all principals’ systems.'],
  status: ['Status', 'Status'],
  sedan: ['Köade sedan', 'Queued since'],
  mottagare: ['Mottagare', 'Recipient'],
  tomt: ['', 'No delivery to show: nothing has been queued yet, or nothing matches the filters.'],
  en: ['Leverans', 'Delivery'],
  galler: ['Gäller', 'About'],
  handla: ['Gör något', 'Act'],
  forsok: ['Försök', 'Attempts'],
  nasta: ['Nästa försök', 'Next attempt'],
  felkod: ['Felkod', 'Error'],
  nummer: ['Mottagarens ärendenummer', 'Recipient’s case number'],
  koad: ['Köad', 'Queued'],
  levererad: ['Levererad', 'Delivered'],
  kvitterad: ['Kvitterad', 'Receipted'],
  meddelande: ['Meddelande', 'Message'],
  saknas: ['–', '–'],
  inteOm: [
    'Den kan inte sändas om: den väntar redan på att skickas, eller är stoppad.',
    'It cannot be resent: it already waits to be sent, or is stopped.',
  ],
} satisfies Readonly<Record<string, Tvasprak>>;
