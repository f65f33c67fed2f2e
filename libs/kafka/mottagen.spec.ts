import { describe, expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { mottagen } from './mottagen.js';

const plats = { topic: 'prov', partition: 2 };
const meddelande = (delar: Partial<KafkaMessage> = {}): KafkaMessage =>
  ({
    key: Buffer.from('arende'),
    value: Buffer.from('{}'),
    timestamp: '1772439300000',
    attributes: 0,
    offset: '41',
    headers: { ce_id: Buffer.from('1') },
    ...delar,
  }) as KafkaMessage;

describe('a received message', () => {
  it('is text where text belongs, and bytes where bytes do', () => {
    expect(mottagen(plats, meddelande())).toEqual({
      ...plats,
      offset: '41',
      tid: '2026-03-02T08:15:00.000Z',
      nyckel: 'arende',
      huvuden: { ce_id: '1' },
      varde: Buffer.from('{}'),
    });
  });

  it('may have neither key, headers nor value', () => {
    const { headers: _, ...utan } = meddelande({ key: null, value: null });
    expect(mottagen(plats, utan as KafkaMessage)).toMatchObject({ nyckel: '', huvuden: {}, varde: null });
  });

  it.each([
    ['a repeated header', { headers: { ce_id: [Buffer.from('1'), Buffer.from('2')] } }, 'HUVUD_UPPREPAT'],
    ['a header that is no text', { headers: { ce_id: Buffer.from([0xff]) } }, 'TEXT_EJ_UTF8'],
    ['a key that is no text', { key: Buffer.from([0xc3]) }, 'TEXT_EJ_UTF8'],
    ['headers without end', { headers: { ce_id: Buffer.alloc(20_000, 'x') } }, 'POST_FOR_STOR'],
    ['a value without end', { value: Buffer.alloc(900_001) }, 'POST_FOR_STOR'],
  ])('says what is wrong with %s, and keeps its place', (_, delar, fel) => {
    expect(mottagen(plats, meddelande(delar))).toMatchObject({ ...plats, offset: '41', fel });
  });

  it('does not fall over a time that no calendar has', () => {
    expect(mottagen(plats, meddelande({ timestamp: '9'.repeat(19) })).tid).toBe('1970-01-01T00:00:00.000Z');
  });
});
