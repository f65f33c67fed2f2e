const SKAL = ['gallringsfrist', 'myndighetens_beslut', 'felaktigt_registrerad'];

const REGEL = {
  type: 'object',
  required: ['galler', 'ar', 'lagrum'],
  properties: {
    galler: { type: 'string', enum: ['avvikelse'], description: 'Vad regeln gäller' },
    ar: { type: 'integer', minimum: 0, maximum: 200, description: 'År som uppgifterna bevaras efter sista händelsen' },
    lagrum: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
      description: 'Lagrum eller beslut som regeln vilar på; säg när den är vår egen',
    },
    undantag: {
      type: 'array',
      items: { type: 'string', enum: SKAL },
      maxItems: 3,
      default: [],
      description: 'Skäl som regeln inte hindrar',
    },
  },
  additionalProperties: false,
};

/** When data on persons may be erased: a län's standard, or a huvudman's own. */
export const GALLRING = {
  type: 'object',
  required: ['vantetidDagar', 'bevarande'],
  properties: {
    vantetidDagar: {
      type: 'integer',
      minimum: 0,
      maximum: 365,
      description: 'Dagar som ett gallringsbeslut kan återkallas innan det verkställs (vår konfiguration)',
    },
    bevarande: {
      type: 'array',
      items: REGEL,
      minItems: 1,
      maxItems: 20,
      description: 'Bevaranderegler; den som hindrar längst gäller',
    },
  },
  additionalProperties: false,
};

/** A file that says nothing keeps as long as the law asks of a patient journal (PDL 3 kap. 17 §): errs towards keeping. */
export const GALLRING_STANDARD = {
  ...GALLRING,
  default: {
    vantetidDagar: 7,
    bevarande: [
      {
        galler: 'avvikelse',
        ar: 10,
        lagrum: 'Vår egen regel, efter förebild i patientdatalagen 3 kap. 17 §; källorna är tysta',
        undantag: ['myndighetens_beslut', 'felaktigt_registrerad'],
      },
    ],
  },
};
