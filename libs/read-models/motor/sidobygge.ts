import { comparePositions, type EventStore, type Position } from '#libs/event-store/port.js';
import { failpoint } from '#libs/platform/failpoints.js';
import {
  isLostConnection,
  VillkorBrutet,
  type Sats,
  type Sidoschema,
  type Vydatabas,
} from '#libs/platform/sql/index.js';
import { arUpptagen, byt } from './byte.js';
import {
  byggFranBorjan,
  fran,
  jamfor,
  lagsta,
  lasRader,
  senare,
  skapaGrund,
  somCheckpoint,
  type Checkpoint,
  type Checkpointrad,
} from './checkpoint.js';
import { lageAv, medan } from './dom.js';
import { lasOmbyggnader, type Ombyggnad } from './ombyggnad.js';
import { arSkada } from './skada.js';
import { tillampa } from './tillampa.js';
import type { Vy } from './vy.js';

export interface Sidobyggesval {
  readonly db: Vydatabas;
  readonly store: EventStore;
  readonly vyer: readonly Vy[];
  /** Events a turn. */
  readonly batch: number;
}

/** What serves, when a turn begins. */
export interface Serverat {
  /** As far as any view that serves has come. */
  readonly position: Position;
  /** The views that follow have met the head of the log. */
  readonly ikapp: boolean;
}

export interface Stegsvar {
  /** `vilar`: nothing to do for a while; `mer`: go on; `bytt`: new tables serve, and the log is followed from them. */
  readonly utfall: 'vilar' | 'mer' | 'bytt';
  readonly ombyggnader: readonly Ombyggnad[];
}

/**
 * Builds views beside those that serve, in a schema of its own, all in one pass over the log and a bounded batch a turn;
 * its checkpoints lie beside its rows, so that it goes on where it was. When it has come as far as what serves, it swaps.
 */
export class Sidobygge {
  private under: readonly Vy[] = [];
  private checkpoints: readonly Checkpoint[] = [];
  /** Tables still to be tended before the swap. */
  private ovardade: readonly string[] = [];
  private oppnad = false;

  private constructor(
    private readonly val: Sidobyggesval,
    private readonly schema: string,
    private readonly sida: string,
    private readonly sidodatabas: Sidoschema,
  ) {}

  static async oppna(val: Sidobyggesval): Promise<Sidobygge> {
    const [rad] = await val.db.las<{ readonly schema: string }>('SELECT current_schema()::text AS schema');
    if (rad === undefined) throw new Error('the database of the views has no schema');
    const sida = `${rad.schema}_ny`;
    return new Sidobygge(val, rad.schema, sida, val.db.iSchema(sida));
  }

  stang(): Promise<void> {
    return this.sidodatabas.stang();
  }

  /** One turn. Errors: `VillkorBrutet` when another projector builds too. */
  async steg(serverat: Serverat): Promise<Stegsvar> {
    const ombyggnader = await lasOmbyggnader(this.val.db);
    const utfall = await this.framat(ombyggnader, serverat).catch((fel: unknown) => this.kasta(fel));
    return { utfall, ombyggnader };
  }

  private async framat(ombyggnader: readonly Ombyggnad[], serverat: Serverat): Promise<Stegsvar['utfall']> {
    await this.valj(ombyggnader);
    if (this.under.length === 0) return 'vilar';
    const rorde = await this.vik(serverat);
    const framme = serverat.ikapp && comparePositions(lagsta(this.checkpoints), serverat.position) >= 0;
    if (!framme) return rorde ? 'mer' : 'vilar';
    if (await this.varda()) return 'mer';
    return (await this.bytAlla()) ? 'bytt' : 'vilar';
  }

  /** What is to be built: asked for and known to this program. A change makes tables ready, or takes them away. */
  private async valj(ombyggnader: readonly Ombyggnad[]): Promise<void> {
    const begarda = new Set(ombyggnader.filter(({ lage }) => lage !== 'klar').map(({ namn }) => namn));
    const under = this.val.vyer.filter(({ namn }) => begarda.has(namn));
    const samma = under.length === this.under.length && under.every((vy, nr) => vy === this.under[nr]);
    if (samma && this.oppnad) return;
    if (under.length > 0 || (await this.finns())) await this.forbered(under).catch(somAnnan);
    this.under = under;
    this.ovardade = under.flatMap(({ tabeller }) => tabeller.map(({ namn }) => namn));
    this.oppnad = true;
  }

  /** Asked for first: `IF NOT EXISTS` wants the right to create also where there is nothing to create. */
  private async finns(): Promise<boolean> {
    return (await this.val.db.las('SELECT 1 FROM pg_namespace WHERE nspname = $1', [this.sida])).length > 0;
  }

  private async forbered(under: readonly Vy[]): Promise<void> {
    if (!(await this.finns())) await this.val.db.skriv([{ sql: `CREATE SCHEMA ${this.sida}`, parametrar: [] }]);
    await skapaGrund(this.sidodatabas);
    const rader = await lasRader(this.sidodatabas);
    const overgivna = [...rader.values()].filter((rad) => !under.some(({ namn }) => namn === rad.namn));
    await this.sidodatabas.skriv(overgivna.flatMap(({ namn, tabeller }) => bort(namn, tabeller)));
    const checkpoints: Checkpoint[] = [];
    for (const vy of under) checkpoints.push(await this.taUpp(vy, rader.get(vy.namn)));
    this.checkpoints = checkpoints;
  }

