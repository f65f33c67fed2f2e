import type { EventStore } from '#libs/event-store/index.js';
import { oppnaKafka, type Kafka } from '#libs/kafka/index.js';
import { lasKonfiguration, type Konfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { oppnaLasdatabas, type Lasdatabas } from '#libs/platform/sql/index.js';
import { kafkavalFor, oppnaHandelselogg } from '#libs/tjanst/index.js';
import { feltext } from './drift-fel.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

/** The stores behind the services, as their own settings reach them: opened when asked for, closed together. */
export class Driftlager {
  private readonly oppnade: (() => unknown)[] = [];
  private pg: Lasdatabas | undefined;

  constructor(readonly konfiguration: Konfiguration) {}

  async kafka(): Promise<Kafka> {
    if (this.konfiguration.kafka.brokers.length === 0) throw saknas('KAFKA_BROKERS');
    return this.minns(await oppnaKafka(kafkavalFor(this.konfiguration, 'cli', tystLogg)), (en) => en.stang());
  }

  async handelselogg(): Promise<EventStore> {
    const { profil, eventstore } = this.konfiguration;
    if (profil === 'distributed' && eventstore.url === '') throw saknas('EVENTSTORE_URL');
    return this.minns(await oppnaHandelselogg(this.konfiguration, () => undefined), (en) => en.close());
  }

  /** Reads what stands: makes no table, so that a role with no such right may be used. */
  databas(): Lasdatabas {
    if (this.konfiguration.databaseUrl === '') throw saknas('DATABASE_URL');
    this.pg ??= this.minns(oppnaLasdatabas(this.konfiguration.databaseUrl), (en) => en.stang());
    return this.pg;
  }

  minns<T>(en: T, stang: (en: T) => unknown): T {
    this.oppnade.push(() => stang(en));
    return en;
  }

  async stang(): Promise<void> {
    for (const stang of this.oppnade.splice(0).reverse()) await Promise.resolve(stang()).catch(() => undefined);
  }
}

const saknas = (namn: string): Kommandofel =>
  new Kommandofel(`${namn} saknas. Kör kommandot med samma inställningar som tjänsterna.`);

/** Does it with the stores that the environment names. Every fault becomes a `Kommandofel` in Swedish. */
export const medLager = async <T>(
  { miljo }: Pick<Terminal, 'miljo'>,
  arbete: (lager: Driftlager) => Promise<T>,
): Promise<T> => {
  let lager: Driftlager | undefined;
  try {
    lager = new Driftlager(lasKonfiguration(medProfil(miljo), 'cli'));
    return await arbete(lager);
  } catch (error) {
    throw new Kommandofel(feltext(error), { cause: error });
  } finally {
    await lager?.stang();
  }
};

/** The six services take their profile for given; whoever runs a command beside them may too. */
const medProfil = (miljo: Terminal['miljo']): Terminal['miljo'] =>
  (miljo['AVVIKELSENAV_PROFIL'] ?? '') === '' && (miljo['EVENTSTORE_URL'] ?? '') !== ''
    ? { ...miljo, AVVIKELSENAV_PROFIL: 'distributed' }
    : miljo;

export const kravDistribuerad = ({ konfiguration }: Driftlager): void => {
  if (konfiguration.profil === 'distributed') return;
  throw new Kommandofel(
    `Det här gäller profilen distributed, och inställningarna säger ${konfiguration.profil}. ` +
      'Där det bara är ett program: se status och drift vyer.',
  );
};
