import { appendFileSync } from 'node:fs';

/** What a request is to give, told apart in the log by marks of our own. */
export type Effekt =
  | { readonly slag: 'rapport'; readonly arende: string; readonly version: number }
  | { readonly slag: 'rader'; readonly arenden: readonly string[] }
  | { readonly slag: 'atgard'; readonly arende: string; readonly markering: string; readonly efter: number | null }
  | { readonly slag: 'kvittens'; readonly forsandelse: string; readonly arendenummer: string };

/** One request, sent again as it stands until it has been answered. */
export interface Uppdrag {
  readonly nr: number;
  /** Whose key speaks. */
  readonly klient: string;
  readonly vag: string;
  readonly kropp: string;
  readonly huvuden: Readonly<Record<string, string>>;
  /** Statuses that are an answer. */
  readonly vantat: readonly number[];
  readonly effekt: Effekt;
}

export interface Svar {
  readonly status: number;
  /** Revision told of; null where none is. */
  readonly revision: number | null;
}

export interface Post {
  readonly uppdrag: Uppdrag;
  /** Null until answered. */
  svar: Svar | null;
  /** Times sent. */
  antal: number;
}

/** Rows of an import are acknowledged one by one, also when the answer breaks off after them. */
export interface Radkvitto {
  readonly arende: string;
  readonly utfall: string;
}

/**
 * The oracle: what was asked for and what was acknowledged, kept outside the service's process, in memory and as a
 * file of JSON lines that only grows.
 */
export class Journal {
  private readonly poster = new Map<number, Post>();
  private readonly rader = new Map<string, string>();

  constructor(private readonly fil: string) {}

  sand(uppdrag: Uppdrag): Post {
    const post = this.poster.get(uppdrag.nr) ?? { uppdrag, svar: null, antal: 0 };
    post.antal += 1;
    this.poster.set(uppdrag.nr, post);
    this.skriv({ sant: uppdrag.nr, antal: post.antal, klient: uppdrag.klient, vag: uppdrag.vag, ...uppdrag.effekt });
    return post;
  }

  besvarad(nr: number, svar: Svar): void {
    const post = this.poster.get(nr);
    if (post !== undefined) post.svar = svar;
    this.skriv({ besvarad: nr, ...svar });
  }

  rad({ arende, utfall }: Radkvitto): void {
    if (!this.rader.has(arende)) this.rader.set(arende, utfall);
    this.skriv({ rad: arende, utfall });
  }

  runda(nr: number, fakta: Readonly<Record<string, unknown>>): void {
    this.skriv({ runda: nr, ...fakta });
  }

  /** All requests there have been. */
  alla(): readonly Post[] {
    return [...this.poster.values()];
  }

  arBesvarad(nr: number): boolean {
    return this.poster.get(nr)?.svar != null;
  }

  obesvarade(): readonly Uppdrag[] {
    return this.alla()
      .filter(({ svar }) => svar === null)
      .map(({ uppdrag }) => uppdrag);
  }

  /** Cases of imported rows that have been acknowledged, with the first word about them. */
  radkvitton(): ReadonlyMap<string, string> {
    return this.rader;
  }

  private skriv(rad: Readonly<Record<string, unknown>>): void {
    appendFileSync(this.fil, `${JSON.stringify(rad)}\n`);
  }
}