  /** Goes on where an earlier run was, if that built the same from the same log. */
  private async taUpp(vy: Vy, rad: Checkpointrad | undefined): Promise<Checkpoint> {
    if (rad?.version === vy.version && (await jamfor(this.val.store, rad)) === 'samma') return somCheckpoint(rad);
    await this.sidodatabas.skriv(byggFranBorjan(vy, rad?.tabeller ?? []));
    return fran(vy);
  }

  /** False when there was nothing more to read and it stood at the end already. */
  private async vik({ position: serverad }: Serverat): Promise<boolean> {
    const after = lagsta(this.checkpoints);
    const streamPrefixes = [...new Set(this.under.flatMap(({ strommar }) => strommar))];
    const { events, checkpoint } = await this.val.store.readAll({
      after,
      limit: this.val.batch,
      filter: { streamPrefixes },
    });
    // What serves had come to `serverad` before this was read: at the log's end nothing before that can be missing.
    const slut = events.length === 0 && comparePositions(checkpoint, after) <= 0;
    const till = slut ? senare(after, serverad) : checkpoint;
    if (comparePositions(till, after) === 0) return false;
    const { under: vyer, sidodatabas: db } = this;
    const darefter = [this.framsteg()];
    this.checkpoints = await tillampa({ db, vyer, darefter }, { events, checkpoint: till }, this.checkpoints);
    failpoint('ombyggnad-efter-batch');
    return true;
  }

  private framsteg(): Sats {
    const sql = `UPDATE ${this.schema}.vy_ombyggnad o SET lage = 'pagar',
      startad = coalesce(o.startad, clock_timestamp()), vikta = ny.handelser,
      av = CASE WHEN nu.handelser = 0 THEN NULL ELSE greatest(nu.handelser, ny.handelser) END
      FROM vy_checkpoint ny, ${this.schema}.vy_checkpoint nu
      WHERE o.namn = ny.namn AND nu.namn = ny.namn AND o.lage <> 'klar' AND o.namn = ANY($1::text[])`;
    return { sql, parametrar: [this.under.map(({ namn }) => namn)] };
  }

  /**
   * Upkeep before the swap, a table a turn: what then serves has its statistics and its map of visible rows from the
   * first question. True when there was some to do. One that takes too long goes on without us.
   */
  private async varda(): Promise<boolean> {
    const [namn, ...kvar] = this.ovardade;
    if (namn === undefined) return false;
    await this.val.db.las(`VACUUM (ANALYZE) ${this.sida}.${namn}`).catch(utomForlorad);
    this.ovardade = kvar;
    return true;
  }

  /** View by view. False when readers hold on to the old tables of one: those that are left are tried again. */
  private async bytAlla(): Promise<boolean> {
    const { db } = this.val;
    let bytta = 0;
    const rader = await lasRader(db);
    for (const vy of this.under) {
      const ny = this.checkpoints.find(({ namn }) => namn === vy.namn);
      const gammal = rader.get(vy.namn);
      if (ny === undefined || gammal === undefined) throw new Error(`view ${vy.namn} has no checkpoint`);
      failpoint('ombyggnad-fore-byte');
      const lyckades = await byt(db, { vy, schema: this.schema, sida: this.sida, ny, gammal }).then(
        () => true,
        utomUpptagen,
      );
      failpoint('ombyggnad-efter-byte');
      if (!lyckades) continue;
      bytta += 1;
      this.checkpoints = this.checkpoints.filter((en) => en !== ny);
    }
    if (bytta > 0) this.oppnad = false;
    return bytta > 0;
  }

  /**
   * Damage beside what serves costs the rebuild alone: it begins again at the next start. What another has begun to
   * build there meanwhile is whole, and stays.
   */
  private async kasta(fel: unknown): Promise<never> {
    if (!arSkada(fel)) throw fel;
    const lage = await lageAv(this.sidodatabas, this.checkpoints);
    if (lage === 'andras') throw new VillkorBrutet(-1);
    const bort = { sql: `DROP SCHEMA IF EXISTS ${this.sida} CASCADE`, parametrar: [] };
    if (lage !== 'borta') await this.sidodatabas.skriv([...(lage === 'vara' ? medan(this.checkpoints) : []), bort]);
    throw new SkadadOmbyggnad(fel);
  }
}

/** A rebuild went wrong beside what serves, and was thrown away; what serves is whole. */
export class SkadadOmbyggnad extends Error {
  constructor(orsak: unknown) {
    super('Ombyggnaden av en vy blev fel och slängdes. Det som visas är helt; ombyggnaden börjar om vid nästa start.', {
      cause: orsak,
    });
    this.name = 'SkadadOmbyggnad';
  }
}

/** SQLSTATE: a schema, table or row of that name is there already, which it was not a moment ago. */
const KROCK = /^(?:42P0[67]|42710|23505)$/;

/** Whoever makes the same tables at the same time is another projector. */
const somAnnan = (fel: unknown): never => {
  if (fel instanceof Error && 'code' in fel && KROCK.test(String(fel.code))) throw new VillkorBrutet(-1);
  throw fel;
};

const utomForlorad = (fel: unknown): void => {
  if (!isLostConnection(fel)) throw fel;
};

const utomUpptagen = (fel: unknown): false => {
  if (arUpptagen(fel)) return false;
  throw fel;
};

const bort = (vy: string, tabeller: readonly string[]): readonly Sats[] => [
  ...tabeller.map((namn) => ({ sql: `DROP TABLE IF EXISTS ${namn}`, parametrar: [] })),
  { sql: 'DELETE FROM vy_checkpoint WHERE namn = $1', parametrar: [vy] },
];
