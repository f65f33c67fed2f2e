import { Kafka as Klient, Partitioners } from 'kafkajs';
import { Kafkaadmin } from './admin.js';
import { GRANSER, OMFORSOK, klientval } from './anslutning.js';
import { inomTid, otillganglig } from './felkod.js';
import { Gruppmedlem } from './konsument.js';
import { lasFran } from './las-fran.js';
import type { Kafka, Kafkagranser, Kafkaval, Producent } from './port.js';
import { Koproducent } from './producent.js';
import { botaVilandeTimer } from './vilande-timer.js';

const METADATA_MS = 60_000;

const nyProducent = async (klient: Klient, admin: Kafkaadmin, granser: Kafkagranser): Promise<Producent> => {
  const producer = klient.producer({
    allowAutoTopicCreation: false,
    // A retry may write twice, and the receivers drop the repeat by its id; kafkajs's idempotent mode is not proven.
    idempotent: false,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
    metadataMaxAge: METADATA_MS,
    retry: OMFORSOK,
  });
  try {
    await inomTid(producer.connect(), granser.sandningMs);
  } catch (error) {
    await producer.disconnect().catch(() => undefined);
    throw otillganglig(error);
  }
  return new Koproducent({ producer, granser, antalPartitioner: (topic) => admin.antalPartitioner(topic) });
};

/** Reads the files that the options name; the brokers are met when first needed (`halsa` asks them). */
export const oppnaKafka = async (val: Kafkaval): Promise<Kafka> => {
  if (!botaVilandeTimer()) val.logg.varning('kafka-vilande-timer-inte-botad');
  const klient = new Klient(klientval(val));
  const granser: Kafkagranser = { ...GRANSER, ...val.granser };
  const admin = new Kafkaadmin(klient, val.logg);
  const oppna = new Set<{ stang(): Promise<void> }>();
  const minns = <T extends { stang(): Promise<void> }>(del: T): T => {
    oppna.add(del);
    return del;
  };
  return {
    producent: async () => minns(await nyProducent(klient, admin, granser)),
    konsumera: async (konsumentval) =>
      minns(await new Gruppmedlem({ klient, val: konsumentval, granser, logg: val.logg }).starta()),
    sakraTopics: (topics) => admin.sakra(topics),
    efterslapning: (grupp, topics) => admin.efterslapning(grupp, topics),
    lasFran: (lasval) => lasFran(klient, admin, lasval),
    hoppaOver: (plats) => admin.hoppaOver(plats),
    halsa: () => admin.halsa(),
    stang: async () => {
      await Promise.all([...oppna].map((del) => del.stang()));
      await admin.stang();
    },
  };
};
