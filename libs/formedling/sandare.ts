import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Kanalval } from './kanalval.js';
import type { ForfallenForsandelse, Leveransko } from './leveransko.js';
import { Banor, type Bangranser } from './sandare-banor.js';
import type { Forsoksutfall } from './sandare-forsok.js';

/** Limits of the sender. All may be changed by configuration. */
export interface Sandargranser extends Bangranser {
  /** Pause when the view has nothing new; doubled up to `pausMaxMs` while nothing happens. */
  readonly pausMinMs: number;
  readonly pausMaxMs: number;
  /** Rounds in a row that met a fault of our own (store, view) before the sender gives up and says so. */
  readonly felMax: number;
  /** How long `stoppa` waits for attempts under way before it breaks them. */
  readonly avslutMaxMs: number;
}

export const SANDARGRANSER: Sandargranser = {
  samtidiga: 64,
  samtidigaPerMottagare: 8,
  pausMinMs: 50,
  pausMaxMs: 30_000,
  felMax: 20,
  avslutMaxMs: 10_000,
};

export interface Sandardelar {
  readonly leveransko: Leveransko;
  readonly kanalval: Kanalval;
  /** `Sandning` in the product. `farLamna` is asked at the last moment: false, and nothing leaves (the claim was lost). */
  readonly sandning: { forsok(id: string, stopp: AbortSignal, farLamna?: () => boolean): Promise<Forsoksutfall> };
  readonly clock: Clock;
  readonly logg: Logg;
  readonly granser?: Partial<Sandargranser>;
  /** Told after each attempt, for metrics. */
  readonly vidUtfall?: (utfall: Forsoksutfall, mottagare: string) => void;
}

/** Tried since the view last moved; when there are more it is waited for. */
const NYSS_MAX = 500;

/**
 * The loop that empties the delivery queue: bounded, fair between recipients, one at a time of each case to each.
 * Started once; `kor` ends when stopped and rejects when the world around it stays broken.
 */
export class Sandare {
  private readonly granser: Sandargranser;
  private readonly banor: Banor;
  /** Read from the queue, not yet started. May be stale: `Sandning` reads the truth. */
  private lager: readonly ForfallenForsandelse[] = [];
  /** Just tried: the view may still show them as due. Forgotten at the next sign of life from it. */
  private readonly nyss = new Set<string>();
  private readonly avbryt = new AbortController();
  private stoppad = false;
  private felSedanSist = false;
  private felIRad = 0;
  private paus: number;
  /** A wake-up that came while nobody slept. */
  private vackt = false;
  private vackSovande: (() => void) | null = null;
  private slut: Promise<void> | null = null;

  constructor(private readonly delar: Sandardelar) {
    this.granser = { ...SANDARGRANSER, ...delar.granser };
    this.banor = new Banor(this.granser);
    this.paus = this.granser.pausMinMs;
  }

  /** Runs until `stoppa`. Rejects after `felMax` rounds with faults: the process should end and be restarted. */
  kor(): Promise<void> {
    this.slut ??= this.slinga();
    return this.slut;
  }

  /** Something may be due: called when the view of deliveries has moved on. */
  vack(): void {
    this.nyss.clear();
    this.paus = this.granser.pausMinMs;
    this.uppmarksamma();
  }

  /** Takes nothing new, waits for what is under way, breaks what has not ended in time. What was not booked is resent. */
  async stoppa(): Promise<void> {
    this.stoppad = true;
    this.uppmarksamma();
    const klocka = setTimeout(() => this.avbryt.abort(), this.granser.avslutMaxMs);
    await this.banor.tomda();
    clearTimeout(klocka);
    await this.slut?.catch(() => undefined);
  }

  private async slinga(): Promise<void> {
    try {
      while (!this.stoppad) await this.varv();
    } finally {
      this.stoppad = true;
      await this.banor.tomda();
    }
  }

  private async varv(): Promise<void> {
    try {
      if (this.felSedanSist) await this.hamtaSig();
      if ((await this.plocka()) === 0) await this.sov(await this.somn());
    } catch (error) {
      this.noteraFel('sandare-ko-fel', error);
    }
    if (this.felIRad >= this.granser.felMax) throw new Error(`the sender met faults ${this.felIRad} rounds in a row`);
  }

  /** Starts what is due and has room; answers how many. */
  private async plocka(): Promise<number> {
    const startade = this.startaUrLagret();
    if (startade > 0 || this.banor.full || this.nyss.size >= NYSS_MAX) return startade;
    const lediga = this.delar.kanalval.skickasTill.filter((mottagare) => this.banor.harLedigt(mottagare));
    if (lediga.length === 0) return 0;
    const max = this.granser.samtidiga * 4 + this.nyss.size;
    this.lager = await this.delar.leveransko.forfallna(this.delar.clock.now(), max, lediga);
    return this.startaUrLagret();
  }

  private startaUrLagret(): number {
    const kvar = this.lager.filter((post) => !this.starta(post));
    const startade = this.lager.length - kvar.length;
    this.lager = kvar;
    return startade;
  }

  private starta(post: ForfallenForsandelse): boolean {
    if (this.stoppad || this.nyss.has(post.id) || !this.banor.harPlats(post)) return false;
    void this.banor.ta(post, () => this.forsok(post)).then(() => this.uppmarksamma());
    return true;
  }

  private async forsok({ id, mottagare }: ForfallenForsandelse): Promise<void> {
    try {
      const utfall = await this.delar.sandning.forsok(id, this.avbryt.signal);
      this.felIRad = 0;
      this.delar.vidUtfall?.(utfall, mottagare);
    } catch (error) {
      this.noteraFel('sandare-forsok-fel', error);
    }
    this.nyss.add(id);
  }

  private noteraFel(handelse: string, error: unknown): void {
    this.felSedanSist = true;
    this.delar.logg.fel(handelse, { fel: error instanceof Error ? error.name : 'okant', iRad: this.felIRad });
  }

  /** After a fault: a pause that only `stoppa` shortens, twice as long each time. */
  private async hamtaSig(): Promise<void> {
    this.felSedanSist = false;
    const ms = Math.min(this.granser.pausMinMs * 2 ** Math.min(this.felIRad, 20), this.granser.pausMaxMs);
    this.felIRad += 1;
    const till = performance.now() + ms;
    while (!this.stoppad && performance.now() < till) await this.sov(Math.ceil(till - performance.now()));
  }

  /** Until the next falls due. One that is due already but was not started is a view that lags: ask again, ever slower. */
  private async somn(): Promise<number> {
    const nasta = await this.delar.leveransko.nastaForfall(this.delar.kanalval.skickasTill);
    if (nasta === null) return this.granser.pausMaxMs;
    const kvar = nasta.getTime() - this.delar.clock.now().getTime();
    if (kvar > 0) return Math.min(kvar, this.granser.pausMaxMs);
    const paus = this.paus;
    this.paus = Math.min(paus * 2, this.granser.pausMaxMs);
    return paus;
  }

  private async sov(ms: number): Promise<void> {
    if (!this.vackt && !this.stoppad) {
      const sjalv = await new Promise<boolean>((resolve) => {
        const klocka = setTimeout(() => resolve(true), ms);
        this.vackSovande = () => {
          clearTimeout(klocka);
          resolve(false);
        };
      });
      if (sjalv) this.nyss.clear();
    }
    this.vackSovande = null;
    this.vackt = false;
  }

  private uppmarksamma(): void {
    this.vackt = true;
    this.vackSovande?.();
  }
}
