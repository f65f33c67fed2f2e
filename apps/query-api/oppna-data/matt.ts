import { indikatorMed } from '#libs/statistik/index.js';

/** What an open figure is: told to who reads it without knowing us. */
export interface Mattbeskrivning {
  readonly namn: string;
  readonly beskrivning: string;
}

const MATT: Readonly<Record<string, Mattbeskrivning>> = {
  avvikelser: {
    namn: 'Avvikelser från överenskommelsen',
    beskrivning: 'Avvikelser under året som hänvisar till överenskommelsen och berör kommunen. Små antal är dolda.',
  },
  'enkat-tillfragade': {
    namn: 'Tillfrågade i uppföljningens enkät',
    beskrivning: 'Huvudmän som fick enkäten. Den som inte tillfrågades räknas inte.',
  },
  'enkat-besvarade': {
    namn: 'Besvarade enkäter',
    beskrivning: 'Huvudmän som har svarat på minst en fråga. Ett tomt svar är inget svar.',
  },
  'kriterier-uppfyllda-organisation': {
    namn: 'Uppfyllda kriterier, organisationens perspektiv',
    beskrivning: 'Av de sexton kriterierna för samordning, tillgänglighet, kvalitet och förebyggande arbete.',
  },
  'kriterier-uppfyllda-brukare': {
    namn: 'Uppfyllda kriterier, brukarens perspektiv',
    beskrivning: 'Av de sexton kriterierna för samordning, tillgänglighet, kvalitet och förebyggande arbete.',
  },
  brister: { namn: 'Brister', beskrivning: 'Brister som uppföljningen har fastslagit.' },
  planer: { namn: 'Planer', beskrivning: 'Planer på lokal nivå och länsnivå efter årets brister.' },
  atgarder: { namn: 'Åtgärder', beskrivning: 'Åtgärder i planerna.' },
  'atgarder-klara': { namn: 'Klara åtgärder', beskrivning: 'Åtgärder i planerna som är klara.' },
};

/** An imported indicator says itself what it is, with its source beside each value. */
export const mattbeskrivning = (matt: string): Mattbeskrivning => {
  const id = matt.replace(/^indikator-/, '');
  return (
    MATT[matt] ?? {
      namn: indikatorMed(id)?.namn ?? id,
      beskrivning: 'Indikator som är inhämtad till uppföljningen. Källan står vid varje värde.',
    }
  );
};
