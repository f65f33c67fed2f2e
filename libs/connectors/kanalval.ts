import type { Kanaladapter } from '#libs/formedling/envelope.js';
import type { Kanalval } from '#libs/formedling/kanalval.js';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import { FilKanal } from './fil.js';
import { KafkaKanal, type Kafkavag } from './kafka.js';
import { HttpKanal } from './http.js';
import { InkorgKanal } from './inkorg.js';
import { laddaMottagare, type Huvudmannakoll, type Mottagare, type Mottagarfil } from './ladda.js';
import { Mottagarfilfel } from './mottagarfil.js';
import { arRiktad } from './utskick.js';

export interface Kanalgrund {
  readonly clock: Clock;
  /** Null where the profile has no Kafka. */
  readonly kafka: Kafkavag | null;
}

/** The channels of all registered recipients, open until `stang`. */
export class Kanaler implements Kanalval {
  readonly skickasTill: readonly string[];
  /** Secret that each huvudman on channel `kafka` signs its receipts with (Standard Webhooks). */
  readonly kvittenshemligheter: ReadonlyMap<string, string>;
  private readonly perHuvudman: ReadonlyMap<string, Kanaladapter>;
  private readonly inkorg = new InkorgKanal();

  constructor(mottagare: readonly Mottagare[], clock: Clock, kafka: Kafkavag | null = null) {
    const grund = { clock, kafka };
    this.perHuvudman = new Map(mottagare.map((en) => [en.huvudman, kanalFor(en, grund) ?? this.inkorg]));
    this.skickasTill = mottagare.filter(arRiktad).map(({ huvudman }) => huvudman);
    this.kvittenshemligheter = new Map(
      mottagare.flatMap((en) => (en.kanal === 'kafka' ? [[en.huvudman, en.hemlighet] as const] : [])),
    );
  }

  valj(huvudman: string): Kanaladapter {
    return this.perHuvudman.get(huvudman) ?? this.inkorg;
  }

  /** Closes idle connections. */
  stang(): void {
    for (const kanal of this.perHuvudman.values()) if (kanal instanceof HttpKanal) kanal.stang();
  }
}

const kanalFor = (mottagare: Mottagare, { clock, kafka }: Kanalgrund): Kanaladapter | null => {
  switch (mottagare.kanal) {
    case 'http': {
      const { url, hemlighet, tillatPrivatAdress, timeoutSekunder } = mottagare;
      return new HttpKanal({ url, hemlighet, tillatPrivatAdress, timeoutMs: timeoutSekunder * 1000, clock });
    }
    case 'fil':
      return new FilKanal(mottagare.katalog);
    case 'kafka':
      if (kafka === null) throw new Error(`huvudman ${mottagare.huvudman}: the channel kafka without Kafka`);
      return new KafkaKanal({ producent: kafka.producent, topic: kafka.topic(mottagare.huvudman) });
    case 'inkorg':
      return null;
  }
};

const UTAN_KAFKA = 'har kanalen "kafka", som bara finns i profilen distributed. Välj en annan kanal eller profil.';

/** The channels that mottagare.yaml names. Throws `Mottagarfilfel` with every fault of the file at once. */
export const lasKanalval = (
  fil: Mottagarfil,
  register: Huvudmannakoll,
  { clock = systemClock, kafka = null }: Partial<Kanalgrund> = {},
): Kanaler => {
  const mottagare = laddaMottagare(fil, register);
  const fel = mottagare
    .filter(({ kanal }) => kanal === 'kafka' && kafka === null)
    .map(({ huvudman }) => ({ fil: fil.fil, rad: 0, meddelande: `Huvudman ${huvudman} ${UTAN_KAFKA}` }));
  if (fel.length > 0) throw new Mottagarfilfel(fel);
  return new Kanaler(mottagare, clock, kafka);
};
