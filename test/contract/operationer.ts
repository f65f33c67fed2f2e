/** The OpenAPI document as the contract tests read it. */

export interface Mediatyp {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
type Innehall = Readonly<Record<string, Mediatyp>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
}

export interface Operation {
  readonly metod: string;
  readonly vag: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Innehall };
  readonly responses: Readonly<Record<string, { readonly content?: Innehall }>>;
  /** Open to all. */
  readonly oppen: boolean;
}

export interface Dokument {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Omit<Operation, 'metod' | 'vag' | 'oppen'> & Sakerhet>>>
  >;
}
interface Sakerhet {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

export const operationer = ({ paths }: Dokument): readonly Operation[] =>
  Object.entries(paths).flatMap(([vag, metoder]) =>
    Object.entries(metoder).map(([metod, operation]) => ({
      ...operation,
      parameters: operation.parameters ?? [],
      metod: metod.toUpperCase(),
      vag,
      oppen: operation.security?.some((krav) => 'bearer' in krav) !== true,
    })),
  );

export const exemplen = (media: Mediatyp): readonly unknown[] => [
  ...(media.example === undefined ? [] : [media.example]),
  ...Object.values(media.examples ?? {}).map(({ value }) => value),
];

/** Every media type of an operation, with where it stands. */
export const mediatyper = (
  operation: Operation,
): readonly { readonly plats: string; readonly typ: string; readonly media: Mediatyp }[] => {
  const namn = `${operation.metod} ${operation.vag}`;
  const innehall: readonly (readonly [string, Innehall | undefined])[] = [
    [`${namn} in`, operation.requestBody?.content],
    ...Object.entries(operation.responses).map(([status, svar]) => [`${namn} ${status}`, svar.content] as const),
  ];
  return innehall.flatMap(([plats, typer]) =>
    Object.entries(typer ?? {}).map(([typ, media]) => ({ plats: `${plats} ${typ}`, typ, media })),
  );
};
