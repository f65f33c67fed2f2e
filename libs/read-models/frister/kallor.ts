import * as eskaleringslage from '#libs/eskalering/eskalering.js';
import { isEskaleringStream, eskaleringStream } from '#libs/eskalering/events.js';
import { fristerAv as eskaleringsfrister } from '#libs/eskalering/frister.js';
import { upcast as upcastEskalering } from '#libs/eskalering/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { handlingsplanStream, isHandlingsplanStream } from '#libs/handlingsplan/events.js';
import { fristerAv as atgardsfrister } from '#libs/handlingsplan/frister.js';
import * as planlage from '#libs/handlingsplan/handlingsplan.js';
import { upcast as upcastHandlingsplan } from '#libs/handlingsplan/upcast.js';
import { isOverenskommelseStream, overenskommelseStream } from '#libs/overenskommelse/events.js';
import { fristerAv as revisionsfrister } from '#libs/overenskommelse/frister.js';
import * as avtalslage from '#libs/overenskommelse/overenskommelse.js';
import { upcast as upcastOverenskommelse } from '#libs/overenskommelse/upcast.js';
import { isRekommendationStream, rekommendationStream } from '#libs/rekommendation/events.js';
import { fristerAv as beslutsfrister } from '#libs/rekommendation/frister.js';
import * as beslutslage from '#libs/rekommendation/rekommendation.js';
import { upcast as upcastRekommendation } from '#libs/rekommendation/upcast.js';
import { isTvistStream, tvistStream } from '#libs/tvist/events.js';
import { fristerAv as stallningsfrister } from '#libs/tvist/frister.js';
import * as tvistlage from '#libs/tvist/tvist.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { isUppfoljningStream, uppfoljningStream } from '#libs/uppfoljning/events.js';
import { fristerAv as enkatfrister } from '#libs/uppfoljning/frister.js';
import { upcast as upcastUppfoljning } from '#libs/uppfoljning/upcast.js';
import * as uppfoljningslage from '#libs/uppfoljning/uppfoljning.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';

export interface Frist {
  readonly nyckel: string;
  readonly forfaller: string;
}

/** A stream folded so far by its context's own fold; what kind of state it is, nobody outside needs to know. */
export interface Vikt {
  folj(lagrad: RecordedEvent): Vikt;
  frister(): readonly Frist[];
  somText(): string;
}

interface Fristkalla {
  readonly prefix: string;
  readonly arDess: (stream: string) => boolean;
  readonly borja: () => Vikt;
  /** @param text what `somText` gave */
  readonly fortsatt: (text: string) => Vikt;
}

interface Vikning<State extends object, Event> {
  readonly upcast: (lagrad: RecordedEvent) => Event;
  readonly evolve: (state: State, event: Event) => State;
  readonly initial: State;
  readonly fristerAv: (state: State) => readonly Frist[];
}

const kalla = <State extends object, Event>(
  { stream, arDess }: { readonly stream: (id: string) => string; readonly arDess: Fristkalla['arDess'] },
  vikning: Vikning<State, Event>,
): Fristkalla => {
  const { upcast, evolve, initial, fristerAv } = vikning;
  const vikt = (state: State): Vikt => ({
    folj: (lagrad) => vikt(evolve(state, upcast(lagrad))),
    frister: () => fristerAv(state),
    somText: () => tillstandSomText(state),
  });
  return { prefix: stream(''), arDess, borja: () => vikt(initial), fortsatt: (text) => vikt(tillstandAv<State>(text)) };
};

/** The contexts that wait for days. */
export const FRISTKALLOR: readonly Fristkalla[] = [
  kalla(
    { stream: eskaleringStream, arDess: isEskaleringStream },
    { ...eskaleringslage, upcast: upcastEskalering, fristerAv: eskaleringsfrister },
  ),
  kalla(
    { stream: tvistStream, arDess: isTvistStream },
    { ...tvistlage, upcast: upcastTvist, fristerAv: stallningsfrister },
  ),
  kalla(
    { stream: rekommendationStream, arDess: isRekommendationStream },
    { ...beslutslage, upcast: upcastRekommendation, fristerAv: beslutsfrister },
  ),
  kalla(
    { stream: overenskommelseStream, arDess: isOverenskommelseStream },
    { ...avtalslage, upcast: upcastOverenskommelse, fristerAv: revisionsfrister },
  ),
  kalla(
    { stream: handlingsplanStream, arDess: isHandlingsplanStream },
    { ...planlage, upcast: upcastHandlingsplan, fristerAv: atgardsfrister },
  ),
  kalla(
    { stream: uppfoljningStream, arDess: isUppfoljningStream },
    {
      initial: uppfoljningslage.initial,
      evolve: (state, event) => uppfoljningslage.utanRapporter(uppfoljningslage.evolve(state, event)),
      upcast: upcastUppfoljning,
      fristerAv: enkatfrister,
    },
  ),
];
