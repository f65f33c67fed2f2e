import type { Tvasprak } from '#libs/sidor/index.js';

export const T = {
  rubrik: ['Välkommen till Avvikelsenav', 'Welcome to Avvikelsenav'],
  ingress: [
    'Här följer ni avvikelser och tvister mellan region och kommun: från den som upptäckte till den som ska göra något åt det, och tillbaka.',
    'Here you follow incidents and disputes between region and municipality: from the one who noticed to the one who is to act, and back.',
  ],
  lage: ['Läget just nu', 'The situation now'],
  vantar: ['väntar på er', 'await you'],
  forsenade: ['har passerat svarsdagen', 'are past their date'],
  tvister: ['pågående tvister', 'disputes under way'],
  leveranser: ['leveranser som inte gått fram', 'deliveries that have not arrived'],
  gora: ['Det här kan du göra', 'What you can do here'],
} satisfies Readonly<Record<string, Tvasprak>>;
