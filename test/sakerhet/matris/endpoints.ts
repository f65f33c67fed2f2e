import type { Operation, Varld } from './varld.js';

export interface Endpoint {
  readonly metod: 'GET' | 'POST';
  /** Below `/avvikelse/v1`, with `{id}` and the like. */
  readonly vag: string;
  /** The document's own example of a body. */
  readonly kropp: unknown;
}

const exempel = ({ requestBody }: Operation): unknown =>
  Object.values(requestBody?.content['application/json']?.examples ?? {})[0]?.value ?? {};

/** Every operation behind the guard, as the running service describes itself. */
export const endpoints = ({ dokument }: Pick<Varld, 'dokument'>): readonly Endpoint[] =>
  Object.entries(dokument.paths).flatMap(([vag, operationer]) =>
    Object.entries(operationer)
      .filter(([, operation]) => operation['x-avvikelsenav-handling'] !== undefined)
      .map(([metod, operation]): Endpoint => ({
        metod: metod === 'get' ? 'GET' : 'POST',
        vag: vag.replace('/avvikelse/v1', ''),
        kropp: exempel(operation),
      })),
  );
