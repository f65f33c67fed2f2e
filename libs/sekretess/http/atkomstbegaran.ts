import type { Spar } from '#libs/platform/http/spar.js';
import { Problem } from '#libs/platform/http/problem.js';
import { ANDAMAL, arAndamal, standardandamal, type Andamal, type Atkomstvem } from '../atkomst/index.js';
import type { Objektnotering } from '../atkomst/index.js';
import type { Inloggad } from '../inloggad.js';
import { HUVUDMAN_HEADER } from './behorighetsvakt.js';

/** Header by which a reader says what it reads for. */
export const ANDAMAL_HEADER = 'avvikelsenav-andamal';

/** What the log needs of a request. */
export interface Atkomstbegaran {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly routeOptions?: { readonly url?: string | undefined };
  readonly spar?: Spar;
  readonly inloggad?: Inloggad;
}

/** 400 `ANDAMAL_OKANT` for a word that is not in the list. */
export const andamalAv = ({ headers }: Atkomstbegaran, handling: string): Andamal => {
  const sagt = headers[ANDAMAL_HEADER];
  if (sagt === undefined) return standardandamal(handling);
  if (arAndamal(sagt)) return sagt;
  throw new Problem({
    status: 400,
    kod: 'ANDAMAL_OKANT',
    detail: `Ändamålet i Avvikelsenav-Andamal ska vara ett av ${Object.keys(ANDAMAL).join(', ')}.`,
  });
};

/** The huvudman named, when the caller may; else all it speaks for. */
export const vemAv = (inloggad: Inloggad, { headers }: Pick<Atkomstbegaran, 'headers'>): Atkomstvem => {
  const { klient, slag, roller, uppdrag, verksamheter } = inloggad;
  const namngiven = inloggad.huvudman.find((kod) => kod === headers[HUVUDMAN_HEADER]);
  const huvudman = namngiven === undefined ? inloggad.huvudman : [namngiven];
  return { klient, slag, roller, uppdrag, verksamheter, huvudman };
};

const SIDVAL = new Set(['limit', 'offset', 'format']);
const PARAMETER = /^[A-Za-z]{1,40}$/;

/** Names of what was asked with, never a value; how it was paged and formatted is no search. */
export const sokningAv = ({ query }: Atkomstbegaran): readonly string[] =>
  typeof query === 'object' && query !== null
    ? Object.keys(query).filter((namn) => PARAMETER.test(namn) && !SIDVAL.has(namn))
    : [];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Singular of the paths' words. */
const SLAG: Readonly<Record<string, string>> = {
  avvikelser: 'avvikelse',
  tvister: 'tvist',
  eskaleringar: 'eskalering',
  arenor: 'arena',
  rekommendationer: 'rekommendation',
  handlingsplaner: 'handlingsplan',
  overenskommelser: 'overenskommelse',
  inkorg: 'forsandelse',
  leveranser: 'forsandelse',
  gallringar: 'gallring',
};

/** What the path names by id: it was asked for, whether it was given or not. */
export const objektISokvagen = ({ params, routeOptions }: Atkomstbegaran): readonly Objektnotering[] => {
  const led = (routeOptions?.url ?? '').split('/');
  return Object.entries(typeof params === 'object' && params !== null ? params : {}).flatMap(([namn, id]) => {
    const fore = led[led.indexOf(`:${namn}`) - 1] ?? '';
    return typeof id === 'string' && UUID.test(id) ? [{ slag: SLAG[fore] ?? 'ovrigt', id }] : [];
  });
};

/** The route as it is declared, with the method when it is no plain reading. */
export const ruttAv = ({ method, routeOptions }: Atkomstbegaran): string =>
  `${method === 'GET' ? '' : `${method} `}${routeOptions?.url ?? ''}`;
