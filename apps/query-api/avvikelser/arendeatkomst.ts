import { involverade, type AvvikelseEvent, type AvvikelseState, type KantArende } from '#libs/avvikelse/index.js';
import type { RecordedEvent } from '#libs/event-store/index.js';
import { grundGaller } from '#libs/kernel/index.js';
import { noteraLast, sammaEfternamn, type Flagga } from '#libs/sekretess/atkomst/index.js';
import type { Beviljat, Forhallande, Insyn, Mask, Ombud, Oppning } from '#libs/sekretess/index.js';

interface Handelse {
  readonly recorded: RecordedEvent;
  readonly event: AvvikelseEvent;
}

/** What of a case that has been read tells how it was read. */
interface Last {
  readonly arende: KantArende;
  readonly handelser: readonly Handelse[];
  readonly insyn: Insyn;
  readonly oppning: Pick<Oppning, 'oppnare' | 'stream'>;
  readonly mask: Mask;
}

/** Somebody has asked for the case: recorded whether it is given or not, for those whose it is. */
export const noteraFraga = (id: string, arende: AvvikelseState): void => {
  if (arende.status !== 'okand') noteraLast({ arenden: [{ id, berorda: involverade(arende) }] });
};

/** Of a case that is given: on which ground, and what a review may look at. */
export const noteraArende = (last: Last, ombud: Ombud, hur: Beviljat & { readonly om: Forhallande }): void => {
  noteraLast({
    grund: grunderna(last, ombud),
    flaggor: ombud.inloggad.slag === 'person' ? flaggor(last, ombud, hur) : [],
  });
};

const SAMMA = 'SAMMA_HUVUDMAN';
const INGEN = 'AVIDENTIFIERAT';

/** On what the reader sees the words of others; its own it sees as theirs. */
const grunderna = ({ arende, handelser, insyn }: Last, { huvudman }: Ombud): readonly string[] => {
  const egen = arende.rapporterande.huvudman === huvudman ? [SAMMA] : [];
  const galler = new Set(
    arende.grunder
      .filter((grund) => grund.huvudman !== huvudman && grundGaller(grund, huvudman, insyn.dag))
      .map(({ grundId }) => grundId),
  );
  const andras = handelser.flatMap(({ event }) =>
    event.type === 'GrundRegistrerad' && galler.has(event.data.grundId) ? [event.data.grund] : [],
  );
  const ingen = egen.length === 0 && andras.length === 0 ? [INGEN] : [];
  return [...egen, ...andras, ...ingen];
};

const flaggor = (
  last: Last,
  { inloggad }: Ombud,
  { omfang, om }: Beviljat & { readonly om: Forhallande },
): readonly Flagga[] => [
  ...sammaEfternamn(inloggad.efternamn, inloggad.efternamn === null ? null : rapporten(last)),
  ...(omfang === 'huvudman' &&
  relationVantas(last, inloggad) &&
  !harRelation(last.handelser, inloggad.klient, { om, verksamheter: inloggad.verksamheter })
    ? (['utan-relation'] as const)
    : []),
];

/**
 * Not of a revisor, nor of who sees the case masked: to look over all of it is the task. Nor in a gemensam avvikelse, which
 * MAS, MAR and chefläkare review as theirs. What is left is a case that the huvudman handles by itself.
 */
const relationVantas = ({ arende, mask }: Last, { roller }: Ombud['inloggad']): boolean =>
  mask === 'full' && !arende.gemensam && !roller.includes('revisor');

/** The case is in its verksamhet, assigned to it, or it has done something in it before. */
const harRelation = (
  handelser: readonly Handelse[],
  klient: string,
  { om, verksamheter }: { readonly om: Forhallande; readonly verksamheter: '*' | readonly string[] },
): boolean =>
  om.tilldelad ||
  om.verksamheter.some((kod) => kod !== null && verksamheter !== '*' && verksamheter.includes(kod)) ||
  handelser.some(({ recorded }) => recorded.meta.aktor.klient === klient);

/** The words of the report, in which alone a name may stand, opened for the comparison alone. */
const rapporten = ({ handelser, oppning: { oppnare, stream } }: Last): string =>
  handelser
    .flatMap(({ event }) => texterI(event))
    .map((forseglat) => oppnare.oppna(forseglat, stream) ?? '')
    .join(' ');

const texterI = (event: AvvikelseEvent) =>
  event.type === 'AvvikelseRapporterad' || event.type === 'AvvikelseKompletterad'
    ? [event.data.innehall.rubrik, event.data.innehall.beskrivning]
    : [];
