/** A place in a trace, as the events' meta holds it: the trace's id (32 hex) and the span that caused what is done (16 hex). */
export interface Sparlage {
  readonly spar?: string | undefined;
  readonly span?: string | undefined;
}

/** All that a span may tell: ids of streams, events and deliveries, types, codes and counts. Never what somebody wrote. */
export type Attributnamn =
  | 'http.request.method'
  | 'http.route'
  | 'http.response.status_code'
  | 'handelse.id'
  | 'handelse.typ'
  | 'strom'
  | 'position'
  | 'forsandelse'
  | 'mottagare'
  | 'kanal'
  | 'topic'
  | 'antal'
  | 'utfall';
export type Attribut = Readonly<Partial<Record<Attributnamn, string | number>>>;

export interface Spanval {
  /** What is done, always the same words: `processor folj`. */
  readonly namn: string;
  /** What caused it; without, a trace of its own begins. */
  readonly under?: Sparlage | undefined;
  readonly slag?: 'server' | 'klient' | 'producent' | 'konsument' | 'inre';
  readonly attribut?: Attribut;
}

/** A span that has begun. */
export interface PagaendeSpan {
  /** What happens within it hangs here: into meta, headers, the next span. */
  readonly lage: Sparlage;
  /** What was learnt on the way. */
  notera(attribut: Attribut): void;
  /** @param fel it did not go as it should */
  avsluta(fel?: boolean): void;
}

/** Where spans are made. One for each program, given to those that need it. */
export interface Telemetri {
  /** False: nothing is traced, and whoever asks first spares the cost. */
  readonly aktiv: boolean;
  borja(val: Spanval): PagaendeSpan;
  /** Sends what waits, for a few seconds at most, and ends. */
  stang(): Promise<void>;
}

/** Nothing is traced; a trace that others began is still passed on. */
export const INGEN_TELEMETRI: Telemetri = {
  aktiv: false,
  borja: ({ under = {} }) => ({ lage: under, notera: () => undefined, avsluta: () => undefined }),
  stang: () => Promise.resolve(),
};

/** Runs the work within a span of its own, and gives it its place in the trace to pass on. A fault marks the span and is thrown on. */
export const medSpan = async <T>(
  telemetri: Telemetri,
  val: Spanval,
  arbete: (lage: Sparlage, span: PagaendeSpan) => Promise<T>,
): Promise<T> => {
  const span = telemetri.borja(val);
  try {
    const svar = await arbete(span.lage, span);
    span.avsluta();
    return svar;
  } catch (error) {
    span.avsluta(true);
    throw error;
  }
};
