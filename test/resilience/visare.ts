import type { Rakning } from './protokoll.js';

const BROTT_VISADE_MAX = 50;

/** Tells on stderr how the proof goes, so that stdout holds the result alone. */
export class Visare {
  private readonly start = performance.now();
  private readonly ratt = process.stderr.isTTY;
  private visade = 0;

  steg(text: string): void {
    const sekunder = Math.round((performance.now() - this.start) / 1000);
    this.skriv(this.ratt ? `\r\u001b[K${sekunder} s  ${text}` : `${sekunder} s  ${text}\n`);
  }

  brott(invariant: string, text: string): void {
    this.visade += 1;
    if (this.visade > BROTT_VISADE_MAX) return;
    this.skriv(`${this.ratt ? '\r\u001b[K' : ''}${invariant} BROKEN: ${text}\n`);
  }

  slut(): void {
    if (this.ratt) this.skriv('\r\u001b[K');
  }

  tabell(rapport: {
    readonly commit: string;
    readonly seed: number;
    readonly faults: Readonly<Record<string, number>>;
    readonly invariants: Readonly<Record<string, Rakning>>;
    readonly planted: Readonly<Record<string, boolean>>;
  }): string {
    const rad = (namn: string, text: string): string => `  ${namn.padEnd(28)}${text}`;
    return [
      `commit ${rapport.commit}, seed ${rapport.seed}`,
      'faults',
      ...Object.entries(rapport.faults).map(([namn, antal]) => rad(namn, String(antal))),
      'invariants',
      ...Object.entries(rapport.invariants).map(([namn, { checked, broken }]) =>
        rad(namn, broken === 0 ? `held, ${checked} checks` : `BROKEN ${broken} times in ${checked} checks`),
      ),
      'planted bugs',
      ...Object.entries(rapport.planted).map(([namn, fangad]) => rad(namn, fangad ? 'caught' : 'ESCAPED')),
    ].join('\n');
  }

  private skriv(text: string): void {
    process.stderr.write(text);
  }
}
