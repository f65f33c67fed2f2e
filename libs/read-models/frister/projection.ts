import type { RecordedEvent } from '#libs/event-store/port.js';
import { gruppvy, type Grupprader } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { FRISTKALLOR, type Vikt } from './kallor.js';
import { FRISTER, FRISTER_LAGE, type Fristlage } from './table.js';

interface Lage {
  readonly stream: string;
  readonly vikt: Vikt;
}

const kallaFor = (stream: string): (typeof FRISTKALLOR)[number] => {
  const kalla = FRISTKALLOR.find(({ arDess }) => arDess(stream));
  if (kalla === undefined) throw new Error(`no days are waited for in ${stream}`);
  return kalla;
};

const vik = (lage: Lage | undefined, recorded: RecordedEvent): Lage => {
  const { stream, revision } = recorded;
  if (lage === undefined && revision > 0) throw new RadSaknas(stream);
  const vikt = lage?.vikt ?? kallaFor(stream).borja();
  return { stream, vikt: vikt.folj(recorded) };
};

const tillRader = ({ stream, vikt }: Lage): Grupprader => ({
  frister_lage: [{ stream, tillstand: vikt.somText() }],
  frister: vikt.frister().map(({ nyckel, forfaller }) => ({ stream, nyckel, forfaller })),
});

const franRader = (rader: Grupprader): Lage | undefined => {
  const [lage] = radersom<Fristlage>(rader['frister_lage']);
  return lage && { stream: lage.stream, vikt: kallaFor(lage.stream).fortsatt(lage.tillstand) };
};

/** Every day that is waited for, over the contexts that wait: durable, and the same after a rebuild (I5). */
export const frister: Vy = gruppvy<Lage>({
  namn: 'frister',
  nummer: 3,
  strommar: FRISTKALLOR.map(({ prefix }) => prefix),
  tabeller: [FRISTER_LAGE, FRISTER],
  gruppkolumn: 'stream',
  grupp: (stream) => stream,
  vik,
  tillRader,
  franRader,
});
