/** What each message to a huvudman's system holds, as JSON Schema; code lists are the program's own. `nyttolast.ts` builds them. */
import {
  ALLVARLIGHETSGRADER,
  ATGARDSSTATUS,
  BRISTTYPER,
  GOD_VARD,
  HANDELSETYPER,
  KATEGORIER,
  LAGRUM,
  SANNOLIKHETER,
  SIP_DELAR,
} from '#libs/avvikelse/kodverk.js';
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { SAMVERKANSMEDDELANDEN, SAMVERKANSSCHEMAN } from './samverkan.js';
import {
  dag,
  ellerNull,
  huvudman,
  kod,
  lista,
  medHuvud,
  niva,
  objekt,
  ref,
  text,
  tid,
  uuid,
  type Falt,
  type Meddelande,
  type Schema,
} from './schema.js';

const risk = {
  allvarlighetsgrad: niva(ALLVARLIGHETSGRADER),
  sannolikhet: niva(SANNOLIKHETER),
  riskvarde: { type: 'integer', minimum: 1, maximum: 16, description: 'allvarlighetsgrad × sannolikhet' },
};
const svarSenast = { ...ellerNull(dag), description: 'Dag då mottagaren senast ska ha svarat' };
const rapport = (titel: string): Omit<Meddelande, 'huvud'> => ({
  titel,
  oppet: { svarSenast, innehall: ref('innehall') },
  skyddat: { person: text, enhet: text, handelsetid: tid, upptackt: tid, rubrik: text, beskrivning: text },
});

type Avvikelsetyp = Extract<Meddelandetyp, `avvikelse.${string}`>;

const AVVIKELSER: Readonly<Record<Avvikelsetyp, Omit<Meddelande, 'huvud'>>> = {
  'avvikelse.rapporterad': rapport('En avvikelse som berör mottagaren'),
  'avvikelse.kompletterad': rapport('Ärendet som det nu är: ny version, ny verksamhet eller ny grund'),
  'avvikelse.makulerad': { titel: 'Ärendet är makulerat', oppet: {}, skyddat: { skal: text } },
  'avvikelse.mottagen': {
    titel: 'En part har ärendet i sitt system, med eget nummer',
    oppet: { arendenummer: text },
    skyddat: {},
  },
  'avvikelse.bedomd': { titel: 'En parts bedömning', oppet: risk, skyddat: { motivering: text } },
  'avvikelse.utredd': {
    titel: 'En parts utredning',
    oppet: { bristtyper: lista(kod(BRISTTYPER)) },
    skyddat: { orsaker: lista(objekt({ typ: ellerNull(kod(BRISTTYPER)) }, { beskrivning: text })) },
  },
  'avvikelse.handelseanalys-genomford': {
    titel: 'Gemensam händelseanalys',
    oppet: { deltagare: lista(objekt({ huvudman, funktion: text })) },
    skyddat: { forlopp: text, orsaker: text, forslag: text },
  },
  'avvikelse.atgard-beslutad': {
    titel: 'En åtgärd är beslutad',
    oppet: { atgardId: uuid, ansvarigFunktion: text, klartSenast: dag },
    skyddat: { beskrivning: text },
  },
  'avvikelse.atgard-uppdaterad': {
    titel: 'En åtgärd har ny status',
    oppet: { atgardId: uuid, status: kod(ATGARDSSTATUS) },
    skyddat: { kommentar: text },
  },
  'avvikelse.ansvar-avvisat': {
    titel: 'En part anser att ansvaret ligger hos en annan',
    oppet: { foreslagenHuvudman: ellerNull(huvudman) },
    skyddat: { skal: text },
  },
  'avvikelse.aterkopplad': {
    titel: 'En parts återkoppling',
    oppet: {},
    skyddat: { orsak: text, atgard: text, konsekvens: text, uppfoljning: text },
  },
  'avvikelse.avslutad': { titel: 'Ärendet är avslutat', oppet: {}, skyddat: {} },
  'avvikelse.ateroppnad': {
    titel: 'Ärendet är öppet igen; nya svar väntas',
    oppet: { orsak: { type: 'string', enum: ['beslut', 'komplettering'] }, svarSenast },
    skyddat: { skal: text },
  },
  'avvikelse.gallrad': {
    titel: 'En part har gallrat: radera allt ni fått av dess fritext och identitet i ärendet',
    oppet: {
      gallring: objekt({
        huvudman,
        gallringId: uuid,
        omfattar: lista({ type: 'string', enum: ['identitet', 'fritext'] }),
      }),
    },
    skyddat: {},
  },
};

/** In every message of an avvikelse: `av` is who acted, and the numbers by which all parties know the case. */
const ARENDEHUVUD: Falt = {
  av: huvudman,
  kalla: ref('kalla'),
  gemensamHantering: { type: 'boolean', description: 'Mer än en verksamhet är berörd' },
  parter: lista(ref('part')),
};

