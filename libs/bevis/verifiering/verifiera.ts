import { handelsehash, type Position, type RecordedEvent } from '#libs/event-store/index.js';
import { arUtanLank, provaLank } from '../lank.js';
import { lovhash, Rand } from '../merkle.js';
import { Fyndlista, type Fynd } from './fynd.js';
import { lasAllt, type Lassida, type Lasval, type Plats } from './lasning.js';
import { Lovprov, type Hashad } from './lovprov.js';
import { Punktprov, type Punktval } from './punktprov.js';
import { Strominne } from './strominne.js';

export interface Verifieringsval extends Lasval, Punktval {
  /** Told after each page how far the log has been read. */
  readonly vidSida?: (position: Position) => void;
  /** Streams kept in memory; the rest on disk. */
  readonly strommarMax?: number;
}

export interface Verifiering {
  readonly handelser: number;
  /** Written before there was a chain. */
  readonly okedjade: number;
  /** Signed checkpoints that the log was found equal to. */
  readonly kontrollpunkter: number;
  /** Events of the largest signed checkpoint, whether the log is equal to it or not. */
  readonly signerade: number;
  /** Events of the largest signed checkpoint that the log was found equal to; of what came later only the chain is tried. */
  readonly omfattade: number;
  readonly antalFynd: number;
  /** The first thousand, in the order of the log: the first is where to begin looking. */
  readonly fynd: readonly Fynd[];
}

const INGEN_HASH = Buffer.alloc(32);

/**
 * Reads the log once from its beginning: each stream's chain, each place against the notary's leaves, the tree against
 * every signed checkpoint (I6). Memory is bounded, however long the log is. Errors: faults of the world.
 */
export const verifieraLogg = async (val: Verifieringsval): Promise<Verifiering> => {
  const minne = new Strominne(val.strommarMax);
  try {
    return await new Genomgang(val, minne).kor();
  } finally {
    await minne.stang();
  }
};

class Genomgang {
  private readonly fynd = new Fyndlista();
  private readonly rand = Rand.tom();
  private readonly punkter: Punktprov;
  private readonly lov: Lovprov | null;
  private okedjadTill = Infinity;
  private okedjade = 0;
  private vantad = 1n;

  constructor(
    private readonly val: Verifieringsval,
    private readonly minne: Strominne,
  ) {
    this.punkter = new Punktprov(val, this.fynd);
    this.lov = val.lager === null ? null : new Lovprov(val.lager, this.fynd);
  }

  async kor(): Promise<Verifiering> {
    this.okedjadTill = await this.punkter.borja();
    await this.punkter.prova(this.rand);
    for await (const sida of lasAllt(this.val)) {
      await this.sida(sida);
      this.val.vidSida?.(sida.checkpoint);
    }
    const fore = this.fynd.antal;
    await this.lov?.avsluta();
    this.provaTathet(BigInt(this.val.till) + 1n, fore);
    await this.punkter.avsluta(this.rand);
    return this.resultat();
  }

  private async sida({ platser }: Lassida): Promise<void> {
    await this.minne.hamta(new Set(platser.flatMap(({ event }) => event?.stream ?? [])));
    for (const [nr, plats] of platser.entries()) {
      await this.plats({ ...plats, hash: hashAv(plats), foljs: platser[nr + 1]?.event?.id ?? null });
    }
  }

  /** The leaves first: they tell exactly what it was; what follows of it is told after. */
  private async plats(har: Hashad): Promise<void> {
    const fore = this.fynd.antal;
    await this.lov?.prova(har);
    if (har.event !== null) this.provaStrom(har.event, har.hash ?? '');
    this.provaTathet(BigInt(har.position), fore);
    if (har.hash === null && this.fynd.antal === fore) this.fynd.lagg('OLASBAR', { position: har.position });
    this.rand.lagg(lovhash(har.hash === null ? INGEN_HASH : Buffer.from(har.hash, 'base64url')));
    await this.punkter.prova(this.rand);
  }

  /** Where positions count 1, 2, 3… one that is missing has been taken away; told unless something else told of it. */
  private provaTathet(position: bigint, fore: number): void {
    if (this.val.tata && position > this.vantad && this.fynd.antal === fore) {
      const saknad = String(this.vantad) as Position;
      this.fynd.lagg('BORTTAGEN', { position: saknad });
    }
    this.vantad = position + 1n;
  }

  private provaStrom(event: RecordedEvent, hash: string): void {
    const { stream, revision, position } = event;
    const slag = provaLank(event, this.minne.las(stream), this.rand.antal >= this.okedjadTill);
    if (slag !== null) this.fynd.lagg(slag, { stream, revision, position });
    if (arUtanLank(event)) this.okedjade += 1;
    this.minne.satt(stream, { revision, hash });
  }

  private resultat(): Verifiering {
    const { ratt, provade, storsta } = this.punkter;
    return {
      handelser: this.rand.antal,
      okedjade: this.okedjade,
      kontrollpunkter: provade,
      signerade: storsta,
      omfattade: ratt,
      antalFynd: this.fynd.antal,
      fynd: this.fynd.sparade.map((en) => medSkuld(en, ratt)),
    };
  }
}

/** Up to a signed tree that the log is equal to, it is the notary's own store that somebody has been at. */
const medSkuld = (fynd: Fynd, ratt: number): Fynd =>
  fynd.lov !== null && fynd.lov < ratt ? { ...fynd, slag: 'KONTROLLPUNKT' } : fynd;

/** Null also for JSON that no program of ours can have written. */
const hashAv = ({ event }: Plats): Hashad['hash'] => {
  try {
    return event === null ? null : handelsehash(event);
  } catch {
    return null;
  }
};
