/** What is proved here, of the invariants in docs/reliability.md. */
export const INVARIANTER = ['I1', 'I2', 'I3', 'I4', 'I5', 'I9', 'I11'] as const;
export type Invariant = (typeof INVARIANTER)[number];

export interface Rakning {
  readonly checked: number;
  readonly broken: number;
}

/** Breaks kept with their words; more are only counted. */
const BROTT_MAX = 1_000;

/** Counts what was checked and keeps what did not hold. A check that is made anew over all that stands replaces its count. */
export class Protokoll {
  private readonly prov = new Map<Invariant, Map<string, number>>(INVARIANTER.map((en) => [en, new Map()]));
  private readonly brott = new Map<Invariant, Set<string>>(INVARIANTER.map((en) => [en, new Set()]));

  /** @param vidBrott told of each new break, once */
  constructor(private readonly vidBrott: (invariant: Invariant, text: string) => void = () => undefined) {}

  /** Adds `antal` checks of which those in `brister` did not hold. */
  lagg(invariant: Invariant, antal: number, brister: readonly string[] = []): void {
    const lopande = this.prov.get(invariant)?.get('lopande') ?? 0;
    this.satt(invariant, { kalla: 'lopande', antal: lopande + antal, brister });
  }

  /** The check named `kalla` has gone through `antal` things since the beginning. */
  satt(invariant: Invariant, { kalla, antal, brister }: Provning): void {
    this.prov.get(invariant)?.set(kalla, antal);
    const brott = this.brott.get(invariant) ?? new Set();
    for (const text of brister) {
      if (brott.has(text) || brott.size >= BROTT_MAX) continue;
      brott.add(text);
      this.vidBrott(invariant, text);
    }
  }

  /** The words of what broke, as told. */
  brottMot(invariant: Invariant): readonly string[] {
    return [...(this.brott.get(invariant) ?? [])];
  }

  resultat(): Record<Invariant, Rakning> {
    const rader = INVARIANTER.map((invariant) => {
      const checked = [...(this.prov.get(invariant)?.values() ?? [])].reduce((summa, antal) => summa + antal, 0);
      return [invariant, { checked, broken: this.brott.get(invariant)?.size ?? 0 }] as const;
    });
    return Object.fromEntries(rader) as Record<Invariant, Rakning>;
  }
}

export interface Provning {
  readonly kalla: string;
  readonly antal: number;
  readonly brister: readonly string[];
}
