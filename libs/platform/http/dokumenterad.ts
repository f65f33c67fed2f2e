import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { exempelAv, type JsonSchema, type Klass } from './dto.js';
import { TITLAR } from './problemoversattning.js';

export interface Dokumentation {
  readonly summering: string;
  readonly beskrivning?: string;
  readonly kropp?: Klass;
  /** Body that is no DTO: media type → what it is. */
  readonly ravara?: readonly string[];
  /** Answer by status: a DTO class, or media types with schema and example; null for no body. */
  readonly svar: Readonly<Record<number, Klass | Ravarusvar | null>>;
  /** Statuses answered with problem+json. */
  readonly fel: readonly number[];
  readonly idempotens?: boolean;
  readonly ifMatch?: boolean;
  readonly fraga?: readonly {
    readonly name: string;
    readonly description: string;
    readonly schema: JsonSchema;
    readonly required?: boolean;
    readonly example?: unknown;
  }[];
}

export interface Ravarusvar {
  /** DTO classes that the schemas refer to. */
  readonly klasser?: readonly Klass[];
  readonly typer: Readonly<Record<string, { readonly schema: JsonSchema; readonly exempel: unknown }>>;
}

/** Metadata key of the DTO classes an endpoint speaks of. */
export const DTOER = 'avvikelsenav:dtoer';

const PROBLEM_REF = { $ref: '#/components/schemas/Problem' };

/** All that OpenAPI says of one endpoint, with an example of every request and answer. */
export const Dokumenterad = (uppgifter: Dokumentation): MethodDecorator =>
  applyDecorators(
    SetMetadata(DTOER, dtoer(uppgifter)),
    ApiOperation({
      summary: uppgifter.summering,
      ...(uppgifter.beskrivning !== undefined && { description: uppgifter.beskrivning }),
    }),
    ...kropp(uppgifter),
    ...Object.entries(uppgifter.svar).map(([status, vad]) => svar(Number(status), vad)),
    ...uppgifter.fel.map(problem),
    ...huvuden(uppgifter),
    ...(uppgifter.fraga ?? []).map((fraga) => ApiQuery({ required: false, ...fraga, schema: { ...fraga.schema } })),
  );

const dtoer = ({ kropp: klass, svar: svaren }: Dokumentation): readonly Klass[] =>
  [klass, ...Object.values(svaren).flatMap((vad) => (typeof vad === 'function' ? [vad] : (vad?.klasser ?? [])))].filter(
    (vad) => typeof vad === 'function',
  );

const kropp = ({ kropp: klass, ravara }: Dokumentation): readonly MethodDecorator[] => {
  if (klass !== undefined) {
    return [
      ApiExtraModels(klass as Type),
      ApiBody({ type: klass as Type, examples: { exempel: { value: exempelAv(klass) } } }),
    ];
  }
  return ravara === undefined
    ? []
    : [
        ApiBody({
          description: `Filen som den är (${ravara.join(', ')})`,
          schema: { type: 'string', format: 'binary' },
        }),
      ];
};

const svar = (status: number, vad: Klass | Ravarusvar | null): MethodDecorator => {
  const description = status === 201 ? 'Skapad' : 'Klart';
  if (vad === null) return ApiResponse({ status, description });
  const typer =
    typeof vad === 'function'
      ? { 'application/json': { schema: { $ref: `#/components/schemas/${vad.name}` }, exempel: exempelAv(vad) } }
      : vad.typer;
  const content = Object.fromEntries(
    Object.entries(typer).map(([typ, { schema, exempel }]) => [typ, { schema: { ...schema }, example: exempel }]),
  );
  const svarsdekorator = ApiResponse({ status, description, content });
  return typeof vad === 'function' ? applyDecorators(ApiExtraModels(vad as Type), svarsdekorator) : svarsdekorator;
};

const problem = (status: number): MethodDecorator =>
  ApiResponse({
    status,
    description: TITLAR[status] ?? 'Fel',
    content: { 'application/problem+json': { schema: PROBLEM_REF, example: problemexempel(status) } },
  });

const problemexempel = (status: number): Readonly<Record<string, unknown>> => ({
  type: status === 400 ? 'urn:avvikelsenav:problem:valideringsfel' : 'urn:avvikelsenav:problem:exempel',
  title: TITLAR[status] ?? 'Fel',
  status,
  detail: 'Vad som är fel och vad man gör åt det.',
  instance: 'urn:avvikelsenav:begaran:4bf92f3577b34da6a3ce929d0e0e4736',
  kod: status === 400 ? 'VALIDERINGSFEL' : 'EXEMPEL',
  ...(status === 400 && {
    fel: [{ kod: 'OGILTIGT_DATUM', pekare: '/handelsetid', meddelande: 'Ska vara ett datum som finns, ÅÅÅÅ-MM-DD.' }],
  }),
});

const huvuden = ({ idempotens, ifMatch }: Dokumentation): readonly MethodDecorator[] => [
  ...(idempotens === true
    ? [
        ApiHeader({
          name: 'Idempotency-Key',
          description: 'Samma nyckel och innehåll ger samma svar; annat innehåll ger 422',
          schema: { type: 'string', maxLength: 255 },
          example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
        }),
      ]
    : []),
  ...(ifMatch === true
    ? [
        ApiHeader({
          name: 'If-Match',
          required: true,
          description: 'Ärendets ETag: 412 när det har ändrats, 428 när den saknas',
          schema: { type: 'string' },
          example: '"3"',
        }),
      ]
    : []),
];