export const MEDDELANDEN: Readonly<Record<Meddelandetyp, Meddelande>> = {
  ...medHuvud(AVVIKELSER, ARENDEHUVUD),
  ...SAMVERKANSMEDDELANDEN,
  'prov.leverans': {
    titel: 'En provleverans, på begäran av mottagaren själv; den gäller inget ärende',
    ...{ huvud: {}, oppet: { meddelande: text }, skyddat: {} },
  },
};

/** Without a ground only the open part; with one also `grundId` and what the ground covers, less what has been erased. */
const data = ({ huvud, oppet, skyddat }: Meddelande): Schema => {
  const alltid = { ...huvud, ...oppet };
  if (Object.keys(skyddat).length === 0) return objekt({ ...alltid, avidentifierad: { const: true } });
  const paGrund = { grundId: text, skyddat: objekt({}, skyddat) };
  const gallrat = { const: true, description: 'Text som skulle ha följt med är gallrad' };
  return {
    ...objekt({ ...alltid, avidentifierad: { type: 'boolean' } }, { ...paGrund, gallrat }),
    if: { properties: { avidentifierad: { const: true } } },
    then: { properties: { grundId: false, skyddat: false, gallrat: false } },
    else: {
      required: Object.keys(paGrund),
      anyOf: [{ required: ['gallrat'] }, { properties: { skyddat: { minProperties: 1 } } }],
    },
  };
};

export const cloudeventstyp = (typ: Meddelandetyp): string => `se.avvikelsenav.${typ}.v1`;

/** The whole envelope of one kind of message. */
export const kuvertschema = (typ: Meddelandetyp): Schema => ({
  allOf: [ref('kuvert'), { properties: { type: { const: cloudeventstyp(typ) }, data: data(MEDDELANDEN[typ]) } }],
});

export const SCHEMAN: Falt = {
  kuvert: objekt(
    {
      specversion: { const: '1.0' },
      id: { ...uuid, description: 'Försändelsens id: samma vid varje omsändning, så att en dubblett kan släppas' },
      source: { type: 'string', format: 'uri', description: 'urn:avvikelsenav:<installation>' },
      type: text,
      subject: { ...uuid, description: 'Ärendets id' },
      time: { type: 'string', format: 'date-time', description: 'När det hände' },
      datacontenttype: { const: 'application/json' },
      mottagare: huvudman,
      sekvens: {
        type: 'integer',
        minimum: 0,
        description: 'Stiger för varje meddelande i samma ärende till samma mottagare',
      },
      data: { type: 'object' },
    },
    { traceparent: { type: 'string', pattern: '^00-[0-9a-f]{32}-[0-9a-f]{16}-01$' } },
  ),
  huvudmannakod: {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9-]{1,40}$',
    description: 'SCB-kod eller privat kod',
  },
  kalla: {
    ...objekt({ huvudman, system: text, arendenummer: text, version: { type: 'integer', minimum: 1 } }),
    description: 'Ärendet i den rapporterandes system',
  },
  part: objekt({ huvudman, verksamhet: ellerNull(text), arendenummer: ellerNull(text) }),
  innehall: objekt(
    {
      handelsetyp: kod(HANDELSETYPER),
      kategori: kod(KATEGORIER),
      bristtyper: lista(kod(BRISTTYPER)),
      handelsemanad: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' },
      rapportorFunktion: ellerNull(text),
      ...risk,
      lagrum: lista(kod(LAGRUM)),
      malgrupper: lista(text),
      godVard: lista(kod(GOD_VARD)),
      sipDelar: lista(kod(SIP_DELAR)),
      overenskommelse: ellerNull(objekt({ id: text, avsnitt: ellerNull(text) })),
      beroBarn: { type: 'boolean' },
    },
    { paminnelse: { type: 'string', description: 'Om orosanmälan, när ärendet berör barn' } },
  ),
  ...SAMVERKANSSCHEMAN,
  kvittens: {
    ...objekt({ arendenummer: { type: ['string', 'null'], maxLength: 64 } }),
    description: 'Mottagarens eget nummer på ärendet; null när meddelandet inte gav något',
  },
  webhookhuvuden: {
    type: 'object',
    description: 'Standard Webhooks. Bara vid webhook; i inkorgen finns ingen signatur.',
    required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    properties: {
      'webhook-id': { ...uuid, description: 'Samma som kuvertets id' },
      'webhook-timestamp': { type: 'string', pattern: '^[0-9]+$', description: 'Sekunder sedan 1970; refusera gamla' },
      'webhook-signature': {
        type: 'string',
        pattern: '^v1,',
        description: 'v1,base64(HMAC-SHA256(hemlighet, "{id}.{timestamp}.{kropp}"))',
      },
      traceparent: text,
    },
  },
};
