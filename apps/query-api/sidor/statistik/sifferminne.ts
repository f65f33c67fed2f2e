import { Inject, Injectable } from '@nestjs/common';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  lasFlode,
  lasLedtider,
  lasRapporttal,
  lasStatistikstand,
  type Flode,
  type Ledtider,
  type Ledtidsfraga,
  type Rapporttal,
  type Sifferfraga,
} from '#libs/read-models/index.js';

/** At most some kilobytes each. */
const SIFFROR_MAX = 500;

export interface Arssiffror {
  readonly flode: Flode;
  readonly ledtider: Ledtider;
}

interface Minne {
  readonly stand: string;
  readonly siffror: unknown;
}

/**
 * Figures as they were read, as long as the views they are of stand where they stood: a year's hundreds of cells are
 * summed once, and not for every reader. What they are of, and whether small numbers are hidden, is part of the question;
 * nothing in them is of who reads.
 */
@Injectable()
export class Sifferminne {
  readonly #minnen = new Map<string, Minne>();

  constructor(@Inject(VYDATABAS) private readonly db: Vydatabas) {}

  async ledtider(fraga: Ledtidsfraga): Promise<Ledtider> {
    return this.las(['ledtider', fraga], () => lasLedtider(this.db, fraga));
  }

  /** Flow and times of a year and of the one before it. */
  async aren(nu: Ledtidsfraga, fore: Ledtidsfraga): Promise<readonly [nu: Arssiffror, fore: Arssiffror]> {
    return this.las(['aren', nu, fore], async () => [await this.aret(nu), await this.aret(fore)] as const);
  }

  /** What the views tell of a follow-up, for who reads it as it is now. */
  async rapport(fraga: Sifferfraga): Promise<Rapporttal> {
    return this.las(['rapport', fraga], () => lasRapporttal(this.db, fraga));
  }

  private async aret(fraga: Ledtidsfraga): Promise<Arssiffror> {
    return { flode: await lasFlode(this.db, fraga), ledtider: await lasLedtider(this.db, fraga) };
  }

  /** All is read again: for who measures what a page costs when its views have moved. */
  glom(): void {
    this.#minnen.clear();
  }

  /** The stand is read before the figures: should a view move meanwhile they are newer than it says, and read again. */
  private async las<T>(fraga: readonly unknown[], las: () => Promise<T>): Promise<T> {
    const nyckel = JSON.stringify(fraga);
    const stand = await lasStatistikstand(this.db);
    const minne = this.#minnen.get(nyckel);
    // Kept under a question of this kind alone.
    const siffror = minne?.stand === stand ? (minne.siffror as T) : await las();
    // The one that was asked for longest ago leaves first.
    this.#minnen.delete(nyckel);
    this.#minnen.set(nyckel, { stand, siffror });
    const [aldst] = this.#minnen.keys();
    if (this.#minnen.size > SIFFROR_MAX && aldst !== undefined) this.#minnen.delete(aldst);
    return siffror;
  }
}
