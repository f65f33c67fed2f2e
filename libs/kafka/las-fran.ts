import type { Consumer, EachBatchPayload, Kafka as Klient, KafkaMessage } from 'kafkajs';
import { OMFORSOK } from './anslutning.js';
import type { Kafkaadmin } from './admin.js';
import { otillganglig } from './felkod.js';
import { KafkaOtillganglig } from './fel.js';
import { mottagen } from './mottagen.js';
import type { Lasval } from './port.js';

const LAS_MAX = 10_000;
/** Nothing came for so long, though the broker says that there is more. */
const TYST_MS = 30_000;
const SESSION_MS = 30_000;

/** The last offset to read in each partition that has something unread. */
const mal = async (admin: Kafkaadmin, { topic, grupp }: Lasval): Promise<Map<number, bigint>> => {
  const [granser, bekraftade] = await Promise.all([admin.granser(topic), admin.bekraftade(grupp, topic)]);
  const olasta = granser.filter(({ partition, fran, till }) => {
    const nasta = bekraftade.get(partition) ?? fran;
    return till > (nasta > fran ? nasta : fran);
  });
  return new Map(olasta.map(({ partition, till }) => [partition, till - 1n]));
};

class Lasning {
  antal = 0;
  private readonly klart = Promise.withResolvers<undefined>();
  private slutade = false;
  private klocka: NodeJS.Timeout | undefined;

  constructor(
    private readonly val: Lasval,
    private readonly kvar: Map<number, bigint>,
  ) {
    this.vanta();
  }

  get slut(): Promise<undefined> {
    return this.klart.promise;
  }

  sluta(fel?: unknown): void {
    this.slutade = true;
    clearTimeout(this.klocka);
    if (fel === undefined) this.klart.resolve(undefined);
    else this.klart.reject(fel);
  }

  readonly sats = async (payload: EachBatchPayload): Promise<void> => {
    try {
      for (const post of payload.batch.messages) await this.en(payload, post);
    } catch (error) {
      this.sluta(error);
    }
  };

  private async en(payload: EachBatchPayload, post: KafkaMessage): Promise<void> {
    const offset = BigInt(post.offset);
    if (this.slutade || offset > (this.kvar.get(payload.batch.partition) ?? -1n)) return;
    await this.val.hantera(mottagen(payload.batch, post));
    await this.last(payload, offset);
  }

  private async last({ batch, ...payload }: EachBatchPayload, offset: bigint): Promise<void> {
    const { topic, partition } = batch;
    if (this.val.bekrafta) {
      const partitions = [{ partition, offset: String(offset + 1n) }];
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions }] });
    }
    payload.resolveOffset(String(offset));
    this.antal += 1;
    if (offset === this.kvar.get(partition)) this.kvar.delete(partition);
    this.vanta();
    if (this.antal >= Math.min(this.val.max, LAS_MAX) || this.kvar.size === 0) this.sluta();
    await payload.heartbeat();
  }

  private vanta(): void {
    clearTimeout(this.klocka);
    this.klocka = setTimeout(() => this.sluta(new KafkaOtillganglig('TIDEN_UTE')), TYST_MS);
  }
}

const kor = async (konsument: Consumer, topic: string, lasning: Lasning): Promise<void> => {
  konsument.on(konsument.events.CRASH, ({ payload }) => lasning.sluta(otillganglig(payload.error)));
  await konsument.connect();
  await konsument.subscribe({ topics: [topic], fromBeginning: true });
  await konsument.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: lasning.sats });
  await lasning.slut;
};

/** See `Kafka.lasFran`. Rejects with what `hantera` threw: that message is not committed. */
export const lasFran = async (klient: Klient, admin: Kafkaadmin, val: Lasval): Promise<number> => {
  const kvar = await mal(admin, val);
  if (kvar.size === 0 || val.max <= 0) return 0;
  const konsument = klient.consumer({
    groupId: val.grupp,
    sessionTimeout: SESSION_MS,
    maxWaitTimeInMs: 200,
    allowAutoTopicCreation: false,
    retry: { ...OMFORSOK, restartOnFailure: () => Promise.resolve(false) },
  });
  const lasning = new Lasning(val, kvar);
  lasning.slut.catch(() => undefined);
  try {
    await kor(konsument, val.topic, lasning);
    return lasning.antal;
  } finally {
    lasning.sluta();
    await konsument.disconnect().catch(() => undefined);
  }
};
