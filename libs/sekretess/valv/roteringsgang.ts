import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import type { Huvudmannanycklar } from './huvudmannanycklar.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import type { Roterat, Roteringsval } from './nyckelvalv.js';

export interface Roteringsdelar {
  readonly lager: Radlager;
  readonly huvudmannanycklar: Huvudmannanycklar;
  readonly skydd: Nyckelskydd;
}

/** How far a rotation has come, for who watches it and who may stop it. */
export class Roteringsgang {
  private klara = 0;

  constructor(
    private readonly alla: number,
    private readonly val: Roteringsval,
  ) {}

  avbruten(): boolean {
    return this.val.signal?.aborted === true;
  }

  notera(antal: number): void {
    this.klara += antal;
    this.val.framsteg?.({ klara: this.klara, alla: Math.max(this.alla, this.klara) });
  }

  utfall(klart: boolean): Roterat {
    return { antal: this.klara, klart };
  }
}
