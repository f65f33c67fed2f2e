import { hash } from 'node:crypto';
import { type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import type { Brister } from './drift-brist.js';
import { helaLoggen, type Loggsida } from './drift-loggsidor.js';
import { Kommandofel } from './nav-klient.js';

/** A JavaScript map holds no more than some sixteen millions. */
const STROMMAR_MAX = 15_000_000;
const FORSTA_PLATSER = 4_096;

/** I2: every stream gapless, and no id twice in a stream. Holds one number a stream, and eight bytes an event. */
export class Loggprov {
  handelser = 0;
  private readonly sista = new Map<string, number>();
  private hashar = new BigUint64Array(FORSTA_PLATSER);

  constructor(private readonly brister: Brister) {}

  get strommar(): number {
    return this.sista.size;
  }

  notera({ stream, revision, id }: RecordedEvent): void {
    const vantad = (this.sista.get(stream) ?? -1) + 1;
    if (revision !== vantad) {
      this.brister.lagg('I2', `Strömmen ${stream} har händelse ${revision} där ${vantad} skulle stå.`);
    }
    this.sista.set(stream, revision);
    if (this.sista.size > STROMMAR_MAX) throw new Kommandofel(`Loggen har fler än ${STROMMAR_MAX} strömmar.`);
    if (this.handelser === this.hashar.length) this.vax();
    this.hashar[this.handelser] = nyckelhash(stream, id);
    this.handelser += 1;
  }

  /** After the last: only when some hash came twice is the log read once more, for their names. */
  async avsluta(store: EventStore, till: Loggsida['checkpoint']): Promise<void> {
    const dubbla = dubbletter(this.hashar.subarray(0, this.handelser).sort());
    if (dubbla.size === 0) return;
    const sedda = new Set<string>();
    const granska = ({ stream, id }: RecordedEvent): void => {
      const namn = `${stream} ${id}`;
      if (sedda.has(namn)) this.brister.lagg('I2', `Strömmen ${stream} har id ${id} två gånger.`);
      sedda.add(namn);
    };
    for await (const { events } of helaLoggen(store, till)) {
      events.filter((en) => dubbla.has(nyckelhash(en.stream, en.id))).forEach(granska);
    }
  }

  private vax(): void {
    const storre = new BigUint64Array(this.hashar.length * 2);
    storre.set(this.hashar);
    this.hashar = storre;
  }
}

const nyckelhash = (stream: string, id: string): bigint => hash('sha1', `${stream} ${id}`, 'buffer').readBigUInt64LE(0);

const dubbletter = (sorterade: BigUint64Array): ReadonlySet<bigint> => {
  const dubbla = new Set<bigint>();
  for (let i = 1; i < sorterade.length; i += 1) {
    const en = sorterade[i];
    if (en !== undefined && en === sorterade[i - 1]) dubbla.add(en);
  }
  return dubbla;
};
