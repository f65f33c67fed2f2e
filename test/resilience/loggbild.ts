import { DatabaseSync } from 'node:sqlite';

/** An event as it stands in the log's file. */
export interface Loggrad {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  // The shape is what the type says; the prover reads only the fields it checks.
  readonly data: Readonly<Record<string, unknown>>;
  /** Id of the command. */
  readonly kommando: string;
}

const SIDA = 5_000;

/**
 * What stands in the log, read from the SQLite file by SQL of the prover's own: not by the program that is proved.
 * Reading never writes, so the service itself has to recover what the kill left.
 */
export class Loggbild {
  readonly handelser: Loggrad[] = [];
  private readonly strommar = new Map<string, Loggrad[]>();
  private readonly perKommando = new Map<string, Loggrad[]>();
  private readonly platser = new Map<string, number>();

  constructor(private readonly fil: string) {}

  strom(namn: string): readonly Loggrad[] {
    return this.strommar.get(namn) ?? [];
  }

  kommando(id: string): readonly Loggrad[] {
    return this.perKommando.get(id) ?? [];
  }

  /** Reads on from where it was. Answers how many events were new, and what broke the one order (I2). */
  las(): { readonly nya: number; readonly brister: readonly string[] } {
    const fore = this.handelser.length;
    const brister: string[] = [];
    for (const rad of lasRader(this.fil, fore)) {
      brister.push(...this.ordningsfel(rad));
      this.lagg(rad);
    }
    return { nya: this.handelser.length - fore, brister };
  }

  /** Reads all once more: what stood there must stand there still (I1), as it was. */
  lasOm(): { readonly antal: number; readonly brister: readonly string[] } {
    const brister: string[] = [];
    let antal = 0;
    for (const rad of lasRader(this.fil, 0)) {
      const forr = this.handelser[antal];
      if (forr !== undefined && JSON.stringify(forr) !== JSON.stringify(rad))
        brister.push(`event ${rad.position} changed`);
      antal += 1;
    }
    if (antal < this.handelser.length)
      brister.push(`${this.handelser.length - antal} events are gone from the log's end`);
    return { antal, brister };
  }

  private lagg(rad: Loggrad): void {
    this.handelser.push(rad);
    this.platser.set(rad.id, rad.position);
    lagg(this.strommar, rad.stream, rad);
    lagg(this.perKommando, rad.kommando, rad);
  }

  private ordningsfel(rad: Loggrad): readonly string[] {
    const position = this.handelser.length + 1;
    const revision = this.strom(rad.stream).length;
    return [
      ...(rad.position === position ? [] : [`position ${rad.position} where ${position} was next`]),
      ...(rad.revision === revision ? [] : [`${rad.stream} revision ${rad.revision} where ${revision} was next`]),
      ...(this.platser.has(rad.id) ? [`event id ${rad.id} stands twice`] : []),
    ];
  }
}

const lagg = (under: Map<string, Loggrad[]>, nyckel: string, rad: Loggrad): void => {
  const rader = under.get(nyckel);
  if (rader === undefined) under.set(nyckel, [rad]);
  else rader.push(rad);
};

function* lasRader(fil: string, efter: number): Generator<Loggrad> {
  const db = new DatabaseSync(fil, { readOnly: true });
  try {
    db.exec('PRAGMA busy_timeout=10000');
    yield* lasSidor(db, efter);
  } finally {
    db.close();
  }
}

function* lasSidor(db: DatabaseSync, efter: number): Generator<Loggrad> {
  const sats = db.prepare('SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?');
  let [fran, lasta] = [efter, SIDA];
  while (lasta === SIDA) {
    const rader = sats.all(fran, SIDA);
    yield* rader.map(somLoggrad);
    fran = Number(rader.at(-1)?.['position']);
    lasta = rader.length;
  }
}

const somLoggrad = (rad: Readonly<Record<string, unknown>>): Loggrad => {
  const meta: { kommando?: string } = JSON.parse(String(rad['meta']));
  return {
    position: Number(rad['position']),
    stream: String(rad['stream']),
    revision: Number(rad['revision']),
    id: String(rad['id']),
    type: String(rad['type']),
    data: JSON.parse(String(rad['data'])),
    kommando: meta.kommando ?? '',
  };
};
