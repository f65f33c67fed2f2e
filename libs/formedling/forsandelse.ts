import type { ForsandelseEvent, Kanal } from './events.js';

export type Forsandelsestatus = 'koad' | 'misslyckad' | 'levererad' | 'kvitterad' | 'parkerad' | 'stoppad';

/** koad → levererad → kvitterad | misslyckad → … | parkerad | stoppad; a resend puts it back as koad. */
export type Forsandelse =
  | { readonly status: 'ingen' }
  | {
      readonly status: Forsandelsestatus;
      readonly mottagare: string;
      /** Number of the last booked attempt, over all resends. */
      readonly forsok: number;
      /** Of the last booked attempt. */
      readonly kanal: Kanal | null;
      /** The recipient's own number for the case, when a receipt has given it. */
      readonly arendenummer: string | null;
    };

export const INGEN_FORSANDELSE: Forsandelse = { status: 'ingen' };

export const evolve = (state: Forsandelse, event: ForsandelseEvent): Forsandelse => {
  if (event.type === 'ForsandelseKoad') {
    return { status: 'koad', mottagare: event.data.mottagare, forsok: 0, kanal: null, arendenummer: null };
  }
  if (state.status === 'ingen') return state;
  switch (event.type) {
    case 'ForsandelseLevererad':
      return { ...state, status: 'levererad', forsok: event.data.forsok, kanal: event.data.kanal };
    case 'LeveransMisslyckad':
      return { ...state, status: 'misslyckad', forsok: event.data.forsok, kanal: event.data.kanal };
    case 'ForsandelseParkerad':
      return { ...state, status: 'parkerad', forsok: event.data.forsok };
    case 'ForsandelseKvitterad':
      return { ...state, status: 'kvitterad', arendenummer: event.data.arendenummer ?? state.arendenummer };
    case 'ForsandelseStoppad':
      return { ...state, status: 'stoppad' };
    case 'OmsandningBegard':
      return { ...state, status: 'koad' };
  }
};
