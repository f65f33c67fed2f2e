import { GALLRING, GALLRING_STANDARD } from './schema-gallring.js';
import { AVTALETS_UPPFOLJNING, UPPFOLJNING } from './schema-uppfoljning.js';

/**
 * The shape of a län file, once: it validates at load, fills silence with null, and is exported to lan/schema.json for editors.
 * Descriptions are Swedish, for the one who writes the file. Every list and text has a limit.
 */
const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const id = (description: string) => ({ type: 'string', pattern: ID, maxLength: 64, description });
const text = (description: string) => ({ type: 'string', minLength: 1, maxLength: 2000, description });
const valfriText = (description: string) => ({ ...text(description), type: ['string', 'null'], default: null });
const valfriId = (description: string) => ({ ...id(description), type: ['string', 'null'], default: null });
const datum = (description: string) => ({ type: ['string', 'null'], format: 'date', default: null, description });
const heltal = (maximum: number, description: string) => ({ type: 'integer', minimum: 1, maximum, description });
const valfrittTal = (maximum: number, description: string) => ({
  ...heltal(maximum, description),
  type: ['integer', 'null'],
  default: null,
});
const lista = (items: object, maxItems: number, description: string) => ({
  type: 'array',
  items,
  maxItems,
  description,
});
const valfriLista = (items: object, maxItems: number, description: string) => ({
  ...lista(items, maxItems, description),
  default: [],
});
const post = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const LANK = { ...valfriText('Länk till ägarens egen källa'), pattern: '^https://' };
const SVARSTID = 'Svarstid i svenska arbetsdagar (vår konfiguration, inte källans)';
const FRITEXTGRANSKNING = {
  type: 'string',
  enum: ['vid-inlamning', 'en-person', 'tva-personer'],
  description:
    'Granskning av fritext innan en annan huvudman får läsa den: den som lämnar in har granskat, en annan person ' +
    'godkänner, eller två personer godkänner (vår konfiguration, inte källans)',
};
const kalla = valfriId('Källa (id i kallor) som uppgiften är läst ur');
const aliasnamn = valfriLista(text('Namn'), 20, 'Andra namn som förekommer i underlag');
const verksamheter = lista(
  post(['kod', 'namn'], { kod: id('Verksamhetens kod'), namn: text('Verksamhetens namn') }),
  100,
  'Verksamheter',
);
const linje = lista(
  post(['niva'], { niva: id('Nivå av slaget linje'), funktion: valfriText('Funktion som håller nivån') }),
  20,
  'Den egna linjens nivåer, lägst först',
);

const huvudman = post(['kod', 'namn', 'typ'], {
  kod: {
    type: 'string',
    pattern: '^([0-9]{2}|[0-9]{4}|[a-z0-9]+(-[a-z0-9]+)*)$',
    maxLength: 64,
    description: 'SCB-kod inom citattecken: två siffror för region, fyra för kommun; eget ord för privat huvudman',
  },
  namn: text('Namn så som det visas'),
  typ: { type: 'string', enum: ['region', 'kommun', 'privat'] },
  aliasnamn,
  verksamheter,
  svarstidArbetsdagar: heltal(250, SVARSTID),
  fritextgranskning: FRITEXTGRANSKNING,
  gallring: GALLRING,
  linje,
  kalla,
});

const lyft = post([], {
  franNiva: valfriId('Nivån som ärendet kommer från'),
  funktion: valfriText('Funktionen som lyfter'),
  med: valfriLista({ type: 'string', enum: ['faktaunderlag', 'forslag'] }, 2, 'Vad lyftet ska innehålla'),
  galler: valfriLista(
    { type: 'string', enum: ['avvikelse', 'tvist', 'principiell-tvist', 'fraga'] },
    4,
    'Ärendeslag som vägen gäller; tom lista = alla',
  ),
  villkor: valfriText('Villkor med källans ord'),
  kalla,
});

const niva = post(['id', 'namn', 'slag', 'ordning'], {
  id: id('Nivåns id, unikt i länet'),
  namn: text('Nivåns namn'),
  slag: { type: 'string', enum: ['linje', 'lokal', 'regional', 'politisk'] },
  ordning: heltal(50, 'Steg i trappan, 1 lägst; parallella nivåer delar steg'),
  mandat: valfriText('Mandat med källans ord'),
  beslutar: {
    type: ['boolean', 'null'],
    default: null,
    description: 'true = beslutar, false = rekommenderar, null = ej angivet',
  },
  lyftsAv: {
    ...lista(lyft, 20, 'Vem som får lyfta hit; [] = ingen, null = ej angivet'),
    type: ['array', 'null'],
    default: null,
  },
  lyftregel: valfriText('Regeln för lyft med källans ord'),
  svarstidArbetsdagar: valfrittTal(250, SVARSTID),
  kalla,
});

const ledamot = post(['funktion'], {
  huvudman: { type: ['string', 'null'], default: null, maxLength: 64, description: 'En viss huvudmans kod' },
  huvudmannatyp: { type: ['string', 'null'], enum: ['region', 'kommun', 'privat', null], default: null },
  funktion: text('Funktion'),
  antal: valfrittTal(500, 'Antal'),
  perHuvudman: { type: 'boolean', default: false, description: 'Gäller antalet per huvudman?' },
});

