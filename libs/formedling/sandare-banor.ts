import type { ForfallenForsandelse } from './leveransko.js';

export interface Bangranser {
  /** Attempts under way at once, over all recipients. */
  readonly samtidiga: number;
  /** Of them to one recipient, so that a slow one leaves room for the others. */
  readonly samtidigaPerMottagare: number;
}

/** What is under way: so many at once, so many to each recipient, one of each case to each. */
export class Banor {
  private readonly upptagna = new Map<string, Promise<void>>();
  private readonly perMottagare = new Map<string, number>();

  constructor(private readonly granser: Bangranser) {}

  get full(): boolean {
    return this.upptagna.size >= this.granser.samtidiga;
  }

  harLedigt(mottagare: string): boolean {
    return (this.perMottagare.get(mottagare) ?? 0) < this.granser.samtidigaPerMottagare;
  }

  harPlats(post: ForfallenForsandelse): boolean {
    return !this.full && this.harLedigt(post.mottagare) && !this.upptagna.has(bana(post));
  }

  /** @param arbete never rejects; its place is free again when the answer resolves */
  async ta(post: ForfallenForsandelse, arbete: () => Promise<void>): Promise<void> {
    this.perMottagare.set(post.mottagare, (this.perMottagare.get(post.mottagare) ?? 0) + 1);
    const pagar = arbete();
    this.upptagna.set(bana(post), pagar);
    await pagar;
    this.slapp(post);
  }

  private slapp(post: ForfallenForsandelse): void {
    this.upptagna.delete(bana(post));
    const kvar = (this.perMottagare.get(post.mottagare) ?? 1) - 1;
    if (kvar > 0) this.perMottagare.set(post.mottagare, kvar);
    else this.perMottagare.delete(post.mottagare);
  }

  /** Resolves when nothing is under way. */
  async tomda(): Promise<void> {
    await Promise.all(this.upptagna.values());
  }
}

const bana = ({ arende, mottagare }: ForfallenForsandelse): string => `${arende}|${mottagare}`;
