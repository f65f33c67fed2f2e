/** An event as it stands in the log. */
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

/** What stands in the log, as the prover has read it by a way of its own: not by the program that is proved. */
export class Loggbild {
  readonly handelser: Loggrad[] = [];
  private readonly strommar = new Map<string, Loggrad[]>();
  private readonly perKommando = new Map<string, Loggrad[]>();
  private readonly platser = new Map<string, number>();

  /** @param tata positions count 1, 2, 3…; else they only grow */
  constructor(private readonly tata = true) {}

  strom(namn: string): readonly Loggrad[] {
    return this.strommar.get(namn) ?? [];
  }

  kommando(id: string): readonly Loggrad[] {
    return this.perKommando.get(id) ?? [];
  }

  /** Takes what stands after what it had. Answers how many events were new, and what broke the one order (I2). */
  ta(rader: Iterable<Loggrad>): { readonly nya: number; readonly brister: readonly string[] } {
    const fore = this.handelser.length;
    const brister: string[] = [];
    for (const rad of rader) {
      brister.push(...this.ordningsfel(rad));
      this.lagg(rad);
    }
    return { nya: this.handelser.length - fore, brister };
  }

  /** Given all once more: what stood there must stand there still (I1), as it was. */
  jamfor(rader: Iterable<Loggrad>): { readonly antal: number; readonly brister: readonly string[] } {
    const brister: string[] = [];
    let antal = 0;
    for (const rad of rader) {
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
    const sist = this.handelser.at(-1)?.position ?? 0;
    const pa = this.tata ? rad.position === sist + 1 : rad.position > sist;
    const revision = this.strom(rad.stream).length;
    return [
      ...(pa ? [] : [`position ${rad.position} after ${sist}`]),
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
