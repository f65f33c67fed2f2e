import { avvisning } from './avvisningar.js';
import type { OverenskommelseRegistrerad } from './events.js';
import { registrerad, type KandOverenskommelse, type OverenskommelseState } from './overenskommelse.js';

export interface Handlande {
  readonly koordinator: boolean;
  readonly fran: OverenskommelseRegistrerad['data'] | null;
}

/** The agreement that is acted on, and what must be written before the act: its first event, where it has none yet. */
export interface Tilltrade {
  readonly overenskommelse: KandOverenskommelse;
  readonly forst: readonly OverenskommelseRegistrerad[];
}

/** An agreement of the län's file is at hand without events. All may read all agreements, so this hides nothing. */
export const kand = (state: OverenskommelseState, fran: Handlande['fran']): Tilltrade => {
  if (state.status !== 'okand') return { overenskommelse: state, forst: [] };
  if (fran === null) throw avvisning('OVERENSKOMMELSE_FINNS_EJ');
  return { overenskommelse: registrerad(fran), forst: [{ type: 'OverenskommelseRegistrerad', data: fran }] };
};

/** For a party, or the koordinator of its län. */
export const somPart = (state: OverenskommelseState, av: string, handlande: Handlande): Tilltrade => {
  const tilltrade = kand(state, handlande.fran);
  if (!handlande.koordinator && !tilltrade.overenskommelse.parter.includes(av)) throw avvisning('ENBART_PART');
  return tilltrade;
};
