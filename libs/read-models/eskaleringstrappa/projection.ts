import { evolve, initial, type EskaleringState, type KandEskalering } from '#libs/eskalering/eskalering.js';
import { eskaleringIdOf, eskaleringStream } from '#libs/eskalering/events.js';
import { upcast } from '#libs/eskalering/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { franRader, tillRader, trappantal, type Trapplage } from './rader.js';
import {
  ESKALERINGSTRAPPA,
  ESKALERINGSTRAPPA_ANTAL,
  ESKALERINGSTRAPPA_DEL,
  ESKALERINGSTRAPPA_SAMVERKAN,
  ESKALERINGSTRAPPA_VISTELSE,
} from './table.js';
import { foljVistelser } from './vistelser.js';

const vik = (fore: Trapplage | undefined, recorded: RecordedEvent): Trapplage => {
  const event = upcast(recorded);
  if (event.type === 'EskaleringPaborjad')
    return foljt(evolve(fore?.eskalering ?? initial, event), fore ?? TOMT, recorded);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  return foljt(evolve(fore.eskalering, event), fore, recorded);
};
const TOMT = { rad: undefined, vistelser: [] };

const foljt = (
  eskalering: EskaleringState,
  fore: Pick<Trapplage, 'vistelser'> & { readonly rad: Trapplage['rad'] | undefined },
  { stream, meta, revision }: RecordedEvent,
): Trapplage => {
  if (eskalering.status === 'okand') throw new RadSaknas(stream);
  const id = eskaleringIdOf(stream);
  return {
    eskalering,
    rad: { ...rad(eskalering, { fore: fore.rad, tid: meta.tid }), id, revision },
    vistelser: foljVistelser(fore.vistelser, { id, eskalering, tid: meta.tid }),
  };
};

const rad = (
  eskalering: KandEskalering,
  { fore, tid }: { readonly fore: Trapplage['rad'] | undefined; readonly tid: string },
): Omit<Trapplage['rad'], 'id' | 'revision'> => {
  const { arende, lan, modell, underlag, amne, status } = eskalering;
  return {
    ...{ slag: arende.slag, lan, modell, rubrik: underlag.rubrik, ...amne, status },
    utfall: eskalering.status === 'avslutad' ? eskalering.utfall : null,
    paborjad: fore?.paborjad ?? tid,
    avslutad: status === 'avslutad' ? (fore?.avslutad ?? tid) : null,
    andrad: tid,
  };
};

/** Where every matter stands on each huvudman's ladder and in samverkan, and how long it has stood at each level. */
export const eskaleringstrappa: Vy = gruppvy<Trapplage>({
  namn: 'eskaleringstrappa',
  nummer: 1,
  strommar: [eskaleringStream('')],
  tabeller: [ESKALERINGSTRAPPA, ESKALERINGSTRAPPA_VISTELSE, ESKALERINGSTRAPPA_DEL, ESKALERINGSTRAPPA_SAMVERKAN],
  gruppkolumn: 'id',
  grupp: eskaleringIdOf,
  vik,
  tillRader,
  franRader,
  summor: { tabell: ESKALERINGSTRAPPA_ANTAL, bidrag: trappantal },
});
