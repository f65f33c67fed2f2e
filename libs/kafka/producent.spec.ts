import { describe, expect, it } from '@jest/globals';
import type { ProducerBatch, RecordMetadata } from 'kafkajs';
import { KafkaOtillganglig, type Post } from './index.js';
import { Koproducent } from './producent.js';

const post = (nyckel: string): Post => ({ topic: 't', nyckel, huvuden: {}, varde: null });
const nycklar = (sats: ProducerBatch): unknown[] =>
  (sats.topicMessages ?? []).flatMap((t) => t.messages.map((m) => m.key));

/** The answers that a broker gives to all that was sent. */
const svar = (sats: ProducerBatch): RecordMetadata[] =>
  (sats.topicMessages ?? []).flatMap(({ topic, messages }) =>
    messages.map(({ partition = 0 }) => ({ topicName: topic, partition, errorCode: 0 })),
  );

const prov = (sendBatch: (sats: ProducerBatch) => Promise<RecordMetadata[]>, koMax = 100) => {
  const producer = { sendBatch, disconnect: () => Promise.resolve() };
  const granser = { sandningMs: 60, koMax };
  return new Koproducent({ producer, granser, antalPartitioner: () => Promise.resolve(6) });
};

describe('the queue of a producer', () => {
  it('sends one batch at a time, and what waits goes together, in order', async () => {
    const skickat: unknown[][] = [];
    const producent = prov(async (sats) => {
      skickat.push(nycklar(sats));
      return svar(sats);
    });
    await Promise.all(['a', 'b', 'c'].map((nyckel) => producent.skicka([post(nyckel)])));
    await producent.skicka([post('d')]);
    expect(skickat.flat()).toEqual(['a', 'b', 'c', 'd']);
    expect(skickat.length).toBeLessThan(4);
  });

  it('refuses all that waits behind a failure, so that nothing passes it (I3)', async () => {
    const skickat: unknown[] = [];
    const producent = prov(async (sats) => {
      skickat.push(...nycklar(sats));
      throw new Error('gone');
    });
    const utfall = await Promise.allSettled(['a', 'b'].map((nyckel) => producent.skicka([post(nyckel)])));
    expect(utfall.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(skickat[0]).toBe('a');
  });

  it('sends nothing new while a send that outlived its time may still arrive (I3)', async () => {
    const fastnat = Promise.withResolvers<undefined>();
    const skickat: unknown[] = [];
    const producent = prov(async (sats) => {
      skickat.push(...nycklar(sats));
      if (skickat.length === 1) await fastnat.promise;
      return svar(sats);
    });
    await expect(producent.skicka([post('a')])).rejects.toMatchObject({ kod: 'TIDEN_UTE' });
    await expect(producent.skicka([post('b')])).rejects.toMatchObject({ kod: 'TIDEN_UTE' });
    expect(skickat).toEqual(['a']);
    fastnat.resolve(undefined);
    await producent.skicka([post('a')]);
    expect(skickat).toEqual(['a', 'a']);
  });

  it('does not believe a send that left a partition without an answer (I1)', async () => {
    const producent = prov(async (sats) => svar(sats).slice(1));
    await expect(producent.skicka([post('a')])).rejects.toMatchObject({ kod: 'SVAR_SAKNAS' });
  });

  it('is bounded, and closed when closed', async () => {
    const producent = prov((sats) => Promise.resolve(svar(sats)), 2);
    await expect(producent.skicka([post('a'), post('b'), post('c')])).rejects.toMatchObject({ kod: 'KO_FULL' });
    await producent.stang();
    await expect(producent.skicka([post('a')])).rejects.toThrow(KafkaOtillganglig);
  });
});
