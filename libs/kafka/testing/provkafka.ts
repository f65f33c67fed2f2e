import { setTimeout as paus } from 'node:timers/promises';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { oppnaKafka, type Kafka, type Kafkagranser, type Post, type Topic } from '../index.js';

/** Short bounds, so that a member that has died is missed soon. */
const PROVGRANSER: Partial<Kafkagranser> = { sessionMs: 6_000, tystMaxMs: 30_000, stangMaxMs: 5_000 };

export const provtopic = (partitioner = 1): Topic => ({
  namn: `prov.${newId()}`,
  partitioner,
  repliker: 1,
  bevaraDagar: 1,
  isynkMin: 1,
});

export const provkafka = (brokers: string, granser: Partial<Kafkagranser> = {}): Promise<Kafka> =>
  oppnaKafka({
    brokers: brokers.split(','),
    klientId: 'prov',
    logg: tystLogg,
    granser: { ...PROVGRANSER, ...granser },
  });

export const post = (topic: string, nyckel: string, varde: string): Post => ({
  topic,
  nyckel,
  huvuden: { ce_id: varde.slice(0, 20) },
  varde: Buffer.from(varde),
});

/** Waits, bounded, until it holds. */
export const tills = async (vad: string, haller: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> => {
  for (const slut = Date.now() + ms; Date.now() < slut; await paus(25)) if (await haller()) return;
  throw new Error(`did not happen within ${ms} ms: ${vad}`);
};
