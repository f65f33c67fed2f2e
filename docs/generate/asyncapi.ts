/** Writes docs/asyncapi.json: what leaves the hub for a huvudman's system, and what comes back. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { exempel, type Exempel } from './asyncapi/exempel.js';
import { KAFKAOPERATIONER, kafkakanaler } from './asyncapi/kafka.js';
import { samverkansexempel } from './asyncapi/samverkansexempel.js';
import { cloudeventstyp, kuvertschema, MEDDELANDEN, SCHEMAN } from './asyncapi/meddelanden.js';
import type { Schema } from './asyncapi/schema.js';

const TYPER = Object.keys(MEDDELANDEN) as Meddelandetyp[];
const CLOUDEVENTS = 'application/cloudevents+json';

const ref = (...delar: readonly string[]): Schema => ({ $ref: `#/${delar.join('/')}` });
const perTyp = <T>(varde: (typ: Meddelandetyp) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(TYPER.map((typ) => [typ, varde(typ)]));

const alla = [...exempel(), ...samverkansexempel()];
const exemplen = (typ: Meddelandetyp): readonly Exempel[] => alla.filter((ett) => ett.typ === typ);
const saknas = TYPER.filter((typ) => exemplen(typ).length === 0);
if (saknas.length > 0) throw new Error(`no example event gives ${saknas.join(', ')}`);

const meddelande = (typ: Meddelandetyp): Schema => ({
  name: cloudeventstyp(typ),
  title: MEDDELANDEN[typ].titel,
  contentType: CLOUDEVENTS,
  headers: ref('components', 'schemas', 'webhookhuvuden'),
  payload: kuvertschema(typ),
  examples: exemplen(typ).map(({ namn, kuvert }) => ({ name: namn, payload: kuvert })),
});

const http = (method: string): Schema => ({ http: { method, bindingVersion: '0.3.0' } });
const meddelanden = perTyp((typ) => ref('components', 'messages', typ));
const kvittens = { kvittens: ref('components', 'messages', 'kvittens') };

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const dokument = {
  asyncapi: '3.1.0',
  info: {
    title: 'avvikelsenav: meddelanden till huvudmännens system',
    version,
    description:
      'CloudEvents 1.0 (strukturerad JSON), ett meddelande per händelse och berörd huvudman. Minst en gång: samma id kan komma igen. ' +
      'Per ärende och mottagare kommer meddelandena i ordning efter sekvens. Utan registrerad grund är meddelandet avidentifierat.',
    license: { name: 'MIT' },
  },
  defaultContentType: CLOUDEVENTS,
  channels: {
    webhook: {
      address: null,
      title: 'En adress per huvudman',
      description: 'Den https-adress som huvudmannen har i mottagare.yaml. Omdirigeringar följs inte.',
      messages: meddelanden,
    },
    webhooksvar: { address: null, description: 'Kroppen i mottagarens 2xx-svar.', messages: kvittens },
    inkorg: {
      address: '/avvikelse/v1/inkorg',
      description: 'Samma kuvert, i svarets "poster", tills de är kvitterade. Se openapi.json.',
      messages: meddelanden,
    },
    kvittenser: {
      address: '/avvikelse/v1/inkorg/{forsandelseId}/kvittenser',
      parameters: { forsandelseId: { description: 'Kuvertets id' } },
      messages: kvittens,
    },
    ...kafkakanaler(TYPER),
  },
  operations: {
    levereraTillWebhook: {
      action: 'send',
      channel: ref('channels', 'webhook'),
      summary: 'Navet skickar ett signerat POST till mottagarens system.',
      description:
        '2xx: levererat, och kvitterat om svaret bär kvittensen (utom 202, då kvittensen kommer senare genom API:et). ' +
        'Annat svar: nytt försök med växande pauser, eller parkerat.',
      bindings: http('POST'),
      reply: { channel: ref('channels', 'webhooksvar') },
    },
    lamnaUrInkorg: {
      action: 'send',
      channel: ref('channels', 'inkorg'),
      summary: 'Mottagarens system hämtar själv, när det inte har någon webhook.',
      bindings: http('GET'),
    },
    taEmotKvittens: {
      action: 'receive',
      channel: ref('channels', 'kvittenser'),
      summary: 'Mottagarens system kvitterar, gärna med sitt eget ärendenummer.',
      bindings: http('POST'),
    },
    ...KAFKAOPERATIONER,
  },
  components: {
    messages: {
      ...perTyp(meddelande),
      kvittens: {
        title: 'Kvittens',
        contentType: 'application/json',
        payload: ref('components', 'schemas', 'kvittens'),
        examples: [{ name: 'kvittens', payload: { arendenummer: 'RD-2026-00412' } }],
      },
    },
    schemas: SCHEMAN,
  },
};
writeFileSync('docs/asyncapi.json', `${JSON.stringify(dokument, null, 2)}\n`);
