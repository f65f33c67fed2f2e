import { lasFil, type Inlasning, type Radutfall } from '#libs/import/index.js';
import { Rejected, type EventMeta } from '#libs/kernel/index.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Fel } from '#libs/platform/fel.js';
import { newId } from '#libs/platform/index.js';
import { tolkaRapport, type Rapportfakta, type TolkadRapport } from '../rapport/tolka-rapport.js';
import type { Radkorning } from './radkorning.js';
import type { Radsvar } from './radsvar.js';

/** Rows under way at once: so many that the store writes them together. */
const SAMTIDIGA_MAX = 256;

export interface Importkorning {
  readonly inlasning: Inlasning;
  readonly fakta: Omit<Rapportfakta, 'kommando'>;
  readonly kor: Radkorning;
  /** Whether each result shows how its row was read: goes back to the sender only, for it holds all that the row holds. */
  readonly visaTolkad: boolean;
  readonly meta: (kommando: string, huvudman: string) => Omit<EventMeta, 'v'>;
}

/**
 * Result of every row, in the file's order. Rows of the same case are carried out in order, others side by side.
 * A file fault (`FilFel`) comes after the results of every row read before it.
 */
export const korImport = async function* (korning: Importkorning): AsyncGenerator<Radsvar, void, undefined> {
  const vantande: Promise<Radsvar>[] = [];
  try {
    yield* framat(korning, vantande);
  } catch (error) {
    yield* tom(vantande, 0);
    throw error;
  } finally {
    await Promise.allSettled(vantande);
  }
};

const framat = async function* (korning: Importkorning, vantande: Promise<Radsvar>[]): AsyncGenerator<Radsvar> {
  const sistaPerArende = new Map<string, Promise<unknown>>();
  for await (const rad of lasFil(korning.inlasning)) {
    vantande.push(startaRad(rad, korning, sistaPerArende).then((svar) => medTolkad(svar, rad, korning)));
    yield* tom(vantande, SAMTIDIGA_MAX - 1);
  }
  yield* tom(vantande, 0);
};

/** Results of the oldest rows, until only `kvar` wait. */
const tom = async function* (vantande: Promise<Radsvar>[], kvar: number): AsyncGenerator<Radsvar> {
  while (vantande.length > kvar) {
    const aldst = vantande.shift();
    if (aldst !== undefined) yield await aldst;
  }
};

const startaRad = (
  rad: Radutfall,
  korning: Importkorning,
  sistaPerArende: Map<string, Promise<unknown>>,
): Promise<Radsvar> => {
  const kommando = newId();
  const tolkad = tolka(rad, { ...korning.fakta, kommando });
  if ('fel' in tolkad) return Promise.resolve(avvisad(rad, tolkad.fel));
  const { rapport } = tolkad;
  const fore = sistaPerArende.get(rapport.id) ?? Promise.resolve();
  const svar = fore.then(() => utfor(rad, rapport, { kommando, korning }));
  const klar = svar
    .catch(() => undefined)
    .then(() => {
      if (sistaPerArende.get(rapport.id) === klar) sistaPerArende.delete(rapport.id);
    });
  sistaPerArende.set(rapport.id, klar);
  return svar;
};

/** The reader's faults and the door's own, all at once; a field the reader could not read is told of once. */
const tolka = (rad: Radutfall, fakta: Rapportfakta): ReturnType<typeof tolkaRapport> => {
  if (rad.objekt === undefined) return { fel: rad.fel };
  const tolkad = tolkaRapport(rad.objekt, fakta);
  if (rad.fel.length === 0) return tolkad;
  const lasta = new Set(rad.fel.map((ett) => ett.pekare));
  const dorrens = 'fel' in tolkad ? tolkad.fel.filter((ett) => !lasta.has(ett.pekare)) : [];
  return { fel: [...rad.fel, ...dorrens] };
};

const medTolkad = (svar: Radsvar, { objekt }: Radutfall, { visaTolkad }: Importkorning): Radsvar =>
  visaTolkad && objekt !== undefined ? { ...svar, tolkad: objekt } : svar;

const avvisad = ({ radnummer, ref }: Radutfall, fel: readonly Fel[]): Radsvar => ({
  radnummer,
  ref,
  utfall: 'avvisad',
  fel,
});

const utfor = async (
  rad: Radutfall,
  rapport: TolkadRapport,
  { kommando, korning }: { readonly kommando: string; readonly korning: Importkorning },
): Promise<Radsvar> => {
  try {
    failpoint('import-fore-rad');
    const utfall = await korning.kor(rapport, korning.meta(kommando, rapport.huvudman));
    failpoint('import-efter-rad');
    return { radnummer: rad.radnummer, ref: rad.ref, utfall, id: rapport.id };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return avvisad(rad, [{ kod: error.code, pekare: '', meddelande: error.message }]);
  }
};
