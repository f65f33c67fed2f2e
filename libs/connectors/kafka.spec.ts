import { describe, expect, it } from '@jest/globals';
import type { Kuvert } from '#libs/formedling/envelope.js';
import { franHuvuden, KafkaOtillganglig, OgiltigPost, type Post } from '#libs/kafka/index.js';
import { KafkaKanal } from './kafka.js';

const KUVERT: Kuvert = {
  specversion: '1.0',
  id: '8b4c1d1e-0000-8000-8000-000000000001',
  source: 'urn:avvikelsenav:prov',
  type: 'se.avvikelsenav.avvikelse.atgard-beslutad.v1',
  subject: '8b4c1d1e-0000-8000-8000-00000000000a',
  time: '2026-01-07T08:00:00.000Z',
  datacontenttype: 'application/json',
  mottagare: '20',
  sekvens: 4,
  traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`,
  data: { av: '2062', avidentifierad: true },
};
const ALDRIG = new AbortController().signal;
const kanal = (skicka: (poster: readonly Post[]) => Promise<void>): KafkaKanal =>
  new KafkaKanal({ producent: { skicka }, topic: 'prov.till.20' });

describe('the channel kafka', () => {
  it('I3 writes the whole envelope as CloudEvents in binary mode, in the case’s key, under the same id at every retry', async () => {
    const poster: Post[] = [];
    const en = kanal((nya) => Promise.resolve(void poster.push(...nya)));
    expect(await en.leverera(KUVERT, ALDRIG)).toEqual({ utfall: 'levererad', kvittens: null });
    await en.leverera(KUVERT, ALDRIG);
    const [post, igen] = poster;
    expect(igen).toEqual(post);
    expect(post).toMatchObject({ topic: 'prov.till.20', nyckel: `avvikelse-${KUVERT.subject}` });
    const { specversion, data, ...attribut } = KUVERT;
    expect(franHuvuden(post?.huvuden ?? {})).toEqual(attribut);
    expect(post?.huvuden['ce_specversion']).toBe(specversion);
    expect(JSON.parse(post?.varde?.toString() ?? '')).toEqual(data);
  });

  it.each([
    ['a broker that is away', new KafkaOtillganglig('TIDEN_UTE'), 'KAFKA_TIDEN_UTE', false],
    ['a message too large for a topic', new OgiltigPost('POST_FOR_STOR'), 'POST_FOR_STOR', true],
    ['anything else', new Error('x'), 'KAFKA_FEL', false],
  ])(
    'answers that %s is a failure, for good only when trying again is pointless',
    async (_, fel, felkod, slutgiltigt) => {
      const utfall = await kanal(() => Promise.reject(fel)).leverera(KUVERT, ALDRIG);
      expect(utfall).toEqual({ utfall: 'misslyckad', felkod, slutgiltigt });
    },
  );

  it('sends nothing when it is told to stop', async () => {
    const utfall = await kanal(() => Promise.reject(new Error('sent'))).leverera(KUVERT, AbortSignal.abort());
    expect(utfall).toMatchObject({ felkod: 'TIMEOUT' });
  });
});
