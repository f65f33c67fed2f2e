import { comparePositions, START, type EventStore, type Position } from '#libs/event-store/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered, tillampa, type Checkpoint, type Vy } from '#libs/read-models/index.js';
import type { Brister } from './drift-brist.js';
import { helaLoggen, klippt, type Loggsida } from './drift-loggsidor.js';
import { jamforTabell, type Las } from './drift-tabelljamforelse.js';

/** Where a view stands, in the database to be tried. */
export interface Vypunkt {
  readonly namn: string;
  readonly version: string;
  readonly position: Position;
}

export interface Vyresultat {
  readonly namn: string;
  readonly rader: number;
  readonly skillnader: number;
}

/** The log folded anew into an empty database in memory. */
export class Vikning {
  private constructor(
    private readonly store: EventStore,
    private readonly db: Vydatabas,
    private checkpoints: readonly Checkpoint[],
  ) {}

  static async ny(store: EventStore, vyer: readonly Vy[]): Promise<Vikning> {
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    return new Vikning(store, db, await forbered(db, store, vyer));
  }

  readonly las: Las = (sql, parametrar) => this.db.las(sql, parametrar);

  /** Folds what of the page lies no later than `till`. */
  async vik(vyer: readonly Vy[], sida: Loggsida, till: Position): Promise<void> {
    const valda = new Set(vyer.map(({ namn }) => namn));
    const nya = await tillampa(
      { db: this.db, vyer },
      klippt(sida, till),
      this.checkpoints.filter(({ namn }) => valda.has(namn)),
    );
    this.checkpoints = this.checkpoints.map((en) => nya.find(({ namn }) => namn === en.namn) ?? en);
  }

  position({ namn }: Vy): Position {
    return this.checkpoints.find((en) => en.namn === namn)?.position ?? START;
  }

  /** Brings one view up to a position. */
  async framTill(vy: Vy, till: Position): Promise<void> {
    for await (const sida of helaLoggen(this.store, till, this.position(vy))) await this.vik([vy], sida, till);
  }

  async stang(): Promise<void> {
    await this.db.stang();
  }
}

export interface Vyprovning {
  readonly vikning: Vikning;
  /** The views as they stood at one moment. */
  readonly las: Las;
  readonly punkter: readonly Vypunkt[];
  readonly head: Position;
  readonly brister: Brister;
}

/** I5: every row of the view against the fold of the log up to where the view stands. */
export const provaVy = async (vy: Vy, provning: Vyprovning): Promise<Vyresultat> => {
  const { vikning, las, punkter, head, brister } = provning;
  const punkt = punkter.find(({ namn }) => namn === vy.namn);
  const hinder =
    punkt === undefined ? 'finns inte i databasen' : hindret(vy, punkt, { head, vikt: vikning.position(vy) });
  if (punkt === undefined || hinder !== null) {
    brister.lagg('I5', `Vyn ${vy.namn} ${hinder} och kunde inte prövas.`);
    return { namn: vy.namn, rader: 0, skillnader: 0 };
  }
  await vikning.framTill(vy, punkt.position);
  const delar = [];
  for (const tabell of vy.tabeller) delar.push(await jamforTabell(las, vikning.las, tabell));
  for (const { tabell, nyckel, hur } of delar.flatMap((del) => del.skillnader)) {
    brister.lagg('I5', `Vyn ${vy.namn}: raden ${nyckel} i ${tabell} ${hur}.`);
  }
  const skillnader = delar.reduce((summa, del) => summa + del.antalSkillnader, 0);
  brister.antal += skillnader - delar.flatMap((del) => del.skillnader).length;
  return { namn: vy.namn, rader: delar.reduce((summa, { rader }) => summa + rader, 0), skillnader };
};

const hindret = (
  vy: Vy,
  { version, position }: Vypunkt,
  { head, vikt }: { readonly head: Position; readonly vikt: Position },
): string | null => {
  if (version !== vy.version) return 'är av en annan version än programmet (byggs den om? se drift vyer)';
  if (comparePositions(position, vikt) < 0) return 'byggdes om medan den prövades';
  return comparePositions(position, head) > 0 ? 'står längre fram än loggens slut' : null;
};
