import { upprepade, Yamlfilfel, yamlform, type Yamlfel, type Yamlkalla } from '#libs/platform/yaml/index.js';
import { granskaUrl } from './url.js';

/** One recipient of mottagare.yaml, as written. */
export type Mottagarpost =
  | {
      readonly huvudman: string;
      readonly kanal: 'http';
      readonly url: string;
      /** Either the secret itself or the file that holds it, never both. */
      readonly hemlighet?: string;
      readonly hemlighetFil?: string;
      readonly tillatPrivatAdress?: boolean;
      readonly timeoutSekunder?: number;
    }
  | {
      readonly huvudman: string;
      /** Reads its own topic in Kafka; the secret is what its receipts are signed with. */
      readonly kanal: 'kafka';
      readonly hemlighet?: string;
      readonly hemlighetFil?: string;
    }
  | { readonly huvudman: string; readonly kanal: 'inkorg' }
  | { readonly huvudman: string; readonly kanal: 'fil'; readonly katalog: string };

/** Every fault of the file at once, each with file and line. Never quotes a value: it could be a secret. */
export class Mottagarfilfel extends Yamlfilfel {
  constructor(fel: readonly Yamlfel[]) {
    super('Mottagarfilen kan inte användas', fel);
  }
}

const text = { type: 'string', minLength: 1, maxLength: 2_000 };
const kanal = (namn: Mottagarpost['kanal'], falt: object, required: readonly string[]) => ({
  additionalProperties: false,
  required,
  properties: { huvudman: true, kanal: { const: namn }, ...falt },
});
const HEMLIGHET = { hemlighet: text, hemlighetFil: text };
const HTTP = {
  url: text,
  ...HEMLIGHET,
  tillatPrivatAdress: { type: 'boolean' },
  timeoutSekunder: { type: 'number', minimum: 1, maximum: 60, krav: '1–60' },
};
const post = {
  type: 'object',
  required: ['huvudman', 'kanal'],
  properties: {
    huvudman: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9-]{1,40}$',
      krav: 'en kod inom citattecken ("2062")',
    },
    kanal: { type: 'string', enum: ['http', 'inkorg', 'fil', 'kafka'] },
  },
  discriminator: { propertyName: 'kanal' },
  oneOf: [
    kanal('http', HTTP, ['url']),
    kanal('inkorg', {}, []),
    kanal('fil', { katalog: text }, ['katalog']),
    kanal('kafka', HEMLIGHET, []),
  ],
};
const las = yamlform<{ readonly mottagare: readonly Mottagarpost[] }>({
  type: 'object',
  additionalProperties: false,
  required: ['mottagare'],
  properties: { schema: { const: 1 }, mottagare: { type: 'array', maxItems: 5_000, items: post } },
});

/** The source is YAML `mottagare: [{huvudman, kanal, …}]`; `finns` knows the huvudmän. Throws `Mottagarfilfel`. */
export const tolkaMottagare = (kalla: Yamlkalla, finns: (huvudman: string) => boolean): readonly Mottagarpost[] => {
  const svar = las(kalla, ({ mottagare }) => [
    ...mottagare.flatMap((en, i) =>
      brott(en, finns).map(([falt, meddelande]) => ({ vag: ['mottagare', i, falt], meddelande })),
    ),
    ...upprepade('mottagare', mottagare, 'huvudman'),
  ]);
  if ('fel' in svar) throw new Mottagarfilfel(svar.fel);
  return svar.varde.mottagare;
};

type Faltbrott = readonly [falt: string, meddelande: string];

const brott = (mottagare: Mottagarpost, finns: (huvudman: string) => boolean): readonly Faltbrott[] => {
  const { huvudman } = mottagare;
  const okand: readonly Faltbrott[] = finns(huvudman)
    ? []
    : [['huvudman', `Huvudmannen ${huvudman} finns inte i registret.`]];
  const { kanal: vag } = mottagare;
  return [
    ...okand,
    ...(vag === 'http' ? urlbrott(mottagare) : []),
    ...(vag === 'http' || vag === 'kafka' ? hemlighetsbrott(mottagare) : []),
  ];
};

const urlbrott = ({
  url,
  tillatPrivatAdress = false,
}: Extract<Mottagarpost, { kanal: 'http' }>): readonly Faltbrott[] => {
  const granskad = granskaUrl(url, tillatPrivatAdress);
  return typeof granskad === 'string' ? [['url', granskad]] : [];
};

const hemlighetsbrott = ({
  hemlighet,
  hemlighetFil,
}: Extract<Mottagarpost, { kanal: 'http' | 'kafka' }>): readonly Faltbrott[] =>
  (hemlighet === undefined) !== (hemlighetFil === undefined)
    ? []
    : [['hemlighet', 'Ange antingen "hemlighetFil" eller "hemlighet" (whsec_…).']];
