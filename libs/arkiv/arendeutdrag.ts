import {
  evolve,
  initial,
  involverade,
  upcast,
  type AvvikelseEvent,
  type AvvikelseState,
} from '#libs/avvikelse/index.js';
import { avvikelseStream } from '#libs/avvikelse/events.js';
import { handelsehash, readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { oppnaSynligt, type Insyn, type Nyckelvalv } from '#libs/sekretess/index.js';
import { agareAv } from './agare.js';
import { utlamnatAv, type Utlamnat } from './utlamnat.js';

/** One event as the reader may see it, with what proves that it is the one of the log (I6). */
export interface Utdragshandelse {
  readonly revision: number;
  readonly position: string;
  readonly tid: string;
  readonly typ: string;
  readonly av: string;
  readonly hash: string;
  readonly uppgifter: object;
  /** JSON pointers into `uppgifter`. */
  readonly dolda: readonly string[];
  readonly gallrade: readonly string[];
}

export interface Arendeutdrag {
  readonly arende: string;
  readonly status: string;
  /** The huvudman's own texts in it have been erased, once or more. */
  readonly gallrat: boolean;
  readonly handelser: readonly Utdragshandelse[];
  readonly utlamnat: readonly (Utlamnat & { readonly grund: string })[];
}

export interface Utdragsval {
  readonly arende: string;
  readonly insyn: Insyn;
  /** `egna`: only what the reader's own huvudman has stated; `synliga`: all of the case that it may see. */
  readonly omfang: 'egna' | 'synliga';
}

interface Last {
  readonly lagrad: RecordedEvent;
  readonly event: AvvikelseEvent;
}

/** Null when there is no such case, or none for the reader (I4). The reader's right to it is the caller's to prove. */
export const arendeutdrag = async (
  { store, valv }: { readonly store: EventStore; readonly valv: Nyckelvalv },
  { arende, insyn, omfang }: Utdragsval,
): Promise<Arendeutdrag | null> => {
  const stream = avvikelseStream(arende);
  const lasta: Last[] = [];
  for await (const lagrad of readWhole(store, stream)) lasta.push({ lagrad, event: upcast(lagrad) });
  const state = lasta.map(({ event }) => event).reduce<AvvikelseState>(evolve, initial);
  if (state.status === 'okand' || !involverade(state).includes(insyn.lasare)) return null;
  const egna = lasta.filter(({ event }) => agareAv(event) === insyn.lasare);
  const valda = omfang === 'egna' ? egna : lasta;
  const oppnare = await valv.oppnare(valda.map(({ event }) => event.data));
  const andra = involverade(state).filter((kod) => kod !== insyn.lasare);
  const utlamnat = await utlamnatAv(
    store,
    egna.map(({ lagrad }) => lagrad),
    andra,
  );
  return {
    arende,
    status: state.status,
    gallrat: egna.some(({ event }) => event.type === 'TexterGallrade'),
    handelser: valda.map(({ lagrad, event }) => {
      const agare = agareAv(event) ?? '';
      const { varde, dolda, gallrade } = oppnaSynligt<object>(event.data, insyn, { agare, oppnare, stream });
      return { ...om(lagrad), uppgifter: varde, dolda, gallrade };
    }),
    utlamnat: utlamnat.map((en) => ({ ...en, grund: grundAv(lasta, en.grundId) })),
  };
};

const om = (lagrad: RecordedEvent) => ({
  revision: lagrad.revision,
  position: lagrad.position,
  tid: lagrad.meta.tid,
  typ: lagrad.type,
  av: lagrad.meta.aktor.huvudman,
  hash: handelsehash(lagrad),
});

const UTAN_GRUND = 'AVIDENTIFIERAT';
const grundAv = (lasta: readonly Last[], grundId: string | null): string => {
  const grund = lasta.find(({ event }) => event.type === 'GrundRegistrerad' && event.data.grundId === grundId)?.event;
  return grund?.type === 'GrundRegistrerad' ? grund.data.grund : UTAN_GRUND;
};
