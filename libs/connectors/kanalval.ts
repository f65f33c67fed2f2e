import type { Kanaladapter } from '#libs/formedling/envelope.js';
import type { Kanalval } from '#libs/formedling/kanalval.js';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import { FilKanal } from './fil.js';
import { HttpKanal } from './http.js';
import { InkorgKanal } from './inkorg.js';
import { laddaMottagare, type Huvudmannakoll, type Mottagare, type Mottagarfil } from './ladda.js';

/** The channels of all registered recipients, open until `stang`. */
export class Kanaler implements Kanalval {
  readonly skickasTill: readonly string[];
  private readonly perHuvudman: ReadonlyMap<string, Kanaladapter>;
  private readonly inkorg = new InkorgKanal();

  constructor(mottagare: readonly Mottagare[], clock: Clock) {
    this.perHuvudman = new Map(mottagare.map((en) => [en.huvudman, kanalFor(en, clock) ?? this.inkorg]));
    this.skickasTill = mottagare.filter(({ kanal }) => kanal !== 'inkorg').map(({ huvudman }) => huvudman);
  }

  valj(huvudman: string): Kanaladapter {
    return this.perHuvudman.get(huvudman) ?? this.inkorg;
  }

  /** Closes idle connections. */
  stang(): void {
    for (const kanal of this.perHuvudman.values()) if (kanal instanceof HttpKanal) kanal.stang();
  }
}

const kanalFor = (mottagare: Mottagare, clock: Clock): Kanaladapter | null => {
  switch (mottagare.kanal) {
    case 'http': {
      const { url, hemlighet, tillatPrivatAdress, timeoutSekunder } = mottagare;
      return new HttpKanal({ url, hemlighet, tillatPrivatAdress, timeoutMs: timeoutSekunder * 1000, clock });
    }
    case 'fil':
      return new FilKanal(mottagare.katalog);
    case 'inkorg':
      return null;
  }
};

/** The channels that mottagare.yaml names. Throws `Mottagarfilfel` with every fault of the file at once. */
export const lasKanalval = (fil: Mottagarfil, register: Huvudmannakoll, clock: Clock = systemClock): Kanaler =>
  new Kanaler(laddaMottagare(fil, register), clock);
