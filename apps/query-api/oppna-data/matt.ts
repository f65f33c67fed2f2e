import { engelska, type Sprak } from '#libs/sidor/index.js';
import { indikatorMed } from '#libs/statistik/index.js';

/** What an open figure is: told to who reads it without knowing us. */
export interface Mattbeskrivning {
  readonly namn: string;
  readonly beskrivning: string;
}

export const MATT: Readonly<Record<string, Mattbeskrivning>> = {
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
    beskrivning: 'Av uppföljningens kriterier. Hur många och vilka de är säger länet.',
  },
  'kriterier-uppfyllda-brukare': {
    namn: 'Uppfyllda kriterier, brukarens perspektiv',
    beskrivning: 'Av uppföljningens kriterier. Hur många och vilka de är säger länet.',
  },
  brister: { namn: 'Brister', beskrivning: 'Brister som uppföljningen har fastslagit.' },
  planer: { namn: 'Planer', beskrivning: 'Planer på lokal nivå och länsnivå efter årets brister.' },
  atgarder: { namn: 'Åtgärder', beskrivning: 'Åtgärder i planerna.' },
  'atgarder-klara': { namn: 'Klara åtgärder', beskrivning: 'Åtgärder i planerna som är klara.' },
};

const MATT_ENGELSKA: Readonly<Record<string, Mattbeskrivning>> = engelska.OPPNA_MATT;
const INDIKATORER_ENGELSKA: Readonly<Record<string, string>> = engelska.INDIKATORER;

/** An imported indicator says itself what it is, with its source beside each value. */
export const mattbeskrivning = (matt: string, sprak: Sprak = 'sv'): Mattbeskrivning => {
  const id = matt.replace(/^indikator-/, '');
  const namn = indikatorMed(id)?.namn ?? id;
  if (sprak === 'en') {
    return MATT_ENGELSKA[matt] ?? { namn: INDIKATORER_ENGELSKA[id] ?? namn, beskrivning: engelska.IMPORTERAT_MATT };
  }
  return (
    MATT[matt] ?? {
      namn,
      beskrivning: 'Indikator som är inhämtad till uppföljningen. Källan står vid varje värde.',
    }
  );
};
