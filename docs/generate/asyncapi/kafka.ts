/** The Kafka of the distributed profile: topics, what stands in the headers, and how a receipt is signed. */
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { huvudman, objekt, ref, text, tid, uuid, type Schema } from './schema.js';

const BINDNING = '0.5.0';
const KANAL = '#/channels';
const PREFIX = { description: 'KAFKA_TOPICPREFIX', default: 'avvikelsenav' };
const HUVUDMAN = { description: 'Huvudmannens kod' };

const kafka = (falt: Schema = {}): Schema => ({ kafka: { ...falt, bindingVersion: BINDNING } });
const nyckel = kafka({ key: { ...text, description: 'Ärendets ström, t.ex. avvikelse-<id>: en nyckel, en ordning' } });

/** CloudEvents 1.0 in binary mode: attributes as headers, UTF-8. */
const huvuden = (typ: Schema, valfria: Readonly<Record<string, Schema>> = {}): Schema => ({
  ...objekt(
    {
      ce_specversion: { const: '1.0' },
      ce_id: { ...text, description: 'Samma varje gång meddelandet kommer: en dubblett kan släppas' },
      ce_source: { type: 'string', format: 'uri' },
      ce_type: typ,
      ce_subject: text,
      ce_time: tid,
      ce_mottagare: huvudman,
    },
    { traceparent: text, ...valfria },
  ),
  additionalProperties: true,
});

const datan = (typ: Meddelandetyp): Schema => ({
  $ref: `#/components/messages/${typ}/payload/allOf/1/properties/data`,
});

const direkt = (typer: readonly Meddelandetyp[]): Schema => ({
  title: 'Ett meddelande till huvudmannen',
  description:
    'Kuvertet i binärt läge: attributen som huvuden (ce_…), kuvertets "data" som värde. ce_type säger vilket schema värdet följer; ' +
    'ce_sekvens är kuvertets sekvens och content-type dess datacontenttype.',
  contentType: 'application/json',
  headers: huvuden(text, { ce_sekvens: { type: 'string', pattern: '^[0-9]+$' }, 'content-type': text }),
  payload: { anyOf: typer.map(datan) },
  bindings: nyckel,
});

const SIGNATUR = {
  'webhook-id': { ...uuid, description: 'Samma som ce_subject' },
  'webhook-timestamp': {
    type: 'string',
    pattern: '^[0-9]+$',
    description: 'Sekunder sedan 1970; ny för varje kvittens',
  },
  'webhook-signature': {
    type: 'string',
    pattern: '^v1,',
    description: 'v1,base64(HMAC-SHA256(hemlighet, "{webhook-id}.{webhook-timestamp}.{värde}"))',
  },
};

const KVITTENS = {
  title: 'Kvittens från en huvudman som läser sitt eget topic',
  description:
    'Signerad med hemligheten i mottagare.yaml (Standard Webhooks). Utan giltig signatur läggs den åt sidan.',
  contentType: 'application/json',
  headers: {
    ...huvuden({ const: 'se.avvikelsenav.kvittens.v1' }, SIGNATUR),
    description: 'ce_subject är försändelsens id (meddelandets ce_id); ce_mottagare är den som kvitterar.',
  },
  payload: ref('kvittens'),
  bindings: nyckel,
  examples: [{ name: 'kvittens', payload: { arendenummer: 'RD-2026-00412' } }],
};

const MARKE = {
  title: 'Kontrollmärke',
  description: 'Internt: vilken försändelse som ska lämnas. Bär inget av vad den innehåller (ADR 0008).',
  headers: huvuden(
    { type: 'string', pattern: String.raw`^se\.avvikelsenav\.forsandelse\.(koad|omsandning|levererad|stoppad)\.v1$` },
    { ce_dataref: { type: 'string', pattern: '^urn:avvikelsenav:forsandelse:' }, ce_sekvens: text },
  ),
  payload: { type: 'null' },
  bindings: nyckel,
};

const PARKERAD = {
  title: 'Ett meddelande som ingen förstod',
  headers: objekt(
    {
      'parkerad-topic': text,
      'parkerad-partition': text,
      'parkerad-offset': text,
      'parkerad-orsak': { ...text, description: 'Kort kod, t.ex. SIGNATUR_FEL' },
      'parkerad-tid': tid,
    },
    { 'parkerad-avkortad': { const: 'ja', description: 'För stort: värdet och huvudena sparades inte' } },
  ),
  payload: { description: 'Värdet som det kom' },
};

const topic = (address: string, description: string, messages: Schema): Schema => ({
  address: `{prefix}.${address}`,
  description,
  parameters: { prefix: PREFIX, ...(address.includes('{huvudman}') && { huvudman: HUVUDMAN }) },
  messages,
  bindings: kafka(),
});

export const kafkakanaler = (typer: readonly Meddelandetyp[]): Schema => ({
  egetTopic: topic('till.{huvudman}', 'Bara för huvudmän med kanal "kafka" i mottagare.yaml. De läser själva.', {
    direkt: direkt(typer),
  }),
  kvittenstopic: topic('kvittenser', 'Signerade kvittenser från huvudmän med kanal "kafka".', { kvittens: KVITTENS }),
  forsandelser: topic('forsandelser.{huvudman}', 'Internt, från router till connector.', { kontrollmarke: MARKE }),
  parkerat: topic('parkerat', 'Internt: det som inte gick att tolka, med varifrån och varför.', { parkerad: PARKERAD }),
});

const kanal = (namn: string): Schema => ({ $ref: `${KANAL}/${namn}` });

export const KAFKAOPERATIONER: Schema = {
  levereraTillEgetTopic: {
    action: 'send',
    channel: kanal('egetTopic'),
    summary: 'Navet skriver till huvudmannens eget topic; levererat när alla synkade repliker har det.',
    bindings: kafka(),
  },
  taEmotSigneradKvittens: {
    action: 'receive',
    channel: kanal('kvittenstopic'),
    summary:
      'Huvudmannen kvitterar det den läst, gärna med sitt eget ärendenummer. En upprepad kvittens gör ingenting.',
    bindings: kafka(),
  },
};
