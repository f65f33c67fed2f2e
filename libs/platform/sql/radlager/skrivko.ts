import { RadlagerFullt, RadlagerStangt } from './port.js';

/** One commit: an error (or null) for each set, in order. Rejects when the commit as a whole failed. */
export type SkrivOmgang<Post> = (omgang: readonly Post[]) => Promise<readonly (Error | null)[]>;

const OMGANG_MAX = 500;
export const KO_MAX = 4_096;

interface Vantande<Post> {
  readonly post: Post;
  readonly resolve: () => void;
  readonly reject: (fel: unknown) => void;
}

/** Group commit: sets that wait at the same moment share one commit, each with an outcome of its own. */
export class Skrivko<Post> {
  private readonly vantande: Vantande<Post>[] = [];
  private readonly tomd: (() => void)[] = [];
  private pagar = false;
  private stangd = false;

  constructor(
    private readonly skrivOmgang: SkrivOmgang<Post>,
    private readonly koMax: number = KO_MAX,
  ) {}

  skriv(post: Post): Promise<void> {
    if (this.stangd) return Promise.reject(new RadlagerStangt());
    if (this.vantande.length >= this.koMax) return Promise.reject(new RadlagerFullt());
    return new Promise((resolve, reject) => {
      this.vantande.push({ post, resolve, reject });
      this.satIgang();
    });
  }

  /** Resolves when every set accepted has its outcome. */
  stang(): Promise<void> {
    this.stangd = true;
    return new Promise((resolve) => {
      this.tomd.push(resolve);
      this.meddelaTomd();
    });
  }

  /** One turn of the event loop lets sets of the same moment meet in the first commit as well. */
  private satIgang(): void {
    if (this.pagar) return;
    this.pagar = true;
    setImmediate(() => void this.kor());
  }

  private async kor(): Promise<void> {
    while (this.vantande.length > 0) await this.enOmgang(this.vantande.splice(0, OMGANG_MAX));
    this.pagar = false;
    this.meddelaTomd();
  }

  private async enOmgang(omgang: readonly Vantande<Post>[]): Promise<void> {
    try {
      const utfall = await this.skrivOmgang(omgang.map(({ post }) => post));
      omgang.forEach(({ resolve, reject }, index) => {
        const fel = utfall[index];
        if (fel === null) resolve();
        else reject(fel ?? new Error('the writer owes each set one outcome'));
      });
    } catch (fel) {
      omgang.forEach(({ reject }) => reject(fel));
    }
  }

  private meddelaTomd(): void {
    if (this.pagar || this.vantande.length > 0) return;
    this.tomd.splice(0).forEach((resolve) => resolve());
  }
}
