import { comparePositions, type Position } from '#libs/event-store/index.js';
import type { Brottslag } from '../lank.js';
import type { Lov, Notarielager } from '../notarielager.js';
import type { Fyndlista } from './fynd.js';
import type { Plats } from './lasning.js';

const SIDA = 5_000;
/** Faults that are looked into; the first is where to begin, and a log that has been moved along has as many as events. */
const UPPSLAG_MAX = 200;

/** A place in the log with the hash of what stands there; null when it cannot be read. */
export interface Hashad extends Plats {
  readonly hash: string | null;
  /** Id of the event that follows in the log, as far as it is known. */
  readonly foljs: string | null;
}

/**
 * The log beside the notary's leaves, by position: a leaf without an event is a deletion, an event without a leaf an
 * insertion. What comes after the last leaf the notary has not seen yet.
 */
export class Lovprov {
  private lov: readonly Lov[] = [];
  private nasta = 0;
  private index = 0;
  private slut = false;
  private uppslag = 0;

  constructor(
    private readonly lager: Notarielager,
    private readonly fynd: Fyndlista,
  ) {}

  async prova(har: Hashad): Promise<void> {
    for (let lov = await this.titta(); lov !== null; lov = await this.titta()) {
      const ordning = comparePositions(lov.position, har.position);
      if (ordning > 0) return this.fynd.lagg('TILLAGD', { ...platsAv(har), lov: lov.nr });
      this.index += 1;
      if (ordning === 0) return this.jamfor(har, lov);
      this.fynd.lagg('BORTTAGEN', { ...lov, lov: lov.nr });
    }
  }

  /** Leaves that no event was left for. */
  async avsluta(): Promise<void> {
    for (let lov = await this.titta(); lov !== null; lov = await this.titta()) {
      this.index += 1;
      this.fynd.lagg('BORTTAGEN', { ...lov, lov: lov.nr });
    }
  }

  private async jamfor(har: Hashad, lov: Lov): Promise<void> {
    if (har.hash === lov.hash.toString('base64url')) return;
    if (har.event === null) return this.fynd.lagg('OLASBAR', { ...lov, lov: lov.nr });
    this.uppslag += 1;
    const slag = this.uppslag > UPPSLAG_MAX ? 'ANDRAD' : await this.slaget(har, har.event.id, lov);
    this.fynd.lagg(slag, { ...lov, lov: lov.nr });
  }

  /** By where the notary saw what now stands here, and what follows on it. */
  private async slaget({ foljs }: Hashad, id: string, lov: Lov): Promise<Brottslag> {
    const kanda = await this.lager.lovMedId([id, ...(foljs === null ? [] : [foljs])]);
    const nrAv = (en: string | null): number | undefined => kanda.find((kand) => kand.id === en)?.nr;
    return slagAv({ har: nrAv(id), foljande: nrAv(foljs), lov: lov.nr });
  }

  private async titta(): Promise<Lov | null> {
    if (this.index >= this.lov.length && !this.slut) {
      this.lov = await this.lager.lovSpann(this.nasta, this.nasta + SIDA);
      this.index = 0;
      this.slut = this.lov.length === 0;
      this.nasta += this.lov.length;
    }
    return this.lov[this.index] ?? null;
  }
}

/** Which leaf stands where leaf `lov` should, and which on the place after it; undefined: none that the notary has seen. */
interface Grannar {
  readonly har: number | undefined;
  readonly foljande: number | undefined;
  readonly lov: number;
}

const slagAv = ({ har, foljande, lov }: Grannar): Brottslag => {
  if (har === lov) return 'ANDRAD';
  if (foljande === lov) return har === lov + 1 ? 'OMKASTAD' : 'TILLAGD';
  if (har === undefined) return 'ANDRAD';
  return har > lov && (foljande ?? Infinity) > har ? 'BORTTAGEN' : 'OMKASTAD';
};

const platsAv = ({
  event,
  position,
}: Hashad): { stream: string | null; revision: number | null; position: Position } => ({
  stream: event?.stream ?? null,
  revision: event?.revision ?? null,
  position,
});