const arena = post(['id', 'namn'], {
  id: id('Arenans id, unikt i länet'),
  namn: text('Arenans namn'),
  niva: valfriId('Nivå i samma modell; null = vid sidan av trappan'),
  huvudman: valfriLista(text('Kod'), 400, 'Huvudmän som arenan är till för; tom lista = alla i länet'),
  ledamoter: valfriLista(ledamot, 50, 'Ledamöter'),
  motesrytm: valfriText('Mötesrytm med källans ord'),
  rytm: {
    ...post(['antalMin', 'antalMax', 'per'], {
      antalMin: heltal(366, 'Minst antal möten'),
      antalMax: heltal(366, 'Högst antal möten'),
      per: { type: 'string', enum: ['vecka', 'manad', 'termin', 'ar'] },
    }),
    type: ['object', 'null'],
    default: null,
  },
  sammankallande: valfriText('Sammankallande'),
  alternering: {
    ...post(['intervallAr', 'beskrivning'], {
      intervallAr: heltal(10, 'År mellan en huvudmans turer (vartannat år = 2)'),
      beskrivning: text('Källans ord'),
    }),
    type: ['object', 'null'],
    default: null,
  },
  uppdrag: valfriText('Uppdrag med källans ord'),
  beredsAv: valfriId('Arena som bereder ärendena'),
  staendePunkter: valfriLista(text('Punkt'), 20, 'Stående punkter på dagordningen'),
  kalla,
});

const inriktning = {
  ...post([], {
    vardegrund: valfriText('Värdegrund'),
    utgangspunkter: valfriLista(text('Utgångspunkt'), 20, 'Gemensamma utgångspunkter'),
    mal: valfriLista(text('Mål'), 20, 'Mål eller syfte'),
    prioriteringar: valfriLista(text('Prioritering'), 20, 'Prioriteringar'),
    kalla,
  }),
  default: {},
  description: 'Varför man samverkar, med källans ord (informationstorget)',
};

const samverkansmodell = post(['id', 'namn', 'status', 'nivaer'], {
  id: id('Modellens id'),
  namn: text('Modellens namn'),
  status: { type: 'string', enum: ['gallande', 'forslag', 'tidigare'] },
  giltigFran: datum('Gäller från och med'),
  giltigTill: datum('Gäller till och med'),
  giltighetAr: valfrittTal(50, 'Längd i år när källan saknar datum'),
  inriktning,
  nivaer: { ...lista(niva, 50, 'Nivåer'), minItems: 1 },
  arenor: valfriLista(arena, 200, 'Arenor'),
  kalla,
});

const version = post(['version'], {
  version: text('Version'),
  giltigFran: datum('Giltig från och med'),
  giltigTill: datum('Giltig till och med'),
  giltighetAr: valfrittTal(50, 'Längd i år när källan saknar datum'),
  dnr: valfriText('Diarienummer'),
  antagenAv: valfriText('Antagen av'),
  antagen: datum('Antagen den'),
  godkandAv: valfriText('Godkänd av'),
  ansvarigForRevidering: valfriText('Ansvarig för revidering'),
});

const overenskommelse = post(['id', 'namn', 'parter', 'versioner'], {
  id: id('Överenskommelsens id, unikt över alla län'),
  namn: text('Fullständigt namn'),
  kortnamn: valfriText('Kort namn som underlag använder'),
  aliasnamn,
  dokumenttyp: valfriText('Dokumenttyp'),
  niva: { type: 'string', enum: ['lansovergripande', 'lokal'], default: 'lansovergripande' },
  overordnad: valfriId('Överenskommelse som den bryter ned'),
  ...AVTALETS_UPPFOLJNING,
  parter: lista(text('Kod'), 400, 'Parter (huvudmannakoder)'),
  avsnitt: valfriLista(
    post(['namn'], { namn: text('Avsnittets rubrik'), aliasnamn }),
    100,
    'Avsnitt som avvikelser hänvisar till',
  ),
  versioner: lista(version, 50, 'Versioner; giltighet får överlappa'),
  lank: LANK,
  kalla,
});

const standard = (description: string) => ({
  ...post([], { verksamheter: { ...verksamheter, default: [] }, linje: { ...linje, default: [] } }),
  default: {},
  description,
});

/** JSON Schema (draft 7) of a län file. */
export const LANSFIL_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Länsfil',
  description: 'Ett läns huvudmän, samverkansmodell och överenskommelser. Det källan är tyst om utelämnas.',
  ...post(['schema', 'lan', 'standard', 'huvudman', 'samverkansmodeller'], {
    schema: { const: 1, description: 'Formatets version' },
    lan: post(['kod', 'namn'], {
      kod: { type: 'string', pattern: '^[0-9]{2}$', description: 'Länskod (SCB) inom citattecken' },
      namn: text('Länets namn'),
    }),
    kallor: valfriLista(
      post(['id', 'namn'], { id: id('Källans id'), namn: text('Källans namn'), lank: LANK }),
      100,
      'Källor',
    ),
    standard: post(['svarstidArbetsdagar'], {
      svarstidArbetsdagar: heltal(250, SVARSTID),
      fritextgranskning: { ...FRITEXTGRANSKNING, default: 'vid-inlamning' },
      gallring: GALLRING_STANDARD,
      region: standard('Gäller en region som inte säger annat'),
      kommun: standard('Gäller en kommun som inte säger annat'),
      privat: standard('Gäller en privat huvudman som inte säger annat'),
    }),
    huvudman: { ...lista(huvudman, 400, 'Huvudmän'), minItems: 1 },
    samverkansmodeller: { ...lista(samverkansmodell, 10, 'Samverkansmodeller'), minItems: 1 },
    uppfoljning: UPPFOLJNING,
    overenskommelser: valfriLista(overenskommelse, 200, 'Överenskommelser'),
    malgrupper: valfriLista(
      post(['kod', 'namn'], {
        kod: id('Målgruppens kod'),
        namn: text('Målgruppens namn'),
        overenskommelse: valfriId('Överenskommelse som nämner målgruppen'),
      }),
      100,
      'Särskilda målgrupper',
    ),
  }),
};
