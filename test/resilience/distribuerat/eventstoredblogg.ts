import { EventStoreDBClient, FORWARDS, START, type AllStreamResolvedEvent } from '@eventstore/db-client';
import type { Loggrad } from '../loggbild.js';

const SIDA = 4_000;

/**
 * What stands in one log of an EventStoreDB, read by the bare client: not by the adapter that is proved.
 * @param loggnamn the log's namespace on the server
 */
export class Eventstoredblogg {
  private readonly klient: EventStoreDBClient;
  private sist: bigint | null = null;

  constructor(
    url: string,
    private readonly loggnamn: string,
  ) {
    this.klient = EventStoreDBClient.connectionString(url);
  }

  /** What has come since it was last asked. */
  async nya(): Promise<readonly Loggrad[]> {
    const rader: Loggrad[] = [];
    for await (const [rad, position] of this.efter(this.sist)) {
      this.sist = position;
      rader.push(rad);
    }
    return rader;
  }

  /** Everything, once more. */
  alla(): Promise<readonly Loggrad[]> {
    return Array.fromAsync(this.efter(null), ([rad]) => rad);
  }

  async stang(): Promise<void> {
    await this.klient.dispose();
  }

  private async *efter(efter: bigint | null): AsyncGenerator<[Loggrad, bigint]> {
    let fran = efter;
    for (let sida = await this.sida(fran); sida.length > 0; sida = await this.sida(fran)) {
      yield* sida.filter((post): post is [Loggrad, bigint] => post[0] !== null);
      fran = sida.at(-1)?.[1] ?? fran;
    }
  }

  /** Null for what is not of this log. The server's page begins with the event at the position itself. */
  private async sida(efter: bigint | null): Promise<readonly [Loggrad | null, bigint][]> {
    const fromPosition = efter === null ? START : { commit: efter, prepare: efter };
    const sida: [Loggrad | null, bigint][] = [];
    for await (const { event } of this.klient.readAll({ direction: FORWARDS, fromPosition, maxCount: SIDA })) {
      if (event === undefined || event.position.commit === efter) continue;
      sida.push([this.somRad(event), event.position.commit]);
    }
    return sida;
  }

  private somRad(event: NonNullable<AllStreamResolvedEvent['event']>): Loggrad | null {
    const prefix = `${this.loggnamn}.`;
    if (!event.streamId.startsWith(prefix)) return null;
    const meta: { kommando?: string } = tolka(event.metadata) as { kommando?: string };
    return {
      position: Number(event.position.commit),
      stream: event.streamId.slice(prefix.length),
      revision: Number(event.revision),
      id: event.id,
      type: event.type,
      data: tolka(event.data) as Loggrad['data'],
      kommando: meta.kommando ?? '',
    };
  }
}

/** The adapter stores JSON text; the client gives bytes or what it has parsed itself. */
const tolka = (varde: unknown): unknown =>
  varde instanceof Uint8Array ? JSON.parse(Buffer.from(varde).toString('utf8')) : varde;
