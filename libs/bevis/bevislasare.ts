import type { RecordedEvent } from '#libs/event-store/index.js';
import { inkluderingsbevis, konsistensbevis, type Nodlasare } from './merkle.js';
import type { Lov, Notarielager, Sparadpunkt } from './notarielager.js';
import { nyTradlasare } from './tradlasare.js';

/** One event in the tree of the bundle's checkpoint. Hashes as base64, that of the event as base64url. */
export interface Handelsebevis {
  readonly id: string;
  readonly nr: number;
  readonly hash: string;
  readonly vag: readonly string[];
  /** What the hash is made of, as it is stored; null where the reader may only have the hash. */
  readonly handelse: Omit<RecordedEvent, 'position'> | null;
}

/** What a huvudman keeps, and proves without us (docs/verify). */
export interface Bevispaket {
  readonly format: 'avvikelsenav-bevis/1';
  /** The signed note. */
  readonly kontrollpunkt: string;
  readonly handelser: readonly Handelsebevis[];
  /** Ids of events that no checkpoint covers yet: ask again in a while. */
  readonly vantar: readonly string[];
  /** It is cut off at its limit: there is more of what was asked for, to be had one by one. */
  readonly fler: boolean;
}

export interface Bevisad {
  readonly event: RecordedEvent;
  /** The reader may have all of it. */
  readonly hel: boolean;
}

const base64 = (bytes: readonly Buffer[]): readonly string[] => bytes.map((en) => en.toString('base64'));

/** Proofs out of the notary's store. */
export class Bevislasare {
  constructor(private readonly lager: Notarielager) {}

  senaste(): Promise<Sparadpunkt | null> {
    return this.lager.senaste();
  }

  /** Smallest first. */
  punkter(fran: number, antal: number): Promise<readonly Sparadpunkt[]> {
    return this.lager.punkter(fran, antal);
  }

  /** Null when the tree is not that large, or the sizes are in the wrong order. */
  async konsistens(fran: number, till: number): Promise<readonly string[] | null> {
    const { antal } = await this.lager.lage();
    if (fran > till || till > antal) return null;
    return base64(await konsistensbevis(nyTradlasare(this.lager.rader), fran, till));
  }

  /** Where the notary saw the event; null when it has not. */
  async lovMedId(id: string): Promise<Lov | null> {
    return (await this.lager.lovMedId([id]))[0] ?? null;
  }

  /** Null before the first checkpoint. @param fler these are not all */
  async paket(handelser: readonly Bevisad[], fler: boolean): Promise<Bevispaket | null> {
    const punkt = await this.lager.senaste();
    if (punkt === null) return null;
    const lov = new Map(
      (await this.lager.lovMedId(handelser.map(({ event }) => event.id))).map((en) => [plats(en), en]),
    );
    const las = nyTradlasare(this.lager.rader);
    const bevisade: Handelsebevis[] = [];
    const vantar: string[] = [];
    for (const { event, hel } of handelser) {
      const sett = lov.get(plats(event));
      if (sett === undefined || sett.nr >= punkt.antal) vantar.push(event.id);
      else bevisade.push(await bevisAv(las, { lov: sett, antal: punkt.antal, event: hel ? event : null }));
    }
    return { format: 'avvikelsenav-bevis/1', kontrollpunkt: punkt.text, handelser: bevisade, vantar, fler };
  }
}

/** An id may stand in two streams of one log (EventStoreDB). */
const plats = ({ stream, revision }: { readonly stream: string; readonly revision: number }): string =>
  `${stream} ${revision}`;

const bevisAv = async (
  las: Nodlasare,
  { lov, antal, event }: { readonly lov: Lov; readonly antal: number; readonly event: RecordedEvent | null },
): Promise<Handelsebevis> => {
  const vag = base64(await inkluderingsbevis(las, lov.nr, antal));
  return { id: lov.id, nr: lov.nr, hash: lov.hash.toString('base64url'), vag, handelse: utanPosition(event) };
};

const utanPosition = (event: RecordedEvent | null): Handelsebevis['handelse'] => {
  if (event === null) return null;
  const { data, id, meta, revision, stream, type } = event;
  return { data, id, meta, revision, stream, type };
};
