import { setTimeout as vila } from 'node:timers/promises';
import { setTimeout as paus } from 'node:timers/promises';
import type { Admin, Kafka as Klient } from 'kafkajs';
import type { Logg } from '#libs/platform/logg.js';
import { felkod, inomTid, otillganglig } from './felkod.js';
import { OgiltigTopic } from './fel.js';
import type { Postplats, Topic } from './port.js';
import { granskaTopic, skapaval } from './topicgranskning.js';

const SVAR_MS = 20_000;
const SKAPA_PER_GANG = 50;
/** Two services may create the same topics at the same moment: whoever comes second looks again. */
const OMGANGAR = 3;
const VANTA_FORSOK = 6;
const VANTA_MS = 150;
const SNART = ['GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP'];
const TOPIC_FINNS = 'TOPIC_ALREADY_EXISTS';
/** Made a moment ago, perhaps by another: it is listed before its partitions are known. */
const NYSS_SKAPAD = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE'];
const NYSS_FORSOK_MAX = 20;
const NYSS_MS = 250;

export interface Topiclage {
  readonly partitioner: number;
  readonly repliker: number;
}

/** Topics, lag and health, over one connection that opens when first needed. */
export class Kafkaadmin {
  private ansluten: Promise<Admin> | null = null;
  private halsokontroll: Promise<void> | null = null;

  constructor(
    private readonly klient: Klient,
    private readonly logg: Logg,
  ) {}

  async sakra(topics: readonly Topic[]): Promise<void> {
    for (let omgang = 1; ; omgang++) {
      const finns = await this.lageAvNya(topics.map(({ namn }) => namn));
      const saknas = topics.filter(({ namn }) => !finns.has(namn));
      if (saknas.length === 0) return this.granska(topics, finns);
      if (omgang > OMGANGAR)
        throw new OgiltigTopic(`Topics kunde inte skapas: ${saknas.map((t) => t.namn).join(', ')}.`);
      await this.skapa(saknas);
    }
  }

  /** Messages not committed, per topic; a group that never committed has all of them before it. */
  async efterslapning(grupp: string, topics: readonly string[]): Promise<Map<string, number>> {
    return this.fraga(async (admin) => {
      const bekraftade = await admin.fetchOffsets({ groupId: grupp, topics: [...topics] });
      const rader = await Promise.all(
        topics.map(async (topic) => {
          const egna = bekraftade.find((rad) => rad.topic === topic)?.partitions ?? [];
          const last = new Map(egna.map(({ partition, offset }) => [partition, BigInt(offset)]));
          const slut = await admin.fetchTopicOffsets(topic);
          const kvar = slut.map(({ partition, high, low }) =>
            kvarvarande(last.get(partition), BigInt(low), BigInt(high)),
          );
          return [topic, Number(kvar.reduce((summa, antal) => summa + antal, 0n))] as const;
        }),
      );
      return new Map(rader);
    });
  }

  /** Where each partition begins and ends now. */
  async granser(topic: string): Promise<{ partition: number; fran: bigint; till: bigint }[]> {
    return this.fraga(async (admin) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
        partition,
        fran: BigInt(low),
        till: BigInt(high),
      })),
    );
  }

  async bekraftade(grupp: string, topic: string): Promise<ReadonlyMap<number, bigint>> {
    return this.fraga(async (admin) => {
      const [rad] = await admin.fetchOffsets({ groupId: grupp, topics: [topic] });
      return new Map((rad?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]));
    });
  }

  async hoppaOver({ grupp, topic, partition, offset }: Postplats): Promise<void> {
    const efter = String(BigInt(offset) + 1n);
    await this.fraga((admin) =>
      admin.setOffsets({ groupId: grupp, topic, partitions: [{ partition, offset: efter }] }),
    );
  }

  async antalPartitioner(topic: string): Promise<number> {
    const lage = (await this.lage([topic])).get(topic);
    if (lage === undefined) throw new OgiltigTopic(`Topic ${topic} finns inte i Kafka.`);
    return lage.partitioner;
  }

  /** Callers at the same moment share one question. */
  async halsa(): Promise<void> {
    this.halsokontroll ??= this.fraga(async (admin) => void (await admin.describeCluster())).finally(
      () => (this.halsokontroll = null),
    );
    await this.halsokontroll;
  }

  async stang(): Promise<void> {
    const admin = await this.ansluten?.catch(() => null);
    await admin?.disconnect().catch(() => undefined);
  }

  private async lage(namn: readonly string[]): Promise<Map<string, Topiclage>> {
    return this.fraga(async (admin) => {
      const alla = new Set(await admin.listTopics());
      const finns = namn.filter((topic) => alla.has(topic));
      if (finns.length === 0) return new Map();
      const { topics } = await admin.fetchTopicMetadata({ topics: finns });
      return new Map(
        topics.map(({ name, partitions }) => [
          name,
          { partitioner: partitions.length, repliker: Math.min(...partitions.map(({ replicas }) => replicas.length)) },
        ]),
      );
    });
  }

  private async lageAvNya(namn: readonly string[], forsok = 1): Promise<Map<string, Topiclage>> {
    try {
      return await this.lage(namn);
    } catch (error) {
      if (!NYSS_SKAPAD.includes(felkod(error)) || forsok >= NYSS_FORSOK_MAX) throw error;
    }
    await vila(NYSS_MS);
    return this.lageAvNya(namn, forsok + 1);
  }

  private async skapa(topics: readonly Topic[]): Promise<void> {
    for (let i = 0; i < topics.length; i += SKAPA_PER_GANG) {
      const del = topics.slice(i, i + SKAPA_PER_GANG);
      await this.fraga((admin) => admin.createTopics({ topics: del.map(skapaval), waitForLeaders: true })).catch(
        (error: unknown) => {
          if (felkod(error) !== TOPIC_FINNS) throw error;
        },
      );
      this.logg.info('kafka-topics-skapade', { antal: del.length });
    }
  }

  private granska(topics: readonly Topic[], finns: ReadonlyMap<string, Topiclage>): void {
    for (const topic of topics) {
      const varning = granskaTopic(topic, finns.get(topic.namn));
      if (varning !== undefined) this.logg.varning(varning, { topic: topic.namn });
    }
  }

  private async fraga<T>(vad: (admin: Admin) => Promise<T>): Promise<T> {
    this.ansluten ??= this.anslut();
    try {
      const admin = await this.ansluten;
      return await inomTid(
        medTalamod(() => vad(admin)),
        SVAR_MS,
      );
    } catch (error) {
      throw otillganglig(error);
    }
  }

  private async anslut(): Promise<Admin> {
    const admin = this.klient.admin();
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      this.ansluten = null;
      await admin.disconnect().catch(() => undefined);
      throw error;
    }
  }
}

/** kafkajs does not try again by itself while a group's coordinator is moving or has just started. */
const medTalamod = async <T>(vad: () => Promise<T>): Promise<T> => {
  for (let forsok = 1; forsok < VANTA_FORSOK; forsok++) {
    const svar = await vad().then(
      (varde) => ({ varde }),
      (fel: unknown) => ({ fel }),
    );
    if ('varde' in svar) return svar.varde;
    if (!SNART.includes(felkod(svar.fel))) throw svar.fel;
    await paus(VANTA_MS * forsok);
  }
  return vad();
};

const kvarvarande = (bekraftad: bigint | undefined, low: bigint, high: bigint): bigint => {
  const nasta = bekraftad === undefined || bekraftad < low ? low : bekraftad;
  return high > nasta ? high - nasta : 0n;
};
