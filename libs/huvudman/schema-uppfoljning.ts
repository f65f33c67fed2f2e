const namngiven = (kod: string, namn: string, description: string) => ({
  type: 'object',
  required: [],
  properties: {
    kod: {
      type: 'string',
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 64,
      default: kod,
      description: 'Kod i API:et',
    },
    namn: { type: 'string', minLength: 1, maxLength: 200, default: namn, description: 'Namn så som det visas' },
  },
  additionalProperties: false,
  default: {},
  description,
});

const ID = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 };
const valfriId = (description: string) => ({ ...ID, type: ['string', 'null'], default: null, description });
const text = (maxLength: number, description: string) => ({ type: 'string', minLength: 1, maxLength, description });

/** Answers name a question by its id for ever: a form that has been used is not changed, a new version stands beside it. */
const FORMULAR = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'version', 'namn', 'fragor'],
    properties: {
      id: { ...ID, description: 'Formulärets id, det som enkat pekar på' },
      version: text(20, 'Höjs vid varje ändring; den gamla står kvar för de svar som finns'),
      namn: text(200, 'Namn så som det visas'),
      fragor: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: {
          type: 'object',
          required: ['id', 'text'],
          properties: {
            id: { ...ID, description: 'Frågans id, som aldrig ändras' },
            text: text(500, 'Frågan så som den ställs'),
            engelska: { ...text(500, 'Frågan på engelska'), type: ['string', 'null'], default: null },
          },
          additionalProperties: false,
        },
        description: 'Frågorna i den ordning de ställs',
      },
    },
    additionalProperties: false,
  },
  maxItems: 20,
  default: [],
  description: 'Länets egna enkätformulär, den senaste versionen sist',
};

const KRITERIELISTOR = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'version', 'namn', 'kriterier'],
    properties: {
      id: { ...ID, description: 'Listans id, det som kriterielista pekar på' },
      version: text(20, 'Höjs vid varje ändring; den gamla står kvar för de bedömningar som finns'),
      namn: text(200, 'Namn så som det visas'),
      kriterier: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: {
          type: 'object',
          required: ['id', 'omrade', 'text'],
          properties: {
            id: { ...ID, description: 'Kriteriets id, som aldrig ändras' },
            omrade: {
              type: 'string',
              enum: ['samordning', 'tillganglighet', 'kvalitet', 'forebyggande'],
              description: 'Område som kriteriet hör till',
            },
            text: text(500, 'Kriteriet med källans ord'),
            engelska: { ...text(500, 'Kriteriet på engelska'), type: ['string', 'null'], default: null },
          },
          additionalProperties: false,
        },
        description: 'Kriterierna i den ordning de visas',
      },
      kalla: valfriId('Källa (id i kallor) som listan är läst ur'),
    },
    additionalProperties: false,
  },
  maxItems: 20,
  default: [],
  description: 'Länets egna kriterielistor, den senaste versionen sist',
};

/** What an agreement says of its own follow-up. */
export const AVTALETS_UPPFOLJNING = {
  uppfoljningInitierasAv: valfriId('Arena som initierar uppföljningen'),
  kriterielista: valfriId('Kriterielista (id i uppfoljning.kriterielistor); utan: länets'),
};

/** What the yearly follow-up is called in the län, and who approves its plan. A file that says nothing gets the usual names. */
export const UPPFOLJNING = {
  type: 'object',
  required: [],
  properties: {
    plan: namngiven('handlingsplan', 'Handlingsplan', 'Planen efter årets brister (handlingsplan, aktivitetsplan)'),
    rapport: namngiven('uppfoljning', 'Uppföljning', 'Årets rapport (uppföljning, årsrapport)'),
    nivaer: {
      type: 'array',
      items: { type: 'string', enum: ['lokal', 'lan'] },
      minItems: 1,
      maxItems: 2,
      default: ['lokal', 'lan'],
      description: 'Nivåer där en plan upprättas innan uppföljningen kan slutföras',
    },
    godkannandeAv: {
      type: ['object', 'null'],
      required: ['funktion'],
      properties: {
        funktion: { type: 'string', minLength: 1, maxLength: 200, description: 'Funktion som godkänner planen' },
        niva: {
          type: ['string', 'null'],
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          maxLength: 64,
          default: null,
          description: 'Linjenivå; den som företräder nivån hos en huvudman som saknar den får också godkänna',
        },
      },
      additionalProperties: false,
      default: null,
      description: 'Vem som godkänner planen i varje verksamhet; utan: huvudmannens egen ordning',
    },
    enkat: {
      type: ['string', 'null'],
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 64,
      default: null,
      description: 'Enkätformulär som frågas efter; utan: det vanliga',
    },
    formular: FORMULAR,
    kriterielista: valfriId('Kriterier för en överenskommelse utan egna; utan: de gemensamma'),
    kriterielistor: KRITERIELISTOR,
    kalla: {
      type: ['string', 'null'],
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 64,
      default: null,
      description: 'Källa (id i kallor) som uppgiften är läst ur',
    },
  },
  additionalProperties: false,
  default: {},
  description: 'Den årliga uppföljningens namn och ordning i länet',
};
