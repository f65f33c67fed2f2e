import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import { faltSomFar } from '#libs/formedling/index.js';
import type { Grundlage } from '#libs/avvikelse/index.js';
import { nejskal, skyddsslagAv } from '#libs/kernel/index.js';
import type { Granskningskrav, Nejskal, Skyddsslag, Utlamningslage } from '#libs/kernel/index.js';
import { foljFakta, type Arendefakta, type Handelsespar } from './arende-fakta.js';
import { arendelage } from './arendelage.js';
import { nyttolast, skyddatI, type Meddelande } from './nyttolast.js';

export interface Utlamningsfraga {
  /** Whose words; it asks of nobody else's. */
  readonly huvudman: string;
  readonly mottagare: string;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  readonly krav: Granskningskrav;
}

/** `MAKULERAD`: nothing more is told of the case. `ANNAT_MEDDELANDE`: a message names one ground; another opens this. */
export type Utlamningsskal = Nejskal | 'MAKULERAD' | 'ANNAT_MEDDELANDE';

/** One protected field of one of the huvudman's texts. */
export interface Utlamningspost {
  /** Of the event that holds it. */
  readonly revision: number;
  readonly handelse: AvvikelseEvent['type'];
  readonly falt: string;
  readonly slag: Skyddsslag;
  /** On which it passes; null when it does not. */
  readonly grund: Grundlage | null;
  /** Why it does not; null when it does. */
  readonly skal: Utlamningsskal | null;
}

/** An event of the case, and how it came. */
export interface Arendesteg extends Handelsespar {
  readonly event: AvvikelseEvent;
}

/**
 * What of a huvudman's own texts and identity a recipient would be given if it were told of each today, and on what
 * ground: the answer of the very functions that queue (`nyttolast`) and send (`faltSomFar`) a message.
 */
export const forhandsgranska = (steg: readonly Arendesteg[], fraga: Utlamningsfraga): readonly Utlamningspost[] => {
  const fakta = steg.reduce<Arendefakta | null>(
    (hittills, { event, ...spar }) => foljFakta(hittills, event, spar),
    null,
  );
  if (fakta === null) return [];
  const egna = fakta.texter.filter((text) => text.huvudman === fraga.huvudman);
  return egna.flatMap(({ revision }) => {
    const event = fakta.ord.get(revision);
    return event === undefined ? [] : poster({ event, revision, fakta, av: fraga.huvudman, ...fraga });
  });
};

const poster = (meddelande: Meddelande): readonly Utlamningspost[] => {
  const { event, revision, fakta, mottagare, dag, krav } = meddelande;
  const last = nyttolast(meddelande);
  const lage = arendelage(fakta, krav);
  const far = harStopp(meddelande) === null ? faltSomFar({ mottagare, ...last }, lage, dag) : {};
  const grund = fakta.grunder.find(({ grundId }) => grundId === last.grundId) ?? null;
  return Object.keys(skyddatI(meddelande)).map((falt) => {
    const plats = { revision, handelse: event.type, falt, slag: skyddsslagAv(falt) };
    const lamnas = Object.hasOwn(far, falt);
    return lamnas ? { ...plats, grund, skal: null } : { ...plats, grund: null, skal: skalet(meddelande, plats.slag) };
  });
};

const skalet = (meddelande: Meddelande, slag: Skyddsslag): Utlamningsskal => {
  const { fakta, krav, revision, av: agare, mottagare, dag } = meddelande;
  const lage: Utlamningslage = { ...fakta, krav };
  return harStopp(meddelande) ?? nejskal(lage, { agare, revision, slag }, { mottagare, dag }) ?? 'ANNAT_MEDDELANDE';
};

/** Nothing at all is sent, whatever it holds. */
const harStopp = ({ event, fakta, mottagare }: Meddelande): Utlamningsskal | null => {
  if (!fakta.involverade.some(({ huvudman }) => huvudman === mottagare)) return 'EJ_INVOLVERAD';
  return fakta.makulerad && event.type !== 'AvvikelseMakulerad' ? 'MAKULERAD' : null;
};
