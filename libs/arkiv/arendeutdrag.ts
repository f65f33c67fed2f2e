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

/** Whose words stand where. */
interface Stalle {
  readonly agare: string;
  readonly revision: number;
}

export interface Utdragsval {
  readonly arende: string;
  /** Huvudman that reads. */
  readonly lasare: string;
  /** What it may see of that very event: grounds hold for some texts and not for others (D9). */
  readonly insynI: (stalle: Stalle) => Insyn;
  /** What of an event is the reader's to know of at all, before anything is opened (I4). */
  readonly lasarensDel: (event: AvvikelseEvent) => object;
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
  { arende, lasare, insynI, lasarensDel, omfang }: Utdragsval,
): Promise<Arendeutdrag | null> => {
  const stream = avvikelseStream(arende);
  const lasta: Last[] = [];
  for await (const lagrad of readWhole(store, stream)) lasta.push({ lagrad, event: upcast(lagrad) });
  const state = lasta.map(({ event }) => event).reduce<AvvikelseState>(evolve, initial);
  if (state.status === 'okand' || !involverade(state).includes(lasare)) return null;
  const egna = lasta.filter(({ event }) => agareAv(event) === lasare);
  const valda = omfang === 'egna' ? egna : lasta;
  const oppnare = await valv.oppnare(valda.map(({ event }) => event.data));
  const andra = involverade(state).filter((kod) => kod !== lasare);
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
      const insyn = insynI({ agare, revision: lagrad.revision });
      const { varde, dolda, gallrade } = oppnaSynligt(lasarensDel(event), insyn, { agare, oppnare, stream });
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
