import { setTimeout as vanta } from 'node:timers/promises';
import type { Anropsslag, Felkrokar } from './fel.js';
import { inteLedare, otillganglig, type Anropsfel } from './svar.js';

export interface Ledare {
  readonly host: string;
  readonly port: number;
}

const VANLIGT_FONSTER = 1_024;

/** The state behind the hooks, and what the server asks of it. */
export class Fel implements Felkrokar {
  private readonly otillgangliga = new Map<Anropsslag, number>();
  private utanSvar = 0;
  private dubbla = 0;
  private inteLedareKvar = 0;
  private ledare: Ledare | undefined;
  private fordrojMs = 0;
  private fonster = VANLIGT_FONSTER;
  private tyst = false;
  private dovade = 0;

  constructor(private readonly oppna: { bryt(): void; avsluta(): void }) {}

  forloraSvar(antal: number): void {
    this.utanSvar = antal;
  }

  dubbelSvar(antal: number): void {
    this.dubbla = antal;
  }

  otillganglig(antal: number, slag?: Anropsslag): void {
    const slagen: readonly Anropsslag[] = slag === undefined ? ['append', 'las', 'prenumerera'] : [slag];
    slagen.forEach((ett) => this.otillgangliga.set(ett, antal));
  }

  inteLedare(antal: number, ledare: Ledare): void {
    this.inteLedareKvar = antal;
    this.ledare = ledare;
  }

  fordroj(ms: number): void {
    this.fordrojMs = ms;
  }

  smaltFonster(antal: number): void {
    this.fonster = antal === 0 ? VANLIGT_FONSTER : antal;
  }

  bryt(): void {
    this.oppna.bryt();
  }

  avsluta(): void {
    this.oppna.avsluta();
  }

  tigOmIkapp(tiger: boolean): void {
    this.tyst = tiger;
  }

  dova(): void {
    this.dovade += 1;
  }

  /** What the call is refused with, if so. */
  hinder(slag: Anropsslag, kraverLedare: boolean): Anropsfel | undefined {
    const kvar = this.otillgangliga.get(slag) ?? 0;
    if (kvar > 0) {
      this.otillgangliga.set(slag, kvar - 1);
      return otillganglig();
    }
    if (!kraverLedare || this.inteLedareKvar === 0 || this.ledare === undefined) return undefined;
    this.inteLedareKvar -= 1;
    return inteLedare(this.ledare);
  }

  /** How many times a written append is answered. */
  svarsantal(): 0 | 1 | 2 {
    if (this.utanSvar > 0) {
      this.utanSvar -= 1;
      return 0;
    }
    if (this.dubbla === 0) return 1;
    this.dubbla -= 1;
    return 2;
  }

  async drojsmal(): Promise<void> {
    if (this.fordrojMs > 0) await vanta(this.fordrojMs);
  }

  get livefonster(): number {
    return this.fonster;
  }

  get tigerOmIkapp(): boolean {
    return this.tyst;
  }

  /** Grows each time that what is open goes deaf. */
  get dovning(): number {
    return this.dovade;
  }

  get hanvisadLedare(): Ledare | undefined {
    return this.inteLedareKvar > 0 ? this.ledare : undefined;
  }
}
